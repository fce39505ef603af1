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
  /// The program's own file, from which an installation or a checkout is found.
  package var binary: String?

  /// Makes a locator; a variable that is set to nothing counts as not set. Relative paths of the option
  /// and the variable are taken from `current`, that of the configuration from its folder.
  package init(
    option: String? = nil, environment: [String: String] = [:], current: String = "/",
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
