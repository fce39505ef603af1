import Foundation
import Testing

/// A spelling checker with a dictionary that others made.
struct Hunspell {
  /// The dictionary's name, such as `en_US`.
  let name: String

  private static let program = "/usr/bin/hunspell"

  /// The dictionary's list of words.
  var dictionary: String { "/usr/share/hunspell/\(name).dic" }

  var isInstalled: Bool {
    FileManager.default.isExecutableFile(atPath: Self.program)
      && FileManager.default.fileExists(atPath: dictionary)
  }

  /// The words that it does not know.
  func misspelled(_ words: [String]) throws -> Set<String> {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("words-\(UUID().uuidString)")
    try Data(words.joined(separator: "\n").utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.program)
    process.arguments = ["-d", String(dictionary.dropLast(4)), "-i", "utf-8", "-l", file.path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return Set(String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init))
  }
}
