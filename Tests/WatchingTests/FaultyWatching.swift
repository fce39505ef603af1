import Glibc
import Synchronization
import Watching

/// The system's watching with faults that tests switch off.
final class FaultyWatching: FolderWatching {
  private let inner: Inotify
  private let refusing: Switch?
  private let holding: Switch?
  private let deafening: Switch?

  /// Makes one that refuses watches, holds events back, or loses them, while a switch is on.
  init(
    refusing: Switch? = nil, holding: Switch? = nil, deafening: Switch? = nil
  ) throws(WatchFailure) {
    inner = try Inotify()
    self.refusing = refusing
    self.holding = holding
    self.deafening = deafening
  }

  var number: CInt { inner.number }

  func add(_ folder: borrowing Descriptor) throws(WatchFailure) -> CInt {
    if refusing?.isOn == true { throw WatchFailure(code: ENOSPC, operation: "watch", path: nil) }
    return try inner.add(folder)
  }

  func remove(_ watch: CInt) { inner.remove(watch) }

  func read() throws(WatchFailure) -> [FolderEvent] {
    while holding?.isOn == true { usleep(1000) }
    let events = try inner.read()
    return deafening?.isOn == true ? [] : events
  }
}

/// Something that is on until it is turned off, from anywhere.
final class Switch: Sendable {
  private let state = Mutex(true)
  var isOn: Bool { state.withLock { $0 } }
  func turnOff() { state.withLock { $0 = false } }
}
