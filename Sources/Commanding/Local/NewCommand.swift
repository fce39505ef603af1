import ArgumentParser
import Configuring
import Diagnostics
import Drafting
import Glibc
import MeetingModel
import Phrasing

/// Writes a starter spec.
struct NewCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "new", abstract: "Write a commented starter spec.",
      discussion: """
        EXAMPLES
          communique new rok-us-2025 > rok-us-2025.yaml
          communique new trilateral-2025 --kind trilateral -o trilateral-2025.yaml
        """)
  }

  @OptionGroup var templates: TemplateOptions
  @Option(help: "The kind of meeting; by default 2+2.") var kind: String?
  @Option(name: .shortAndLong, help: "Where to write; never over a file that is there.")
  var output: String?
  @Argument(help: "The meeting's name, such as rok-us-2025.") var name: String

  func run() throws {
    try reporting {
      try MeetingName.check(name)
      let files = try templates.files()
      let drafter = try templates.drafter(files, languages: [])
      let vocabulary = drafter.phrasebook.vocabulary
      let wanted = kind ?? vocabulary.defaultKind
      guard
        let entry = vocabulary.kinds.first(where: { $0.id == wanted || $0.aliases.contains(wanted) }
        )
      else {
        throw Failure(
          Exits.usage, "there is no kind `\(SafeText.safe(wanted))`",
          help: "known kinds: \(vocabulary.kinds.map(\.id).joined(separator: ", "))")
      }
      guard let bytes = files.merged["starters/\(entry.id).yaml"] else {
        throw Failure(
          Exits.badConfiguration, "the templates have no starter for `\(entry.id)`",
          help: "add starters/\(entry.id).yaml to the templates")
      }
      let text = String(decoding: bytes, as: UTF8.self)
        .split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.replacing("@NAME@", with: name) }.joined(separator: "\n")
      guard let output else { return try printResult(text, terminator: "") }
      try FileWriter.draft(Array(text.utf8), to: output)
      printNote("wrote \(SafeText.safe(output))")
    }
  }
}
