import MeetingModel
import Phrasing

/// A published text, cut into its parts before anything is read.
struct PublishedText: Hashable, Sendable {
  var title: String?
  /// The language that the text says it has.
  var language: Language?
  /// A date that stands beside the text (front matter), as written.
  var date: String?
  var blocks: [TextBlock] = []
  /// The line by which the text was released, where it stands between marks of its own.
  var release: String?

  /// The text between the marks of a release (*Begin Text*, *End Text*), and the line above it; nil
  /// where there are none.
  func released(_ layouts: [Layout]) -> PublishedText? {
    let begins = Set(layouts.compactMap { $0.begin.map(Self.bare) })
    let ends = Set(layouts.compactMap { $0.end.map(Self.bare) })
    guard let begin = blocks.prefix(6).firstIndex(where: { begins.contains(Self.bare($0.text)) }),
      begin > 0, let last = blocks.last, ends.contains(Self.bare(last.text)),
      begin + 1 < blocks.count - 1
    else { return nil }
    let above = blocks[..<begin].filter { $0.text != title }
    guard above.count == 1, let line = above.first else { return nil }
    var text = self
    text.release = line.text
    text.blocks = Array(blocks[(begin + 1)...].dropLast())
    return text
  }

  private static func bare(_ mark: String) -> String {
    mark.filter { $0.isLetter || $0.isNumber }.lowercased()
  }

  /// Takes a first heading as the title, where the text names none.
  mutating func takeTitle(_ rules: ReadingWording) {
    guard title == nil, let first = blocks.first else { return }
    // Above a text a line without an end may be long.
    let isLine =
      blocks.count > 1 && first.kind != .heading && first.mark == nil && first.text.utf8.count < 400
      && first.text.last.map { !".!?:;,".contains($0) } == true
    if isLine || Headings(reading: rules).isHeading(first) { title = first.text }
  }
}

/// A heading or a paragraph.
struct TextBlock: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// Marked as a heading.
    case heading
    /// A line that stands alone and may be a heading.
    case line
    case paragraph
  }

  var kind: Kind
  /// The bullet or number in front; nil for none.
  var mark: String?
  /// The words, with single spaces.
  var text: String
  /// The line on which it begins, from 1.
  var line: Int
}

/// Reads bytes as one of the kinds of text that statements are published in.
enum PublishedTextReader {
  /// Reads a text by its name's ending, or by what it looks like.
  static func read(_ bytes: [UInt8], name: String) -> PublishedText {
    let text = Self.decoded(bytes)
    let ending = name.split(separator: ".").last?.lowercased() ?? ""
    var result =
      switch ending {
      case "html", "htm", "xhtml": HTMLText.read(text)
      case "md", "markdown": MarkdownText.read(text)
      default: looksLikeHTML(text) ? HTMLText.read(text) : PlainText.read(text)
      }
    result.blocks = result.blocks.flatMap { Emphasis.settled($0) }
    return result
  }

  /// The text without byte order mark and control characters; what is no UTF-8 is replaced.
  private static func decoded(_ bytes: [UInt8]) -> String {
    var scalars = String.UnicodeScalarView()
    var wasReturn = false
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      defer { wasReturn = scalar == "\r" }
      switch scalar.value {
      case 0x0A: if !wasReturn { scalars.append("\n") }
      case 0x0D, 0x85, 0x2028, 0x2029: scalars.append("\n")
      // What is not seen is no part of a word: byte order marks, soft hyphens, zero-width signs.
      case 0xFEFF, 0xAD, 0x200B, 0x2060: break
      case ..<0x20, 0x7F...0x9F, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0x061C,
        0xFFF9...0xFFFB, 0xE000...0xF8FF, 0xFFFE...0xFFFF:
        scalars.append(" ")
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  private static func looksLikeHTML(_ text: String) -> Bool {
    let start = text.prefix(2000).lowercased()
    return ["<!doctype html", "<html", "<body", "<p>", "<div", "<article"].contains {
      start.contains($0)
    }
  }

  /// Words with single spaces between them.
  static func squeezed(_ text: some StringProtocol) -> String {
    var result = ""
    var space: Character?
    for character in text {
      if character.isWhitespace {
        // Of several the plainest stands.
        space = space == nil || space == character ? character : " "
        continue
      }
      if let space, let last = result.last {
        result.append(holds(space, between: last, and: character) ? space : " ")
      }
      space = nil
      result.append(character)
    }
    return result
  }

  /// Whether a no-break space is a text's own: inside a number, and where French sets one with its marks.
  private static func holds(_ space: Character, between last: Character, and next: Character)
    -> Bool
  {
    guard space == "\u{A0}" || space == "\u{202F}" else { return false }
    return last.isNumber && next.isNumber || last == "«" || ";:!?»%".contains(next)
  }
}
