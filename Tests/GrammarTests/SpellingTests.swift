import Foundation
import Grammar
import Testing

/// Every form that the rules make of every verb, held against a dictionary that others made.
struct SpellingTests {
  @Test(.enabled(if: hunspellIsInstalled, "needs hunspell and hunspell-en-us"))
  func makesOnlyFormsThatTheDictionaryHas() throws {
    let grammar = EnglishGrammar()
    let verbs = Set(EnglishGrammar.knownVerbs.filter { !$0.contains("-") }).sorted()
    #expect(verbs.count > 1800)
    let unknown = try misspelled(verbs)
    var verbsByForm: [String: String] = [:]
    for verb in verbs where !unknown.contains(verb) {
      for form in VerbForm.allCases { verbsByForm[grammar.inflect(verb, form)] = verb }
    }
    let wrong = try misspelled(verbsByForm.keys.sorted())
    #expect(wrong.subtracting(Self.missingFromTheDictionary).sorted() == [])
    // A list that has grown stale would hide mistakes.
    #expect(Self.missingFromTheDictionary.subtracting(wrong).sorted() == [])
  }

  /// Good English that this dictionary does not have.
  private static let missingFromTheDictionary: Set<String> = [
    "abided", "hewn", "incentivized", "incentivizes", "incentivizing", "interoperated",
    "interoperating", "mown", "prepositioned", "prepositioning", "recalibrated", "recalibrates",
    "resends", "revalidated", "revalidates", "revalidating", "sawn", "shorn",
  ]

  private func misspelled(_ words: [String]) throws -> Set<String> {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("words-\(UUID().uuidString)")
    try Data(words.joined(separator: "\n").utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/hunspell")
    process.arguments = ["-d", "en_US", "-i", "UTF-8", "-l", file.path]
    process.currentDirectoryURL = URL(fileURLWithPath: "/")
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return Set(String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init))
  }
}

private let hunspellIsInstalled =
  FileManager.default.isExecutableFile(atPath: "/usr/bin/hunspell")
  && FileManager.default.fileExists(atPath: "/usr/share/hunspell/en_US.dic")
