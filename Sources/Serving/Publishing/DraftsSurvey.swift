/// Reads every revision in a drafts folder, changing nothing.
struct DraftsSurvey {
  /// One revision that has a manifest.
  struct Found: Hashable {
    var number: Int
    var manifest: Manifest
  }

  /// The revisions of each meeting, rising, by the bytes of the meetings' names.
  private(set) var meetings: [(name: String, revisions: [Found])] = []
  /// Folders with a revision's name that are none, by their paths.
  private(set) var strangers: [String] = []
  /// What could not be read, whose revisions are not known.
  private(set) var failures: [DiskFailure] = []

  /// Reads a whole folder.
  init(of drafts: String) throws(DiskFailure) {
    visit(try Folder.open(drafts), path: [])
    meetings.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  private mutating func visit(_ folder: borrowing Folder, path: [String]) {
    let name = path.joined(separator: "/")
    let children: [String]
    do {
      children = try folder.names()
    } catch {
      return failures.append(error.at(name))
    }
    var revisions: [Found] = []
    for child in children where folder.kind(of: child) == .folder {
      // What one cannot be read for says nothing of those beside it.
      do {
        if let number = RevisionNumber.parse(child), !path.isEmpty {
          let manifest = try RevisionCheck(number, in: folder).manifest
          // Whoever copied a meeting's folder has made no meeting of it.
          if let manifest, manifest.meeting == name {
            revisions.append(Found(number: number, manifest: manifest))
          } else {
            strangers.append("\(name)/\(child)")
          }
        } else if !child.hasPrefix("."), path.count < 64 {
          visit(try folder.open(child), path: path + [child])
        }
      } catch {
        failures.append(error.within(name))
      }
    }
    if !revisions.isEmpty {
      meetings.append((name, revisions.sorted { $0.number < $1.number }))
    }
  }
}
