import Glibc

/// Facts about this process.
enum ProcessFacts {
  /// The working directory; the root where it cannot be told (it was removed).
  static var currentFolder: String {
    guard let folder = unsafe getcwd(nil, 0) else { return "/" }
    defer { unsafe free(folder) }
    return unsafe String(cString: folder)
  }
}
