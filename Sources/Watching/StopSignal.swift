internal import CLinux
internal import Glibc

/// Tells a thread that waits on descriptors to stop.
final class StopSignal: Sendable {
  private let descriptor: Descriptor

  init() throws(WatchFailure) {
    let number = eventfd(0, CInt(EFD_CLOEXEC) | CInt(EFD_NONBLOCK))
    guard number >= 0 else { throw WatchFailure(code: errno, operation: "watch", path: nil) }
    descriptor = Descriptor(owning: number)
  }

  /// Becomes readable, and stays so, once `stop` was called.
  var number: CInt { descriptor.number }

  /// Asks to stop; more than once does no harm.
  func stop() {
    _ = eventfd_write(number, 1)
  }
}
