import ArgumentParser
import Drafting
import MeetingModel
import Phrasing

/// Shows what the phrasebook knows.
struct PhrasebookCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "phrasebook", abstract: "Show the acts, their strengths and their wordings.",
      subcommands: [ListActs.self, ShowAct.self, CheckPhrasebook.self])
  }

  /// Lists the acts.
  struct ListActs: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "list", abstract: "List every act with its ladder.")
    }

    @OptionGroup var templates: TemplateOptions
    @Flag(help: "Print a JSON array.") var json = false

    func run() throws {
      try reporting {
        let vocabulary = try templates.drafter(languages: []).phrasebook.vocabulary
        if json {
          return try printResult(JSONText.line(vocabulary.acts.map { ListedAct($0) }))
        }
        let style = PhrasebookText.Style(colours: Surroundings.current.coloursOutput)
        for act in vocabulary.acts {
          let ladder = act.rungs.map(\.name).joined(separator: " < ")
          try printResult("\(style.strong(act.id)): \(ladder)")
          try printResult("    \(act.summary)")
        }
      }
    }
  }

  /// Shows one act.
  struct ShowAct: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "show", abstract: "Show an act's ladder, wordings, complements and examples.",
        discussion: """
          EXAMPLES
            communique phrasebook show call on
            communique phrasebook show condemn --language en --json
          """)
    }

    @OptionGroup var templates: TemplateOptions
    @Option(help: "The language to show; by default every one.") var language: String?
    @Flag(help: "Print a JSON object.") var json = false
    @Argument(help: "The act, such as condemn.") var act: [String]

    func run() throws {
      try reporting {
        let inspection = Surroundings.current.inspect(try templates.layers())
        // Faults that keep the phrasebook from being read are told as everywhere.
        let phrasebook = try inspection.phrasebook ?? templates.drafter().phrasebook
        let shown = try ShownAct(
          act.joined(separator: " "), in: phrasebook, examples: inspection.examples,
          language: language)
        if json { return try printResult(JSONText.line(shown)) }
        let style = PhrasebookText.Style(colours: Surroundings.current.coloursOutput)
        try printResult(PhrasebookText.text(of: shown, style: style))
      }
    }
  }
}
