internal import CLinux
internal import Diagnostics
internal import Glibc

/// A call to the system that failed.
package struct WatchFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// The system's error number.
  package var code: Int32
  /// What was tried, in one word: open, stat, read, watch.
  package var operation: String
  /// What it was tried on, when there is a name for it.
  package var path: String?

  /// Makes a failure; see the properties.
  package init(code: Int32, operation: String, path: String?) {
    self.code = code
    self.operation = operation
    self.path = path
  }

  /// What the system calls the error.
  package var reason: String {
    // The text is a constant of the C library's, or absent for a number that it does not know.
    guard let text = unsafe linux_error_text(code) else { return "error \(code)" }
    return unsafe String(cString: text)
  }

  package var description: String {
    let subject = path.map { " \(SafeText.safe($0))" } ?? ""
    return "cannot \(operation)\(subject): \(reason)"
  }

  /// Whether the thing is not there, or is not of the kind that was asked for.
  var meansMissing: Bool {
    code == ENOENT || code == ENOTDIR || code == ELOOP
  }
}
