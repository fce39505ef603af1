import ArgumentParser
import Diagnostics
import Drafting

/// Checks specs without drafting documents.
struct CheckCommand: ParsableCommand {
  /// How problems and findings are printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, sarif
  }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check", abstract: "Tell every problem and finding of specs; draft nothing.",
      discussion: """
        A problem is a spec's fault and stops drafting; a finding is a careful reader's \
        objection. The exit code is 1 when a spec has errors; findings alone are 0.

        EXAMPLES
          communique check rok-us-2024.yaml
          communique check --format sarif inbox/*.yaml > problems.sarif
        """)
  }

  @OptionGroup var templates: TemplateOptions
  @Option(help: "How to print: \(Format.allCases.map(\.rawValue).joined(separator: ", ")).")
  var format = Format.text
  @Argument(
    help: "The specs; - reads standard input.", completion: .file(extensions: ["yaml", "yml"]))
  var files: [String]

  func validate() throws {
    if files.isEmpty { throw ValidationError("name a spec") }
  }

  func run() throws {
    var failed = false
    var unread: ExitCode?
    try reporting {
      let drafter = try templates.drafter()
      var all: [Diagnostic] = []
      var sources: [SourceText] = []
      for file in files {
        let bytes: [UInt8]
        do {
          bytes = try FileWriter.read(file)
        } catch let failure as FileFailure {
          // One that is missing is not to hide what is wrong with the others.
          printNote("communique: \(failure)")
          unread = unread ?? failure.exitCode
          continue
        }
        let result = drafter.draft(
          bytes, file: SpecFile.shown(file), name: MeetingName.of(file),
          settings: .init(formats: []))
        failed = failed || !result.isDrafted
        all += result.problems + result.findings
        sources.append(result.source)
      }
      switch format {
      case .json: try printResult(DiagnosticFormats.json(all), terminator: "")
      case .sarif: try printResult(DiagnosticFormats.sarif(all, sources: sources), terminator: "")
      case .text:
        let colours = Surroundings.current.coloursOutput
        for diagnostic in all {
          try printResult(
            DiagnosticFormats.text(diagnostic, sources: sources, colours: colours), terminator: "")
        }
        if all.isEmpty && unread == nil { printNote("no problems, no findings") }
      }
    }
    if let unread { throw unread }
    if failed { throw Exits.specHasErrors }
  }
}
