internal import Configuring
internal import Glibc

/// Writes entries as lines to standard error.
package struct StandardErrorLog: LogSink {
  /// Makes the sink.
  package init() {}

  package func write(_ entry: LogEntry) {
    let prefix = entry.level == .info ? "" : "\(entry.level.rawValue): "
    // What follows on further lines can be taken for no other entry.
    let text = entry.text.replacing("\n", with: "\n  ")
    let line = Array("communiqued: \(prefix)\(text)\n".utf8)
    // One call a line, so that lines of several programs do not mix; where it goes may be closed.
    var rest = line[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes {
        unsafe Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count)
      }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        // Whoever passed it on wants nobody to wait in the call.
        var entry = pollfd(fd: STDERR_FILENO, events: Int16(POLLOUT), revents: 0)
        _ = unsafe poll(&entry, 1, -1)
      } else if errno != EINTR {
        return
      }
    }
  }
}
