internal import Watching

/// Which meeting is worked on next: those that somebody changed just now before those that are only
/// looked through, each in the order in which they came, and none twice at a time.
struct WorkQueue: Sendable {
  private struct Line: Sendable {
    private var names: [String] = []
    private var head = 0

    mutating func append(_ name: String) { names.append(name) }

    /// The first name that the caller takes; names that it does not take are forgotten.
    mutating func popFirst(where isWanted: (String) -> Bool) -> String? {
      while head < names.count {
        let name = names[head]
        head += 1
        if isWanted(name) { return name }
      }
      names.removeAll(keepingCapacity: head < 1024)
      head = 0
      return nil
    }
  }

  private var urgent = Line()
  private var ordinary = Line()
  /// The names that wait, and whether they are urgent.
  private var waiting: [String: Bool] = [:]
  /// The names that are worked on.
  private(set) var running: Set<String> = []
  /// Those of them that changed meanwhile.
  private var again: Set<String> = []

  /// How many wait.
  var count: Int { waiting.count + again.count }

  /// Whether nothing waits and nothing is worked on.
  var isIdle: Bool { waiting.isEmpty && running.isEmpty }

  /// Puts a meeting in line; one that is worked on is worked on again afterwards.
  mutating func add(_ name: String, urgent isUrgent: Bool) {
    if running.contains(name) {
      again.insert(name)
      return
    }
    switch waiting[name] {
    case nil: line(name, isUrgent)
    case false? where isUrgent: line(name, true)
    default: break
    }
  }

  private mutating func line(_ name: String, _ isUrgent: Bool) {
    waiting[name] = isUrgent
    if isUrgent { urgent.append(name) } else { ordinary.append(name) }
  }

  /// Takes the next meeting to work on; nil when none waits.
  mutating func next() -> String? {
    let name =
      urgent.popFirst { waiting[$0] == true } ?? ordinary.popFirst { waiting[$0] == false }
    guard let name else { return nil }
    waiting[name] = nil
    waiting.shrinkIfEmpty()
    running.insert(name)
    return name
  }

  /// Ends the work on a meeting; tells whether it waits again, since it changed meanwhile.
  mutating func finish(_ name: String) -> Bool {
    running.remove(name)
    guard again.remove(name) != nil else { return false }
    line(name, true)
    return true
  }
}
