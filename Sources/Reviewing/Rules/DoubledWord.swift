import Diagnostics
import Grammar
import MeetingModel
import Phrasing

/// A small word twice in a row: where the officer wrote what the phrasing brings along.
///
/// Triggering: `reaffirmed the the Alliance`; `agreed to to consult`.
/// Triggering, French: `sont convenus de de créer`. Triggering, Korean: `북한 및 및 러시아`.
/// Not triggering: `noted that that decision`; `had had`; `New York, New York`; `nous nous engageons`.
enum DoubledWord: ReviewRule {
  static let id = "review/doubled-word"
  static let severity = Diagnostic.Severity.warning

  static let languages: Set<Language>? = Set(words.keys)

  private static let words: [Language: Set<String>] = [
    .english: [
      "a", "an", "and", "as", "at", "by", "for", "from", "in", "including", "its", "of", "on", "or",
      "our", "the", "their", "to", "with",
    ],
    .french: [
      "à", "afin", "au", "aux", "avec", "ce", "cet", "cette", "contre", "dans", "de", "des", "du",
      "en",
      "et", "la", "le", "les", "leur", "leurs", "notamment", "notre", "ou", "par", "pour", "que",
      "qui",
      "sa", "ses", "son", "sur", "un", "une",
    ],
    .korean: ["대해", "대한", "및", "또한", "위해", "위한", "통해", "함께", "그", "이"],
  ]

  static func findings(in draft: ReviewedDraft) -> [Finding] {
    let known = words[draft.statement.language] ?? []
    return draft.sentences.compactMap { passage in
      guard passage.marks.contains(.doubledWord), !passage.isVerbatim,
        let word = doubled(in: passage.text, among: known)
      else { return nil }
      return Finding(
        at: passage.index, "`\(word)` stands twice in a row", origin: passage.origin,
        help: ["leave the word out of the point: the phrasing brings it"])
    }
  }

  private static func doubled(in text: String, among words: Set<String>) -> Substring? {
    let bytes = text.utf8Span.span
    // In what a capital and its small letter differ, of ASCII and of the Latin letters that open words.
    let caseBit: UInt8 = 0x20
    // The word before, and the one that begins, by their bytes.
    var previous = 0..<0
    var start = 0
    func isDoubled(_ end: Int) -> Bool {
      // Most neighbours differ in their lengths or first letters already.
      guard end - start == previous.count, end > start,
        (bytes[start] | caseBit) == (bytes[previous.lowerBound] | caseBit)
      else { return false }
      let word = text.slice(start, end)
      return text.slice(previous.lowerBound, previous.upperBound).lowercased() == word
        && words.contains(String(word))
    }
    for index in bytes.indices where bytes[index] == UInt8(ascii: " ") {
      if isDoubled(index) { return text.slice(start, index) }
      if start < index { previous = start..<index }
      start = index + 1
    }
    return isDoubled(bytes.count) ? text.slice(start, bytes.count) : nil
  }
}
