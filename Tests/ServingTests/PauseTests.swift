import Serving
import Testing

@Suite(.timeLimit(.minutes(2)))
struct PauseTests {
  @Test func `lets nobody wait for those who sleep longer, whoever fell asleep first`() async throws
  {
    let long = Task { try await Pause.wait(for: .seconds(3600)) }
    await withTaskGroup(of: Void.self) { group in
      for delay in [60, 20, 40, 0] {
        group.addTask { try? await Pause.wait(for: .milliseconds(delay)) }
      }
      await group.waitForAll()
    }
    long.cancel()
    await #expect(throws: CancellationError.self) { try await long.value }
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
