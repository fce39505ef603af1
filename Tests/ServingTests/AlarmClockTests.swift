import Controlling
import Foundation
import Synchronization
import Testing

@testable import Serving

@Suite(.timeLimit(.minutes(1)))
struct AlarmClockTests {
  /// Waits for an alarm.
  private func sleep(_ duration: Duration, by clock: AlarmClock) async throws {
    try await withCheckedThrowingContinuation { continuation in
      clock.set(clock.newNumber(), at: .now + duration) { continuation.resume(with: $0) }
    }
  }

  @Test(arguments: [0, 1, 50, Int.max])
  func `rings though the system has no thread for it`(_ refusals: Int) async throws {
    let left = Mutex(refusals)
    let started = Mutex(0)
    let clock = AlarmClock { body in
      let isRefused = left.withLock { left in
        left -= 1
        return left >= 0
      }
      if isRefused { throw OwnThread.Unavailable(errno: EAGAIN) }
      started.withLock { $0 += 1 }
      try OwnThread.start(body)
    }
    let start = ContinuousClock.now
    try await sleep(.milliseconds(20), by: clock)
    #expect(ContinuousClock.now - start >= .milliseconds(20))
    for _ in 0..<5 { try await sleep(.milliseconds(2), by: clock) }
    if refusals < 2 {
      while started.withLock(\.self) == 0 { try await sleep(.milliseconds(1), by: clock) }
    }
    // One thread, however often it rings.
    #expect(started.withLock(\.self) <= 1)
    // Lets a clock end that would try for ever.
    left.withLock { $0 = 0 }
  }
}
