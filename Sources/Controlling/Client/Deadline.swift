/// Until when something is waited for.
struct Deadline {
  private let instant: ContinuousClock.Instant?
  private let timeout: Duration?
  private let purpose: String

  /// A deadline after `timeout`, or none; `purpose` says what is waited for.
  init(in timeout: Duration?, for purpose: String) {
    self.timeout = timeout
    self.purpose = purpose
    instant = timeout.map { .now + $0 }
  }

  /// The time that is left in milliseconds, as `poll` takes it: -1 without a deadline.
  ///
  /// - Throws: `ControlClientError` when there is none left.
  func milliseconds() throws -> Int32 {
    guard let instant else { return -1 }
    let left = ContinuousClock.now.duration(to: instant)
    guard left > .zero else {
      throw ControlClientError(
        .timedOut, "waited \(timeout ?? .zero) for \(purpose), which did not come",
        help: "it may be busy: ask again in a moment, or see `systemctl status communiqued`")
    }
    return left.pollMilliseconds
  }
}

extension Duration {
  /// The duration in whole milliseconds, rounded up and bounded, as `poll` takes it.
  package var pollMilliseconds: Int32 {
    let (seconds, attoseconds) = components
    let part = (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
    let milliseconds = min(seconds, 1_000_000) * 1000 + part
    return Int32(clamping: max(0, milliseconds))
  }
}
