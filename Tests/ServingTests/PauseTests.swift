import Serving
import Testing

struct PauseTests {
  @Test func `wakes in the order of the times, whatever the order of falling asleep`() async throws
  {
    let order = await withTaskGroup(of: Int.self) { group in
      for delay in [60, 20, 40, 0] {
        group.addTask {
          try? await Pause.wait(for: .milliseconds(delay))
          return delay
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(order == [0, 20, 40, 60])
  }

  @Test func `never wakes too early`() async throws {
    let start = ContinuousClock.now
    try await Pause.wait(for: .milliseconds(15))
    #expect(ContinuousClock.now - start >= .milliseconds(15))
  }

  @Test func `ends at once when its task is cancelled, before or after it sleeps`() async throws {
    for sleepsFirst in [true, false] {
      let task = Task {
        while !sleepsFirst && !Task.isCancelled { await Task.yield() }
        try await Pause.wait(for: .seconds(3600))
      }
      if sleepsFirst { for _ in 0..<100 { await Task.yield() } }
      task.cancel()
      await #expect(throws: CancellationError.self) { try await task.value }
    }
  }
}
