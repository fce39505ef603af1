/// Says on a terminal, and only there, what a command waits for when that takes long.
final class Progress: Sendable {
  private let task: Task<Void, Never>?

  /// Begins to wait.
  init(_ text: String) {
    let surroundings = Surroundings.current
    guard surroundings.errorIsTerminal else {
      task = nil
      return
    }
    task = Task.detached {
      // Cancelled sleep means that there is nothing more to say.
      guard (try? await Task.sleep(for: surroundings.patience)) != nil, !Task.isCancelled else {
        return
      }
      surroundings.standardError(Array("\(text) …\n".utf8))
    }
  }

  /// Ends; nothing is said from now on.
  func end() { task?.cancel() }
}
