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
        let vocabulary = try templates.drafter().phrasebook.vocabulary
        if json {
          return try printResult(JSONText.line(vocabulary.acts.map { ListedAct($0) }))
        }
        for act in vocabulary.acts {
          try printResult("\(act.id): \(act.rungs.map(\.name).joined(separator: " < "))")
          try printResult("    \(act.summary)")
        }
      }
    }
  }

  /// Shows one act.
  struct ShowAct: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "show", abstract: "Show an act's ladder, wordings and complements.",
        discussion: """
          EXAMPLES
            communique phrasebook show "call on"
          """)
    }

    @OptionGroup var templates: TemplateOptions
    @Argument(help: "The act, such as condemn.") var act: [String]

    func run() throws {
      try reporting {
        let phrasebook = try templates.drafter().phrasebook
        let wanted = act.joined(separator: " ")
        let found = phrasebook.vocabulary.acts.first {
          $0.id == wanted || $0.aliases.contains(wanted)
        }
        guard let found else {
          throw Failure(
            Exits.usage, "there is no act `\(SafeText.safe(wanted))`",
            help: "see `communique phrasebook list`")
        }
        try printResult(PhrasebookText.text(of: found, in: phrasebook))
      }
    }
  }
}

/// An act as `phrasebook list --json` gives it.
struct ListedAct: Encodable {
  var act: String
  var aliases: [String]
  var summary: String
  var rungs: [String]
  var takes: [[String]]

  init(_ act: Vocabulary.Act) {
    self.act = act.id
    aliases = act.aliases
    summary = act.summary
    rungs = act.rungs.map(\.name)
    takes = act.frames.map { $0.map(\.rawValue) }
  }
}

/// An act for people.
enum PhrasebookText {
  static func text(of act: Vocabulary.Act, in phrasebook: Phrasebook) -> String {
    var lines = ["\(act.id): \(act.summary)"]
    if !act.aliases.isEmpty { lines.append("also: \(act.aliases.joined(separator: ", "))") }
    for (language, book) in phrasebook.languages.sorted(by: { $0.key < $1.key }) {
      guard let wording = book.acts[act.id] else { continue }
      lines += [
        "", "\(book.lexicon.name) (rule \(language)/\(act.id))", "  ladder, weak to strong",
      ]
      for rung in act.rungs {
        let words = (wording.rungs[rung.name] ?? []).map(\.source).joined(separator: " | ")
        let isDefault = rung.name == act.defaultRung ? " (default)" : ""
        lines.append("    \(rung.name)\(isDefault): \(words)")
        let keys = rung.intensifiers.map { "\($0) \(act.id)" } + rung.keys
        if !keys.isEmpty { lines.append("      keys: \(keys.joined(separator: ", "))") }
      }
      lines.append("  complements")
      for frame in wording.complements {
        let roles = frame.roles.map(\.rawValue).sorted().joined(separator: " + ")
        lines.append("    \(roles) as \(frame.form): \(frame.frame.source)")
      }
    }
    return lines.joined(separator: "\n")
  }
}
