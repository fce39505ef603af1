import ArgumentParser
import Configuring
import Diagnostics
import Drafting
import Glibc
import MeetingModel
import Phrasing
import Rendering

/// Which workspace is meant.
struct WorkspaceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The workspace's folder; by default COMMUNIQUE_WORKSPACE, else the system's.",
      valueName: "dir"),
    completion: .directory)
  var workspace: String?

  func validate() throws {
    if workspace == "" { throw ValidationError("--workspace wants a folder") }
  }

  /// The workspace that the options choose.
  var chosen: ChosenWorkspace { ChosenWorkspace(option: workspace) }

  /// The workspace, without what its configuration sets.
  var base: Workspace { chosen.base }

  /// The workspace with what its configuration sets, as far as that can be read.
  func resolved() -> Workspace { chosen.resolved() }
}

/// Which templates are meant.
struct TemplateOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The templates' folder; by default COMMUNIQUE_TEMPLATES, else the configuration's or the"
        + " program's own.", valueName: "dir"),
    completion: .directory)
  var templates: String?
  @Option(
    help: ArgumentHelp(
      "A folder with the site's own wordings, laid over the templates; by default"
        + " COMMUNIQUE_PHRASEBOOK, else the configuration's.", valueName: "dir"),
    completion: .directory)
  var phrasebook: String?
  @OptionGroup var workspace: WorkspaceOptions

  func validate() throws {
    if templates == "" { throw ValidationError("--templates wants a folder") }
  }

  /// The templates' files.
  ///
  /// - Throws: `Failure` with exit code 78 where they cannot be found or read, or the configuration that may
  ///   name them cannot be used.
  func files() throws -> TemplateFiles {
    let base = workspace.base
    let locator = TemplateLocator(
      option: templates, site: phrasebook, environment: Surroundings.current.environment,
      current: ProcessFacts.currentFolder,
      configuration: try workspace.chosen.configuration(), workspace: base)
    do {
      return try locator.load()
    } catch let error as TemplateLocator.NotFound {
      throw Failure(Exits.badConfiguration, error.message, help: error.help)
    } catch let error as TemplateFiles.Unreadable {
      throw Failure(Exits.badConfiguration, error.message)
    }
  }

  /// The phrasebook's layers, the lowest first.
  ///
  /// - Throws: `Failure` with exit code 78 where they cannot be found or read.
  func layers() throws -> [PhrasebookLayer] { TemplateOptions.layers(of: try files()) }

  static func layers(of files: TemplateFiles) -> [PhrasebookLayer] {
    PhrasebookLayer.layers(shipped: files.files, site: files.site, siteFolder: files.siteFolder)
  }

  /// A drafter with these templates, and with the rules of some languages or of all: a command waits for
  /// those alone that it is about.
  ///
  /// - Throws: `Failure` with exit code 78 where they have faults; the faults are printed.
  func drafter(languages: Set<Language>? = nil) throws -> Drafter {
    try drafter(files(), languages: languages)
  }

  /// A drafter with templates that are read already.
  func drafter(_ files: TemplateFiles, languages: Set<Language>? = nil) throws -> Drafter {
    let loading = Surroundings.current.load(
      TemplateOptions.layers(of: files), files.merged, languages)
    for problem in loading.problems {
      let text = DiagnosticFormats.text(
        problem, sources: loading.sources, colours: Surroundings.current.coloursError)
      Surroundings.current.standardError(Array(text.utf8))
    }
    guard let drafter = loading.drafter else {
      throw Failure(Exits.badConfiguration, "the templates have faults")
    }
    return drafter
  }
}
