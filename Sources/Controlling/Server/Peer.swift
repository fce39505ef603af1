internal import Glibc

/// Who is at the other end of a connection, as the kernel says.
package struct Peer: Hashable, Sendable {
  /// The user.
  package var user: UInt32
  /// The process's main group.
  package var group: UInt32
  /// The process; it may have ended since.
  package var process: Int32
  /// Every group that the process was in when it connected, the main one included.
  package var groups: Set<UInt32>

  /// Names a peer; its main group is always among its groups.
  package init(user: UInt32, group: UInt32, process: Int32, groups: Set<UInt32> = []) {
    self.user = user
    self.group = group
    self.process = process
    self.groups = groups.union([group])
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
      user: credentials.user, group: credentials.group, process: credentials.process,
      groups: Self.groups(of: socket))
  }

  /// The peer's supplementary groups; none when the kernel does not tell.
  private static func groups(of socket: Int32) -> Set<UInt32> {
    // The most groups that Linux lets a process be in.
    var groups = [gid_t](repeating: 0, count: 64)
    for _ in 0..<2 {
      var size = socklen_t(groups.count * MemoryLayout<gid_t>.stride)
      if unsafe getsockopt(socket, SOL_SOCKET, SO_PEERGROUPS, &groups, &size) == 0 {
        return Set(groups.prefix(Int(size) / MemoryLayout<gid_t>.stride))
      }
      guard errno == ERANGE else { break }
      groups = [gid_t](repeating: 0, count: Int(size) / MemoryLayout<gid_t>.stride)
    }
    return []
  }
}
