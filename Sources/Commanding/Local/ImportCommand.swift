import ArgumentParser
import Drafting
import Importing
import MeetingModel
import Phrasing

/// Reads a published statement into a spec.
struct ImportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import", abstract: "Read a published statement into a spec.",
      discussion: """
        The text is plain text, Markdown, or the HTML of a press page. The spec goes to standard \
        output, or to the file that -o names: its draft is the text again, sentence by sentence. \
        What no rule of the phrasebook drafts stands as `state` or `verbatim`.

        EXAMPLES
          communique import statement.html > spec.yaml
          communique import statement.txt -o spec.yaml
          communique import statement.txt --report json
        """)
  }

  /// How the report is printed.
  enum ReportFormat: String, ExpressibleByArgument, CaseIterable { case json, text }

  @OptionGroup var templates: TemplateOptions
  @Option(help: "The text's language (en, …); by default the text tells.") var language: String?
  @Option(help: "Print what became of the sentences instead of the spec: json or text.")
  var report: ReportFormat?
  @Option(name: .shortAndLong, help: "Where to write the spec.", completion: .file())
  var output: String?
  @Argument(
    help: "The text; - reads standard input.",
    completion: .file(extensions: ["txt", "md", "html", "htm"]))
  var file: String

  func run() throws {
    try reporting {
      let importer = try Importer(phrasebook: templates.drafter().phrasebook)
      let result = try read(importer)
      switch report {
      case .json: try printResult(result.report.json)
      case .text: try printResult(text(result.report))
      case nil:
        for note in result.notes { printNote("communique: note: \(note)") }
        let bytes = Array(result.spec.utf8)
        if let output {
          try FileWriter.draft(bytes, to: output)
        } else {
          try Surroundings.current.standardOutput(bytes)
        }
      }
    }
  }

  private func read(_ importer: Importer) throws -> Importer.Result {
    let bytes = try FileWriter.read(file)
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw Failure(
        Exits.specHasErrors, "the text is not in UTF-8",
        help: "save it anew in that encoding, for example by `iconv -f WINDOWS-1252 -t UTF-8`")
    }
    let language = self.language.map { Language(rawValue: $0.lowercased()) }
    do throws(Importer.Failure) {
      return try importer.read(bytes, name: file, language: language)
    } catch {
      switch error {
      case .empty:
        throw Failure(Exits.specHasErrors, "the text has no sentence", help: "name another file")
      case .tooLarge(let bytes):
        throw Failure(
          Exits.specHasErrors,
          "the text has \(bytes) bytes; \(Importer.mostBytes) are the most that a spec can hold",
          help: "divide it")
      case .unwritable(let problem):
        throw Failure(Exits.fault, "the spec could not be written: \(problem)", help: "report this")
      }
    }
  }

  private func text(_ report: ImportReport) -> String {
    var lines = [
      "sentences\t\(report.sentences)", "points\t\(report.points)", "states\t\(report.states)",
      "verbatim\t\(report.verbatim)", "round trip\t\(report.roundTrip)", "pins\t\(report.pins)",
    ]
    for unread in report.unread { lines.append("\(unread.line)\t\(unread.why)\t\(unread.text)") }
    return lines.joined(separator: "\n")
  }
}
