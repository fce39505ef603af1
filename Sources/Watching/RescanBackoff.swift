/// Spaces out the scans that follow one overflow after another: the first at once, then with a wait
/// that doubles, and at once again after a time without any.
package struct RescanBackoff: Sendable {
  private let first: Duration
  private let longest: Duration
  private var wait: Duration = .zero
  private var last: Duration?

  /// Makes one; the wait goes from `first` up to `longest`.
  package init(first: Duration = .seconds(1), longest: Duration = .seconds(60)) {
    self.first = first
    self.longest = longest
  }

  /// When the scan for an overflow at this time is to be.
  package mutating func scanTime(forOverflowAt now: Duration) -> Duration {
    defer { last = max(last ?? now, now + wait) }
    guard let last else {
      wait = .zero
      return now
    }
    if now < last {
      // The scan that is already planned serves this one too.
      return last
    }
    if now - last >= max(wait, first) * 2 {
      wait = .zero
    } else {
      wait = wait == .zero ? first : min(wait * 2, longest)
    }
    return now + wait
  }
}
