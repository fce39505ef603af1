/// How long a file must be left alone before it is taken.
package struct SettleTiming: Hashable, Sendable {
  /// After it was closed or appeared: for the writer that opens it again.
  package var settle: Duration
  /// After it vanished: for the editor that saves by renaming the old file away.
  package var removalGrace: Duration
  /// While it is empty: for the writer that truncates first and fills later.
  package var emptyPatience: Duration
  /// After its last write, when a scan found it and no event told whether it is still open.
  package var scanQuiet: Duration

  /// Makes a timing; see the properties.
  package init(
    settle: Duration, removalGrace: Duration, emptyPatience: Duration, scanQuiet: Duration
  ) {
    self.settle = settle
    self.removalGrace = removalGrace
    self.emptyPatience = emptyPatience
    self.scanQuiet = scanQuiet
  }

  /// A timing around one settle time, the others in proportion: 200 ms give a second for removals
  /// and empty files, and two for what a scan finds. Zero takes everything at once.
  package init(settle: Duration) {
    self.init(
      settle: settle, removalGrace: settle * 5, emptyPatience: settle * 5, scanQuiet: settle * 10)
  }

  /// How long a file must be left alone after its last write that was open when events were lost, where
  /// the system does not tell whether it still is.
  var suspectQuiet: Duration { scanQuiet * 15 }

  /// How long a file must have been left alone.
  func quiet(_ quiet: Duration, isSuspect: Bool, _ isClosed: Bool) -> Duration {
    isSuspect ? (isClosed ? scanQuiet : suspectQuiet) : quiet
  }

  /// How long an empty file may stay empty.
  func patience(isSuspect: Bool, _ isClosed: Bool) -> Duration {
    isSuspect && !isClosed ? max(emptyPatience, suspectQuiet) : emptyPatience
  }

  /// How long to wait before a file is looked at again that was found open so many times: its closing
  /// is told as an event, so that this is for events that do not come.
  func openPause(_ times: Int) -> Duration {
    min(max(settle / 4, .milliseconds(5)) * (1 << min(times, 10)), .seconds(5))
  }

  /// 200 ms.
  package static let standard = SettleTiming(settle: .milliseconds(200))
}
