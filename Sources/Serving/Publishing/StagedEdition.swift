internal import Synchronization

/// An edition whose files lie in the meeting's folder under a hidden name: not on the disk for certain
/// yet, and without a number.
package final class StagedEdition: Sendable {
  package let edition: Edition
  let manifest: Manifest
  /// The newest revision that the record knows.
  let recorded: Int
  /// The revision that an earlier try made of an edition, and could not finish.
  let standing: Int?
  /// The meeting's folder.
  let folder: Folder
  /// Whether that was made for it, or one of those that it stands in: now, or by a try that failed.
  let isFolderNew: Bool
  /// The newest revision when this was staged.
  let newest: Int?
  /// The hidden name; nil when the newest revision held the same files.
  let temporary: String?
  /// Of two, the folder of the one with the lower number was open before anything of the other was written.
  let order: Int

  private static let count = Atomic<Int>(0)

  /// A number for an edition whose folder is open, and of which nothing is written yet.
  static func nextOrder() -> Int { count.add(1, ordering: .sequentiallyConsistent).newValue }

  init(
    _ edition: Edition, _ manifest: Manifest, recorded: Int, standing: Int?,
    folder: consuming Folder, isFolderNew: Bool, newest: Int?, temporary: String?, order: Int
  ) {
    self.edition = edition
    self.manifest = manifest
    self.recorded = recorded
    self.standing = standing
    self.folder = folder
    self.isFolderNew = isFolderNew
    self.newest = newest
    self.temporary = temporary
    self.order = order
  }
}
