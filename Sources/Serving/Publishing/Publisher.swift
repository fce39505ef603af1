internal import Hashing

/// Publishes revisions into the drafts folder, each all or nothing, whenever the program ends.
///
/// A revision is prepared in a hidden folder beside its place, brought to the disk, and renamed;
/// then `latest` is replaced by a link to it. What stands under a revision's name is never changed.
package struct Publisher: Sendable {
  /// Called after each step; what it throws ends the work there.
  package typealias Hook = @Sendable (PublishStep) throws -> Void

  /// The path of the drafts folder.
  package let drafts: String

  private let hook: Hook

  /// Publishes into the folder at a path, which must be there.
  package init(drafts: String, hook: @escaping Hook = { _ in }) {
    self.drafts = drafts
    self.hook = hook
  }

  /// Publishes an edition, unless the newest revision holds the same files.
  ///
  /// - Parameter recorded: the newest revision that the record knows, so that no number is given
  ///   twice, even if a revision's folder was removed.
  /// - Throws: `DiskFailure`; nothing of the edition is to be seen then.
  package func publish(_ edition: Edition, recorded: Int = 0) throws -> Publication {
    let path = SpecPath.folder(of: edition.name)
    if path.isEmpty { try Folder.check("") }
    let folder = try Folder.open(drafts).descend(path, making: true)
    let manifest = Manifest(edition)
    let newest = try Self.revisions(in: folder).last
    var edited: [String] = []
    if let newest {
      let check = try RevisionCheck(newest, in: folder)
      edited = check.edited
      if edited.isEmpty, check.manifest?.files == manifest.files {
        try pointLatest(to: newest, in: folder)
        try clearProblems(in: folder)
        return Publication(
          revision: newest, isNew: false, edited: [], manifest: check.manifest ?? manifest)
      }
    }
    let revision = max(newest ?? 0, recorded) + 1
    try write(edition, manifest, as: RevisionNumber.folder(revision), in: folder)
    try pointLatest(to: revision, in: folder)
    try clearProblems(in: folder)
    return Publication(revision: revision, isNew: true, edited: edited, manifest: manifest)
  }

  /// The numbers of the revisions in a meeting's folder, complete or not, in order.
  static func revisions(in folder: borrowing Folder) throws(DiskFailure) -> [Int] {
    var numbers: [Int] = []
    for name in try folder.names() {
      if let number = RevisionNumber.parse(name) { numbers.append(number) }
    }
    return numbers.sorted()
  }

  private func write(
    _ edition: Edition, _ manifest: Manifest, as name: String, in folder: borrowing Folder
  ) throws {
    let temporary = Folder.temporaryName(for: name)
    try folder.removeTree(temporary)
    do {
      try folder.make(temporary)
      try hook(.temporaryMade)
      let revision = try folder.open(temporary)
      for file in edition.files {
        try revision.create(file.name, file.bytes)
        try hook(.fileWritten(file.name))
      }
      try revision.create(Manifest.fileName, try manifest.encoded())
      try hook(.fileWritten(Manifest.fileName))
      revision.sync()
      try hook(.temporarySynced)
      // A revision's folder is never empty, so the rename cannot take another's place.
      try folder.rename(temporary, to: name)
    } catch let failure as DiskFailure {
      // What cannot be removed now is removed at the next start.
      try? folder.removeTree(temporary)
      throw failure
    }
    folder.sync()
    try hook(.revisionNamed)
  }

  /// Makes `latest` point to a revision, in one step.
  func pointLatest(to revision: Int, in folder: borrowing Folder) throws {
    let target = RevisionNumber.folder(revision)
    if folder.target(of: "latest") == target { return }
    let temporary = Folder.temporaryName(for: "latest")
    try folder.removeTree(temporary)
    try folder.link(to: target, as: temporary)
    try hook(.linkMade)
    try folder.rename(temporary, to: "latest")
    folder.sync()
    try hook(.latestSwapped)
  }

  private func clearProblems(in folder: borrowing Folder) throws {
    guard folder.kind(of: SpecPath.problemsFile) != nil else { return }
    try folder.remove(SpecPath.problemsFile)
    folder.sync()
    try hook(.problemsCleared)
  }
}
