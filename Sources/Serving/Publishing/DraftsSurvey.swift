/// Reads every revision in a drafts folder, changing nothing.
struct DraftsSurvey {
  /// One revision that has a manifest.
  struct Found: Hashable {
    var number: Int
    var manifest: Manifest
  }

  /// The revisions of each meeting, rising, by the bytes of the meetings' names.
  private(set) var meetings: [(name: String, revisions: [Found])] = []
  /// Folders with a revision's name that are none, and what could not be read.
  private(set) var failures: [String] = []

  /// Reads a whole folder.
  init(of drafts: String) throws(DiskFailure) {
    visit(try Folder.open(drafts), path: [])
  }

  private mutating func visit(_ folder: borrowing Folder, path: [String]) {
    do {
      let name = path.joined(separator: "/")
      var revisions: [Found] = []
      for child in try folder.names() where folder.kind(of: child) == .folder {
        if let number = RevisionNumber.parse(child), !path.isEmpty {
          // Whoever copied a meeting's folder has made no meeting of it.
          if let manifest = try RevisionCheck(number, in: folder).manifest, manifest.meeting == name
          {
            revisions.append(Found(number: number, manifest: manifest))
          } else {
            failures.append("\(name)/\(child) is no revision of \(name)")
          }
        } else if !child.hasPrefix("."), path.count < 64 {
          visit(try folder.open(child), path: path + [child])
        }
      }
      if !revisions.isEmpty {
        meetings.append((name, revisions.sorted { $0.number < $1.number }))
        meetings.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
      }
    } catch {
      failures.append("\(error)")
    }
  }
}
