/// What came of publishing an edition.
package struct Publication: Hashable, Sendable {
  /// The revision that holds the edition.
  package var revision: Int
  /// Whether it was made now; otherwise the newest revision held the same files already.
  package var isNew: Bool
  /// The files of the newest revision before it that somebody changed, removed or added.
  package var edited: [String]
  /// Why it cannot be told what somebody changed in the revision before it; nil when it can.
  package var unreadable: DiskFailure?
  package var manifest: Manifest
}
