import Foundation

/// Makes system calls of a daemon fail while it runs: a small library that is preloaded into it.
final class FaultShim: Sendable {
  /// The library, built once; nil where there is no C compiler, or it makes nothing that can be loaded.
  static let library: String? = {
    let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Resources/faults.c").path
    let target = NSTemporaryDirectory() + "communique-faults-\(getpid()).so"
    guard run("cc", "-shared", "-fPIC", "-O1", "-o", target, source, "-ldl") else { return nil }
    atexit { if let library = FaultShim.library { _ = unsafe unlink(library) } }
    return run("LD_PRELOAD=\(target)", "true") ? target : nil
  }()

  private let folder: Scratch

  init() throws { folder = try Scratch() }

  /// What a daemon's environment must hold for this.
  var environment: [String: String] {
    let others = ProcessInfo.processInfo.environment["LD_PRELOAD"]
    let libraries = [Self.library, others].compactMap(\.self).joined(separator: ":")
    return ["LD_PRELOAD": libraries, "COMMUNIQUE_TEST_FAULTS": folder.path]
  }

  /// Makes a call fail on everything below a path.
  func fail(_ call: String, with code: Int32, below path: String) throws {
    try folder.put("\(code) \(path)", as: call)
  }

  /// Makes a call fail on what has a path, and on nothing below it.
  func fail(_ call: String, with code: Int32, at path: String) throws {
    try fail(call, with: code, below: "\(path)$")
  }

  /// Puts the daemon's clock forward, or back.
  func shiftClock(by seconds: Int) throws { try folder.put("\(seconds)", as: "clock") }

  /// Lets a call succeed again.
  func mend(_ call: String) throws { try folder.remove(call) }

  private static func run(_ arguments: String...) -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
