package import Configuring
internal import Controlling
internal import Glibc
internal import Synchronization

/// Reads configuration and templates again, one time after another. What cannot be used changes
/// nothing.
package actor Reloader {
  /// Loads a setup. It may wait for the disk.
  package typealias Load = @Sendable () throws -> ServiceSetup

  private var setup: ServiceSetup
  private let load: Load
  private let pipeline: Pipeline
  private let keeper: RecordKeeper
  private let manager: any ServiceManaging
  private let log: Log
  private let rights: Mutex<Configuration.Access>
  /// The reading that is under way, or was the last.
  private var current: Task<[String], any Error>?
  /// The reading that waits for its end, and will find all that stands in the files by now.
  private var next: Task<[String], any Error>?

  /// Begins with a setup that is in use.
  package init(
    _ setup: ServiceSetup, load: @escaping Load, pipeline: Pipeline, keeper: RecordKeeper,
    manager: any ServiceManaging, log: Log
  ) {
    self.setup = setup
    self.load = load
    self.pipeline = pipeline
    self.keeper = keeper
    self.manager = manager
    self.log = log
    rights = Mutex(setup.configuration.access)
  }

  /// Who may ask for what now.
  package nonisolated var access: Configuration.Access { rights.withLock { $0 } }

  /// Reads everything again, once what was asked for before is done; returns warnings. Of many who ask
  /// meanwhile all are answered by one reading.
  ///
  /// - Throws: `ServiceFailure` with everything that is wrong; the old setup stays in use.
  package func reload() async throws -> [String] {
    if let next { return try await next.value }
    let former = current
    let task = Task {
      _ = await former?.result
      return try await self.readNext()
    }
    next = task
    return try await task.value
  }

  private func readNext() async throws -> [String] {
    (current, next) = (next, nil)
    return try await read()
  }

  private func read() async throws -> [String] {
    manager.tell("RELOADING=1", "MONOTONIC_USEC=\(Self.monotonicMicroseconds)")
    defer { manager.tell("READY=1") }
    let load = load
    let next: ServiceSetup
    do {
      next = try await OwnThread.run { try load() }
    } catch {
      let failure = error as? ServiceFailure ?? ServiceFailure(.badConfiguration, "\(error)")
      for message in failure.messages { log(.error, message, kind: .reloadRefused) }
      let text = "the configuration or the templates cannot be used; the old ones stay"
      keeper.submit(await pipeline.event(.reloadRefused, text, level: .error))
      throw failure
    }
    let warnings = next.warnings + setup.needingRestart(for: next)
    for warning in warnings { log(.warning, warning) }
    setup = next
    rights.withLock { $0 = next.configuration.access }
    log.setLevel(next.configuration.log)
    await pipeline.adopt(next.engine, next.pipelineOptions)
    keeper.submit(
      await pipeline.event(
        .reloaded, "configuration and templates were read again", level: .notice))
    return warnings
  }

  private static var monotonicMicroseconds: UInt64 {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000 + UInt64(time.tv_nsec) / 1000
  }
}
