/// Which watch belongs to which folder of the inbox.
struct WatchedFolders: Sendable {
  private struct Folder: Sendable {
    var watch: CInt
    var device: UInt64
    var inode: UInt64
  }

  private var paths: [CInt: String] = [:]
  private var folders = PathTable<Folder>()

  /// The path of a watch's folder; the inbox itself is the empty path.
  func path(of watch: CInt) -> String? { paths[watch] }

  /// All paths that are watched.
  var all: some Sequence<String> { folders.paths }

  /// Whether the very folder at this path is watched.
  func isWatched(_ path: String, device: UInt64, inode: UInt64) -> Bool {
    guard let folder = folders[path] else { return false }
    return folder.device == device && folder.inode == inode
  }

  /// Whether a folder is watched under this path.
  func isWatched(_ path: String) -> Bool { folders[path] != nil }

  /// Notes a watch. The kernel gives a folder that was renamed the watch that it had.
  mutating func insert(_ watch: CInt, path: String, device: UInt64, inode: UInt64) {
    if let former = paths[watch], !former.isPath(path) { folders[former] = nil }
    paths[watch] = path
    folders[path] = Folder(watch: watch, device: device, inode: inode)
  }

  /// Forgets a watch that the kernel has ended; gives its path, if it was ours.
  mutating func remove(_ watch: CInt) -> String? {
    guard let path = paths.removeValue(forKey: watch) else { return nil }
    if folders[path]?.watch == watch { folders[path] = nil }
    return path
  }

  /// Forgets folders and all within them; gives the watches to end. The cost is that of all that are
  /// watched, however many of them go.
  mutating func removeTrees(_ roots: PathSet) -> [CInt] {
    let inside = folders.filter { roots.covers($0.path) }
    for (path, folder) in inside {
      folders[path] = nil
      paths[folder.watch] = nil
    }
    return inside.map(\.value.watch)
  }

  /// Forgets all.
  mutating func removeAll() {
    paths = [:]
    folders = PathTable()
  }
}

extension String {
  /// Whether this path stands in the folder of that path, or further down.
  func isWithin(_ folder: String) -> Bool {
    folder.isEmpty || utf8.starts(with: "\(folder)/".utf8)
  }
}
