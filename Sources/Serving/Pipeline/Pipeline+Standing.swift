internal import Archiving

/// Revisions that are to be seen although the try that made them failed: by what was left to be done, or by
/// a folder that did not come to the disk. Each is told of once, when a later try has finished it.
extension Pipeline {
  /// Notes what a failed try made all the same.
  func noteStanding(of name: String, after error: any Error, findings: Int) {
    guard let publication = (error as? PublishFailure)?.standing else { return }
    meetings[name]?.standing.removeAll { $0.publication.revision == publication.revision }
    meetings[name]?.standing.append(
      StandingRevision(publication: publication, findings: findings))
  }

  /// Tells of the revisions that stand and were not told of, before something else is told of the meeting;
  /// all but the one that a publication is about.
  func tellStanding(of name: String, but published: Int? = nil) {
    for standing in meetings[name]?.standing ?? []
    where standing.publication.revision != published {
      let (publication, revision) = (standing.publication, standing.publication.revision)
      meetings[name]?.revision = revision
      meetings[name]?.documents = fileLists.shared(publication.manifest.files.map(\.name))
      guard let record = meetings[name]?.record else { continue }
      keeper.submit(
        [
          .save(record),
          .addRevision(
            RevisionRecord(publication.manifest, revision, of: name, published: clock.now())),
        ]
          + event(
            .published, Self.published(revision, standing.findings), name: name,
            revision: revision))
    }
    meetings[name]?.standing = []
  }

  /// How it is told that a revision was published.
  static func published(_ revision: Int, _ findings: Int) -> String {
    let count = "\(findings) finding\(findings == 1 ? "" : "s")"
    return "published \(RevisionNumber.folder(revision)), \(count)"
  }
}
