internal import CLinux
internal import Glibc

/// Files and folders that come to the disk together, which takes hardly longer than one of them.
struct FolderSync: ~Copyable {
  private var descriptors: [CInt] = []
  /// The files' names; nil for folders.
  private var names: [String?] = []

  deinit { for descriptor in descriptors { _ = close(descriptor) } }

  /// Adds some files of a folder, and the folder itself.
  mutating func add(_ files: [String], of folder: borrowing Folder) throws(DiskFailure) {
    for name in files {
      let file = try folder.descriptor(of: name, flags: O_RDONLY, operation: "write")
      descriptors.append(file)
      names.append(name)
      // All are begun before one is waited for.
      linux_begin_writing(file)
    }
    descriptors.append(
      try folder.descriptor(of: ".", flags: O_RDONLY | O_DIRECTORY, operation: "write"))
    names.append(nil)
  }

  /// Waits until the disk has them.
  borrowing func wait() throws(DiskFailure) {
    var errors = [CInt](repeating: 0, count: descriptors.count)
    unsafe linux_sync(descriptors, &errors, CUnsignedInt(descriptors.count))
    // Once refused, another try may say yes to what is lost: all are given up.
    for (name, code) in zip(names, errors) {
      if let failure = DiskFailure(syncing: name, code) { throw failure }
    }
  }
}

extension DiskFailure {
  /// What came of the sync of a file, or of a folder, which has no name; nil where it was done, and where the file
  /// system cannot do it for folders, which says EINVAL.
  init?(syncing name: String?, _ code: CInt) {
    if code == 0 || name == nil && code == EINVAL { return nil }
    self.init(code: code, operation: "write", name: name ?? ".")
  }
}
