import ArgumentParser
import Configuring
import Diagnostics
import Drafting
import MeetingModel
import Phrasing
import Rendering

extension PhrasebookCommand {
  /// Checks the phrasebook.
  struct CheckPhrasebook: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "check", abstract: "Tell every fault of the phrasebook's files.",
        discussion: """
          Finds files, keys and frames that cannot be read, rules that can never be chosen, \
          ties, rungs without words, acts without a frame, wordings whose strength does not fit \
          their rung, and examples that come out otherwise. Rules without an example are doubts. \
          The exit code is 78 when there are faults; doubts alone are 0.

          EXAMPLES
            communique phrasebook check
            communique phrasebook check --format sarif > phrasebook.sarif
          """)
    }

    @OptionGroup var templates: TemplateOptions
    @Option(
      help: "How to print: \(CheckCommand.Format.allCases.map(\.rawValue).joined(separator: ", "))."
    )
    var format = CheckCommand.Format.text
    @Flag(help: "Print JSON: the same as --format json.") var json = false

    func run() throws {
      var failed = false
      try reporting {
        let files = try templates.files()
        let progress = Progress("checking the phrasebook’s examples")
        defer { progress.end() }
        let inspection = Surroundings.current.inspect(TemplateOptions.layers(of: files))
        progress.end()
        let page = PageTemplates.load(files.merged)
        let problems = inspection.problems + page.problems
        let sources = inspection.sources.merging(page.sources) { first, _ in first }.sorted {
          $0.key < $1.key
        }.map(\.value)
        failed = problems.contains { $0.severity == .error }
        switch json ? .json : format {
        case .json: try printResult(DiagnosticFormats.json(problems), terminator: "")
        case .sarif:
          try printResult(DiagnosticFormats.sarif(problems, sources: sources), terminator: "")
        case .text:
          let colours = Surroundings.current.coloursOutput
          for problem in problems {
            let text = DiagnosticFormats.text(problem, sources: sources, colours: colours)
            try printResult(text, terminator: "")
          }
        }
        printNote(CheckPhrasebook.summary(of: inspection, problems))
      }
      if failed { throw Exits.badConfiguration }
    }

    /// One line about all of it.
    private static func summary(of inspection: PhrasebookInspection, _ problems: [Diagnostic])
      -> String
    {
      let errors = problems.count { $0.severity == .error }
      let doubts = problems.count - errors
      let acts = inspection.phrasebook?.vocabulary.acts.count
      let whole = [
        acts.map { "\($0) acts" }, "\(inspection.examples.count) examples",
        errors == 0 ? "no faults" : errors == 1 ? "1 fault" : "\(errors) faults",
        doubts == 0 ? nil : doubts == 1 ? "1 doubt" : "\(doubts) doubts",
      ]
      return whole.compactMap(\.self).joined(separator: ", ")
    }
  }
}
