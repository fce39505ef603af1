internal import CLinux
internal import Configuring
internal import Controlling
internal import Diagnostics
internal import Glibc

/// The program `communiqued`, apart from reading its command line.
package enum Daemon {
  /// How long the end waits for the log to be written.
  private static let logPatience = Duration.seconds(2)

  /// The product's version.
  package static var version: String { Product.version }

  /// Serves until a signal says otherwise; ends the process.
  package static func run(_ arguments: ServiceArguments) -> Never {
    StandardStreams.hold()
    Signals.block()
    let jobs = PipelineOptions().jobs
    // One takes the least memory, for a little more time while many specs are drafted together.
    linux_limit_heaps(1)
    // Should there be no thread to be had, the runtime's own do as well.
    _ = linux_run_swift_tasks(UInt32(clamping: max(2, jobs)))
    let (signals, mail) = AsyncStream.makeStream(of: ServiceSignal.self)
    Task.detached { exit(await serve(arguments, signals).rawValue) }
    while true { mail.yield(Signals.next()) }
  }

  /// Checks configuration and templates; gives how the process is to end.
  package static func check(_ arguments: ServiceArguments) -> Int32 {
    StandardStreams.hold()
    do {
      let setup = try ServiceSetup.load(arguments)
      for warning in setup.warnings { write("\(warning)\n", to: STDERR_FILENO) }
      try printResult(setup.settings.text)
      return DaemonExit.done.rawValue
    } catch {
      return tell(error).rawValue
    }
  }

  /// Prints what the command line comes to when it asks for no service, as the help, or is wrong; gives how
  /// the process is to end.
  package static func answer(_ text: String, code: Int32) -> Int32 {
    StandardStreams.hold()
    guard !text.isEmpty else { return code }
    if code == DaemonExit.done.rawValue {
      do { try printResult("\(text)\n") } catch { return tell(error).rawValue }
    } else {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      write(lines.map { SafeText.safe("\($0)") + "\n" }.joined(), to: STDERR_FILENO)
    }
    return code
  }

  /// Prints what was asked for.
  static func printResult(_ text: String) throws(ServiceFailure) {
    guard !write(text, to: STDOUT_FILENO) else { return }
    let failure = DiskFailure(code: errno, operation: "write", name: "standard output")
    throw ServiceFailure(.cannotWrite, "\(failure)")
  }

  private static func serve(_ arguments: ServiceArguments, _ signals: AsyncStream<ServiceSignal>)
    async -> DaemonExit
  {
    let passed = ServiceManager.passedSocket()
    let queue = LogQueue(
      before: JournalLog(environment: arguments.environment) ?? StandardErrorLog())
    do {
      let setup = try await OwnThread.run { try ServiceSetup.load(arguments) }
      let log = Log(queue, level: setup.configuration.log)
      try await Service(setup, load: { try ServiceSetup.load(arguments) }, log: log)
        .run(signals: signals, passedSocket: passed)
      _ = queue.finish(within: logPatience)
      return .done
    } catch {
      // To whom does not take the log nothing more can be told, and the exit code says the most of it.
      return queue.finish(within: logPatience) ? tell(error) : failure(error).code
    }
  }

  private static func failure(_ error: any Error) -> ServiceFailure {
    error as? ServiceFailure ?? ServiceFailure(.fault, "\(error)")
  }

  static func tell(_ error: any Error) -> DaemonExit {
    let failure = failure(error)
    let text = failure.messages.joined(separator: "\n\n")
    write("communiqued: \(text)\n", to: STDERR_FILENO)
    return failure.code
  }

  /// Writes a text; false when that fails.
  @discardableResult
  static func write(_ text: String, to descriptor: CInt) -> Bool {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = unsafe bytes.withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0 && errno != EINTR { return false }
      bytes = bytes.dropFirst(max(0, count))
    }
    return true
  }
}
