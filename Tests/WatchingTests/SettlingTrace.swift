import Testing
import Watching

/// What a writer does to the path `x`, and what is to be told of it; times in milliseconds.
struct SettlingTrace: Sendable, CustomTestStringConvertible {
  enum Step: Sendable {
    case hint(Settling.Hint)
    /// From now on `x` has content, written now.
    case file
    /// From now on `x` has content that was written long ago.
    case oldFile
    /// From now on `x` has content that was written long ago, and the system says that it is closed.
    case closedFile
    /// From now on `x` is open for writing, by the system's word.
    case open
    case empty
    /// From now on `x` is empty, and the system says that it is closed.
    case closedEmpty
    case nothing
    case unusable(UnusableKind)
  }

  struct Told: Hashable, Sendable {
    var time: Int
    var event: InboxEvent
  }

  var testDescription: String
  var steps: [(Int, Step)]
  var expected: [Told]

  init(_ name: String, _ steps: [(Int, Step)], tells expected: [(Int, InboxEvent)]) {
    testDescription = name
    self.steps = steps
    self.expected = expected.map { Told(time: $0.0, event: $0.1) }
  }

  /// Runs the trace and everything that it leaves to be waited for.
  func played(timing: SettleTiming = .standard) -> [Told] {
    var settling = Settling(timing: timing)
    var content: Step = .nothing
    var written = 0
    var told: [Told] = []
    func drain(until end: Int) {
      while let deadline = settling.nextDeadline, deadline <= .milliseconds(end) {
        let time = Int(deadline / .milliseconds(1))
        for case .look(let path) in settling.due(at: deadline) {
          let sight: Settling.Sight =
            switch content {
            case .file: .file(age: .milliseconds(time - written))
            case .oldFile: .file(age: .seconds(86_400))
            case .closedFile: .file(age: .seconds(86_400), isClosed: true)
            case .open: .open
            case .empty: .empty()
            case .closedEmpty: .empty(isClosed: true)
            case .unusable(let kind): .unusable(kind)
            default: .nothing
            }
          if case .tell(let event)? = settling.saw(sight, at: path, now: deadline) {
            told.append(Told(time: time, event: event))
          }
        }
      }
    }
    for (time, step) in steps {
      drain(until: time - 1)
      if case .hint(let hint) = step {
        settling.hear(hint, of: "x", at: .milliseconds(time))
      } else {
        content = step
        written = time
      }
    }
    drain(until: 1_000_000)
    return told
  }

