internal import Archiving
internal import Configuring
internal import Controlling
internal import Watching

extension Pipeline {
  /// Somebody who waits for work to end.
  struct Waiter {
    /// Up to which request of each meeting.
    var pending: [String: Int]
    /// How those came out that are done, whatever happens to them afterwards.
    var outcomes: [String: ServedMeeting] = [:]
    var continuation: CheckedContinuation<[String: ServedMeeting], any Error>
  }

  /// Why something cannot be done for a meeting.
  package struct UnknownMeeting: Error, Hashable, Sendable {
    package var name: String
  }

  /// How the pipeline is.
  package struct Overview: Hashable, Sendable {
    package var meetings: Int
    package var queued: Int
    package var failed: Int
    package var isPaused: Bool
    /// What needs an administrator.
    package var troubles: [String]
  }

  /// How the pipeline is, in numbers.
  package var overview: Overview {
    // Counted without a list of them: it would be megabytes, and asked for when all else rests.
    var (shown, failed) = (0, 0)
    for meeting in meetings.values where meeting.isShown {
      shown += 1
      if meeting.state == .failed || meeting.state == .quarantined { failed += 1 }
    }
    return Overview(
      meetings: shown, queued: queue.count + delayed, failed: failed, isPaused: isPaused,
      troubles: allTroubles)
  }

  /// Every meeting, by the bytes of its name.
  package var list: [ServedMeeting] {
    meetings.values.filter(\.isShown)
      .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// One meeting.
  package func meeting(_ name: String) throws(UnknownMeeting) -> ServedMeeting {
    guard let meeting = meetings[name], meeting.isShown else { throw UnknownMeeting(name: name) }
    return meeting
  }

  /// Begins the first look through the inbox: which meetings there are is not known before its end.
  package func beginLook() { isLooking = true }

  /// How many ask for all meetings and wait until these are known.
  package var waitingForLook: Int { lookWaiters.count }

  /// Ends the first look, and lets those go on who asked for all meetings meanwhile.
  package func endLook() {
    isLooking = false
    for waiter in lookWaiters { waiter.resume() }
    lookWaiters = []
  }

  /// Drafts meetings anew, all that are in the inbox if none is named; waits for the end if asked, unless
  /// drafting rests.
  ///
  /// - Throws: `UnknownMeeting`; `DraftTrouble` when the disk fails; `CancellationError` when the
  ///   task is cancelled or the service stops.
  package func draft(_ names: [String], waiting waits: Bool) async throws -> [ServedMeeting] {
    if names.isEmpty, isLooking, !isStopping {
      await withCheckedContinuation { lookWaiters.append($0) }
    }
    let names =
      names.isEmpty ? list.filter { !$0.files.isEmpty }.map(\.name) : try await known(names)
    if isStopping { throw CancellationError() }
    var pending: [String: Int] = [:]
    for name in names where meetings[name]?.files.isEmpty == false {
      pending[name] = want(name, urgent: names.count == 1, forced: true)
    }
    pump()
    if waits, let message = troubles["record"] { throw DraftTrouble(message: message) }
    let outcomes = waits && !pending.isEmpty ? try await wait(for: pending) : [:]
    return names.compactMap { outcomes[$0] ?? meetings[$0] }
  }

  /// The names, each once, when there are meetings of all of them. A spec may be in the inbox
  /// without the watcher having told of it yet.
  private func known(_ names: [String]) async throws -> [String] {
    var known: [String] = []
    for name in names where !known.contains(name) {
      if meetings[name]?.files.isEmpty != false {
        let inbox = inbox
        let (paths, open) = try await OwnThread.run { () -> ([String], Set<String>) in
          do throws(WatchFailure) {
            var paths: [String] = []
            for path in [name + ".yaml", name + ".yml"] where SpecPath(path).isClean {
              if try inbox.holds(path) { paths.append(path) }
            }
            return (paths, Set(paths.filter { !inbox.isClosed($0) }))
          } catch {
            throw DraftTrouble(message: "\(error)")
          }
        }
        for path in paths where meetings[name]?.files.holds(path) != true {
          note(path, nil)
          if open.contains(path) { meetings[name]?.unsettled.insert(path) }
        }
        if paths.isEmpty { _ = try meeting(name) }
      }
      known.append(name)
    }
    return known
  }

  private func wait(for pending: [String: Int]) async throws -> [String: ServedMeeting] {
    lastWaiter += 1
    let number = lastWaiter
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation {
        (continuation: CheckedContinuation<[String: ServedMeeting], any Error>) in
        if Task.isCancelled {
          continuation.resume(throwing: CancellationError())
        } else {
          waiters[number] = Waiter(pending: pending, continuation: continuation)
          releaseResting()
        }
      }
    } onCancel: {
      Task { await self.dismiss(number) }
    }
  }

