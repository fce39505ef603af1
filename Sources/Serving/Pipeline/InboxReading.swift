internal import Glibc
package import Watching

/// A spec as it was read.
package struct SpecContent: Hashable, Sendable {
  package var bytes: [UInt8]
  /// Whether nobody wrote to it meanwhile or still may; otherwise it may be half of each.
  package var isWhole: Bool

  /// Makes a content.
  package init(bytes: [UInt8], isWhole: Bool = true) {
    self.bytes = bytes
    self.isWhole = isWhole
  }
}

/// Why a spec has no content.
package enum SpecUnreadable: Error, Hashable, Sendable {
  /// It is not there any more.
  case gone
  /// Whoever put it there must do something.
  case refused(ProblemReport)
  /// The machine is in trouble: try again later.
  case trouble(String)
}

/// Where specs are read from: the inbox, or a test's double.
package protocol InboxReading: Sendable {
  /// Reads a spec. It may wait for the disk.
  func read(_ path: String, limit: Int) throws(SpecUnreadable) -> SpecContent
  /// What stands in the whole of it under specs' names. It may wait for the disk.
  func listing() throws -> InboxListing
  /// Whether there is a regular file. It may wait for the disk.
  ///
  /// - Throws: `WatchFailure` when that cannot be told.
  func holds(_ path: String) throws(WatchFailure) -> Bool
  /// Whether a file is known to be whole, though nobody has watched it: closed, and left alone since.
  func isClosed(_ path: String) -> Bool
}

/// The inbox on the disk.
package struct DiskInbox: InboxReading {
  private let path: String
  private let settle: Duration

  /// Reads from the folder at a path, opened anew each time: it may be replaced.
  ///
  /// - Parameter settle: how long a file must have been left alone that nobody has watched.
  package init(path: String, settle: Duration) {
    self.path = path
    self.settle = settle
  }

  package func read(_ path: String, limit: Int) throws(SpecUnreadable) -> SpecContent {
    let file: InboxFile
    do {
      file = try InboxFolder(opening: self.path).read(path, limit: limit)
    } catch let error as InboxReadError {
      throw Self.unreadable(error, path, limit: limit)
    } catch {
      throw .trouble("\(error)")
    }
    return SpecContent(
      bytes: file.bytes, isWhole: !file.changedMeanwhile && file.isOpenForWriting != true)
  }

  package func listing() throws -> InboxListing { try InboxScanner().scan(path) }

  package func holds(_ path: String) throws(WatchFailure) -> Bool {
    try InboxFolder(opening: self.path).entry(path)?.kind == .file
  }

  package func isClosed(_ path: String) -> Bool {
    guard let folder = try? InboxFolder(opening: self.path), let entry = try? folder.entry(path),
      folder.isOpenForWriting(path) == false
    else { return false }
    let age = entry.stamp.age(at: FileStamp.now())
    return age < .zero || age >= settle
  }

  private static func unreadable(_ error: InboxReadError, _ path: String, limit: Int)
    -> SpecUnreadable
  {
    switch error {
    case .unusable(let kind): .refused(ProblemReport(path, kind.message))
    case .tooLarge(let limit):
      .refused(
        ProblemReport(
          path, "the spec has more than \(limit) bytes",
          help: "an administrator can allow more by `limits: bytes:`"))
    case .failed(let failure):
      switch failure.code {
      case ENOENT, ENOTDIR: .gone
      case EACCES, EPERM:
        .refused(
          ProblemReport(
            path, "the spec may not be read: \(failure.reason)",
            help: "allow the group to read it, such as by `chmod g+r`"))
      default: .trouble("\(failure)")
      }
    }
  }
}
