internal import Hashing

/// The bytes of every template, by path below the templates folder: what the phrasebook is made of.
package struct TemplateFiles: Hashable, Sendable {
  /// The files by their paths, such as `en/acts.yaml`.
  package let files: [String: [UInt8]]
  /// The digest over names and contents, as hexadecimal digits: the same for the same templates,
  /// wherever they are.
  package let sha256: String

  /// Takes files as they are.
  package init(_ files: [String: [UInt8]]) {
    self.files = files
    var digest = SHA256()
    // By bytes, not by the order of any language.
    for path in files.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      let bytes = files[path] ?? []
      // Names hold no NUL and lengths come before contents, so that no two sets give the same bytes.
      digest.update(Array(path.utf8) + [0] + Array(String(bytes.count).utf8) + [0])
      digest.update(bytes)
    }
    sha256 = SHA256.hex(digest: digest.finish())
  }

  /// The paths in order.
  package var paths: [String] {
    files.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
