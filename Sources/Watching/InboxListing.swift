/// What a scan of an inbox found.
package struct InboxListing: Sendable {
  /// What stands under specs' names, by path.
  package var entries: [InboxEntry] = []
  /// The folders and files that could not be read, and why; what they are and hold is not known.
  package var unreadable: [(path: String, failure: WatchFailure)] = []
  /// Which limit ended the scan early, as text in which names are escaped; nil when everything was seen.
  package var cutShort: String?

  /// Whether what stands at a path could not be seen.
  package func hides(_ path: String) -> Bool {
    unreadable.contains { path.isPath($0.path) || path.isWithin($0.path) }
  }
}
