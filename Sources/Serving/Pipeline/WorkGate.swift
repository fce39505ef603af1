/// Where meetings are worked on: many together, or one alone, in the order in which they came, so that
/// neither waits for ever for the other.
struct WorkGate {
  /// Somebody who waits before it.
  private struct Waiter {
    var name: String
    var isAlone: Bool
    var continuation: CheckedContinuation<Void, any Error>
  }

  private var inside: Set<String> = []
  private var isTaken = false
  private var line: [Waiter] = []

  /// Lets somebody in if that can be at once and nobody came before.
  mutating func admits(_ name: String, alone isAlone: Bool) -> Bool {
    guard line.isEmpty, fits(isAlone) else { return false }
    enter(name, isAlone)
    return true
  }

  /// Puts somebody in line who was not let in.
  mutating func wait(
    _ name: String, alone isAlone: Bool, _ continuation: CheckedContinuation<Void, any Error>
  ) {
    line.append(Waiter(name: name, isAlone: isAlone, continuation: continuation))
  }

  /// Lets somebody out, if inside, and in who can be now.
  mutating func leave(_ name: String) {
    guard inside.remove(name) != nil else { return }
    isTaken = false
    while let next = line.first, fits(next.isAlone) {
      line.removeFirst()
      enter(next.name, next.isAlone)
      next.continuation.resume()
    }
  }

  /// Sends all away who wait.
  mutating func dismiss() {
    let waiters = line
    line = []
    for waiter in waiters { waiter.continuation.resume(throwing: CancellationError()) }
  }

  private func fits(_ isAlone: Bool) -> Bool { !isTaken && (!isAlone || inside.isEmpty) }

  private mutating func enter(_ name: String, _ isAlone: Bool) {
    inside.insert(name)
    isTaken = isAlone
  }
}
