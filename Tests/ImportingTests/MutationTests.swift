import Foundation
import MeetingModel
import Phrasing
import Testing
import YAMLReading

@testable import Importing

/// The product's own drafts, cut, joined, shuffled and sprinkled with odd characters, come back whole.
struct MutationTests {
  private struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  private static let languages: [Language] = [.english, .korean, .french]

  /// The lines of each example's draft: title, headings, paragraphs.
  private static let drafts: [Language: [[String]]] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Examples")
    guard let phrasebook = Shelf.phrasebook,
      let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    else { return [:] }
    var drafts: [Language: [[String]]] = [:]
    for name in names.sorted() where name.hasSuffix(".yaml") {
      guard let bytes = try? Data(contentsOf: folder.appending(path: name)) else { continue }
      let document = YAMLReader.read(Array(bytes), name: name)
      let decoded = MeetingDecoder.decode(document, vocabulary: phrasebook.vocabulary)
      guard let meeting = decoded.meeting else { continue }
      for language in languages where meeting.languages.contains(language) {
        guard
          let statement = StatementDrafter(
            meeting: meeting, language: language, phrasebook: phrasebook)?.draft()
        else { continue }
        var lines = [statement.title.text]
        for section in statement.sections {
          if let heading = section.heading { lines.append(heading.line.text) }
          lines += section.paragraphs.map { $0.sentences.map(\.text).joined(separator: " ") }
        }
        drafts[language, default: []].append(lines)
      }
    }
    return drafts
  }()

  private static func mutated(_ lines: [String], _ dice: inout Dice) -> [String] {
    var lines = lines
    let odd = Array("<>&*_#:-–“”\"'’.,;()[]{}|%@~^\u{301}éß한ａ・\u{A0}\u{202F}½№ﬁ")
    for _ in 0..<Int.random(in: 1...12, using: &dice) {
      let index = Int.random(in: 0..<lines.count, using: &dice)
      var words = lines[index].split(separator: " ").map(String.init)
      switch Int.random(in: 0..<7, using: &dice) {
      case 0: words.shuffle(using: &dice)
      case 1: words.removeLast(words.count / 2)
      case 2 where index > 0:
        lines[index - 1] += (Bool.random(using: &dice) ? " " : "") + lines[index]
        words = []
      case 3: lines.swapAt(index, lines.count - 1)
      case 4:
        words.insert(
          String(odd.randomElement(using: &dice) ?? "x"),
          at: Int.random(in: 0...words.count, using: &dice))
      case 5: words += words
      default:
        let place = Int.random(in: 0..<max(1, words.count), using: &dice)
        if words.indices.contains(place) {
          words[place] += String(odd.randomElement(using: &dice) ?? "x")
        }
      }
      if index < lines.count, lines[index] != words.joined(separator: " ") {
        lines[index] = words.joined(separator: " ")
      }
    }
    return lines.filter { !$0.isEmpty }
  }

  /// Letters alone: figures may be the number of a page, signs a bullet or a star.
  private static func letters(_ text: String) -> String { text.filter(\.isLetter) }

  @Test(arguments: languages, 1...12)
  func losesNoLetter(of language: Language, _ seed: Int) throws {
    var dice = Dice(state: UInt64(seed) &* 104_729)
    let all = try #require(Self.drafts[language])
    let lines = Self.mutated(all[seed % all.count], &dice)
    let isWrapped = Bool.random(using: &dice)
    let text = lines.map { line in
      isWrapped && line.utf8.count > 90 ? Self.wrapped(line) : line
    }.joined(separator: "\n\n")
    let importer = try Importer(phrasebook: #require(Shelf.phrasebook))
    let result = try importer.read(Array(text.utf8), name: "a.txt", language: language)
    let statement = try Shelf.statement(result.spec)
    var found = statement.title.text
    for section in statement.sections {
      found += section.heading?.line.text ?? ""
      found += section.paragraphs.flatMap(\.sentences).map(\.text).joined()
    }
    // A first line that is no title stands in the text as well.
    let wanted = Self.letters(text)
    let title = Self.letters(statement.title.text)
    #expect(
      Self.letters(found) == wanted || Self.letters(found) == title + wanted, "\(result.spec)")
    #expect(statement.sentences.count == result.report.sentences + result.report.headings)
  }

  /// Lines of about seventy letters, cut between words.
  private static func wrapped(_ line: String) -> String {
    var lines: [String] = [""]
    for word in line.split(separator: " ") {
      if lines[lines.count - 1].utf8.count > 70 { lines.append("") }
      lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
    }
    return lines.joined(separator: "\n")
  }
}
