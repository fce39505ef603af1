import Configuring
import Diagnostics
import Drafting
import Importing
import MeetingModel
import Phrasing
import Rendering
import YAMLReading

/// Where bytes come in that nobody vouches for.
enum FuzzTarget: String, CaseIterable {
  /// A file that may be YAML.
  case yaml
  /// A file that may be a meeting spec.
  case spec
  /// A spec that decodes, drafted in every language and format.
  case draft
  /// A file that may be a published statement: as text, as Markdown and as a page.
  case text
  /// What a client sends to the daemon's socket.
  case control

  /// The target that the environment names.
  static let chosen: FuzzTarget = {
    let name = ProcessEnvironment["COMMUNIQUE_FUZZ_TARGET"] ?? ""
    guard let target = FuzzTarget(rawValue: name) else {
      preconditionFailure("COMMUNIQUE_FUZZ_TARGET is `\(name)`, not one of \(allCases)")
    }
    return target
  }()

  /// The drafter, with the templates that `COMMUNIQUE_TEMPLATES` names.
  private static let drafter: Drafter = {
    let folder = ProcessEnvironment["COMMUNIQUE_TEMPLATES"] ?? "Templates"
    guard let files = try? TemplateFiles.load(from: folder).files,
      let drafter = Drafter.load(files).drafter
    else { preconditionFailure("the templates in \(folder) cannot be used") }
    return drafter
  }()

  private static let importer = Importer(phrasebook: drafter.phrasebook)

  /// Does with `bytes` what the product does with them. A trap, a sanitizer's report and a broken
  /// `precondition` are what the fuzzer looks for.
  func take(_ bytes: [UInt8]) {
    switch self {
    case .yaml:
      let document = YAMLReader.read(bytes, name: "fuzz.yaml")
      let isSound = !document.problems.contains { $0.severity == .error }
      precondition(!isSound || document.root != nil, "sound YAML without a root")
    case .spec:
      let result = Self.drafter.read(bytes, file: "fuzz.yaml")
      precondition(result.isDrafted == (result.meeting != nil), "neither a meeting nor an error")
    case .draft:
      let result = Self.drafter.draft(bytes, file: "fuzz.yaml", name: "fuzz")
      guard result.isDrafted else { return }
      precondition(
        result.documents.count == result.statements.count * DocumentFormat.allCases.count,
        "a document is missing")
      precondition(
        result.documents == Self.drafter.draft(bytes, file: "fuzz.yaml", name: "fuzz").documents,
        "the same spec gave other bytes")
    case .text:
      for name in ["fuzz.txt", "fuzz.md", "fuzz.html"] {
        guard let result = try? Self.importer.read(bytes, name: name) else { continue }
        let draft = Self.drafter.draft(Array(result.spec.utf8), file: "fuzz.yaml", name: "fuzz")
        precondition(draft.isDrafted, "the spec of a text cannot be drafted")
        let report = result.report
        precondition(
          draft.statements.first?.sentences.count == report.sentences + report.headings,
          "a sentence is lost")
        precondition(report.points + report.states + report.verbatim == report.sentences)
      }
    case .control:
      ControlTarget.shared.send(bytes)
    }
  }
}
