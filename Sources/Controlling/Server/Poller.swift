internal import Glibc

/// The descriptors that the loop waits for, listed anew each time: there are few.
struct Poller {
  /// What happened to whom.
  struct Event {
    var key: UInt64
    var canRead: Bool
    var canWrite: Bool
    /// The other end is closed altogether, or the descriptor is broken.
    var isGone: Bool
  }

  private var entries: [pollfd] = []
  private var keys: [UInt64] = []

  /// Forgets every descriptor.
  mutating func reset() {
    entries.removeAll(keepingCapacity: true)
    keys.removeAll(keepingCapacity: true)
  }

  /// Lists a descriptor. That it is gone is told in any case.
  mutating func add(_ raw: Int32, key: UInt64, read: Bool, write: Bool = false) {
    let events = (read ? POLLIN : 0) | (write ? POLLOUT : 0)
    entries.append(pollfd(fd: raw, events: Int16(events), revents: 0))
    keys.append(key)
  }

  /// Waits until something happens or the time is over; -1 waits for ever. An interruption is as if
  /// nothing had happened.
  mutating func wait(milliseconds: Int32) -> [Event] {
    guard unsafe poll(&entries, nfds_t(entries.count), milliseconds) > 0 else { return [] }
    return zip(entries, keys).compactMap { entry, key in
      let flags = Int32(entry.revents)
      guard flags != 0 else { return nil }
      return Event(
        key: key, canRead: flags & POLLIN != 0, canWrite: flags & POLLOUT != 0,
        isGone: flags & (POLLHUP | POLLERR | POLLNVAL) != 0)
    }
  }
}
