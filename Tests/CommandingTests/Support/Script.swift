import Foundation
import Testing

/// A text of commands with what they are to say, and of the files that they find:
///
///     $ communique check $W/bad.yaml
///     1| what stands on standard output
///     2| what stands on standard error
///     = 1
///
///     -- bad.yaml --
///     communique: 1
///
/// `$W` is the scratch folder and `$CHECKOUT` the checkout. A line `1| …` stands for any lines.
/// Without `=` the exit code is 0. Words before `communique` are variables (`NO_COLOR=1`), and `tty`,
/// which makes a terminal of both streams. Besides, there are `cat FILE`, `ls FOLDER` (with modes)
/// and `mkdir FOLDER`. Lines that begin with `#` are for the reader.
struct Script: CustomStringConvertible, Sendable {
  struct Step: Sendable {
    var line: Int
    var command: String
    var expected: [String] = []
  }

  let path: String
  private(set) var steps: [Step] = []
  private(set) var files: [(name: String, text: String)] = []
  private var lines: [String] = []

  var description: String { path.split(separator: "/").last.map(String.init) ?? path }

  init(path: String) throws {
    self.path = path
    let text = try String(contentsOfFile: path, encoding: .utf8)
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if line.hasPrefix("-- "), line.hasSuffix(" --") {
        files.append((String(line.dropFirst(3).dropLast(3)), ""))
      } else if !files.isEmpty {
        files[files.count - 1].text += line + "\n"
      } else if line.hasPrefix("$ ") {
        steps.append(Step(line: index + 1, command: String(line.dropFirst(2))))
      } else if ["1|", "2|", "= "].contains(where: line.hasPrefix) {
        steps[steps.count - 1].expected.append(String(line))
      } else if !line.isEmpty && !line.hasPrefix("#") {
        throw BadLine(number: index + 1)
      }
    }
  }

  struct BadLine: Error { var number: Int }

  /// Every script beside the tests.
  static func all(in folder: String) throws -> [Script] {
    let folder = "\(checkout)/Tests/CommandingTests/Scripts/\(folder)"
    return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      .map { try Script(path: "\(folder)/\($0)") }
  }

  /// Writes the files, runs the commands in order, and compares.
  func run(in folder: String) async throws {
    for file in files {
      let path = URL(filePath: folder).appending(path: file.name)
      try FileManager.default.createDirectory(
        at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.text.utf8).write(to: path)
    }
    var said: [[String]] = []
    for step in steps {
      let lines = try await outcome(of: step.command, in: folder)
      said.append(lines)
      let isAsExpected = Self.matches(lines[...], step.expected[...])
      if !isAsExpected && !Self.records {
        Issue.record(
          """
          \(self):\(step.line): $ \(step.command)
          \(lines.joined(separator: "\n"))
          --- expected
          \(step.expected.joined(separator: "\n"))
          """)
      }
    }
    if Self.records { try record(said) }
  }

  private static var records: Bool {
    ProcessInfo.processInfo.environment["COMMUNIQUE_RECORD"] == "1"
  }

  /// Writes what was said into the script, but where it was expected already. The test fails then, so
  /// that nobody records without noticing.
  private func record(_ said: [[String]]) throws {
    var result: [String] = []
    var index = -1
    var isInFiles = false
    let text = try String(contentsOfFile: path, encoding: .utf8)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      isInFiles = isInFiles || line.hasPrefix("-- ")
      if !isInFiles, ["1|", "2|", "= "].contains(where: line.hasPrefix) { continue }
      result.append(String(line))
      guard !isInFiles, line.hasPrefix("$ ") else { continue }
      index += 1
      let step = steps[index]
      result += Self.matches(said[index][...], step.expected[...]) ? step.expected : said[index]
    }
    try Data(result.joined(separator: "\n").utf8).write(to: URL(filePath: path))
    Issue.record("recorded \(self)")
  }

  private func outcome(of command: String, in folder: String) async throws -> [String] {
    var words = Self.words(command).map {
      $0.replacing("$W", with: folder).replacing("$CHECKOUT", with: checkout)
    }
    var terminal = Terminal()
    while let word = words.first, word == "tty" || word.contains("=") {
      words.removeFirst()
      if let equals = word.firstIndex(of: "=") {
        terminal.environment[String(word[..<equals])] = String(word[word.index(after: equals)...])
      } else {
        terminal.isTerminal = true
      }
    }
    let program = words.removeFirst()
    let ending =
      program == "communique"
      ? await terminal.run(words) : try Self.builtIn(program, words.first ?? "")
    let streams = [("1|", ending.output), ("2|", ending.errors)]
    var lines = streams.flatMap { mark, text in
      text.replacing(folder, with: "$W").replacing(checkout, with: "$CHECKOUT")
        .replacing("\u{1B}", with: "\\e")
        .split(separator: "\n", omittingEmptySubsequences: false)
        .dropLast(text.hasSuffix("\n") || text.isEmpty ? 1 : 0)
        .map { $0.isEmpty ? mark : "\(mark) \($0)" }
    }
    if ending.code != 0 { lines.append("= \(ending.code)") }
    return lines
  }

  private static func builtIn(_ program: String, _ path: String) throws -> Ending {
    switch program {
    case "cat": return Ending(output: try String(contentsOfFile: path, encoding: .utf8))
    case "mkdir":
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      return Ending()
    case "ls":
      let names = try FileManager.default.subpathsOfDirectory(atPath: path).sorted()
      return Ending(
        output: try names.map { name in
          let attributes = try FileManager.default.attributesOfItem(atPath: "\(path)/\(name)")
          let mode = attributes[.posixPermissions] as? Int ?? 0
          return "\(String(mode, radix: 8)) \(name)\n"
        }.joined())
    default: throw UnknownProgram(name: program)
    }
  }

  struct UnknownProgram: Error { var name: String }

  /// Words, parted at spaces outside single quotes.
  private static func words(_ command: String) -> [String] {
    var words: [String] = []
    var word: String?
    var isQuoted = false
    for character in command {
      if character == "'" {
        isQuoted.toggle()
        word = word ?? ""
      } else if character == " " && !isQuoted {
        if let whole = word { words.append(whole) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    return words + (word.map { [$0] } ?? [])
  }

  /// Whether lines are as expected, where `…` stands for any lines of its stream.
  private static func matches(_ lines: ArraySlice<String>, _ expected: ArraySlice<String>) -> Bool {
    guard let first = expected.first else { return lines.isEmpty }
    if first == "1| …" || first == "2| …" {
      let stream = first.prefix(2)
      let count = lines.prefix { $0.hasPrefix(stream) }.count
      return (0...count).contains { matches(lines.dropFirst($0), expected.dropFirst()) }
    }
    return lines.first == first && matches(lines.dropFirst(), expected.dropFirst())
  }
}
