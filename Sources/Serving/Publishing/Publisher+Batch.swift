extension Publisher {
  /// Up to so many editions are brought to the disk file by file; more by one sync of the file system,
  /// which then costs less, but has to wait for what other programs wrote, too.
  private static let fewEditions = 4

  /// Brings staged editions to the disk and then to light, all with a few syncs. One that cannot be written
  /// or named is not to be seen, and keeps none of the others. Where the folders that hold the new names do
  /// not come to the disk, all have failed, though they are to be seen: the next try finds them there.
  ///
  /// It may wait for the lease of another service.
  package func publish(_ staged: [StagedEdition]) throws -> [Result<Publication, PublishFailure>] {
    let results: [Result<Publication, PublishFailure>]
    do {
      try sync(staged)
      try hook(.temporarySynced)
      results = try name(staged)
    } catch let failure as DiskFailure {
      for edition in staged { discard(edition.temporary, of: edition) }
      return staged.map { _ in .failure(PublishFailure(cause: failure)) }
    }
    do {
      try syncFolders(staged)
      try hook(.foldersSynced)
    } catch let failure as DiskFailure {
      return results.map { result in
        result.flatMap { .failure(PublishFailure(cause: failure, standing: $0.isNew ? $0 : nil)) }
      }
    }
    return zip(staged, results).map { edition, result in
      result.map { lookedThrough($0, edition) }
    }
  }

  /// Removes what was staged; nothing is there any more once it has its name.
  private func discard(_ temporary: String?, of staged: StagedEdition) {
    // What cannot be removed now is removed at the next start.
    if let temporary { try? staged.folder.removeTree(temporary) }
  }

  private func sync(_ staged: [StagedEdition]) throws(DiskFailure) {
    let written = staged.filter { $0.temporary != nil }
    if written.count > Self.fewEditions { return try Self.syncFileSystems(of: written) }
    var together = FolderSync()
    for edition in written { try add(edition.temporary, of: edition, to: &together) }
    try together.wait()
  }

  private func add(_ temporary: String?, of staged: StagedEdition, to together: inout FolderSync)
    throws(DiskFailure)
  {
    guard let temporary else { return }
    try together.add(
      staged.edition.files.map(\.name) + [Manifest.fileName], of: staged.folder.open(temporary))
  }

  private func syncFolders(_ staged: [StagedEdition]) throws(DiskFailure) {
    if staged.count > Self.fewEditions { return try Self.syncFileSystems(of: staged) }
    for edition in staged {
      try edition.folder.sync()
      guard edition.isFolderNew else { continue }
      try Folder.open(drafts).syncWay(to: SpecPath.folder(of: edition.edition.name))
    }
  }

  private static func syncFileSystems(of staged: [StagedEdition]) throws(DiskFailure) {
    for edition in witnesses(of: staged) { try edition.folder.syncFileSystem() }
  }

  /// The editions through whose folders all are synced, one for each file system: of most folders it is the same,
  /// while a part of the drafts may be another's. An open folder is told of what the file system lost since it was
  /// opened, so that only one that was open before the others wrote can speak for them.
  package static func witnesses(of staged: [StagedEdition]) -> [StagedEdition] {
    var first: [UInt64: StagedEdition] = [:]
    for edition in staged {
      let device = edition.folder.device()
      if let other = first[device], other.order < edition.order { continue }
      first[device] = edition
    }
    return first.values.sorted { $0.order < $1.order }
  }

  private func name(_ staged: [StagedEdition]) throws -> [Result<Publication, PublishFailure>] {
    let lease = try DraftsLease.take(in: Folder.open(drafts), owner: owner)
    try hook(.leaseTaken)
    var results: [Result<Publication, PublishFailure>] = []
    for edition in staged {
      var temporary = edition.temporary
      var named: Publication?
      do {
        let publication = try name(edition, &temporary)
        if publication.isNew { named = publication }
        if publication.isNew, publication.revision != edition.standing { try hook(.revisionNamed) }
        try finish(publication, edition)
        results.append(.success(publication))
      } catch let failure as DiskFailure {
        if named == nil { discard(temporary, of: edition) }
        results.append(.failure(PublishFailure(cause: failure, standing: named)))
      }
    }
    _ = consume lease
    return results
  }

  /// Gives a staged edition its number. Its hidden name may change.
  private func name(_ staged: StagedEdition, _ temporary: inout String?) throws -> Publication {
    while true {
      let newest = try Self.revisions(in: staged.folder).last
      if let newest, newest >= staged.recorded, temporary == nil || newest != staged.newest,
        let check = try check(newest, in: staged.folder), check.holds(staged.manifest)
      {
        discard(temporary, of: staged)
        return Publication(
          revision: newest, isNew: newest == staged.standing, edited: [],
          manifest: check.manifest ?? staged.manifest)
      }
      // What the newest held when this was staged, it no longer holds.
      let ready = try temporary ?? write(staged.edition, staged.manifest, in: staged.folder)
      if temporary == nil {
        var together = FolderSync()
        try add(ready, of: staged, to: &together)
        try together.wait()
      }
      temporary = ready
      let revision = try RevisionNumber.after(max(newest ?? 0, staged.recorded))
      // Another service may name one without the lease, which it lost in its sleep.
      guard try staged.folder.renameExclusively(ready, to: RevisionNumber.folder(revision)) else {
        continue
      }
      return Publication(
        revision: revision, isNew: true, edited: [], manifest: staged.manifest)
    }
  }

  /// Tells of a new revision what somebody edited in the one before it, which takes too long to keep readers
  /// waiting for. The new one stands by now, whether the old one can be read or not.
  private func lookedThrough(_ publication: Publication, _ staged: StagedEdition) -> Publication {
    guard publication.isNew, publication.revision > 1 else { return publication }
    var publication = publication
    var way = ""
    do {
      let before = try Self.revisions(in: staged.folder).last { $0 < publication.revision }
      guard let before else { return publication }
      way = RevisionNumber.folder(before)
      publication.edited = try RevisionCheck(before, in: staged.folder).edited
    } catch {
      publication.unreadable = error.within(way)
    }
    return publication
  }

  /// Lets `latest` point to what has its number, and takes problems back that were told.
  private func finish(_ publication: Publication, _ staged: StagedEdition) throws {
    try pointLatest(to: publication.revision, in: staged.folder)
    if staged.folder.kind(of: SpecPath.problemsFile) != nil {
      try staged.folder.remove(SpecPath.problemsFile)
      try hook(.problemsCleared)
    }
  }
}

extension RevisionCheck {
  /// Whether the revision is as it was published, and holds the files of a manifest.
  func holds(_ manifest: Manifest) -> Bool {
    edited.isEmpty && self.manifest?.files == manifest.files
      && self.manifest?.meeting == manifest.meeting
  }
}
