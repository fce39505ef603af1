import Diagnostics
import Foundation
import MeetingModel
import Phrasing
import Testing
import YAMLReading

/// An officer's desk: drafts specs with the phrasebook that is shipped.
enum Desk {
  /// The files of `Templates/`.
  static let files: [String: [UInt8]] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Templates")
    var files: [String: [UInt8]] = [:]
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    for path in (paths ?? []) where path.hasSuffix(".yaml") {
      files[path] = (try? Data(contentsOf: folder.appending(path: path))).map { Array($0) }
    }
    return files
  }()

  /// The phrasebook that is shipped, with what was wrong with it.
  static let loaded = PhrasebookLoader.load(files)

  /// A spec as a value; nil where it has errors.
  static func meeting(_ spec: String, _ phrasebook: Phrasebook) -> Meeting? {
    let document = YAMLReader.read(Array(spec.utf8), name: "spec.yaml")
    return MeetingDecoder.decode(document, vocabulary: phrasebook.vocabulary).meeting
  }

  /// Drafts a whole spec.
  static func statement(_ spec: String, sourceLocation: SourceLocation = #_sourceLocation)
    throws -> Statement
  {
    let phrasebook = try #require(loaded.phrasebook, sourceLocation: sourceLocation)
    let document = YAMLReader.read(Array(spec.utf8), name: "spec.yaml")
    let decoded = MeetingDecoder.decode(document, vocabulary: phrasebook.vocabulary)
    let meeting = try #require(
      decoded.meeting, "\(decoded.problems.map(\.message))", sourceLocation: sourceLocation)
    let drafter = try #require(
      StatementDrafter(meeting: meeting, language: "en", phrasebook: phrasebook),
      sourceLocation: sourceLocation)
    return drafter.draft()
  }

  /// The sentences that come of the points of one agenda item.
  static func sentences(
    _ points: String, voice: String = "ministers-past", house: String = "US",
    host: String? = "US", plan: String = "by-rule", extra: String = "", heading: String? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> [String] {
    let indented = points.split(separator: "\n", omittingEmptySubsequences: false)
      .map { "      " + $0 }.joined(separator: "\n")
    let spec = """
      communique: 1
      meeting:
        title: Security Meeting
        kind: dialogue
        date: 2024-10-31
      \(host.map { "  host: \($0)" } ?? "")
      parties:
        US: {principals: [{office: Secretary of State, name: A. B.}, {office: Secretary of Defense, name: C. D.}]}
        KR: {principals: [{office: Minister of Foreign Affairs, name: E. F.}, {office: Minister of National Defense, name: G. H.}]}
      style: {voice: \(voice), house: \(house), plan: \(plan)}
      \(extra)
      agenda:
        - \(heading.map { "heading: \($0)" } ?? "item: only")
          points:
      \(indented)
      """
    let statement = try statement(spec, sourceLocation: sourceLocation)
    return statement.sections.filter { $0.role == .agenda }
      .flatMap(\.paragraphs).flatMap(\.sentences).map(\.text)
  }

  /// The one sentence that comes of one point.
  static func sentence(
    _ point: String, voice: String = "ministers-past", house: String = "US", extra: String = "",
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> String {
    try sentences(
      point, voice: voice, house: house, extra: extra, sourceLocation: sourceLocation
    ).joined(separator: " ")
  }
}
