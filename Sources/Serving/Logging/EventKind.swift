/// What can happen, as it is recorded and as it is logged.
package enum EventKind: String, Hashable, Sendable, CaseIterable {
  /// The service works.
  case started
  /// The service was told to stop.
  case stopping
  /// A meeting waits for its turn.
  case queued
  /// Work on a meeting began.
  case drafting
  /// A new revision was published.
  case published
  /// The draft is the same as the newest revision.
  case unchanged
  /// A spec could not be drafted.
  case failed
  /// A spec stopped the service again and again and is left alone.
  case quarantined
  /// A spec was taken out of the inbox.
  case withdrawn
  /// Somebody changed a published file.
  case edited
  /// Something was mended that a stop had left behind.
  case recovered
  /// Drafting rests.
  case paused
  /// Drafting goes on.
  case resumed
  /// Configuration and templates were read again.
  case reloaded
  /// Configuration or templates could not be used; the old ones stay.
  case reloadRefused = "reload-refused"
  /// Somebody asked for a change at the control socket.
  case asked
  /// Somebody asked for a change at the control socket who may not.
  case refused
  /// Something needs an administrator.
  case trouble
  /// What needed an administrator is mended.
  case restored

  /// The journal's `MESSAGE_ID=` of this kind: never changed, so that rules may name it.
  package var messageID: String {
    switch self {
    case .started: "b42eb160034948288b8eef982d57096b"
    case .stopping: "25338c2aab804be2814e937e513e887a"
    case .queued: "8022ee2cd44d4753a7ca1e30231c6e47"
    case .drafting: "f39d6879da1d47698ca3aa3267225ba0"
    case .published: "c2579f93d335467388970053173ba0b6"
    case .unchanged: "ebef2d8a5ffc45c89aeec54fc1167e19"
    case .failed: "b3c074cb80864a94b3ab6f0b38a85e31"
    case .quarantined: "f90b77b24d7b425fa20abaf63ac4fed7"
    case .withdrawn: "faf80f279e8343a1a862f0dea8a13f27"
    case .edited: "a28274567dc549b98485606e304e3211"
    case .recovered: "9dd54a0c22a546cebad564780d523562"
    case .paused: "500d6d6801ec45a687cb0b758dbf7379"
    case .resumed: "0eca72507760435cbaffc403daa9e395"
    case .reloaded: "ed203e0167634cbc825fbddab4df14d9"
    case .reloadRefused: "06f231de78514fc384a7e83122e9972c"
    case .asked: "d1c20c59c6e64be3a7c5e0ba5d3b2f8e"
    case .refused: "6f0e7b9a3a5f4d2c9b1f7f0c8e4d6a13"
    case .trouble: "a47a926f8c7b40cc8f9705169aa2b696"
    case .restored: "eacf601ff56a478eb16972fc966d62a8"
    }
  }
}
