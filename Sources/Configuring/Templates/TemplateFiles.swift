internal import Hashing

/// The bytes of every template, by path below the templates folder: what the phrasebook is made of.
package struct TemplateFiles: Hashable, Sendable {
  /// The files by their paths, such as `en/acts.yaml`.
  package let files: [String: [UInt8]]
  /// The files of the folder that the site lays over them, by their paths below it.
  package let site: [String: [UInt8]]
  /// That folder; nil where there is none.
  package let siteFolder: String?
  /// Takes files as they are.
  package init(
    _ files: [String: [UInt8]], site: [String: [UInt8]] = [:], siteFolder: String? = nil
  ) {
    self.files = files
    self.site = site
    self.siteFolder = siteFolder
  }

  /// The digest over names and contents, as hexadecimal digits: the same for the same templates,
  /// wherever they are. It is worked out each time: only what is published wants it.
  package var sha256: String {
    var digest = SHA256()
    TemplateFiles.add(files, to: &digest)
    // A path never is empty, so that no file of one folder passes for one of the other.
    if !site.isEmpty { TemplateFiles.add(["": []].merging(site) { $1 }, to: &digest) }
    return SHA256.hex(digest: digest.finish())
  }

  /// The files with the site's in the place of those that they replace whole: the page and the
  /// starter specs. The phrasebook's are merged rule by rule instead.
  package var merged: [String: [UInt8]] { files.merging(site) { $1 } }

  private static func add(_ files: [String: [UInt8]], to digest: inout SHA256) {
    // By bytes, not by the order of any language.
    for path in files.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      let bytes = files[path] ?? []
      // Names hold no NUL and lengths come before contents, so that no two sets give the same bytes.
      digest.update(Array(path.utf8) + [0] + Array(String(bytes.count).utf8) + [0])
      digest.update(bytes)
    }
  }

  /// The paths in order.
  package var paths: [String] {
    files.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
