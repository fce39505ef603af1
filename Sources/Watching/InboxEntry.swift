/// Something under a spec's name in the inbox.
package struct InboxEntry: Hashable, Sendable {
  /// What stands under the name.
  package enum Kind: Hashable, Sendable {
    /// A regular file.
    case file
    /// Something that cannot be a spec.
    case unusable(UnusableKind)
  }

  /// The path within the inbox; of a name that is not UTF-8, its escaped form.
  package var path: String
  /// What it is.
  package var kind: Kind
  /// The state that it was seen in.
  package var stamp: FileStamp

  /// Makes an entry; see the properties.
  package init(path: String, kind: Kind, stamp: FileStamp) {
    self.path = path
    self.kind = kind
    self.stamp = stamp
  }

  /// Makes an entry of what its stamp tells.
  init(path: String, stamp: FileStamp) {
    let kind = UnusableKind(mode: stamp.mode).map(Kind.unusable) ?? .file
    self.init(path: path, kind: kind, stamp: stamp)
  }
}
