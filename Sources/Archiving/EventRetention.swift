/// Which events stay in the record, whatever others are forgotten.
package struct EventRetention: Hashable, Sendable {
  /// How many of the last events stay, unless they are too old.
  package var count: Int
  /// The time, in UTC by ISO 8601, before which events are too old.
  package var since: String
  /// How many of each meeting's last events stay, however old and many.
  package var countOfMeeting: Int
  /// The kinds of events that tell how a revision came to be: of each meeting the last about its newest
  /// revision stays, too.
  package var kindsOfRevisions: [String]

  /// Makes a retention; see the properties.
  package init(count: Int, since: String, countOfMeeting: Int, kindsOfRevisions: [String]) {
    self.count = count
    self.since = since
    self.countOfMeeting = countOfMeeting
    self.kindsOfRevisions = kindsOfRevisions
  }
}
