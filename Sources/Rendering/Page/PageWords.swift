import Diagnostics
import MeetingModel

/// The words of the pages in one language.
struct PageWords: Hashable, Sendable {
  let language: Language
  private var wordings: [String: String] = [:]

  /// The wording of a word.
  subscript(word: PageWord) -> String { wordings[word.rawValue] ?? word.rawValue }

  /// The wording of a key such as `state.queued`; nil where there is no such word.
  subscript(key: String) -> String? { wordings[key] }

  /// Reads lines of `key: wording`; lines that begin with `#` and empty lines say nothing.
  static func read(_ source: SourceText, language: Language) -> (PageWords, [Diagnostic]) {
    var words = PageWords(language: language)
    var problems: [Diagnostic] = []
    var offset = 0
    for (index, line) in source.lines.enumerated() {
      let start = SourcePosition(line: index + 1, column: 1, offset: offset)
      let end = SourcePosition(
        line: index + 1, column: line.count + 1, offset: offset + line.utf8.count)
      offset += line.utf8.count + 1
      func report(_ id: String, _ message: String, help: [String] = []) {
        problems.append(
          Diagnostic(
            .error, id: "page/\(id)", message, file: source.name,
            range: SourceRange(start: start, end: end), help: help))
      }
      if line.isEmpty || line.hasPrefix("#") { continue }
      guard let colon = line.firstIndex(of: ":") else {
        report("malformed-word", "the line is no `key: wording`")
        continue
      }
      let key = String(line[..<colon])
      let wording = line[line.index(after: colon)...].drop { $0 == " " }
      if PageWord(rawValue: key) == nil {
        report("unknown-word", "the page has no word `\(key)`")
      } else if words.wordings[key] != nil {
        report("double-word", "the word `\(key)` was given above")
      } else if wording.isEmpty {
        report("empty-word", "the word `\(key)` has no wording")
      } else {
        words.wordings[key] = String(wording)
      }
    }
    let missing = PageWord.allCases.map(\.rawValue).filter { words.wordings[$0] == nil }
    if !missing.isEmpty, problems.isEmpty {
      let list = missing.map { "`\($0)`" }.joined(separator: ", ")
      problems.append(
        Diagnostic(
          .error, id: "page/missing-word", "the file lacks the wordings of \(list)",
          file: source.name, help: ["add a line `key: wording` for each"]))
    }
    return (words, problems)
  }

  private init(language: Language) { self.language = language }
}
