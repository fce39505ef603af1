import Diagnostics
import Grammar
import MeetingModel
import Phrasing

/// An abbreviation that stands inside a longer word before a sentence writes it out, or where none does.
///
/// Triggering: `UNSC-mandated sanctions` before `the United Nations Security Council (UNSC) report`.
/// Not triggering: the two the other way round; `EU-led missions` and others that everybody knows; a
/// term that stands by itself, which is written out there.
enum AbbreviationBeforeName: ReviewRule {
  static let id = "review/abbreviation-before-name"
  static let severity = Diagnostic.Severity.warning

  static func findings(in draft: ReviewedDraft) -> [Finding] {
    var open = terms(draft)
    guard !open.isEmpty else { return [] }
    var findings: [Finding] = []
    for passage in draft.sentences where passage.marks.contains(.abbreviation) {
      for number in open.indices.reversed() {
        let (short, full) = open[number]
        guard let place = place(of: short, in: passage.text) else { continue }
        open.remove(at: number)
        guard !passage.isVerbatim, !stands(full, in: passage.text, before: place),
          let word = longerWord(passage.text, around: place),
          let part = passage.officersTexts.first(where: { !$0.text.places(of: word).isEmpty })
        else { continue }
        findings.append(
          Finding(
            at: passage.index, "`\(short)` stands in `\(word)` before it is written out",
            origin: part.origin,
            help: ["write `\(full)` here, or let a sentence that names it by itself stand before"]))
      }
    }
    return findings
  }

  /// The terms of the meeting that not everybody knows, by their abbreviations.
  private static func terms(_ draft: ReviewedDraft) -> [(short: String, full: String)] {
    draft.meeting.terms.compactMap { term in
      guard let forms = term.forms[draft.statement.language] else { return nil }
      let short = forms.short ?? term.id
      let language = draft.statement.language
      return short == forms.full || UnexplainedAbbreviation.isKnown(short, in: language)
        ? nil : (short, forms.full)
    }
  }

  private static func stands(
    _ words: String, in text: String, before place: Range<String.Index>
  ) -> Bool {
    text.places(of: words).first.map { $0.lowerBound < place.lowerBound } ?? false
  }

  /// Where an abbreviation stands first, by itself or as a part of a hyphenated word.
  private static func place(of short: String, in text: String) -> Range<String.Index>? {
    text.places(of: short).first { place in
      let isOfWord = { (character: Character?) in
        character.map { $0.isLetter || $0.isNumber } ?? false
      }
      return !isOfWord(text[..<place.lowerBound].last)
        && !isOfWord(text[place.upperBound...].first)
    }
  }

  /// The hyphenated word of which an abbreviation is a part; nil where it stands by itself.
  private static func longerWord(_ text: String, around place: Range<String.Index>) -> String? {
    let isPart = { (character: Character) in "-‑–/".contains(character) }
    let before = text[..<place.lowerBound]
    let behind = text[place.upperBound...]
    guard before.last.map(isPart) == true || behind.first.map(isPart) == true else { return nil }
    let isOfWord = { (character: Character) in
      character.isLetter || character.isNumber || isPart(character)
    }
    let head = before.reversed().prefix(while: isOfWord).reversed()
    return String(head) + text[place] + String(behind.prefix(while: isOfWord))
  }
}
