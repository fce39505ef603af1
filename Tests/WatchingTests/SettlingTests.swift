import Testing
import Watching

/// Traces of real writers, as seen by inotify, with a settle time of 200 ms, a second for removals
/// and empty files, and two seconds for what a scan finds.
struct SettlingTests {
  @Test("tells once of each save, and when it is whole", arguments: SettlingTrace.all)
  func tellsOnce(trace: SettlingTrace) {
    #expect(trace.played() == trace.expected)
  }

  @Test("takes everything at once when the settle time is zero")
  func immediate() {
    let trace = SettlingTrace(
      "", [(0, .hint(.appeared)), (0, .file), (5, .hint(.closed))],
      tells: [(0, .settled("x")), (5, .settled("x"))])
    #expect(trace.played(timing: SettleTiming(settle: .zero)) == trace.expected)
  }

  @Test("keeps paths apart, and nothing of those that are done")
  func keepsApart() {
    var settling = Settling(timing: .standard)
    settling.hear(.closed, of: "a", at: .zero)
    settling.hear(.closed, of: "b", at: .milliseconds(50))
    settling.hear(.written, of: "a", at: .milliseconds(60))
    #expect(settling.due(at: .milliseconds(240)) == [])
    #expect(settling.due(at: .milliseconds(250)) == [.look("b")])
    let told = settling.saw(.file(age: .zero), at: "b", now: .milliseconds(250))
    #expect(told == .tell(.settled("b")))
    #expect(!settling.isQuiet)
    settling.hear(.closed, of: "a", at: .milliseconds(300))
    #expect(settling.due(at: .milliseconds(500)) == [.look("a")])
    _ = settling.saw(.file(age: .zero), at: "a", now: .milliseconds(500))
    #expect(settling.isQuiet)
    #expect(settling.nextDeadline == nil)
  }

  @Test("after lost events, looks again at what was thought to be open")
  func distrusts() {
    var settling = Settling(timing: .standard)
    settling.hear(.written, of: "a", at: .zero)
    #expect(settling.due(at: .seconds(1)) == [])
    settling.distrust(at: .seconds(1))
    #expect(settling.due(at: .seconds(1)) == [.look("a")])
    // Nobody knows whether its writer only rests.
    let early = settling.saw(.file(age: .milliseconds(500)), at: "a", now: .seconds(1))
    #expect(early == nil)
    #expect(settling.due(at: .seconds(3)) == [.look("a")])
    let later = settling.saw(.file(age: .milliseconds(2500)), at: "a", now: .seconds(3))
    #expect(later == nil)
    #expect(settling.due(at: .seconds(5)) == [.look("a")])
    let closed = Settling.Sight.file(age: .milliseconds(4500), isClosed: true)
    #expect(settling.saw(closed, at: "a", now: .seconds(5)) == .tell(.settled("a")))
  }

  @Test("after lost events, gives up in the end where the system tells nothing")
  func givesUp() {
    var settling = Settling(timing: .standard)
    settling.hear(.written, of: "a", at: .zero)
    settling.distrust(at: .seconds(1))
    var told: Settling.Action?
    while told == nil, let next = settling.nextDeadline, next < .seconds(100) {
      guard settling.due(at: next) == [.look("a")] else { break }
      told = settling.saw(.file(age: next), at: "a", now: next)
      #expect(told == nil || next >= .seconds(30))
    }
    #expect(told == .tell(.settled("a")))
  }

  @Test("after lost events, gives what seemed to leave its time anew")
  func leavesAnew() {
    var settling = Settling(timing: .standard)
    settling.hear(.left, of: "a", at: .zero)
    settling.distrust(at: .seconds(9))
    #expect(settling.due(at: .seconds(9)) == [])
    #expect(settling.due(at: .seconds(10)) == [.look("a")])
  }

  @Test("a scan that finds a file as it was calls its removal off")
  func callsOff() {
    var settling = Settling(timing: .standard)
    settling.hear(.left, of: "a", at: .zero)
    settling.foundUnchanged("a")
    #expect(settling.due(at: .seconds(9)) == [])
  }

  @Test("gives deadlines in order, equal ones as they came")
  func orders() {
    var settling = Settling(timing: .standard)
    let delays = [7, 3, 9, 1, 3, 8, 2, 3, 5, 0]
    for (number, delay) in delays.enumerated() {
      settling.hear(.closed, of: "\(number)", at: .milliseconds(delay))
    }
    let expected = [9, 3, 6, 1, 4, 7, 8, 0, 5, 2].map { Settling.Action.look("\($0)") }
    #expect(settling.due(at: .seconds(1)) == expected)
  }
}

struct RescanBackoffTests {
  @Test("scans at once, then ever more seldom, and at once again after a rest")
  func backsOff() {
    var backoff = RescanBackoff(first: .seconds(1), longest: .seconds(4))
    #expect(backoff.scanTime(forOverflowAt: .seconds(10)) == .seconds(10))
    #expect(backoff.scanTime(forOverflowAt: .milliseconds(10_100)) == .milliseconds(11_100))
    // The scan that is planned serves this overflow too.
    #expect(backoff.scanTime(forOverflowAt: .milliseconds(10_900)) == .milliseconds(11_100))
    #expect(backoff.scanTime(forOverflowAt: .seconds(12)) == .seconds(14))
    #expect(backoff.scanTime(forOverflowAt: .seconds(15)) == .seconds(19))
    #expect(backoff.scanTime(forOverflowAt: .seconds(20)) == .seconds(24))
    #expect(backoff.scanTime(forOverflowAt: .seconds(60)) == .seconds(60))
  }
}
