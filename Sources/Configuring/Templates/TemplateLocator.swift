/// Finds the templates folder: the phrasebook, the layouts, the page. The working directory never
/// matters, so that the same command gives the same text everywhere.
package struct TemplateLocator: Sendable {
  /// Who said where the templates are.
  package enum Source: String, Hashable, Sendable {
    case option, environment, configuration, installation, checkout
  }

  /// Where the templates are, and who said so.
  package struct Location: Hashable, Sendable {
    package var folder: String
    package var source: Source

    /// Makes a location.
    package init(folder: String, source: Source) {
      self.folder = folder
      self.source = source
    }
  }

  /// Why there are no templates.
  package struct NotFound: Error, Hashable, Sendable, CustomStringConvertible {
    /// Lower case, without a full stop, standing alone.
    package let message: String
    /// What to do about it.
    package let help: String

    package var description: String { message }
  }

  /// What was given as `--templates`, as an absolute path.
  package var option: String?
  /// `COMMUNIQUE_TEMPLATES`, as an absolute path.
  package var environment: String?
  /// The configuration's `templates:`, as an absolute path.
  package var configuration: String?
  /// What was given as `--phrasebook`, `COMMUNIQUE_PHRASEBOOK` or the configuration's
  /// `phrasebook:`, as an absolute path, and what it is called.
  package var site: (folder: String, name: String)?
  /// The program's own file, from which an installation or a checkout is found.
  package var binary: String?

  /// Makes a locator; a variable that is set to nothing counts as not set. Relative paths of the option
  /// and the variable are taken from `current`, that of the configuration from its folder.
  package init(
    option: String? = nil, site: String? = nil, environment: Environment = [:],
    current: String = "/",
    configuration: Configuration? = nil, workspace: Workspace = .system,
    binary: String? = ProgramFile.path()
  ) {
    let variable = environment["COMMUNIQUE_TEMPLATES"].flatMap { $0.isEmpty ? nil : $0 }
    self.option = option.map { PathText.absolute($0, from: current) }
    self.environment = variable.map { PathText.absolute($0, from: current) }
    self.configuration = configuration?.templates.map {
      PathText.absolute($0, from: PathText.folder(of: workspace.configuration))
    }
    self.binary = binary
    let siteVariable = environment["COMMUNIQUE_PHRASEBOOK"].flatMap { $0.isEmpty ? nil : $0 }
    if let site {
      self.site = (PathText.absolute(site, from: current), "--phrasebook")
    } else if let siteVariable {
      self.site = (PathText.absolute(siteVariable, from: current), "COMMUNIQUE_PHRASEBOOK")
    } else if let path = configuration?.phrasebook {
      let folder = PathText.folder(of: workspace.configuration)
      self.site = (PathText.absolute(path, from: folder), "`phrasebook:` in the configuration")
    }
  }

  /// The folder that the site lays over the templates; nil where it lays none.
  ///
  /// - Throws: `NotFound` where the folder is missing, or is the templates' own.
  package func locateSite(
    over templates: String, isFolder: (String) -> Bool = FolderCheck.isFolder
  ) throws -> String? {
    guard let site else { return nil }
    guard isFolder(site.folder) else {
      throw NotFound(
        message: "there is no folder with the site's phrasebook at \(site.folder)",
        help: "\(site.name) says so: correct it, or leave it out to use the phrasebook as it comes")
    }
    guard site.folder != templates else {
      throw NotFound(
        message: "the site's phrasebook is the templates' own folder: \(site.folder)",
        help: "name a folder that holds only what differs, or leave out \(site.name)")
    }
    return site.folder
  }

  /// Reads the templates and what the site lays over them.
  ///
  /// - Throws: `NotFound`, or `TemplateFiles.Unreadable`.
  package func load() throws -> TemplateFiles {
    let templates = try locate().folder
    let files = try TemplateFiles.load(from: templates)
    guard let site = try locateSite(over: templates) else { return files }
    return TemplateFiles(
      files.files, site: try TemplateFiles.load(from: site).files, siteFolder: site)
  }

  /// The first of the places. One that somebody named must be there; those that follow from the
  /// program's own place may be missing.
  ///
  /// - Parameter isFolder: asks the disk.
  /// - Throws: `NotFound`.
  package func locate(isFolder: (String) -> Bool = FolderCheck.isFolder) throws -> Location {
    let named: [(folder: String?, source: Source, name: String)] = [
      (option, .option, "--templates"), (environment, .environment, "COMMUNIQUE_TEMPLATES"),
      (configuration, .configuration, "`templates:` in the configuration"),
    ]
    for place in named {
      guard let folder = place.folder else { continue }
      guard isFolder(folder) else {
        throw NotFound(
          message: "there is no folder of templates at \(folder)",
          help: "\(place.name) says so: correct it, or leave it out to use those of the program")
      }
      return Location(folder: folder, source: place.source)
    }
    for place in ownPlaces where isFolder(place.folder) { return place }
    let places = ownPlaces.map(\.folder).joined(separator: " and ")
    throw NotFound(
      message: ownPlaces.isEmpty
        ? "there are no templates" : "there are no templates: looked at \(places)",
      help: "install the program with its templates, or name their folder with --templates")
  }

  /// The places that follow from where the program's file is.
  private var ownPlaces: [Location] {
    guard let binary else { return [] }
    let folder = PathText.folder(of: binary)
    var places = [
      Location(
        folder: PathText.join(PathText.folder(of: folder), "share/communique/templates"),
        source: .installation)
    ]
    let parts = binary.split(separator: "/", omittingEmptySubsequences: false)
    if let build = parts.lastIndex(of: ".build") {
      let checkout = parts[..<build].joined(separator: "/")
      places.append(Location(folder: PathText.join(checkout, "Templates"), source: .checkout))
    }
    return places
  }
}
