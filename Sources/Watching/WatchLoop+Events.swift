internal import Glibc

extension WatchLoop {
  /// Hears one event.
  func handle(_ event: FolderEvent) {
    if event.has(Int32(IN_Q_OVERFLOW)) {
      settling.distrust(at: now)
      planScan(at: backoff.scanTime(forOverflowAt: now), reason: .overflow)
      return
    }
    if event.has(Int32(IN_IGNORED), Int32(IN_UNMOUNT)) {
      // A watch that we ended ourselves is no longer among ours, and of a folder that was deleted
      // the one above tells.
      if let path = folders.remove(event.watch), path.isEmpty || event.has(Int32(IN_UNMOUNT)) {
        planScanSoon()
      }
      return
    }
    guard let folder = folders.path(of: event.watch) else { return }
    guard let name = event.name else {
      // Of a folder within the inbox its own parent tells; of the inbox itself, only itself.
      if folder.isEmpty { planScanSoon() }
      return
    }
    let path = folder.isEmpty ? name.shown : "\(folder)/\(name.shown)"
    switch (IgnoreRules.judge(name.shown), name) {
    case (.ignored, _), (.folder, .escaped):
      return
    case (.folder, .text):
      if event.isFolder { handleFolder(event, path: path) }
    case (.spec, .escaped):
      if event.has(Int32(IN_DELETE), Int32(IN_MOVED_FROM)) {
        settling.hear(.left, of: path, at: now)
      } else if event.has(Int32(IN_CREATE), Int32(IN_MOVED_TO)) {
        settling.forget(path)
        if told.update(.ofUnreadableName, at: path) == nil {
          mailbox.post(.unusable(path, .name))
        }
      }
    case (.spec, .text):
      handleSpec(event, path: path)
    }
  }

  private func handleFolder(_ event: FolderEvent, path: String) {
    if event.has(Int32(IN_DELETE), Int32(IN_MOVED_FROM)) {
      leftFolders.insert(path)
    } else if event.has(Int32(IN_CREATE), Int32(IN_MOVED_TO)) || !folders.isWatched(path) {
      // What stood there before it came has left first.
      noteLeftFolders()
      scan(folder: path)
    }
  }

  /// Ends the watches of the folders that have left since this was last done, and lets all in them have
  /// left: of many at once, in one go through what is known.
  func noteLeftFolders() {
    if leftFolders.isEmpty { return }
    let left = leftFolders
    leftFolders = PathSet()
    endWatches(in: left)
    let known = PathSet(told.paths.filter(left.covers)).union(
      settling.underWay.filter(left.covers))
    for path in known.sorted() { settling.hear(.left, of: path, at: now) }
  }

  private func handleSpec(_ event: FolderEvent, path: String) {
    // By what is the last that can have happened, should one event ever carry several bits.
    let hints: [(Int32, Settling.Hint)] = [
      (Int32(IN_DELETE), .left), (Int32(IN_MOVED_FROM), .left), (Int32(IN_MOVED_TO), .movedIn),
      (Int32(IN_CLOSE_WRITE), .closed), (Int32(IN_MODIFY), .written),
      (Int32(IN_CREATE), .appeared), (Int32(IN_ATTRIB), .touched),
    ]
    guard let hint = hints.first(where: { event.has($0.0) })?.1 else { return }
    settling.hear(hint, of: path, at: now)
    touched.insert(path)
  }
}
