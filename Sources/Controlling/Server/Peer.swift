internal import Glibc

/// Who is at the other end of a connection, as the kernel says.
package struct Peer: Hashable, Sendable {
  /// The user.
  package var user: UInt32
  /// The process's main group.
  package var group: UInt32
  /// The process; it may have ended since.
  package var process: Int32

  /// Names a peer.
  package init(user: UInt32, group: UInt32, process: Int32) {
    self.user = user
    self.group = group
    self.process = process
  }

  /// Whether the peer is root.
  package var isRoot: Bool { user == 0 }

  /// Asks the kernel who is at the other end of a connected socket; nil when it does not tell.
  init?(of socket: Int32) {
    // The fields of Linux's `struct ucred`, in its order, which Glibc's module leaves out.
    var credentials: (process: pid_t, user: uid_t, group: gid_t) = (0, 0, 0)
    var size = socklen_t(3 * MemoryLayout<UInt32>.size)
    guard unsafe getsockopt(socket, SOL_SOCKET, SO_PEERCRED, &credentials, &size) == 0 else {
      return nil
    }
    self.init(
      user: credentials.user, group: credentials.group, process: credentials.process)
  }
}
