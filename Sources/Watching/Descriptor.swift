internal import CLinux
internal import Glibc

/// Owns one open file descriptor and closes it.
package struct Descriptor: ~Copyable, Sendable {
  /// The number by which the system knows it.
  package let number: CInt

  /// Takes over an open descriptor.
  init(owning number: CInt) {
    self.number = number
  }

  deinit {
    _ = close(number)
  }

  /// Gives the number away without closing it.
  consuming func release() -> CInt {
    let number = number
    discard self
    return number
  }

  /// Opens a path, retrying when a signal interrupts it.
  static func open(_ path: String, flags: CInt) throws(WatchFailure) -> Descriptor {
    try retrying("open", path) { unsafe Glibc.open(path, flags | O_CLOEXEC) }
  }

  /// Opens a path below this folder. No link is followed on the way, so that none leads out of it.
  ///
  /// - Parameter stepwise: whether to go the way of systems without `openat2` in any case.
  borrowing func open(_ path: String, flags: CInt, stepwise: Bool = false) throws(WatchFailure)
    -> Descriptor
  {
    let folder = number
    return try Self.retrying("open", path) {
      unsafe stepwise
        ? linux_open_step_by_step(folder, path, flags, 0)
        : linux_open_beneath(folder, path, flags, 0)
    }
  }

  /// What the system says of the open file.
  borrowing func status() throws(WatchFailure) -> stat {
    var status = stat()
    guard unsafe fstat(number, &status) == 0 else {
      throw WatchFailure(code: errno, operation: "stat", path: nil)
    }
    return status
  }

  /// Whether anybody has the open file open for writing; nil where the system does not tell.
  borrowing func isOpenForWriting() -> Bool? {
    // What other machines do, only they know.
    if FileSystemKind.remoteName(of: self) != nil { return nil }
    let answer = linux_is_open_for_writing(number)
    return answer < 0 ? nil : answer == 1
  }

  private static func retrying(
    _ operation: String, _ path: String, _ body: () -> CInt
  ) throws(WatchFailure) -> Descriptor {
    while true {
      let number = body()
      if number >= 0 { return Descriptor(owning: number) }
      let code = errno
      if code != EINTR { throw WatchFailure(code: code, operation: operation, path: path) }
    }
  }
}
