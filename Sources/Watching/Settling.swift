/// Decides when a file is whole, out of what is heard of it: hints and times in, actions out. Holds
/// no clock and touches no disk: whoever drives it looks at the file when asked, and tells.
///
/// Times are counted from any one moment on. A path that nothing was heard of for its settle time
/// takes no memory here.
package struct Settling: Sendable {
  /// Something heard of a path.
  package enum Hint: Hashable, Sendable {
    /// It was created or linked; nothing tells whether it will be written.
    case appeared
    /// It was written to or truncated, and is open.
    case written
    /// It was closed after it had been open for writing.
    case closed
    /// It was renamed to this name.
    case movedIn
    /// Its rights or dates changed.
    case touched
    /// It was deleted or renamed away.
    case left
    /// A scan found it changed; it must have been left alone for so long.
    case found(quiet: Duration)
  }

  /// What is seen under a path.
  package enum Sight: Hashable, Sendable {
    case nothing
    /// A regular file without content, and whether the system says that nobody has it open for
    /// writing.
    case empty(isClosed: Bool = false)
    /// A regular file with content, how long ago it was written, and whether the system says that
    /// nobody has it open for writing.
    case file(age: Duration, isClosed: Bool = false)
    /// A regular file that somebody has open for writing, by the system's word.
    case open
    case unusable(UnusableKind)
  }

  /// What is to be done.
  package enum Action: Hashable, Sendable {
    /// Look at the path and call `saw`.
    case look(String)
    /// Tell of it.
    case tell(InboxEvent)
  }

  private enum State: Sendable {
    /// Open and written to; it will be closed, unless it was truncated by its path alone: so it is
    /// looked at then, and was looked at so often.
    case writing(until: Duration, looks: Int = 0)
    /// To be looked at then.
    case waiting(Wait)
    /// Gone, if it is not back by then.
    case leaving(until: Duration)

    var deadline: Duration? {
      switch self {
      case .waiting(let wait): wait.until
      case .writing(let until, _), .leaving(let until): until
      }
    }
  }

  private struct Wait: Sendable {
    var until: Duration
    /// The age that the file must have by then.
    var quiet: Duration = .zero
    /// Until when an empty file may be filled; nil while it was not seen empty.
    var emptyUntil: Duration?
    /// Whether it was open when events were lost, so that it may still be.
    var isSuspect = false
    /// How often it was looked at and found open.
    var timesOpen = 0
  }

  private let timing: SettleTiming
  private var states = PathTable<State>()
  private var queue = DeadlineQueue()

  /// Makes one that knows of no path.
  package init(timing: SettleTiming) {
    self.timing = timing
  }

  /// When `due` must be called next; nil while nothing is awaited.
  package var nextDeadline: Duration? { queue.next }

  /// Whether nothing is under way, neither a write nor a wait.
  package var isQuiet: Bool { states.isEmpty }

  /// Whether a path may be in the middle of being written.
  package func isUnsettled(_ path: String) -> Bool {
    switch states[path] {
    case .writing, .waiting: true
    case .leaving, nil: false
    }
  }

  /// The paths that something is under way with.
  package var underWay: some Sequence<String> { states.paths }

  /// Hears a hint.
  package mutating func hear(_ hint: Hint, of path: String, at now: Duration) {
    defer { dropOvertaken() }
    switch (hint, states[path]) {
    case (.written, .writing):
      break
    case (.written, _):
      write(path, looks: 0, at: now)
    case (.appeared, _):
      wait(path, Wait(until: now + timing.settle))
    case (.closed, let state):
      // Closed again while it was awaited to be filled: that patience goes on.
      wait(path, Wait(until: now + timing.settle, emptyUntil: Self.emptyUntil(state)))
    case (.movedIn, _):
      wait(path, Wait(until: now))
    case (.touched, .writing), (.touched, .leaving):
      break
    case (.touched, .waiting(var wait)):
      wait.until = max(wait.until, now + timing.settle)
      self.wait(path, wait)
    case (.touched, nil):
      wait(path, Wait(until: now + timing.settle))
    case (.left, .leaving):
      break
    case (.left, _):
      states[path] = .leaving(until: now + timing.removalGrace)
      queue.insert(path, at: now + timing.removalGrace)
    case (.found, .writing):
      // Since it was written last, events may have been missed.
      wait(path, Wait(until: now, isSuspect: true))
    case (.found, .waiting):
      break
    case (.found(let quiet), .leaving), (.found(let quiet), nil):
      wait(path, Wait(until: now, quiet: quiet))
    }
  }

  /// A scan found the path as it was last told of: it has not left, if that was thought.
  package mutating func foundUnchanged(_ path: String) {
    defer { dropOvertaken() }
    if case .leaving = states[path] { states[path] = nil }
  }

  /// Expects nothing more of the path.
  package mutating func forget(_ path: String) {
    defer { dropOvertaken() }
    states[path] = nil
  }

  /// Events were lost: what was thought to be open may have been closed since, and what was thought to
  /// have left may have come back.
  package mutating func distrust(at now: Duration) {
    for (path, state) in states.sorted(by: { $0.path < $1.path }) {
      switch state {
      case .writing: wait(path, Wait(until: now, isSuspect: true))
      case .waiting: break
      case .leaving:
        states[path] = .leaving(until: now + timing.removalGrace)
        queue.insert(path, at: now + timing.removalGrace)
      }
    }
  }

  /// What is to be done now, earliest first.
  package mutating func due(at now: Duration) -> [Action] {
    var actions: [Action] = []
    while let (path, deadline) = queue.popDue(now) {
      // An entry that no longer stands for the path's state was overtaken by a later hint.
      guard states[path]?.deadline == deadline else { continue }
      actions.append(.look(path))
    }
    return actions
  }

  /// Hears what stands under a path that `due` asked to look at.
  package mutating func saw(_ sight: Sight, at path: String, now: Duration) -> Action? {
    defer { dropOvertaken() }
    guard let state = states[path] else { return nil }
    switch (sight, state) {
    case (.file(_, isClosed: true), .writing), (.empty(isClosed: true), .writing):
      // Whoever wrote it is done; its closing will be heard of yet, unless there was none.
      wait(path, Wait(until: now + timing.settle))
      return nil
    case (.file, .writing(_, let looks)), (.empty, .writing(_, let looks)),
      (.open, .writing(_, let looks)):
      write(path, looks: looks + 1, at: now)
      return nil
    case (.nothing, .leaving):
      states[path] = nil
      return .tell(.gone(path))
    case (.nothing, .waiting), (.nothing, .writing):
      // It went before its event was heard of, or while it was waited for.
      hear(.left, of: path, at: now)
      return nil
    case (.unusable(let kind), _):
      states[path] = nil
      return .tell(.unusable(path, kind))
    case (.empty, .leaving):
      wait(path, Wait(until: now + timing.emptyPatience, emptyUntil: now + timing.emptyPatience))
      return nil
    case (.empty(let isClosed), .waiting(var wait)):
      let end =
        wait.emptyUntil ?? now + timing.patience(isSuspect: wait.isSuspect, isClosed)
      if end <= now { return settled(path) }
      wait.emptyUntil = end
      wait.until = end
      self.wait(path, wait)
      return nil
    case (.open, .waiting(var wait)):
      // Its closing will be heard of, unless it was closed while it was looked at.
      wait.until = now + timing.openPause(wait.timesOpen)
      wait.timesOpen += 1
      self.wait(path, wait)
      return nil
    case (.open, .leaving):
      wait(path, Wait(until: now + timing.openPause(0), timesOpen: 1))
      return nil
    case (.file(let age, let isClosed), .waiting(var wait))
    where age >= .zero && age < timing.quiet(wait.quiet, isSuspect: wait.isSuspect, isClosed):
      let quiet = timing.quiet(wait.quiet, isSuspect: wait.isSuspect, isClosed)
      // Looked at before, in case that the system says by then that it is closed.
      wait.until = now + min(quiet - age, timing.scanQuiet)
      self.wait(path, wait)
      return nil
    case (.file, .waiting), (.file, .leaving):
      return settled(path)
    }
  }

  /// Drops the earliest deadlines that no longer stand for their paths' states: nobody is to wake for
  /// those.
  private mutating func dropOvertaken() {
    while let (path, deadline) = queue.first, states[path]?.deadline != deadline {
      _ = queue.popDue(deadline)
    }
  }

  private mutating func settled(_ path: String) -> Action {
    states[path] = nil
    return .tell(.settled(path))
  }

  private mutating func write(_ path: String, looks: Int, at now: Duration) {
    let next = now + max(timing.scanQuiet, timing.openPause(looks))
    states[path] = .writing(until: next, looks: looks)
    queue.insert(path, at: next)
  }

  private mutating func wait(_ path: String, _ wait: Wait) {
    states[path] = .waiting(wait)
    queue.insert(path, at: wait.until)
  }

  private static func emptyUntil(_ state: State?) -> Duration? {
    if case .waiting(let wait) = state { wait.emptyUntil } else { nil }
  }
}
