import ArgumentParser
import Drafting
import MeetingModel
import Phrasing

/// Prints the spec's JSON Schema.
struct SchemaCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "schema", abstract: "Print the spec's JSON Schema (2020-12).",
      discussion: """
        An editor's YAML server completes acts and modifiers with it, when this line stands above \
        a spec:

          # yaml-language-server: $schema=communique.schema.json

        EXAMPLES
          communique schema > communique.schema.json
        """)
  }

  @OptionGroup var templates: TemplateOptions

  func run() throws {
    try reporting {
      let drafter = try templates.drafter(languages: [])
      try printResult(
        MeetingSchema.json(for: drafter.phrasebook.vocabulary), terminator: "")
    }
  }
}
