/// What a scan of an inbox found.
package struct InboxListing: Sendable {
  /// What stands under specs' names, by path.
  package var entries: [InboxEntry] = []
  /// The folders that could not be read, and why; what is in them is not known.
  package var unreadable: [(path: String, failure: WatchFailure)] = []
  /// Which limit ended the scan early, as text in which names are escaped; nil when everything was seen.
  package var cutShort: String?
}
