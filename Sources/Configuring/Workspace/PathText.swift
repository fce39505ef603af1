/// Paths as text: nothing here looks at the disk.
enum PathText {
  /// `path` below `folder`.
  static func join(_ folder: String, _ path: String) -> String {
    folder.hasSuffix("/") ? folder + path : "\(folder)/\(path)"
  }

  /// A path without `.`, doubled and trailing slashes, taken from `base` when it is relative. `..` stays
  /// as it is: what it means depends on links.
  static func absolute(_ path: String, from base: String) -> String {
    let whole = path.hasPrefix("/") ? path : join(base, path)
    return Self.path(through: whole.split(separator: "/").filter { $0 != "." })
  }

  /// The path from the root through some names.
  static func path(through parts: [Substring]) -> String {
    var bytes: [UInt8] = []
    for part in parts {
      bytes.append(UInt8(ascii: "/"))
      bytes += part.utf8
    }
    return bytes.isEmpty ? "/" : String(decoding: bytes, as: UTF8.self)
  }

  /// The folder in which `path` stands.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
