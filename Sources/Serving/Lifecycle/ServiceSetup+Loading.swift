package import Configuring
internal import Diagnostics
internal import Drafting
internal import Glibc
internal import MeetingModel
internal import Phrasing
internal import Rendering

extension ServiceSetup {
  /// Loads configuration and templates from the disk.
  ///
  /// - Throws: `ServiceFailure` with everything that is wrong.
  package static func load(_ arguments: ServiceArguments) throws -> ServiceSetup {
    let reading = try configuration(arguments)
    return try templates(arguments, reading)
  }

  /// A configuration that can be used, where it belongs, and what is odd about it.
  package struct Reading: Sendable {
    package var configuration: Configuration
    package var workspace: Workspace
    package var warnings: [String]
    /// The files that say so.
    var files: ConfigurationReading
  }

  /// Loads the configuration alone.
  package static func configuration(_ arguments: ServiceArguments) throws -> Reading {
    var workspace = Workspace.resolve(
      option: arguments.workspace, environment: arguments.environment, current: arguments.current)
    if let path = arguments.configuration {
      workspace.configuration = path.hasPrefix("/") ? path : "\(arguments.current)/\(path)"
    }
    let reading = ConfigurationReading(
      of: workspace, isNamed: arguments.configuration != nil)
    let texts = split(reading.problems, sources(of: reading))
    guard reading.isUsable else { throw failure(texts) }
    return Reading(
      configuration: reading.configuration,
      workspace: workspace.applying(reading.configuration), warnings: texts.warnings,
      files: reading)
  }

  private static func sources(of reading: ConfigurationReading) -> [String: SourceText] {
    Dictionary(reading.sources.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// What the settings name that is not there: languages without rules, folders, and a group.
  private static func problems(_ reading: Reading, _ phrasebook: Phrasebook) -> [Diagnostic] {
    let known = phrasebook.vocabulary.languages
    let names = known.sorted().map(\.rawValue).joined(separator: ", ")
    var problems = (reading.configuration.languages ?? []).filter { !known.contains($0) }.map {
      reading.files.problem(
        "unknown-language", with: "languages",
        "the templates have no rules for the language `\($0)`",
        help: ["they have rules for \(names)"])
    }
    let (settings, workspace) = (reading.configuration, reading.workspace)
    for (name, isSet, path) in [
      ("inbox", settings.inbox != nil, workspace.inbox),
      ("drafts", settings.drafts != nil, workspace.drafts),
      ("state", settings.state != nil, workspace.state),
    ] {
      guard isSet, unsafe access(path, F_OK) == 0, !FolderCheck.isFolder(path) else { continue }
      problems.append(
        reading.files.problem(
          "not-a-folder", with: name, "`\(name)` wants a folder, and \(path) is none"))
    }
    if let group = settings.socket.group {
      do {
        _ = try SystemGroup.number(of: group)
      } catch {
        problems.append(
          reading.files.problem(
            "unknown-group", with: "socket.group", "\(error)",
            help: ["`getent group` lists the groups that there are"]))
      }
    }
    return problems
  }

  private static func templates(_ arguments: ServiceArguments, _ reading: Reading) throws
    -> ServiceSetup
  {
    let locator = TemplateLocator(
      option: arguments.templates, environment: arguments.environment, current: arguments.current,
      configuration: reading.configuration, workspace: reading.workspace)
    let files: TemplateFiles
    do {
      files = try locator.load()
    } catch let error as TemplateLocator.NotFound {
      throw ServiceFailure(.badConfiguration, "\(error.message)\n  help: \(error.help)")
    } catch {
      throw ServiceFailure(.badConfiguration, "\(error)")
    }
    let layers = PhrasebookLayer.layers(
      shipped: files.files, site: files.site, siteFolder: files.siteFolder)
    let book = PhrasebookLoader.load(layers)
    let page = PageTemplates.load(files.merged)
    let texts = split(
      book.problems + page.problems,
      book.sources.merging(page.sources) { first, _ in first })
    guard let phrasebook = book.phrasebook, let page = page.page else { throw failure(texts) }
    let unknown = split(problems(reading, phrasebook), sources(of: reading.files)).errors
    guard unknown.isEmpty else { throw failure((unknown, reading.warnings + texts.warnings)) }
    return ServiceSetup(
      configuration: reading.configuration, workspace: reading.workspace,
      engine: PhrasebookEngine(
        drafter: Drafter(phrasebook: phrasebook, page: page), templates: files.sha256,
        configuration: reading.configuration),
      warnings: reading.warnings + texts.warnings)
  }

  private static func failure(_ texts: (errors: [String], warnings: [String])) -> ServiceFailure {
    var failure = ServiceFailure(.badConfiguration)
    failure.messages = texts.errors + texts.warnings
    return failure
  }

  private static func split(_ problems: [Diagnostic], _ sources: [String: SourceText])
    -> (errors: [String], warnings: [String])
  {
    var texts: (errors: [String], warnings: [String]) = ([], [])
    for problem in problems {
      let text = ProblemsText.paragraph(problem, in: sources[problem.file])
      switch problem.severity {
      case .error: texts.errors.append(text)
      case .warning: texts.warnings.append(text)
      case .note: break
      }
    }
    return texts
  }
}
