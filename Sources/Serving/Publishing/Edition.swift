/// A draft that is ready to be published: its files and what they were made from.
package struct Edition: Hashable, Sendable {
  /// A file of a revision.
  package struct File: Hashable, Sendable {
    package var name: String
    package var bytes: [UInt8]

    /// Makes a file.
    package init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// The meeting's name.
  package var name: String
  package var files: [File]
  /// The SHA-256 of the spec's bytes.
  package var spec: String
  /// The SHA-256 over all templates.
  package var phrasebook: String
  package var settings: Manifest.Settings
  /// The version of the product.
  package var version: String

  /// Makes an edition; see the properties.
  package init(
    name: String, files: [File], spec: String, phrasebook: String, settings: Manifest.Settings,
    version: String
  ) {
    self.name = name
    self.files = files
    self.spec = spec
    self.phrasebook = phrasebook
    self.settings = settings
    self.version = version
  }
}
