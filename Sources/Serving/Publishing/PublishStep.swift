/// What was just done in publishing. Tests stop at each, as a crash would.
package enum PublishStep: Hashable, Sendable {
  /// The hidden folder of an edition was made.
  case temporaryMade
  /// A file was written into it.
  case fileWritten(String)
  /// The hidden folders of a batch are on the disk.
  case temporarySynced
  /// The lease is held.
  case leaseTaken
  /// A hidden folder has its revision's name.
  case revisionNamed
  /// A new link was made under a hidden name.
  case linkMade
  /// `latest` points to the revision.
  case latestSwapped
  /// `problems.txt` is gone.
  case problemsCleared
  /// The new names of a batch are on the disk.
  case foldersSynced

  /// The step's name, apart from the file that it is about.
  package var name: String {
    switch self {
    case .temporaryMade: "temporaryMade"
    case .fileWritten: "fileWritten"
    case .temporarySynced: "temporarySynced"
    case .leaseTaken: "leaseTaken"
    case .revisionNamed: "revisionNamed"
    case .linkMade: "linkMade"
    case .latestSwapped: "latestSwapped"
    case .problemsCleared: "problemsCleared"
    case .foldersSynced: "foldersSynced"
    }
  }
}
