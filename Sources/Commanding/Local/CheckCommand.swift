import ArgumentParser
import Diagnostics
import Drafting
import MeetingModel

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
      var specs: [(file: String, bytes: [UInt8])] = []
      for file in files {
        do {
          specs.append((file, try FileWriter.read(file)))
        } catch let failure as FileFailure {
          // One that is missing is not to hide what is wrong with the others.
          printNote("communique: \(failure)")
          unread = unread ?? failure.exitCode
        }
      }
      let languages = specs.reduce(into: Set<Language>()) {
        $0.formUnion(LocalSpec.languages(of: $1.bytes, $1.file).needed())
      }
      let drafter = try templates.drafter(languages: languages)
      var all: [Diagnostic] = []
      var sources: [SourceText] = []
      for spec in specs {
        let result = drafter.draft(
          spec.bytes, file: SpecFile.shown(spec.file), name: MeetingName.of(spec.file),
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
