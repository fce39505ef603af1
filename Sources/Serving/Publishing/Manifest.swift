internal import FoundationEssentials
internal import Hashing

/// What a revision was made from and consists of. Its bytes follow from the revision's content alone.
package struct Manifest: Codable, Hashable, Sendable {
  /// A published file.
  package struct File: Codable, Hashable, Sendable {
    package var name: String
    package var sha256: String
  }

  /// The settings that shape the documents.
  package struct Settings: Codable, Hashable, Sendable {
    package var formats: [String]
    /// Nil means every language of the spec.
    package var languages: [String]?
    package var wrap: Int

    /// Makes settings; see the properties.
    package init(formats: [String], languages: [String]?, wrap: Int) {
      self.formats = formats
      self.languages = languages
      self.wrap = wrap
    }
  }

  /// The file's name in a revision.
  package static let fileName = "manifest.json"

  package var schema = 1
  package var meeting: String
  /// The SHA-256 of the spec's bytes.
  package var spec: String
  /// The SHA-256 over all templates.
  package var phrasebook: String
  package var settings: Settings
  /// The version of the product.
  package var version: String
  /// The published files but for the manifest itself, by name.
  package var files: [File]

  /// Describes an edition.
  package init(_ edition: Edition) {
    meeting = edition.name
    spec = edition.spec
    phrasebook = edition.phrasebook
    settings = edition.settings
    version = edition.version
    files = edition.files.map { File(name: $0.name, sha256: SHA256.hex($0.bytes)) }
      .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// Reads a manifest; nil when the bytes are none.
  package init?(_ bytes: [UInt8]) {
    guard let manifest = try? JSONDecoder().decode(Manifest.self, from: Data(bytes)) else {
      return nil
    }
    self = manifest
  }

  /// The bytes of the file.
  package func encoded() throws -> [UInt8] { try ManifestText(self).bytes }
}
