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

/// Why an edition could not be published.
package struct PublishFailure: Error, Hashable, Sendable, CustomStringConvertible {
  package var cause: DiskFailure
  /// The revision that was made of it all the same and is to be seen, though not all that belongs to it
  /// was done or is on the disk; nil when nothing of the edition is left.
  package var standing: Publication?

  package var description: String { "\(cause)" }
}
