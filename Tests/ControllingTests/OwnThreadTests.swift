import Controlling
import Foundation
import Testing

@Suite(.timeLimit(.minutes(1)))
struct OwnThreadTests {
  @Test func `keeps a task of many steps on one thread`() async throws {
    let threads = try await Task(executorPreference: OwnThread.executor) {
      var threads: Set<UInt> = []
      for _ in 1...20 { threads.insert(try await OwnThread.run { UInt(pthread_self()) }) }
      return threads
    }.value
    #expect(threads.count == 1)
  }

  @Test func `does at once what work starts that goes on`() async throws {
    let result = try await OwnThread.run {
      let done = DispatchSemaphore(value: 0)
      Task(executorPreference: OwnThread.executor) { done.signal() }
      return done.wait(timeout: .now() + 30)
    }
    #expect(result == .success)
  }

  @Test func `leaves nothing undone of what one step starts`() async throws {
    let sums = await Task(executorPreference: OwnThread.executor) {
      await withTaskGroup(of: Int.self) { group in
        for number in 1...50 {
          group.addTask { (try? await OwnThread.run { number }) ?? 0 }
        }
        return await group.reduce(0, +)
      }
    }.value
    #expect(sums == 50 * 51 / 2)
  }
}
