import Foundation
import Grammar
import Importing
import MeetingModel
import Phrasing
import Testing
import YAMLReading

/// The phrasebook that is shipped, and texts read and drafted again with it.
enum Shelf {
  static let phrasebook: Phrasebook? = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Templates")
    var files: [String: [UInt8]] = [:]
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    for path in (paths ?? []) where path.hasSuffix(".yaml") {
      files[path] = (try? Data(contentsOf: folder.appending(path: path))).map { Array($0) }
    }
    return PhrasebookLoader.load(files).phrasebook
  }()

  static func read(_ text: String, name: String = "statement.txt") throws -> Importer.Result {
    try Importer(phrasebook: #require(phrasebook)).read(Array(text.utf8), name: name)
  }

  /// The sentences of the draft of a spec.
  static func draft(_ spec: String) throws -> [String] {
    try statement(spec).sentences.map(\.text)
  }

  /// The draft of a spec in its own language.
  static func statement(_ spec: String) throws -> Statement {
    let phrasebook = try #require(phrasebook)
    let document = YAMLReader.read(Array(spec.utf8), name: "spec.yaml")
    let decoded = MeetingDecoder.decode(document, vocabulary: phrasebook.vocabulary)
    let meeting = try #require(decoded.meeting, "\(decoded.problems.prefix(3))")
    let drafter = try #require(
      StatementDrafter(meeting: meeting, language: meeting.language, phrasebook: phrasebook))
    return drafter.draft()
  }

  /// The draft of one of the product's examples.
  static func example(_ name: String, in language: String) throws -> Statement {
    let phrasebook = try #require(phrasebook)
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(
        path: "Examples/\(name).yaml")
    let document = YAMLReader.read(Array(try Data(contentsOf: file)), name: name)
    let decoded = MeetingDecoder.decode(document, vocabulary: phrasebook.vocabulary)
    let meeting = try #require(decoded.meeting)
    let drafter = try #require(
      StatementDrafter(
        meeting: meeting, language: Language(rawValue: language), phrasebook: phrasebook))
    return drafter.draft()
  }

  /// A statement as a text of blocks: its title, headings and paragraphs.
  static func plain(_ statement: Statement) -> String {
    var blocks = [statement.title.map(\.text).joined()]
    for section in statement.sections {
      if let heading = section.heading { blocks.append(heading.line.map(\.text).joined()) }
      blocks += section.paragraphs.map { paragraph in
        paragraph.sentences.map(\.text).joined(separator: " ")
      }
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  /// The spec's lines of one sentence of a meeting whose parties are Norland and the like.
  static func spec(of sentence: String, voice: String = "The Ministers met in Oslo on May 4, 2023.")
    throws -> String
  {
    let text = """
      Joint Statement of Canada and Japan

      \(voice) \(sentence)
      """
    let result = try read(text)
    let drafted = try draft(result.spec).joined(separator: " ")
    #expect(drafted == "\(voice) \(sentence)")
    return result.spec
  }
}
