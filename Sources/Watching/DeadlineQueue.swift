/// Keys with deadlines, earliest first, and first come first among equal ones: a binary heap.
struct DeadlineQueue: Sendable {
  private struct Entry: Sendable {
    var deadline: Duration
    var turn: UInt64
    var key: String

    func precedes(_ other: Entry) -> Bool {
      deadline == other.deadline ? turn < other.turn : deadline < other.deadline
    }
  }

  private var entries: [Entry] = []
  private var turns: UInt64 = 0

  /// The earliest deadline.
  var next: Duration? { entries.first?.deadline }

  /// The earliest key, and its deadline.
  var first: (key: String, deadline: Duration)? { entries.first.map { ($0.key, $0.deadline) } }

  /// How many are queued.
  var count: Int { entries.count }

  /// Queues a key; one that is queued already is queued again.
  mutating func insert(_ key: String, at deadline: Duration) {
    turns += 1
    entries.append(Entry(deadline: deadline, turn: turns, key: key))
    var index = entries.count - 1
    while index > 0 {
      let parent = (index - 1) / 2
      guard entries[index].precedes(entries[parent]) else { break }
      entries.swapAt(index, parent)
      index = parent
    }
  }

  /// Takes the earliest key off, if its deadline has come.
  mutating func popDue(_ now: Duration) -> (key: String, deadline: Duration)? {
    guard let first = entries.first, first.deadline <= now else { return nil }
    entries.swapAt(0, entries.count - 1)
    entries.removeLast()
    if entries.isEmpty, entries.capacity > 1024 { entries = [] }
    var index = 0
    while true {
      let left = 2 * index + 1
      guard left < entries.count else { break }
      let right = left + 1
      let child =
        right < entries.count && entries[right].precedes(entries[left]) ? right : left
      guard entries[child].precedes(entries[index]) else { break }
      entries.swapAt(index, child)
      index = child
    }
    return (first.key, first.deadline)
  }
}
