import Foundation

/// The rights of whoever runs the tests.
enum Rights {
  /// Becomes a program that may do no more than any user; nothing where this process may not either.
  static let dropped = geteuid() == 0 ? ["setpriv", "--inh-caps=-all", "--bounding-set=-all"] : []

  /// Whether there are none, or they can be dropped.
  static let canBeDropped = dropped.isEmpty || canBegin(dropped)

  /// Whether a command that becomes another program gets as far as that.
  static func canBegin(_ launcher: [String]) -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = launcher + ["true"]
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}

extension Scratch {
  /// Lets nobody read a folder or a file, or its owner again.
  func setReadable(_ isReadable: Bool, _ name: String) {
    _ = unsafe chmod(at(name), isReadable ? 0o755 : 0)
  }
}
