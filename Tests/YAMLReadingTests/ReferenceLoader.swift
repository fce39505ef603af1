import Foundation

/// PyYAML's C loader, run by `Scripts/yaml-events`.
struct ReferenceLoader {
  private let python: String
  private static let script = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Scripts/yaml-events").path

  /// The loader; nil when no Python with PyYAML is installed.
  static func find() -> ReferenceLoader? {
    ["/usr/bin/python3", "/usr/local/bin/python3"].lazy.map(ReferenceLoader.init).first { loader in
      (try? loader.run(
        ["-c", "import sys\ntry: from yaml import CLoader\nexcept ImportError: sys.exit(1)"],
        input: Data())) != nil
    }
  }

  /// The events of each document.
  func events(of documents: [[UInt8]]) throws -> [[String]] {
    let input = documents.map { $0.map { hexadecimal($0) }.joined() + "\n" }.joined()
    let output = try run([Self.script], input: Data(input.utf8))
    return try output.split(separator: UInt8(ascii: "\n")).map { line in
      try JSONDecoder().decode([String].self, from: Data(line))
    }
  }

  private struct Failed: Error {}

  private func run(_ arguments: [String], input: Data) throws -> Data {
    guard FileManager.default.isExecutableFile(atPath: python) else { throw Failed() }
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("yaml-events-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let inputFile = folder.appendingPathComponent("input")
    try input.write(to: inputFile)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = arguments
    process.standardInput = try FileHandle(forReadingFrom: inputFile)
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failed() }
    return data
  }
}

/// A byte as two digits.
func hexadecimal(_ byte: UInt8) -> String {
  (byte < 16 ? "0" : "") + String(byte, radix: 16)
}
