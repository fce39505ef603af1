/// A spec's place in the inbox, and what follows from it.
package struct SpecPath: Hashable, Sendable {
  /// The file's name of problems, which no meeting may have.
  package static let problemsFile = "problems.txt"
  private static let page = "index.html"

  /// The path within the inbox, such as `asia/rok-us.yaml`.
  package let path: String

  /// The meeting's name: the path without its ending.
  package let name: String

  /// Takes a path as the watcher tells it.
  ///
  /// - Parameter name: the meeting's name as it was first written, where the path writes it by other
  ///   characters that look the same.
  package init(_ path: String, of name: String? = nil) {
    self.path = path
    let own = Self.name(of: path)
    self.name = name == own ? name ?? own : own
  }

  /// The paths by which a meeting may have its name, as far as their problems stand in different places.
  static func all(of name: String) -> [SpecPath] {
    let specs = [".yaml", ".yml"].map { SpecPath(name + $0) }
    return specs[0].problemsFolder == specs[1].problemsFolder ? [specs[0]] : specs
  }

  private static func name(of path: String) -> String {
    for ending in [".yaml", ".yml"] where path.utf8.reversed().starts(with: ending.utf8.reversed())
    {
      return String(decoding: path.utf8.dropLast(ending.utf8.count), as: UTF8.self)
    }
    return path
  }

  /// Whether the path can be that of a spec: without a part that leads elsewhere.
  var isClean: Bool {
    path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
      !$0.isEmpty && $0 != "." && $0 != ".." && !$0.utf8.contains(0) && $0.utf8.count <= 255
    }
  }

  /// The folders from the drafts folder to the meeting's own.
  package var folder: [String] { Self.parts(of: name) }

  /// The part of the name that the drafts folder keeps for itself; nil when there is none.
  package var reservedPart: String? {
    folder.first(where: Self.isReserved)
  }

  /// Where `problems.txt` stands: in the meeting's folder, unless that would take a name that another
  /// meeting's folder, or the drafts folder for its page, keeps for itself. Then the file's whole path is
  /// used, `_` behind such parts.
  package var problemsFolder: [String] {
    guard reservedPart != nil, folder.count > 1 || folder.first == Self.page else { return folder }
    return Self.parts(of: path).map { Self.isReserved($0) ? "\($0)_" : $0 }
  }

  private static func isReserved(_ part: String) -> Bool {
    ["latest", page, problemsFile].contains(part) || RevisionNumber.parse(part) != nil
  }

  /// The folders from the drafts folder to the one of a meeting.
  package static func folder(of name: String) -> [String] { parts(of: name) }

  private static func parts(of path: String) -> [String] {
    path.split(separator: "/").map(String.init)
  }
}
