import Synchronization

/// Says on a terminal, and only there, what a command waits for when that takes long.
final class Progress: Sendable {
  private let isOver = Mutex(false)
  private let task = Mutex<Task<Void, Never>?>(nil)

  /// Begins to wait.
  init(_ text: String) {
    let surroundings = Surroundings.current
    guard surroundings.errorIsTerminal else { return }
    let waiting = Task.detached { [self] in
      // Cancelled sleep means that there is nothing more to say.
      guard (try? await Task.sleep(for: surroundings.patience)) != nil else { return }
      isOver.withLock { isOver in
        if !isOver { surroundings.standardError(Array("\(text) …\n".utf8)) }
      }
    }
    task.withLock { $0 = waiting }
  }

  /// Ends; nothing is said from now on.
  func end() {
    isOver.withLock { $0 = true }
    task.withLock { $0?.cancel() }
  }
}
