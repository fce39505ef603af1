/// Puts the drafts folder in order after a stop at any point: removes what was half written, and
/// lets `latest` point to the newest revision that is whole.
package struct DraftsRecovery: Sendable {
  /// A meeting's drafts as they are on the disk.
  package struct Found: Hashable, Sendable {
    package var name: String
    /// The newest revision that is whole; nil when none is.
    package var revision: Int?
    /// Its manifest, if it was read.
    package var manifest: Manifest?
    /// Whether `latest` was mended.
    package var isMended: Bool
  }

  /// What came of it.
  package struct Report: Hashable, Sendable {
    /// Every folder that holds revisions, by name.
    package var found: [Found] = []
    /// How many half-written files and folders were removed.
    package var removed = 0
    /// What could not be looked at or mended.
    package var failures: [DiskFailure] = []
  }

  private let publisher: Publisher
  private let recorded: [String: Int]
  private let goesOn: @Sendable () -> Void

  /// Prepares to look at a publisher's folder.
  ///
  /// - Parameters:
  ///   - recorded: the newest revision of each meeting in the record: what agrees with it and with `latest` is
  ///     taken to be whole.
  ///   - goesOn: is called for each folder that is looked at, as a sign of life.
  package init(
    _ publisher: Publisher, recorded: [String: Int], goesOn: @escaping @Sendable () -> Void = {}
  ) {
    self.publisher = publisher
    self.recorded = recorded
    self.goesOn = goesOn
  }

  /// Looks through the whole folder. What cannot be looked at or mended is left, and all the rest is not.
  package func run() throws(DiskFailure) -> Report {
    var report = Report()
    visit(try Folder.open(publisher.drafts), path: [], &report)
    return report
  }

  private func visit(_ folder: borrowing Folder, path: [String], _ report: inout Report) {
    goesOn()
    let way = path.joined(separator: "/")
    let names: [String]
    do {
      names = try folder.names()
    } catch {
      return report.failures.append(error.at(way))
    }
    var revisions: [Int] = []
    for name in names {
      do {
        if let number = RevisionNumber.parse(name) {
          revisions.append(number)
        } else if isLeftover(name, in: folder) {
          try folder.removeTree(name)
          report.removed += 1
        } else if !name.hasPrefix("."), folder.kind(of: name) == .folder, path.count < 64 {
          visit(try folder.open(name), path: path + [name], &report)
        }
      } catch {
        report.failures.append(error.within(way))
      }
    }
    // The drafts folder itself is no meeting.
    if revisions.isEmpty || path.isEmpty { return }
    do {
      report.found.append(try settle(revisions.sorted(), in: folder, path: path))
    } catch let failure as DiskFailure {
      report.failures.append(failure.within(way))
    } catch {
      // Nothing else is thrown without a hook.
    }
  }

  private func settle(_ revisions: [Int], in folder: borrowing Folder, path: [String]) throws
    -> Found
  {
    let name = path.joined(separator: "/")
    let latest = folder.target(of: "latest").flatMap { RevisionNumber.parse($0) }
    var found = Found(name: name, isMended: false)
    if let latest, latest == revisions.last, latest == recorded[name] {
      found.revision = latest
      return found
    }
    for number in revisions.reversed() {
      let check = try RevisionCheck(number, in: folder)
      // Whoever copied or moved a meeting's folder has published nothing.
      if let manifest = check.manifest, manifest.meeting != name { continue }
      // An older revision that somebody edited is still the one that was published last.
      guard check.isComplete || (number == latest && check.manifest != nil) else { continue }
      found.revision = number
      found.manifest = check.manifest
      break
    }
    if let revision = found.revision, revision != latest {
      try publisher.pointLatest(to: revision, in: folder)
      found.isMended = true
    }
    return found
  }

  /// Whether a name is one under which something was being prepared, by nobody who still lives. What
  /// another service prepares is left to it as long as that can be its work.
  private func isLeftover(_ name: String, in folder: borrowing Folder) -> Bool {
    if name == DraftsLease.name {
      return folder.target(of: name).flatMap { TemporaryName.owner(of: $0) }
        .map { $0 == publisher.owner } ?? false
    }
    guard let owner = TemporaryName.owner(of: name) else { return false }
    return owner == publisher.owner || folder.age(of: name) > Self.longestWork
  }

  private static let longestWork = Duration.seconds(3600)
}
