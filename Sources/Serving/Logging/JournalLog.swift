internal import CSystemd
package import Configuring
internal import Controlling
internal import Glibc

/// Writes entries to systemd's journal with fields of their own.
package struct JournalLog: LogSink {
  /// The sink, if standard error is the journal; nil when the program was started otherwise.
  package init?(environment: Environment) {
    var status = stat()
    guard let stream = environment["JOURNAL_STREAM"], unsafe fstat(STDERR_FILENO, &status) == 0,
      stream == "\(status.st_dev):\(status.st_ino)"
    else { return nil }
  }

  package func write(_ entry: LogEntry) {
    Self.send(Self.fields(of: entry))
  }

  /// The fields of an entry. A value may hold any character, since each field has its length.
  static func fields(of entry: LogEntry) -> [String] {
    var fields = [
      "MESSAGE=\(entry.text)", "PRIORITY=\(entry.level.priority)",
      "SYSLOG_IDENTIFIER=communiqued",
    ]
    if let kind = entry.kind { fields.append("MESSAGE_ID=\(kind.messageID)") }
    if let meeting = entry.meeting { fields.append("MEETING=\(meeting)") }
    if let revision = entry.revision { fields.append("REVISION=\(revision)") }
    if let caller = entry.caller {
      fields += [
        "CALLER_UID=\(caller.user)", "CALLER_GID=\(caller.group)", "CALLER_PID=\(caller.process)",
      ]
    }
    return fields
  }

  private static func send(_ fields: [String]) {
    let bytes = fields.map { Array($0.utf8) }
    var all = bytes.flatMap(\.self)
    unsafe all.withUnsafeMutableBytes { buffer in
      guard let base = buffer.baseAddress else { return }
      var vectors: [iovec] = unsafe []
      var offset = 0
      for field in bytes {
        unsafe vectors.append(iovec(iov_base: base + offset, iov_len: field.count))
        offset += field.count
      }
      // The vectors point into the buffer, which lives until the call is over.
      _ = unsafe sd_journal_sendv(vectors, CInt(vectors.count))
    }
  }
}
