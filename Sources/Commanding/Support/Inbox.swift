import Diagnostics
import Glibc

/// The inbox, as one who submits sees it. Others may write to it at the same time: what is in it is
/// reached folder by folder and never through a link, so that nobody leads a submission elsewhere.
package struct Inbox {
  /// Where it is.
  package let path: String

  /// Names an inbox.
  package init(path: String) { self.path = path }

  /// Puts a spec there, whole or not at all, as open to others as the folder in which it stands:
  /// the daemon and the colleagues must be able to read it, whatever the user's mask.
  package func put(_ bytes: [UInt8], name: String) throws {
    guard FileWriter.isFolder(path) else {
      throw Failure(
        Exits.cannotWrite, "there is no inbox at \(SafeText.safe(path))",
        help: "start the daemon, which makes it, or name its workspace with --workspace")
    }
    var parts = name.split(separator: "/").map(String.init)
    let last = parts.popLast() ?? name
    let folder = try makeFolders(parts)
    defer { close(folder) }
    // Beside it, the daemon would take neither.
    if unsafe faccessat(folder, "\(last).yml", F_OK, AT_SYMLINK_NOFOLLOW) == 0 {
      throw Failure(
        Exits.cannotWrite, "the inbox has `\(SafeText.safe(name)).yml` already",
        help: "rename it to end in .yaml, or submit under another name with --as")
    }
    try FileWriter.replace(
      "\(last).yaml", with: bytes, mode: mode(of: folder) & 0o666 | 0o600, in: folder,
      shown: "\(path)/\(name).yaml")
  }

  /// Makes the folders of a name, each as open to others as the one above it; gives the last one, open.
  private func makeFolders(_ parts: [String]) throws -> Int32 {
    var folder = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw FileFailure(action: "open", path: path, code: errno) }
    var shown = path
    do {
      for part in parts {
        shown += "/\(part)"
        let isNew = unsafe mkdirat(folder, part, 0o777) == 0
        if !isNew && errno != EEXIST {
          throw FileFailure(action: "create", path: shown, code: errno)
        }
        let next = unsafe openat(
          folder, part, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard next >= 0 else { throw failure(shown, code: errno) }
        let above = mode(of: folder)
        close(folder)
        folder = next
        if isNew && fchmod(folder, above) != 0 {
          throw FileFailure(action: "create", path: shown, code: errno)
        }
      }
    } catch {
      close(folder)
      throw error
    }
    return folder
  }

  private func failure(_ shown: String, code: Int32) -> any Error {
    // Which of the two a link is told by depends on the kernel.
    guard code == ENOTDIR || code == ELOOP else {
      return FileFailure(action: "open", path: shown, code: code)
    }
    return Failure(
      Exits.cannotWrite, "\(SafeText.safe(shown)) is a link or a file, and no folder",
      help: "the daemon follows no links in its inbox: choose another name")
  }

  private func mode(of folder: Int32) -> mode_t {
    var status = stat()
    return unsafe fstat(folder, &status) == 0 ? status.st_mode & 0o7777 : 0o755
  }
}
