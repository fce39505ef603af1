internal import Glibc

/// An open inbox. What is in it is reached from its descriptor and never through a link, so that no name
/// leads out of it.
package struct InboxFolder: ~Copyable, Sendable {
  let descriptor: Descriptor
  private let stepwise: Bool

  /// Opens the folder at a path. The path itself may be a link.
  ///
  /// - Parameter stepwise: whether to go into it folder by folder, as on systems without `openat2`.
  package init(opening path: String, stepwise: Bool = false) throws(WatchFailure) {
    descriptor = try Descriptor.open(path, flags: O_RDONLY | O_DIRECTORY)
    self.stepwise = stepwise
  }

  /// What stands under a spec's path; nil when nothing does.
  package borrowing func entry(_ path: String) throws(WatchFailure) -> InboxEntry? {
    do {
      return try within(path) { (folder, name) throws(WatchFailure) in
        try InboxScanner.entry(folder, name: name, path: path)
      }
    } catch {
      if error.meansMissing { return nil }
      throw error
    }
  }

  /// Reads a spec whole.
  package borrowing func read(_ path: String, limit: Int) throws(InboxReadError) -> InboxFile {
    let number: CInt
    do {
      // Not blocking, so that a pipe under this name cannot hold us up.
      number = try within(path) { (folder, name) throws(WatchFailure) in
        try folder.open(name, flags: O_RDONLY | O_NONBLOCK | O_NOCTTY, stepwise: stepwise).release()
      }
    } catch {
      switch error.code {
      case ELOOP: throw .unusable(.link)
      case ENXIO: throw .unusable(.socket)
      default:
        throw .failed(WatchFailure(code: error.code, operation: error.operation, path: path))
      }
    }
    return try InboxFile(reading: Descriptor(owning: number), limit: limit)
  }

  /// Whether anybody has a regular file open for writing; nil where that cannot be known.
  package borrowing func isOpenForWriting(_ path: String) -> Bool? {
    do {
      let number = try within(path) { (folder, name) throws(WatchFailure) in
        try folder.open(name, flags: O_RDONLY | O_NONBLOCK | O_NOCTTY, stepwise: stepwise).release()
      }
      return Descriptor(owning: number).isOpenForWriting()
    } catch {
      return nil
    }
  }

  /// Calls `body` with the open folder that a path stands in, and its last name.
  borrowing func within<Result>(
    _ path: String, _ body: (borrowing Descriptor, String) throws(WatchFailure) -> Result
  ) throws(WatchFailure) -> Result {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard let name = parts.last, !parts.contains(where: { ["", ".", ".."].contains($0) }),
      !path.utf8.contains(0)
    else {
      throw WatchFailure(code: EINVAL, operation: "open", path: path)
    }
    if parts.count == 1 { return try body(descriptor, name) }
    let way = parts.dropLast().joined(separator: "/")
    let folder: Descriptor
    do {
      folder = try descriptor.open(way, flags: O_RDONLY | O_DIRECTORY, stepwise: stepwise)
    } catch  where error.code == ELOOP {
      // A link on the way is no folder; what `ELOOP` means at its end is another matter.
      throw WatchFailure(code: ENOTDIR, operation: "open", path: path)
    }
    return try body(folder, name)
  }
}
