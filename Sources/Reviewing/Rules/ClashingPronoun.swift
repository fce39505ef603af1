import Diagnostics
import Grammar
import MeetingModel
import Phrasing

/// *Our* in a text of the third person, or *their* in a text of *we* where nobody else can be meant.
///
/// A leading *their/our/its* follows the voice by rule; one further in is the officer's own.
///
/// Triggering, third person: `reaffirm: the strength of our Alliance`.
/// Triggering, *we*: `commit: to deepen their cooperation`.
/// Not triggering, third person: `the strength of their Alliance`; *our* in quotes; `verbatim`.
/// Not triggering, *we*: `call on: {whom: all states, to: meet their obligations}`; `welcome: the
/// troops and their families`, since *their* can be of the troops.
/// Triggering, French: *nos* in a text of the third person, *leurs* in one of *nous*. Triggering, Korean:
/// *우리의* in a text of the third person.
enum ClashingPronoun: ReviewRule {
  static let id = "review/clashing-pronoun"
  static let severity = Diagnostic.Severity.warning

  static let languages: Set<Language>? = Pronouns.languages

  static func findings(in draft: ReviewedDraft) -> [Finding] {
    guard let pronouns = Pronouns.of(draft.statement.language) else { return [] }
    let isWe = draft.statement.voice == .wePresent
    var findings: [Finding] = []
    for passage in draft.sentences
    where passage.marks.contains(.pronoun) && !passage.isVerbatim
      && !(isWe && !speaksOfUs(passage))
    {
      // Whether somebody was named before whose the word could be.
      var hasOwner = false
      for part in passage.officersTexts {
        let word: Substring?
        if isWe {
          word = hasOwner ? nil : clash(withWe: part.text, pronouns)
          hasOwner = hasOwner || has(part.text, where: mayOwn)
        } else {
          word = self.word(of: part.text, beginning: pronouns.beginning) { pronouns.isFirst($0) }
        }
        guard let word else { continue }
        findings.append(
          Finding(
            at: passage.index,
            isWe
              ? "`\(word)` stands in a text that says *we*"
              : "`\(word)` stands in a text of the third person",
            origin: part.origin,
            help: ["write `\(isWe ? pronouns.ours : pronouns.theirs)`, or name whose it is"]))
      }
    }
    return findings
  }

  /// *Their* where no word before it in the officer's text could be its owner: no plural, no name.
  private static func clash(withWe text: String, _ pronouns: Pronouns) -> Substring? {
    let found = word(of: text) { pronouns.third.contains($0.lowercased()) || mayOwn($0) }
    return found.flatMap { pronouns.third.contains($0.lowercased()) ? $0 : nil }
  }

  private static func has(_ text: String, where isWanted: (Substring) -> Bool) -> Bool {
    word(of: text, where: isWanted) != nil
  }

  private static func mayOwn(_ word: Substring) -> Bool {
    if word.unicodeScalars.first?.isCapital == true { return true }
    let plain = word.lowercased()
    let isPlural =
      plain.hasSuffix("s") && !plain.hasSuffix("ss") && !possessives.contains(plain)
      || plain.hasSuffix("aux")
    return isPlural || others.contains(plain)
  }

  /// French plurals that own nothing, and words of both languages for somebody who may.
  private static let possessives: Set<String> = ["nos", "leurs", "des", "les", "ses", "ces"]
  private static let others: Set<String> = [
    "people", "and", "who", "those", "et", "qui", "ceux", "celles",
  ]

  /// Whether *we* act in a sentence, and not one side by name.
  private static func speaksOfUs(_ passage: Passage) -> Bool {
    !passage.acts.isEmpty
      && !passage.choices.contains { $0.what == "subject" && $0.chosen != "we" }
  }

  /// The first word outside quotation marks that is wanted, without punctuation at its ends. `US` is no
  /// pronoun.
  ///
  /// - Parameter beginning: how words that are wanted begin; nil for any.
  private static func word(
    of text: String, beginning: Pronouns.Beginning? = nil, where isWanted: (Substring) -> Bool
  ) -> Substring? {
    let outside = unquoted(text)
    let bytes = outside.utf8Span.span
    var start = -1
    var end = 0
    func found() -> Substring? {
      guard start >= 0 else { return nil }
      if let beginning {
        guard start + 1 < end, beginning.has(bytes[start], bytes[start + 1]) else { return nil }
      }
      let run = outside.slice(start, end)
      let scalars = run.unicodeScalars
      let letters = scalars.prefix { $0.isLetter || $0.isCombining }
      guard !letters.isEmpty else { return nil }
      let word = run[letters.startIndex..<letters.endIndex]
      return word != "US" && isWanted(word) ? word : nil
    }
    var isPart = false
    while end < bytes.count {
      let byte = bytes[end]
      if byte < 0x80 {
        isPart = byte.isLetter || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "'")
      } else if byte >= 0xC0 {
        // The bytes behind the first are the same character's.
        isPart = self.isPart(outside, at: end)
      }
      if isPart {
        if start < 0 { start = end }
      } else {
        if let word = found() { return word }
        start = -1
      }
      end += 1
    }
    return found()
  }

  /// Whether a character beyond ASCII is a part of a word, by its first byte.
  private static func isPart(_ text: String, at byte: Int) -> Bool {
    let index = text.utf8.index(text.startIndex, offsetBy: byte)
    let scalar = text.unicodeScalars[index]
    return scalar.isLetter || scalar == "’" || scalar.isCombining
  }

  /// A text without what stands in quotation marks.
  private static func unquoted(_ text: String) -> String {
    let bytes = text.utf8Span.span
    var index = 0
    while index < bytes.count, quotation(bytes, at: index) == nil { index += 1 }
    guard index < bytes.count else { return text }
    var outside: [UInt8] = []
    var isQuoted = false
    index = 0
    while index < bytes.count {
      if let mark = quotation(bytes, at: index) {
        isQuoted = mark.opens ?? !isQuoted
        index += mark.length
      } else {
        if !isQuoted { outside.append(bytes[index]) }
        index += 1
      }
    }
    return String(decoding: outside, as: UTF8.self)
  }

  /// The quotation mark at a byte, with the bytes that it has; a straight one opens or closes.
  private static func quotation(
    _ bytes: Span<UInt8>, at index: Int
  ) -> (length: Int, opens: Bool?)? {
    switch bytes[index] {
    case UInt8(ascii: "\""): return (1, nil)
    // « and ».
    case 0xC2 where bytes[index + 1] == 0xAB: return (2, true)
    case 0xC2 where bytes[index + 1] == 0xBB: return (2, false)
    // U+201C and U+201D.
    case 0xE2 where bytes[index + 1] == 0x80 && bytes[index + 2] == 0x9C: return (3, true)
    case 0xE2 where bytes[index + 1] == 0x80 && bytes[index + 2] == 0x9D: return (3, false)
    default: return nil
    }
  }
}
