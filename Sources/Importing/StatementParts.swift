import MeetingModel
import Phrasing

/// A published text as headings and sentences.
struct StatementParts {
  struct Sentence {
    var text: String
    var line: Int
    var startsParagraph: Bool
    var mark: String?
    /// A heading that stands as text, since another heading follows at once.
    var isHeading = false
  }

  struct Section {
    var heading: String?
    var sentences: Range<Int>
  }

  private(set) var sentences: [Sentence] = []
  private(set) var sections: [Section] = []
  /// Whether every paragraph is numbered from 1, so that a rule numbers them.
  private(set) var isNumbered = false

  /// The most characters of a sentence that the spec's running text takes.
  static let longestRunning = 4_500
  private static let longestVerbatim = 40_000

  init(_ text: PublishedText, rules: ReadingWording) {
    let splitter = SentenceSplitter(reading: rules)
    let headings = Headings(reading: rules)
    var blocks = text.blocks.filter { $0.text.contains { $0.isLetter || $0.isNumber } }
    // The title, where it stands above the text again.
    if let first = blocks.first, first.text == text.title { blocks.removeFirst() }
    let marks = blocks.filter { !headings.isHeading($0) }.map(\.mark)
    isNumbered =
      marks.count > 1 && marks.enumerated().allSatisfy { $0.element == "\($0.offset + 1)." }
    var heading: (text: String, line: Int)?
    var start = 0
    func close(_ end: Int, in parts: inout StatementParts) {
      if start < end {
        parts.sections.append(Section(heading: heading?.text, sentences: start..<end))
      } else if let heading {
        parts.sentences.append(
          Sentence(
            text: heading.text, line: heading.line, startsParagraph: true, isHeading: true))
        parts.sections.append(Section(heading: nil, sentences: end..<(end + 1)))
      }
      start = parts.sentences.count
    }
    var isHead = true
    let end = Self.behindText(blocks)
    for (place, block) in blocks.enumerated() {
      if place >= end {
        close(sentences.count, in: &self)
        heading = nil
        sentences.append(
          Sentence(text: block.text, line: block.line, startsParagraph: true, isHeading: true))
        continue
      }
      if isHead, FrontLines.isOne(block, rules: rules) {
        sentences.append(
          Sentence(text: block.text, line: block.line, startsParagraph: true, isHeading: true))
        continue
      }
      isHead = false
      if headings.isHeading(block), !(isNumbered && block.mark != nil) {
        close(sentences.count, in: &self)
        let words = (block.mark.map { $0 + " " } ?? "") + block.text
        heading = (String(Self.unmarked(words).prefix(480)), block.line)
        continue
      }
      for (index, sentence) in splitter.sentences(block.text).enumerated() {
        for piece in Self.pieces(sentence) {
          sentences.append(
            Sentence(
              text: piece, line: block.line, startsParagraph: index == 0,
              mark: index == 0 && !isNumbered ? block.mark : nil))
        }
      }
    }
    close(sentences.count, in: &self)
  }

  /// Behind the last block that ends a sentence: what follows (names of those who signed, a page's
  /// links) is no sentence. Without such a block, the text's end.
  private static func behindText(_ blocks: [TextBlock]) -> Int {
    let last = blocks.lastIndex { block in
      block.text.last { !"”\"’')]»*_".contains($0) }.map { ".!?:;。".contains($0) } ?? false
    }
    guard let last, last > 0 else { return blocks.count }
    let rest = blocks[(last + 1)...]
    return rest.allSatisfy { $0.kind != .heading && $0.text.utf8.count < 400 && $0.mark == nil }
      ? last + 1 : blocks.count
  }

  /// Emphasis from end to end is a heading's look, not its words.
  private static func unmarked(_ heading: String) -> String {
    var rest = heading[...]
    while let first = rest.first, "*_".contains(first) { rest.removeFirst() }
    while let last = rest.last, "*_".contains(last) { rest.removeLast() }
    return PublishedTextReader.squeezed(rest.isEmpty ? heading[...] : rest)
  }

  /// A sentence, cut where it is longer than any text of a spec may be.
  private static func pieces(_ sentence: String) -> [String] {
    guard sentence.unicodeScalars.count > longestVerbatim else { return [sentence] }
    var pieces: [String] = []
    var rest = sentence.unicodeScalars[...]
    while !rest.isEmpty {
      pieces.append(String(String.UnicodeScalarView(rest.prefix(longestVerbatim))))
      rest = rest.dropFirst(longestVerbatim)
    }
    return pieces
  }
}
