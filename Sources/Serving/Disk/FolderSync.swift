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
    // A file system that cannot do this for folders says EINVAL. Once refused, another try may say yes to
    // what is lost: all are given up.
    for (name, code) in zip(names, errors)
    where code != 0 && !(name == nil && code == EINVAL) {
      throw DiskFailure(code: code, operation: "write", name: name ?? ".")
    }
  }
}
