import Serving
import Synchronization

/// Keeps what is told to systemd.
final class ManagerDouble: ServiceManaging {
  private let told = Mutex<[String]>([])

  var watchdogInterval: Duration? { nil }
  /// The first line of each message.
  var messages: [String] { told.withLock(\.self) }

  func tell(_ lines: String...) { told.withLock { $0.append(lines[0]) } }
}
