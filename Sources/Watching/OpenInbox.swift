/// The inbox as it was opened, to tell whether its path still leads to it.
final class OpenInbox {
  let folder: InboxFolder
  private let identity: FileStamp

  init(_ path: String) throws(WatchFailure) {
    folder = try InboxFolder(opening: path)
    identity = FileStamp(try folder.descriptor.status())
  }

  /// Whether both are the same folder.
  func isSame(as other: OpenInbox) -> Bool {
    identity.device == other.identity.device && identity.inode == other.identity.inode
  }
}
