internal import Diagnostics
internal import Glibc

/// Lists what stands under specs' names in an inbox. Folders are entered one by one, relative to
/// each other's descriptors and never through a link, so that nobody can lead it elsewhere.
package struct InboxScanner: Sendable {
  /// How far to look.
  package var limits: ScanLimits

  /// Makes a scanner.
  package init(limits: ScanLimits = .standard) {
    self.limits = limits
  }

  /// Scans the folder at a path. The path itself may be a link.
  package func scan(_ inbox: String) throws(WatchFailure) -> InboxListing {
    let root = try Descriptor.open(inbox, flags: O_RDONLY | O_DIRECTORY)
    var listing = InboxListing()
    walk(root, path: "", depth: 0, into: &listing) { _, _ in }
    return listing
  }

  /// Scans an open folder; `visit` is called for each folder before it is read.
  func walk(
    _ folder: borrowing Descriptor, path: String, depth: Int, into listing: inout InboxListing,
    visit: (String, borrowing Descriptor) -> Void
  ) {
    var count = listing.entries.count
    walk(folder, path: path, depth: depth, count: &count, into: &listing, visit: visit)
  }

  private func walk(
    _ folder: borrowing Descriptor, path: String, depth: Int, count: inout Int,
    into listing: inout InboxListing,
    visit: (String, borrowing Descriptor) -> Void
  ) {
    let children: [[UInt8]]
    visit(path, folder)
    do {
      children = try DirectoryReader.names(in: folder)
    } catch {
      listing.unreadable.append((path, error))
      return
    }
    for bytes in children {
      let name = FileName(bytes)
      let verdict = IgnoreRules.judge(name.shown)
      if verdict == .ignored { continue }
      count += 1
      if count > limits.count {
        listing.cutShort = "it holds more than \(limits.count) files and folders"
        return
      }
      let child = path.isEmpty ? name.shown : "\(path)/\(name.shown)"
      let stamp: FileStamp?
      do {
        stamp = try Self.stamp(folder, bytes)
      } catch {
        listing.unreadable.append((child, error))
        continue
      }
      guard let stamp else { continue }
      guard case .text(let text) = name else {
        if verdict == .spec {
          listing.entries.append(InboxEntry(path: child, kind: .unusable(.name), stamp: stamp))
        }
        continue
      }
      if verdict == .spec {
        listing.entries.append(InboxEntry(path: child, stamp: stamp))
      } else if UnusableKind(mode: stamp.mode) == .folder {
        enter(text, in: folder, path: child, depth: depth, count: &count, into: &listing, visit)
        if listing.cutShort != nil && count > limits.count { return }
      }
    }
  }

  private func enter(
    _ name: String, in folder: borrowing Descriptor, path: String, depth: Int, count: inout Int,
    into listing: inout InboxListing,
    _ visit: (String, borrowing Descriptor) -> Void
  ) {
    guard depth < limits.depth else {
      listing.cutShort =
        "its folders stand more than \(limits.depth) deep, at \(SafeText.safe(path))"
      return
    }
    do {
      let child = try folder.open(name, flags: O_RDONLY | O_DIRECTORY)
      walk(child, path: path, depth: depth + 1, count: &count, into: &listing, visit: visit)
    } catch {
      // One that has gone since, or was replaced by a link, is none of ours.
      if !error.meansMissing { listing.unreadable.append((path, error)) }
    }
  }

  /// What stands under a name that a spec could have; nil when nothing does.
  static func entry(
    _ folder: borrowing Descriptor, name: String, path: String
  ) throws(WatchFailure) -> InboxEntry? {
    try stamp(folder, Array(name.utf8)).map { InboxEntry(path: path, stamp: $0) }
  }

  /// What the system says of a name; nil when nothing stands there. Any other failure tells nothing of
  /// that.
  private static func stamp(
    _ folder: borrowing Descriptor, _ name: [UInt8]
  ) throws(WatchFailure) -> FileStamp? {
    var status = stat()
    let number = folder.number
    let name = name.map { CChar(bitPattern: $0) } + [0]
    // The name is ended by a zero, and `status` outlives the call.
    if unsafe fstatat(number, name, &status, AT_SYMLINK_NOFOLLOW) == 0 { return FileStamp(status) }
    let failure = WatchFailure(code: errno, operation: "stat", path: nil)
    if failure.meansMissing { return nil }
    throw failure
  }
}
