import ArgumentParser
import Diagnostics
import Drafting
import Glibc
import MeetingModel
import Phrasing
import Rendering

/// Drafts a spec here, without the daemon.
struct PreviewCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "preview", abstract: "Draft a spec here, without the daemon.",
      discussion: """
        One draft goes to standard output, or to the file or into the folder that -o names; \
        drafts in several languages go into the folder that -o names.

        EXAMPLES
          communique preview rok-us-2024.yaml
          communique preview rok-us-2024.yaml --format html -o draft.html
          communique preview rok-us-2024.yaml --format txt --wrap 0
          communique preview rok-us-2024.yaml --language en,ko -o drafts
          communique preview rok-us-2024.yaml --side-by-side en,ko -o both.html
        """)
  }

  @OptionGroup var templates: TemplateOptions
  @Option(help: "Languages, separated by commas; by default the first that the spec has.")
  var language: String?
  @Option(
    help: .init(
      "Two languages, separated by a comma: one HTML page with both, aligned point by point.",
      valueName: "languages"))
  var sideBySide: String?
  @Option(help: "\(DocumentFormat.allCases.map(\.rawValue).joined(separator: ", ")). (default: md)")
  var format: DocumentFormat?
  @Option(help: "The width of plain text in columns; 0 does not wrap.") var wrap = 80
  @Option(name: .shortAndLong, help: "Where to write.", completion: .file()) var output: String?
  @Argument(
    help: "The spec; - reads standard input.", completion: .file(extensions: ["yaml", "yml"]))
  var file: String

  func validate() throws {
    if wrap < 0 { throw ValidationError("--wrap takes a number of columns, or 0") }
    guard let sideBySide else { return }
    if Set(languages(sideBySide)).count != 2 || languages(sideBySide).count != 2 {
      throw ValidationError("--side-by-side takes two languages, such as en,ko")
    }
    if language != nil { throw ValidationError("--side-by-side names the languages itself") }
    if format != nil, format != .html { throw ValidationError("--side-by-side makes a page: html") }
  }

  func run() throws {
    var failed = false
    try reporting {
      if sideBySide == nil, let wanted, wanted.count > 1, output == nil {
        throw Failure(
          Exits.usage, "drafts in several languages need a folder", help: "name it with -o")
      }
      let spec = try LocalSpec(file, in: wanted, templates: templates)
      let result = spec.drafted(
        formats: sideBySide == nil ? [format ?? .markdown] : [], wrap: wrap)
      report(result)
      failed = !result.isDrafted
      guard result.isDrafted else { return }
      try requireEveryLanguage(result)
      if sideBySide != nil {
        try writePage(result, by: spec.drafter)
      } else if (wanted?.count ?? 0) > 1 || output.map(FileWriter.isFolder) == true {
        try writeFolder(result.documents)
      } else if let document = result.documents.first {
        if let output {
          try FileWriter.output(document.bytes, to: output, madeOf: file)
        } else {
          try Surroundings.current.standardOutput(document.bytes)
        }
      }
    }
    if failed { throw Exits.specHasErrors }
  }

  private var wanted: [Language]? { (sideBySide ?? language).map(languages) }

  private func languages(_ list: String) -> [Language] {
    list.split(separator: ",").map {
      Language(rawValue: $0.filter { !$0.isWhitespace }.lowercased())
    }
  }

  /// Refuses to give some of the languages that were asked for as if they were all.
  private func requireEveryLanguage(_ result: DraftingResult) throws {
    let missing = (wanted ?? []).filter { language in
      !result.statements.contains { $0.language == language }
    }
    guard !missing.isEmpty else { return }
    let names = missing.map { SafeText.safe($0.rawValue) }.joined(separator: ", ")
    let drafted = result.statements.map(\.language.rawValue).joined(separator: ", ")
    throw Failure(
      Exits.specHasErrors, "the spec cannot be drafted in \(names)",
      help: "it can be drafted in \(drafted); nothing was written")
  }

  private func report(_ result: DraftingResult) {
    let colours = Surroundings.current.coloursError
    for problem in result.problems {
      let text = DiagnosticFormats.text(problem, sources: [result.source], colours: colours)
      Surroundings.current.standardError(Array(text.utf8))
    }
  }

  private func writePage(_ result: DraftingResult, by drafter: Drafter) throws {
    guard let wanted,
      let page = drafter.sideBySide(result, in: wanted, name: MeetingName.of(file))
    else { return }
    guard let output else { return try Surroundings.current.standardOutput(page) }
    guard FileWriter.isFolder(output) else {
      return try FileWriter.output(page, to: output, madeOf: file)
    }
    let name = wanted.map(\.rawValue).joined(separator: "-")
    try FileWriter.replace("\(output)/statement.\(name).html", with: page)
    try printResult("\(output)/statement.\(name).html")
  }

  private func writeFolder(_ documents: [Document]) throws {
    guard let output else { return }
    if unsafe mkdir(output, 0o777) != 0, errno != EEXIST {
      throw FileFailure(action: "create", path: output, code: errno)
    }
    for document in documents {
      try FileWriter.replace("\(output)/\(document.fileName)", with: document.bytes)
      try printResult("\(output)/\(document.fileName)")
    }
  }
}

extension DocumentFormat: ExpressibleByArgument {}
