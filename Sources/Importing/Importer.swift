package import MeetingModel
package import Phrasing
import YAMLReading

/// Reads a published statement into a spec that drafts it again.
package struct Importer: Sendable {
  /// What came of a text.
  package struct Result: Sendable {
    /// The spec, as YAML.
    package var spec: String
    package var report: ImportReport
    /// What an officer should look at, in words.
    package var notes: [String]
  }

  /// Why a text cannot be read.
  package enum Failure: Error, Hashable, Sendable {
    case empty
    case tooLarge(bytes: Int)
    /// The emitter failed.
    case unwritable(String)
  }

  /// The most bytes that a text may have: its spec must stay within what a spec may have.
  package static let mostBytes = 600_000

  private let phrasebook: Phrasebook
  private let tables = ReadingTables()

  /// Makes an importer, which keeps what it makes of the phrasebook for further texts.
  package init(phrasebook: Phrasebook) { self.phrasebook = phrasebook }

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - name: the file's name; its ending tells Markdown and HTML from plain text.
  ///   - language: the text's language; nil lets the text tell.
  package func read(_ bytes: [UInt8], name: String, language: Language? = nil) throws(Failure)
    -> Result
  {
    guard bytes.count <= Self.mostBytes else { throw .tooLarge(bytes: bytes.count) }
    var text = PublishedTextReader.read(bytes, name: name)
    let chosen = language ?? text.language ?? LanguageGuess(phrasebook).language(of: text)
    let rules = phrasebook.languages[chosen]?.reading ?? ReadingWording()
    text.joinCutWords(rules)
    text.dropPageMarks(rules)
    text.joinTitle(rules)
    text.takeTitle(rules)
    let layouts = phrasebook.languages[chosen]?.layouts ?? [:]
    let kinds = layouts.keys.sorted().compactMap { layouts[$0] }
    if let released = text.released(kinds) {
      let parts = StatementParts(released, rules: rules)
      if !parts.sentences.isEmpty {
        let settled = StatementReading(
          phrasebook: phrasebook, language: chosen, text: released, parts: parts, tables: tables
        ).settled()
        if settled.isReleased { return try settled.result() }
      }
    }
    let parts = StatementParts(text, rules: rules)
    guard !parts.sentences.isEmpty else { throw .empty }
    return try StatementReading(
      phrasebook: phrasebook, language: chosen, text: text, parts: parts, tables: tables
    ).settled().result()
  }
}

/// Guesses a text's language by its commonest words.
struct LanguageGuess {
  private let phrasebook: Phrasebook

  init(_ phrasebook: Phrasebook) { self.phrasebook = phrasebook }

  /// The language most of whose marks the text has; English where nothing tells.
  func language(of text: PublishedText) -> Language {
    var counts: [String: Int] = [:]
    for block in text.blocks.prefix(40) {
      for word in block.text.prefix(4000).split(separator: " ") {
        counts[word.lowercased(), default: 0] += 1
      }
    }
    var best: (language: Language, count: Int) = (.english, 0)
    for language in phrasebook.languages.keys.sorted() {
      let marks = phrasebook.languages[language]?.reading.marks ?? []
      let count = marks.reduce(0) { $0 + (counts[$1] ?? 0) }
      if count > best.count { best = (language, count) }
    }
    return best.language
  }
}
