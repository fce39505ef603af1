import Diagnostics
import Grammar
import Phrasing

/// A particle of ours that stands in both its shapes, because nobody can tell how the word before it
/// is read (*Blinken을(를)*).
///
/// Triggering: a Korean sentence with *을(를)* of a rule's.
/// Not triggering: the same in the officer's own words, or in `verbatim`; in a sentence with a gap, which
/// is told as such.
enum UnclearParticle: ReviewRule {
  static let id = "review/unclear-particle"
  static let severity = Diagnostic.Severity.note

  /// How both shapes are printed.
  private static let both = [
    "은(는)", "이(가)", "을(를)", "과(와)", "(으)로", "(이)라", "(이)며", "(이)나",
  ]

  static func findings(in draft: ReviewedDraft) -> [Finding] {
    draft.passages.compactMap { passage in
      guard passage.marks.contains(.parenthesis) else { return nil }
      let particle = passage.line.lazy.compactMap { run -> String? in
        guard case .rule? = run.marks.last, run.text.hasByte(UInt8(ascii: "(")) else { return nil }
        return both.first { !run.text.places(of: $0).isEmpty }
      }.first
      guard let particle, !passage.isVerbatim, !hasGap(passage.line) else { return nil }
      return Finding(
        at: passage.index, "it cannot be told how the word before `\(particle)` is read",
        origin: passage.origin,
        help: ["write the word in Hangul, or give the sentence as `verbatim`"])
    }
  }

  private static func hasGap(_ line: Line) -> Bool {
    line.contains { run in run.marks.contains { if case .gap = $0 { true } else { false } } }
  }
}
