/// What a scan of an inbox found.
package struct InboxListing: Sendable {
  /// What stands under specs' names, by path.
  package var entries: [InboxEntry] = []
  /// The folders and files that could not be read, and why; what they are and hold is not known.
  package var unreadable: [(path: String, failure: WatchFailure)] = []
  /// Which limit ended the scan early, as text in which names are escaped; nil when everything was seen.
  package var cutShort: String?

  /// Whether nothing at all is there.
  package var isEmpty: Bool { entries.isEmpty && unreadable.isEmpty && cutShort == nil }

  /// Whether something may stand under a path although the scan did not come upon it.
  package func mayHide(_ path: String) -> Bool { cutShort != nil || hides(path) }

  /// Whether what stands at a path could not be seen.
  package func hides(_ path: String) -> Bool {
    unreadable.contains { path.isPath($0.path) || path.isWithin($0.path) }
  }
}
