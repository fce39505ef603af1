internal import Diagnostics
internal import Glibc

/// The system's groups.
package enum SystemGroup {
  /// What no group's entry takes, whoever its members are.
  private static let mostRoom = 1 << 26

  /// A group's number.
  ///
  /// - Parameter room: for how many bytes of an entry there is room at first. It grows with the group's
  ///   members: a directory's groups can have thousands.
  /// - Throws: `ServiceFailure` when there is no such group, or the system cannot tell.
  package static func number(of name: String, room: Int = 1 << 12) throws -> UInt32 {
    var room = room
    while true {
      var entry = unsafe group()
      var result: UnsafeMutablePointer<group>? = nil
      var buffer = [CChar](repeating: 0, count: room)
      let code = unsafe getgrnam_r(name, &entry, &buffer, buffer.count, &result)
      if code == 0, unsafe result != nil { return unsafe entry.gr_gid }
      let named = "the group `\(SafeText.safe(name))`, which `socket.group` names,"
      switch code {
      case EINTR: continue
      case ERANGE where room < mostRoom: room *= 4
      // What the services that know groups say of one that they do not know.
      case 0, ENOENT, ESRCH, EBADF, EPERM:
        throw ServiceFailure(.badConfiguration, "\(named) does not exist")
      default:
        let reason = DiskFailure(code: code, operation: "look up", name: name).reason
        throw ServiceFailure(.unavailable, "\(named) cannot be looked up: \(reason)")
      }
    }
  }
}
