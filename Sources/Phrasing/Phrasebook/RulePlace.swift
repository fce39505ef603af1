package import Diagnostics

/// Where a rule of the phrasebook is written.
package struct RulePlace: Hashable, Sendable {
  /// The layer's name: `shipped`, `site` or `spec`.
  package var layer: String
  /// The file, as problems speak of it.
  package var file: String
  package var range: SourceRange

  /// Makes a place.
  package init(layer: String, file: String, range: SourceRange) {
    self.layer = layer
    self.file = file
    self.range = range
  }
}

/// One layer of a phrasebook: a folder that says some things anew and leaves the rest.
package struct PhrasebookLayer: Hashable, Sendable {
  /// What `explain` calls it: `shipped`, `site`.
  package var name: String
  /// What stands before its files' paths in problems; empty for none.
  package var prefix: String
  /// The files' bytes by their paths below the folder.
  package var files: [String: [UInt8]]

  /// Makes a layer.
  package init(name: String, prefix: String = "", files: [String: [UInt8]]) {
    self.name = name
    self.prefix = prefix
    self.files = files
  }

  /// The layer that comes with the program.
  package static func shipped(_ files: [String: [UInt8]]) -> PhrasebookLayer {
    PhrasebookLayer(name: "shipped", files: files)
  }

  /// The layer that comes with the program, and the site's folder over it where there is one.
  package static func layers(
    shipped: [String: [UInt8]], site: [String: [UInt8]], siteFolder: String?
  ) -> [PhrasebookLayer] {
    guard !site.isEmpty else { return [.shipped(shipped)] }
    let prefix = siteFolder.map { $0.hasSuffix("/") ? $0 : $0 + "/" } ?? ""
    return [.shipped(shipped), PhrasebookLayer(name: "site", prefix: prefix, files: site)]
  }
}
