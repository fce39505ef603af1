internal import Glibc

/// The inbox as it was found at its path. It is opened anew for each use and not kept open: an open
/// folder could not be unmounted, and the kernel would not tell of its removal.
final class OpenInbox {
  let path: String
  /// The name of its file system, if that does not report its changes.
  let remoteName: String?
  private let identity: FileStamp

  init(_ path: String) throws(WatchFailure) {
    self.path = path
    let folder = try InboxFolder(opening: path)
    identity = FileStamp(try folder.descriptor.status())
    remoteName = FileSystemKind.remoteName(of: folder.descriptor)
  }

  /// Opens the folder.
  ///
  /// - Throws: `WatchFailure`; with `ESTALE` when the path leads to another folder by now.
  func open() throws(WatchFailure) -> InboxFolder {
    let folder = try InboxFolder(opening: path)
    let found = FileStamp(try folder.descriptor.status())
    guard found.device == identity.device, found.inode == identity.inode else {
      throw WatchFailure(code: ESTALE, operation: "open", path: path)
    }
    return folder
  }

  /// Whether both are the same folder.
  func isSame(as other: OpenInbox) -> Bool {
    identity.device == other.identity.device && identity.inode == other.identity.inode
  }
}
