import Configuring
import Controlling
import Foundation
import Serving
import Synchronization
import Testing

/// Logs whose readers take their time.
@Suite(.timeLimit(.minutes(1)))
struct LogQueueTests {
  private func log(_ numbers: Range<Int>, to queue: LogQueue) {
    for number in numbers { queue.write(LogEntry(.info, nil, "\(number)")) }
  }

  @Test func `writes everything in order, and all of it before the end`() {
    let sink = SlowSink(isStalled: false)
    let queue = LogQueue(before: sink)
    log(0..<2000, to: queue)
    #expect(queue.finish(within: .seconds(30)))
    #expect(sink.texts == (0..<2000).map(String.init))
    #expect(queue.finish(within: .zero))
  }

  @Test func `holds up nobody while nothing is taken, and tells then how much was dropped`() {
    let sink = SlowSink(isStalled: true)
    let queue = LogQueue(before: sink, limit: 10_000)
    log(0..<1, to: queue)
    sink.waitUntilCalled()
    log(1..<1000, to: queue)
    #expect(!queue.finish(within: .milliseconds(1)))
    sink.goOn()
    #expect(queue.finish(within: .seconds(30)))
    var texts = sink.texts
    let last = texts.removeLast()
    #expect(texts == (0..<texts.count).map(String.init))
    #expect((20..<100).contains(texts.count))
    #expect(last.hasPrefix("\(1000 - texts.count) entries were not logged"), "\(last)")
    // From then on the log is whole.
    log(1000..<1002, to: queue)
    #expect(queue.finish(within: .seconds(30)))
    #expect(sink.texts.suffix(2) == ["1000", "1001"])
  }
}

/// The real program, whose log nobody reads.
@Suite(.serialized, .timeLimit(.minutes(3)))
struct DaemonLogTests {
  let workspace: Scratch

  init() throws {
    workspace = try Scratch("inbox", "drafts")
    try workspace.write("settle: 0\ngrace: 100 ms\nlog: debug\n", to: "communique.yaml")
  }

  /// Starts a daemon whose standard error is a pipe that takes a few lines.
  private func start() async throws -> (DaemonProcess, FileHandle) {
    let path = workspace.at("log")
    try #require(unsafe mkfifo(path, 0o600) == 0)
    let pipe = unsafe open(path, O_RDWR | O_CLOEXEC)
    try #require(pipe >= 0)
    let handle = FileHandle(fileDescriptor: pipe, closeOnDealloc: true)
    // Linux's F_SETPIPE_SZ, which Glibc's module leaves out.
    _ = fcntl(pipe, 1031, 4096)
    let daemon = try await DaemonProcess.ready(
      on: workspace, launcher: ["sh", "-c", #"exec "$0" "$@" 2>"\#(path)""#])
    return (daemon, handle)
  }

  @Test(arguments: [false, true])
  func `drafts on while nobody reads its log, and ends when it is told to`(_ isReadAtTheEnd: Bool)
    async throws
  {
    let (daemon, pipe) = try await start()
    try workspace.put(spec("draft 0"), as: "inbox/m.yaml")
    try await daemon.event("published", of: "m")
    for number in 1...60 {
      try workspace.put(spec("draft \(number)"), as: "inbox/m.yaml")
      _ = try await daemon.event("published", of: "m", revision: number + 1)
    }
    let status = try await daemon.call(ControlMethods.Status.self, NoFields())
    #expect(status.state == .running)
    daemon.signal(SIGTERM)
    guard isReadAtTheEnd else {
      #expect(try await daemon.end() == 0)
      return
    }
    // This process holds the pipe open for writing, too: nothing but the last line tells of its end.
    let text = try await OwnThread.run {
      var bytes: [UInt8] = []
      var chunk = [UInt8](repeating: 0, count: 4096)
      while !String(decoding: bytes.suffix(200), as: UTF8.self).contains("the service stops") {
        let count = unsafe read(pipe.fileDescriptor, &chunk, chunk.count)
        guard count > 0 else { break }
        bytes += chunk[..<count]
      }
      return String(decoding: bytes, as: UTF8.self)
    }
    #expect(try await daemon.end() == 0)
    let published = text.split(separator: "\n").compactMap { line in
      line.firstRange(of: "published r").map { Int(line[$0.upperBound...].prefix(4)) }
    }
    #expect(published == Array(1...61), "\(published)")
  }
}

/// Keeps what it is given; takes nothing as long as it is stalled.
private final class SlowSink: LogSink {
  private let entries = Mutex<[LogEntry]>([])
  private let isCalled = DispatchSemaphore(value: 0)
  private let mayGoOn: DispatchSemaphore?

  init(isStalled: Bool) { mayGoOn = isStalled ? DispatchSemaphore(value: 0) : nil }

  var texts: [String] { entries.withLock { $0.map(\.text) } }

  func write(_ entry: LogEntry) {
    if let mayGoOn {
      isCalled.signal()
      mayGoOn.wait()
      mayGoOn.signal()
    }
    entries.withLock { $0.append(entry) }
  }

  func waitUntilCalled() { isCalled.wait() }

  func goOn() { mayGoOn?.signal() }
}
