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
    // One call a line, so that lines of several threads do not mix; where it goes may be closed.
    _ = unsafe line.withUnsafeBytes { unsafe Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
