internal import Glibc

/// A Unix socket that listens: bound here, or handed over by systemd.
package struct ListeningSocket: ~Copyable, Sendable {
  /// Where a socket stands that was bound here, so that the same one is removed at the end, and one
  /// that somebody else removed can be made anew.
  struct Place {
    var path: String
    var mode: UInt32
    var group: UInt32?
    var device: dev_t
    var inode: ino_t

    /// Whether the socket stands there.
    var isTaken: Bool {
      var status = stat()
      return unsafe lstat(path, &status) == 0 && status.st_dev == device && status.st_ino == inode
    }
  }

  let descriptor: Descriptor
  /// Nil for a socket that was handed over: it is looked after by whoever made it.
  let place: Place?

  private init(owning descriptor: consuming Descriptor, at place: Place?) {
    self.descriptor = descriptor
    self.place = place
  }

  /// Takes over a socket that listens already, such as one by systemd's socket activation.
  ///
  /// - Throws: `ControlSocketError` when it is something else. The descriptor is closed then.
  package static func inherited(_ raw: Int32) throws -> ListeningSocket {
    let descriptor = Descriptor(owning: raw)
    guard option(SO_DOMAIN, of: raw) == AF_UNIX,
      option(SO_TYPE, of: raw) == Int32(SOCK_STREAM.rawValue),
      option(SO_ACCEPTCONN, of: raw) == 1
    else {
      throw ControlSocketError(
        .notListening, "descriptor \(raw) is not a Unix stream socket that listens")
    }
    _ = fcntl(raw, F_SETFD, FD_CLOEXEC)
    _ = fcntl(raw, F_SETFL, fcntl(raw, F_GETFL) | O_NONBLOCK)
    return ListeningSocket(owning: descriptor, at: nil)
  }

  /// Makes a socket at `path` with exactly `mode`, and listens.
  ///
  /// Nobody can connect before owner and mode are right: the socket has its mode before it has its
  /// name, and listens last.
  ///
  /// - Parameters:
  ///   - group: the socket's group; nil for the process's own.
  ///   - replacesStale: whether a socket that stands there without a listener may be replaced. Only
  ///     somebody who holds the lock on the workspace may say so.
  /// - Throws: `ControlSocketError`.
  package static func bound(
    to path: String, mode: UInt32 = 0o660, group: UInt32? = nil, replacesStale: Bool = false,
    backlog: Int32 = 128
  ) throws -> ListeningSocket {
    guard SocketAddress.fits(path) else {
      throw ControlSocketError(.badPath, ControlClientError.badPath(path).message)
    }
    let descriptor = Descriptor(owning: try open())
    let raw = descriptor.raw
    _ = fchmod(raw, mode)
    if !bind(raw, to: path) {
      guard errno == EADDRINUSE else { throw failure("made", path, errno) }
      guard replacesStale else {
        throw ControlSocketError(.inUse, "there is a socket at \(path) already")
      }
      try removeStale(path)
      guard bind(raw, to: path) else { throw failure("made", path, errno) }
    }
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { throw failure("found", path, errno) }
    // From here on the socket is removed when something fails.
    let socket = ListeningSocket(
      owning: descriptor,
      at: Place(
        path: path, mode: mode, group: group, device: status.st_dev, inode: status.st_ino))
    if let group, unsafe lchown(path, uid_t.max, group) != 0 {
      throw failure("given to its group", path, errno)
    }
    // The process's mask may have taken something away. What somebody put in its place is left alone.
    if unsafe fchmodat(AT_FDCWD, path, mode, AT_SYMLINK_NOFOLLOW) != 0 {
      throw failure("opened to its group", path, errno)
    }
    if listen(raw, backlog) != 0 { throw failure("listened at", path, errno) }
    return socket
  }

  deinit {
    // The name may lead to another's socket by now.
    if let place, place.isTaken { _ = unsafe unlink(place.path) }
  }

  /// Removes a socket that nobody listens at.
  private static func removeStale(_ path: String) throws {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else {
      if errno == ENOENT { return }
      throw failure("looked at", path, errno)
    }
    guard status.st_mode & S_IFMT == S_IFSOCK else {
      throw ControlSocketError(
        .notASocket, "\(path) is in the socket's place and is not a socket; move it away")
    }
    let probe = Descriptor(owning: try open())
    let answer = unsafe SocketAddress.with(path) { unsafe connect(probe.raw, $0, $1) }
    // Whatever is not a refusal means that somebody is there, if only with a full queue.
    guard answer != 0, errno == ECONNREFUSED || errno == ENOENT else {
      throw ControlSocketError(.inUse, "another program listens at \(path)")
    }
    guard unsafe unlink(path) == 0 || errno == ENOENT else {
      throw failure("removed", path, errno)
    }
  }

  private static func open() throws -> Int32 {
    let type = SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue
    let raw = socket(AF_UNIX, Int32(type), 0)
    guard raw >= 0 else {
      throw ControlSocketError(.system, "no socket can be made: \(systemMessage(errno))")
    }
    return raw
  }

  private static func bind(_ raw: Int32, to path: String) -> Bool {
    unsafe SocketAddress.with(path) { unsafe Glibc.bind(raw, $0, $1) } == 0
  }

  private static func option(_ name: Int32, of raw: Int32) -> Int32? {
    var value: Int32 = 0
    var size = socklen_t(MemoryLayout<Int32>.size)
    return unsafe getsockopt(raw, SOL_SOCKET, name, &value, &size) == 0 ? value : nil
  }

  private static func failure(_ what: String, _ path: String, _ number: Int32)
    -> ControlSocketError
  {
    ControlSocketError(
      .system, "the socket \(path) cannot be \(what): \(systemMessage(number))")
  }
}
