internal import Glibc

/// The system's groups.
enum SystemGroup {
  /// A group's number.
  ///
  /// - Throws: `ServiceFailure` when there is no such group.
  static func number(of name: String) throws -> UInt32 {
    var entry = unsafe group()
    var result: UnsafeMutablePointer<group>? = nil
    var buffer = [CChar](repeating: 0, count: 1 << 16)
    let code = unsafe getgrnam_r(name, &entry, &buffer, buffer.count, &result)
    guard code == 0, unsafe result != nil else {
      throw ServiceFailure(
        .badConfiguration,
        "there is no group `\(LogText.escaped(name))`, which `socket.group` names")
    }
    return unsafe entry.gr_gid
  }
}
