internal import Glibc

extension WatchLoop {
  /// Compares the whole inbox with what was told of it, and sees to it that all of it is watched.
  func scanAll() {
    let start = now
    defer {
      lastScan = (now, now - start)
      options.afterScan()
    }
    nextScan = nil
    // Before the path is followed, so that no change of where it leads is overlooked.
    place = PlaceWatch(inbox)
    guard let root = openRoot() else { return }
    if let reason = scanReason { mailbox.post(.rescan(reason)) }
    scanReason = nil

    var trouble = beginWatching(root)
    var listing = InboxListing()
    var visited = PathSet()
    walk("", into: &listing, visited: &visited, trouble: &trouble)
    endWatches(in: PathSet(folders.all.filter { !visited.contains($0) }))
    if isLost(listing, root) {
      setTrouble(.lost)
      return
    }
    note(listing, quiet: options.timing.scanQuiet, polling: trouble?.polls ?? false)
    noteMissing(listing)

    if trouble == nil, let (path, failure) = listing.unreadable.first {
      trouble = .unreadable(
        WatchFailure(code: failure.code, operation: failure.operation, path: path))
    }
    if trouble == nil, let text = listing.cutShort { trouble = .tooMuch(text) }
    setTrouble(trouble)
  }

  /// Whether the inbox is empty and another folder than that of which specs were told: that it was unmounted, or
  /// replaced by mistake, is likelier than that all specs were removed.
  private func isLost(_ listing: InboxListing, _ root: OpenInbox) -> Bool {
    if let known, listing.isEmpty, !told.isEmpty, !known.isSame(as: root) { return true }
    known = root
    return false
  }

  /// Watches and scans one folder that came into the inbox.
  func scan(folder path: String) {
    var found: WatchTrouble?
    var listing = InboxListing()
    var visited = PathSet()
    walk(path, into: &listing, visited: &visited, trouble: &found)
    note(listing, quiet: options.timing.settle, polling: trouble?.polls ?? false)
    // What is wrong, and what no longer is, a scan of the whole tells.
    if trouble != nil || found != nil || listing.cutShort != nil || !listing.unreadable.isEmpty {
      planScanSoon()
    }
  }

  /// Ends the watches of folders and of all within them.
  func endWatches(in roots: PathSet) {
    if roots.isEmpty { return }
    for watch in folders.removeTrees(roots) { watching?.remove(watch) }
  }

  /// Opens the inbox anew, since its path may lead elsewhere by now; nil when it leads nowhere.
  private func openRoot() -> OpenInbox? {
    let opened: OpenInbox
    do {
      opened = try OpenInbox(inbox)
    } catch {
      dropWatching()
      root = nil
      scanReason = scanReason ?? .replaced
      setTrouble(.missing(error))
      return nil
    }
    if let former = root, !former.isSame(as: opened) {
      dropWatching()
      scanReason = .replaced
    }
    if scanReason == .replaced || root == nil { settling.distrust(at: now) }
    root = opened
    return opened
  }

  private func beginWatching(_ root: OpenInbox) -> WatchTrouble? {
    let remote = root.remoteName
    if options.polling || remote != nil {
      dropWatching()
      return remote.map { .remoteFileSystem($0) } ?? .pollingAsked
    }
    if watching != nil { return nil }
    do {
      watching = try options.makeWatching()
      return nil
    } catch {
      return error.code == EMFILE ? .instanceLimit(InotifyLimits.instances) : .failed(error)
    }
  }

  private func walk(
    _ path: String, into listing: inout InboxListing, visited: inout PathSet,
    trouble: inout WatchTrouble?
  ) {
    guard let root else { return }
    let scanner = InboxScanner(limits: options.limits)
    let depth = path.utf8.count { $0 == UInt8(ascii: "/") } + 1
    do {
      let inbox = try root.open()
      if path.isEmpty {
        scanner.walk(inbox.descriptor, path: "", depth: 0, into: &listing) { path, folder in
          visited.insert(path)
          watch(folder, path: path, trouble: &trouble)
        }
        return
      }
      let number = try inbox.within(path) { (folder, name) throws(WatchFailure) in
        try folder.open(name, flags: O_RDONLY | O_DIRECTORY).release()
      }
      let folder = Descriptor(owning: number)
      scanner.walk(folder, path: path, depth: depth, into: &listing) { path, folder in
        visited.insert(path)
        watch(folder, path: path, trouble: &trouble)
      }
    } catch {
      // The inbox's own path leads elsewhere by now.
      if path.isEmpty { planScan(at: now) }
      if path.isEmpty || !error.meansMissing { listing.unreadable.append((path, error)) }
    }
  }

  private func watch(
    _ folder: borrowing Descriptor, path: String, trouble: inout WatchTrouble?
  ) {
    guard let watching, let status = try? folder.status() else { return }
    let stamp = FileStamp(status)
    if folders.isWatched(path, device: stamp.device, inode: stamp.inode) { return }
    // Only another folder in this one's place has left watches behind.
    if folders.isWatched(path) { endWatches(in: PathSet([path])) }
    do {
      let watch = try watching.add(folder)
      folders.insert(watch, path: path, device: stamp.device, inode: stamp.inode)
    } catch {
      trouble = error.code == ENOSPC ? .watchLimit(InotifyLimits.watches) : .failed(error)
    }
  }

  private func note(_ listing: InboxListing, quiet: Duration, polling: Bool) {
    for entry in listing.entries {
      if let told = told[entry.path], told.stamp == entry.stamp, !told.mayHideAWrite,
        !unsettled.contains(entry.path)
      {
        settling.foundUnchanged(entry.path)
        continue
      }
      if entry.kind == .unusable(.name) {
        // There is no text by which it could be looked at again.
        settling.foundUnchanged(entry.path)
        if told.update(.ofUnreadableName, at: entry.path) == nil {
          mailbox.post(.unusable(entry.path, .name))
        }
        continue
      }
      if polling && unchangedSince[entry.path]?.stamp != entry.stamp {
        unchangedSince[entry.path] = (entry.stamp, now)
      }
      settling.hear(.found(quiet: quiet), of: entry.path, at: now)
    }
  }

  private func noteMissing(_ listing: InboxListing) {
    if listing.cutShort != nil { return }
    let seen = PathSet(listing.entries.lazy.map(\.path))
    let known = PathSet(told.paths).union(settling.underWay)
    for path in known.sorted() where !seen.contains(path) && !listing.hides(path) {
      settling.hear(.left, of: path, at: now)
    }
  }

  private func setTrouble(_ trouble: WatchTrouble?) {
    if trouble != self.trouble {
      self.trouble = trouble
      mailbox.post(trouble.map { .degraded($0) } ?? .restored)
    }
    guard let trouble else {
      if let interval = options.rescanInterval { planScan(at: now + interval) }
      return
    }
    // Where events still come for all the rest, there is no hurry.
    planScan(at: now + (trouble.polls ? options.pollInterval : options.pollInterval * 15))
  }
}

extension WatchTrouble {
  /// Whether scans stand in for events.
  var polls: Bool {
    switch self {
    case .unreadable, .tooMuch: false
    default: true
    }
  }
}
