internal import Diagnostics
internal import Glibc

/// A call to the disk that failed.
package struct DiskFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// The system's error number.
  package var code: Int32
  /// What was tried, as a verb: `write`, `rename`.
  package var operation: String
  /// The name that it was tried on, within the folder that was worked in.
  package var name: String

  /// Makes a failure; see the properties.
  package init(code: Int32, operation: String, name: String) {
    self.code = code
    self.operation = operation
    self.name = name
  }

  /// What the system calls the error.
  package var reason: String {
    // The text belongs to the system and is copied at once.
    guard let text = unsafe strerror(code) else { return "error \(code)" }
    return unsafe String(cString: text)
  }

  package var description: String { "cannot \(operation) \(SafeText.safe(name)): \(reason)" }

  /// The same, with the path of the folder that was worked in, from a folder above it.
  func within(_ path: String) -> DiskFailure {
    DiskFailure(code: code, operation: operation, name: path.isEmpty ? name : "\(path)/\(name)")
  }

  /// The same of a folder itself, by its path from a folder above it.
  func at(_ path: String) -> DiskFailure {
    DiskFailure(code: code, operation: operation, name: path.isEmpty ? name : path)
  }

  /// Whether the program or the system lacks something for the moment, which tells nothing of the disk.
  var meansLack: Bool { [EMFILE, ENFILE, ENOMEM].contains(code) }

  /// Whether nothing stands under the name.
  var meansMissing: Bool { code == ENOENT }
}
