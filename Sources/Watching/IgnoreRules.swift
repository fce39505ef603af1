/// Which names in an inbox are specs, which are folders to look into, and which are none of ours:
/// the temporary files of editors and copiers.
package enum IgnoreRules {
  /// What a name is taken for.
  package enum Verdict: Hashable, Sendable {
    /// A spec, if it is a regular file.
    case spec
    /// A folder to look into, if it is one; as a file it is ignored.
    case folder
    /// Nothing that concerns us, whatever it is.
    case ignored
  }

  /// The endings of a spec.
  package static let specEndings = [".yaml", ".yml"]

  /// Names begin so that are hidden, locked or half saved: `.x.swp`, `.#x`, `#x#`, `~$x`.
  private static let ignoredBeginnings = [".", "#", "~"]

  /// Names end so that are backups or half copied.
  private static let ignoredEndings = ["~", ".tmp", ".part", ".filepart", ".swp", ".bak"]

  /// Judges one name, without the folders above it.
  package static func judge(_ name: String) -> Verdict {
    if name.isEmpty || ignoredBeginnings.contains(where: { starts(name, with: $0) })
      || ignoredEndings.contains(where: { ends(name, with: $0) })
    {
      return .ignored
    }
    return specEndings.contains { ends(name, with: $0) } ? .spec : .folder
  }

  // By bytes: a letter with an accent after the ending's last one must not change what it ends in.
  private static func starts(_ name: String, with part: String) -> Bool {
    name.utf8.starts(with: part.utf8)
  }

  private static func ends(_ name: String, with part: String) -> Bool {
    name.utf8.reversed().starts(with: part.utf8.reversed())
  }
}
