/// What was just done in publishing a revision. Tests stop at each, as a crash would.
package enum PublishStep: Hashable, Sendable {
  /// The temporary folder was made.
  case temporaryMade
  /// A file was written into it.
  case fileWritten(String)
  /// The temporary folder is on the disk.
  case temporarySynced
  /// The temporary folder has the revision's name.
  case revisionNamed
  /// The new link was made under a temporary name.
  case linkMade
  /// `latest` points to the revision.
  case latestSwapped
  /// `problems.txt` is gone.
  case problemsCleared
}
