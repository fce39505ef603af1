/// Where a meeting's newest spec stands.
package enum MeetingState: String, Hashable, Sendable, CaseIterable {
  /// It waits for its turn.
  case queued
  /// It is being drafted.
  case drafting
  /// Its draft is published.
  case drafted
  /// It could not be drafted; its problems are told.
  case failed
  /// Drafting it stopped the service again and again; it is left alone until it changes.
  case quarantined
  /// It was taken out of the inbox; its drafts stay.
  case withdrawn
}
