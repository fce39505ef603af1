internal import Glibc

/// The one owner of a file descriptor: closed when the owner ends.
struct Descriptor: ~Copyable, Sendable {
  /// The number, for system calls; valid as long as the owner lives.
  let raw: Int32

  /// Takes over a descriptor that nobody else owns.
  init(owning raw: Int32) { self.raw = raw }

  deinit { _ = close(raw) }
}
