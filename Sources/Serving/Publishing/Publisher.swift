/// Publishes revisions into the drafts folder, each all or nothing, whenever the program ends.
///
/// A revision is staged in a hidden folder beside its place, brought to the disk, and renamed; then
/// `latest` is replaced by a link to it. What stands under a revision's name is never changed. Others
/// may publish into the same folder: hidden names are never shared, and a number goes to whoever renames
/// to it first.
package struct Publisher: Sendable {
  /// Called after each step; what it throws ends the work there.
  package typealias Hook = @Sendable (PublishStep) throws -> Void

  /// The path of the drafts folder.
  package let drafts: String
  /// Who publishes: no other service in the folder has this name.
  package let owner: String

  let hook: Hook

  /// Publishes into the folder at a path, which must be there.
  package init(
    drafts: String, owner: String = "0", hook: @escaping Hook = { _ in }
  ) {
    self.drafts = drafts
    self.owner = owner
    self.hook = hook
  }

  /// Publishes one edition, unless the newest revision holds the same files: stages it, and publishes
  /// it as a batch of one.
  ///
  /// - Throws: `DiskFailure`. Nothing of the edition is to be seen then, unless all that failed was to bring
  ///   the folder with its name to the disk.
  package func publish(
    _ edition: Edition, recorded: Int = 0, standing: Int? = nil
  ) throws -> Publication {
    let results = try publish([try stage(edition, recorded: recorded, standing: standing)])
    guard let result = results.first else {
      throw DiskFailure(code: 0, operation: "publish", name: edition.name)
    }
    return try result.mapError(\.cause).get()
  }

  /// Writes an edition under a hidden name, unless the newest revision holds the same files.
  ///
  /// - Parameters:
  ///   - recorded: the newest revision that the record knows, so that no number is given twice, even if
  ///     a revision's folder was removed.
  ///   - standing: the newest revision that an earlier try made and could not finish. Where it holds the
  ///     same files, it is finished now, and is new.
  /// - Throws: `DiskFailure`; nothing of the edition is left then.
  package func stage(
    _ edition: Edition, recorded: Int = 0, standing: Int? = nil
  ) throws -> StagedEdition {
    let path = SpecPath.folder(of: edition.name)
    if path.isEmpty { try Folder.check("") }
    var isFolderNew = false
    let folder = try Folder.open(drafts).descend(path, making: &isFolderNew)
    let order = StagedEdition.nextOrder()
    let manifest = Manifest(edition)
    let newest = try Self.revisions(in: folder).last
    let temporary: String?
    // One behind it was removed by somebody: this one is not what readers saw last.
    if let newest, newest >= recorded, try isSame(newest, edition, manifest, in: folder) {
      temporary = nil
    } else {
      temporary = try write(edition, manifest, in: folder)
    }
    return StagedEdition(
      edition, manifest, recorded: max(recorded, standing ?? 0), standing: standing, folder: folder,
      isFolderNew: isFolderNew || recorded == 0 || standing != nil, newest: newest,
      temporary: temporary, order: order)
  }

  /// Whether a revision is as it was published, and holds the files of an edition. Where a file is longer or
  /// shorter, that is known without reading it; what was edited is looked for once the edition is published.
  private func isSame(
    _ revision: Int, _ edition: Edition, _ manifest: Manifest, in folder: borrowing Folder
  ) throws(DiskFailure) -> Bool {
    guard let files = try? folder.open(RevisionNumber.folder(revision)) else { return false }
    for file in edition.files where files.size(of: file.name) != file.bytes.count { return false }
    return try check(revision, in: folder)?.holds(manifest) ?? false
  }

  /// A revision held against its manifest; nil where the disk cannot read it. What cannot be compared is
  /// taken for something else: a new revision does no harm, and to wait for the disk could last for ever.
  func check(_ revision: Int, in folder: borrowing Folder) throws(DiskFailure) -> RevisionCheck? {
    do {
      return try RevisionCheck(revision, in: folder)
    } catch  where !error.meansLack {
      return nil
    }
  }

  /// The numbers of the revisions in a meeting's folder, complete or not, in order.
  static func revisions(in folder: borrowing Folder) throws(DiskFailure) -> [Int] {
    var numbers: [Int] = []
    try folder.eachName { name in
      if let number = RevisionNumber.parse(name) { numbers.append(number) }
    }
    return numbers.sorted()
  }

  /// Writes an edition into a new hidden folder; gives its name.
  func write(
    _ edition: Edition, _ manifest: Manifest, in folder: borrowing Folder
  ) throws -> String {
    let temporary = TemporaryName.next(of: owner)
    do {
      try folder.make(temporary)
      try hook(.temporaryMade)
      let revision = try folder.open(temporary)
      for file in edition.files {
        try revision.create(file.name, file.bytes, synced: false)
        try hook(.fileWritten(file.name))
      }
      try revision.create(Manifest.fileName, try manifest.encoded(), synced: false)
      try hook(.fileWritten(Manifest.fileName))
      return temporary
    } catch let failure as DiskFailure {
      // What cannot be removed now is removed at the next start.
      try? folder.removeTree(temporary)
      throw failure
    }
  }

  /// Makes `latest` point to a revision, in one step; to the newest, if others have gone on meanwhile.
  func pointLatest(to revision: Int, in folder: borrowing Folder) throws {
    var revision = revision
    while true {
      let target = RevisionNumber.folder(revision)
      if folder.target(of: "latest") != target {
        let temporary = TemporaryName.next(of: owner)
        do {
          try folder.link(to: target, as: temporary)
          try hook(.linkMade)
          try folder.rename(temporary, to: "latest")
        } catch let failure as DiskFailure {
          try? folder.remove(temporary)
          throw failure
        }
        try hook(.latestSwapped)
      }
      guard folder.kind(of: RevisionNumber.folder(revision + 1)) == .folder,
        let newer = try Self.revisions(in: folder).last(where: {
          try $0 > revision && check($0, in: folder)?.manifest != nil
        })
      else { return }
      revision = newer
    }
  }
}