  static let all: [SettlingTrace] = [
    SettlingTrace(
      "mv, rsync with a temporary name, sed -i",
      [(0, .file), (0, .hint(.movedIn))], tells: [(0, .settled("x"))]),
    SettlingTrace(
      "cp, scp, curl -o, tar x",
      [
        (0, .empty), (0, .hint(.appeared)), (1, .file), (1, .hint(.written)),
        (2, .hint(.written)), (3, .hint(.closed)),
      ], tells: [(203, .settled("x"))]),
    SettlingTrace(
      "cp -p: its dates are set after it is closed",
      [
        (0, .hint(.appeared)), (1, .oldFile), (1, .hint(.written)), (2, .hint(.closed)),
        (3, .hint(.touched)),
      ], tells: [(203, .settled("x"))]),
    SettlingTrace(
      "vim as it comes: truncated and written in place",
      [
        (0, .empty), (0, .hint(.written)), (1, .file), (1, .hint(.written)), (2, .hint(.closed)),
        (3, .hint(.touched)),
      ], tells: [(203, .settled("x"))]),
    SettlingTrace(
      "vim with backupcopy=no, emacs closing once",
      [
        (0, .nothing), (0, .hint(.left)), (1, .empty), (1, .hint(.appeared)), (2, .file),
        (2, .hint(.written)), (3, .hint(.closed)), (4, .hint(.touched)),
      ], tells: [(204, .settled("x"))]),
    SettlingTrace(
      "emacs closing twice",
      [
        (0, .nothing), (0, .hint(.left)), (1, .file), (1, .hint(.appeared)), (2, .hint(.written)),
        (3, .hint(.closed)), (40, .hint(.written)), (41, .hint(.closed)),
      ], tells: [(241, .settled("x"))]),
    SettlingTrace(
      "VS Code: truncated, then written",
      [
        (0, .empty), (0, .hint(.written)), (30, .file), (30, .hint(.written)),
        (31, .hint(.closed)),
      ], tells: [(231, .settled("x"))]),
    SettlingTrace(
      "opened and closed, then opened again and filled",
      [
        (0, .empty), (0, .hint(.appeared)), (0, .hint(.closed)), (600, .file),
        (600, .hint(.written)), (601, .hint(.closed)),
      ], tells: [(801, .settled("x"))]),
    SettlingTrace(
      "a file that stays empty",
      [(0, .empty), (0, .hint(.appeared)), (0, .hint(.closed))], tells: [(1200, .settled("x"))]),
    SettlingTrace(
      "filled without an event while it is awaited",
      [(0, .empty), (0, .hint(.appeared)), (500, .file)], tells: [(1200, .settled("x"))]),
    SettlingTrace(
      "a slow writer, minutes long",
      [
        (0, .empty), (0, .hint(.appeared)), (100, .file), (100, .hint(.written)),
        (60_000, .hint(.written)), (180_000, .hint(.written)), (240_000, .hint(.closed)),
      ], tells: [(240_200, .settled("x"))]),
    SettlingTrace(
      "truncate(2): no closing follows", [(0, .closedFile), (0, .hint(.written))],
      tells: [(2200, .settled("x"))]),
    SettlingTrace(
      "truncate(2) to nothing", [(0, .closedEmpty), (0, .hint(.written))],
      tells: [(3200, .settled("x"))]),
    SettlingTrace(
      "truncate(2) of a file that is open",
      [(0, .open), (0, .hint(.written)), (90_000, .hint(.closed)), (90_000, .closedFile)],
      tells: [(90_200, .settled("x"))]),
    SettlingTrace(
      "truncate(2) where the system tells of no writers, found by a scan",
      [(0, .oldFile), (0, .hint(.written)), (600_000, .hint(.found(quiet: .seconds(2))))],
      tells: [(600_000, .settled("x"))]),
    SettlingTrace(
      "truncate(2) to nothing where the system tells of no writers, found by a scan",
      [(0, .empty), (0, .hint(.written)), (600_000, .hint(.found(quiet: .seconds(2))))],
      tells: [(630_000, .settled("x"))]),
    SettlingTrace(
      "two closings within the settle time",
      [
        (0, .file), (0, .hint(.written)), (1, .hint(.closed)), (150, .hint(.written)),
        (151, .hint(.closed)),
      ], tells: [(351, .settled("x"))]),
    SettlingTrace(
      "two closings further apart are two saves",
      [
        (0, .file), (0, .hint(.written)), (1, .hint(.closed)), (500, .hint(.written)),
        (501, .hint(.closed)),
      ], tells: [(201, .settled("x")), (701, .settled("x"))]),
    SettlingTrace(
      "ln, maildir, O_TMPFILE with linkat", [(0, .oldFile), (0, .hint(.appeared))],
      tells: [(200, .settled("x"))]),
    SettlingTrace(
      "ln -s", [(0, .unusable(.link)), (0, .hint(.appeared))],
      tells: [(200, .unusable("x", .link))]),
    SettlingTrace(
      "git checkout of one file",
      [
        (0, .nothing), (0, .hint(.left)), (1, .empty), (1, .hint(.appeared)), (2, .file),
        (2, .hint(.written)), (2, .hint(.closed)),
      ], tells: [(202, .settled("x"))]),
    SettlingTrace(
      "chmod", [(0, .oldFile), (0, .hint(.touched))], tells: [(200, .settled("x"))]),
    SettlingTrace(
      "chmod of an open file", [(0, .file), (0, .hint(.written)), (5, .hint(.touched))], tells: []),
    SettlingTrace("rm", [(0, .nothing), (0, .hint(.left))], tells: [(1000, .gone("x"))]),
    SettlingTrace(
      "mv away and back",
      [(0, .nothing), (0, .hint(.left)), (900, .oldFile), (900, .hint(.movedIn))],
      tells: [(900, .settled("x"))]),
    SettlingTrace(
      "removed before it was looked at",
      [(0, .file), (0, .hint(.closed)), (100, .nothing)], tells: [(1200, .gone("x"))]),
    SettlingTrace(
      "back without an event", [(0, .nothing), (0, .hint(.left)), (500, .file)],
      tells: [(1000, .settled("x"))]),
    SettlingTrace(
      "an old file found by a scan that is open until its closing is heard of",
      [
        (0, .open), (0, .hint(.found(quiet: .seconds(2)))), (90_000, .closedFile),
        (90_000, .hint(.closed)),
      ], tells: [(90_200, .settled("x"))]),
    SettlingTrace(
      "a file moved in while it is open, its closing not heard of",
      [(0, .open), (0, .hint(.movedIn)), (100, .closedFile)], tells: [(150, .settled("x"))]),
    SettlingTrace(
      "an old file found by a scan", [(0, .oldFile), (0, .hint(.found(quiet: .seconds(2))))],
      tells: [(0, .settled("x"))]),
    SettlingTrace(
      "a file found while it is written, no event told",
      [(0, .file), (500, .hint(.found(quiet: .seconds(2)))), (1500, .file)],
      tells: [(3500, .settled("x"))]),
    SettlingTrace(
      "a file found and then heard to be written",
      [
        (0, .file), (100, .hint(.found(quiet: .milliseconds(200)))), (150, .hint(.written)),
        (700, .hint(.found(quiet: .milliseconds(200)))), (900, .hint(.closed)),
      ], tells: [(1100, .settled("x"))]),
  ]
}