  private func dismiss(_ number: Int) {
    waiters.removeValue(forKey: number)?.continuation.resume(throwing: CancellationError())
  }

  /// Tells those who wait that a meeting's work is done up to a request.
  func complete(_ name: String, _ request: Int) {
    meetings[name]?.done = request
    var outcome = meetings[name]
    if let settled = outcome, settled.isSettledOnRecord { outcome?.state = settled.settledState }
    answer(name, request, outcome)
  }

  /// Tells those who wait that a meeting's work will not be done soon; it stays in line.
  func release(_ name: String, _ request: Int) {
    var outcome = meetings[name]
    outcome?.state = .queued
    answer(name, request, outcome)
  }

  /// Whether anybody waits for a meeting.
  package func isAwaited(_ name: String) -> Bool {
    waiters.values.contains { $0.pending[name] != nil }
  }

  private func answer(_ name: String, _ request: Int, _ outcome: ServedMeeting?) {
    for (number, waiter) in waiters {
      guard let wanted = waiter.pending[name], wanted <= request else { continue }
      waiters[number]?.pending[name] = nil
      waiters[number]?.outcomes[name] = outcome
      if waiter.pending.count == 1, let ended = waiters.removeValue(forKey: number) {
        ended.continuation.resume(returning: ended.outcomes)
      }
    }
  }

  /// Tells those who wait for a meeting that it will take a while.
  func fail(_ name: String, _ message: String) {
    for (number, waiter) in waiters where waiter.pending[name] != nil {
      waiters.removeValue(forKey: number)?.continuation
        .resume(throwing: DraftTrouble(message: message))
    }
  }

  /// Lets drafting rest; what is being drafted is finished. Nobody waits for what stays in line.
  package func pause() {
    guard !isPaused else { return }
    isPaused = true
    keeper.submit(event(.paused, "drafting rests", level: .notice))
    releaseResting()
  }

  /// Tells those who wait for what is not being drafted that it stays in line, if drafting rests.
  func releaseResting() {
    guard isPaused else { return }
    for waiter in waiters.values {
      for (name, request) in waiter.pending where !queue.running.contains(name) {
        release(name, request)
      }
    }
  }

  /// Goes on drafting.
  package func resume() {
    guard isPaused else { return }
    isPaused = false
    keeper.submit(event(.resumed, "drafting goes on", level: .notice))
    pump()
  }

  /// Takes over another engine and other options; drafts everything anew if drafts may differ.
  package func adopt(_ engine: any DraftingEngine, _ options: PipelineOptions) {
    let differs = engine.fingerprint != self.engine.fingerprint
    self.engine = engine
    self.options = options
    if differs {
      for meeting in list where !meeting.files.isEmpty { want(meeting.name, urgent: false) }
      staleIndex()
    }
    pump()
  }
}

/// The disk failed, and the work will be tried again.
package struct DraftTrouble: Error, Hashable, Sendable, CustomStringConvertible {
  /// What failed.
  package var message: String
  package var description: String { message }
}
