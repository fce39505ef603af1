internal import Diagnostics
internal import Glibc

extension ConfigurationReading {
  /// Refuses folders that lie within each other: drafts in the inbox would be taken for specs, and the
  /// record is for nobody else.
  mutating func checkPlaces(of workspace: Workspace) {
    let used = workspace.applying(configuration)
    let places = [("inbox", used.inbox), ("drafts", used.drafts), ("state", used.state)]
      .map { (name: $0.0, path: $0.1, real: Self.realPath($0.1)) }
    for (index, later) in places.enumerated() {
      for earlier in places[..<index] {
        guard let relation = Self.relation(later, earlier) else { continue }
        // Of the two, the one that is set is to be mended; by a link, neither may be.
        let setting = origins[later.name] != nil || origins[earlier.name] == nil ? later : earlier
        add(
          problem(
            "overlapping", with: setting.name, relation, otherwiseIn: workspace.configuration,
            help: ["give inbox, drafts and state a folder each, none within another"]))
      }
    }
  }

  private typealias Place = (name: String, path: String, real: String)

  /// How two folders lie to each other; nil when apart.
  private static func relation(_ one: Place, _ other: Place) -> String? {
    if one.real == other.real {
      return "`\(one.name)` and `\(other.name)` are the same folder, \(one.path)"
    }
    for (inner, outer) in [(one, other), (other, one)]
    where outer.real == "/" || inner.real.hasPrefix(outer.real + "/") {
      return "`\(inner.name)` (\(inner.path)) lies within `\(outer.name)` (\(outer.path))"
    }
    return nil
  }

  /// A path with its links followed, as far as it is there.
  private static func realPath(_ path: String) -> String {
    var rest: [Substring] = []
    var parts = path.split(separator: "/")
    while true {
      let start = PathText.path(through: parts)
      if let found = unsafe realpath(start, nil) {
        defer { unsafe free(found) }
        // The text is the C library's own and is copied here.
        let base = unsafe String(cString: found)
        return rest.isEmpty ? base : PathText.join(base, rest.joined(separator: "/"))
      }
      guard let last = parts.popLast() else { return path }
      rest.insert(last, at: 0)
    }
  }
}
