/// The marks that may stand before a paragraph.
package enum ParagraphMarks {
  /// Bullets.
  package static let bullets: Set<String> = [
    "-", "*", "•", "–", "—", "·", "▪", "◦", "○", "●", "■", "o",
  ]

  /// What a point's `paragraph` may say, as a pattern for JSON Schema: `new`, a bullet, or a number
  /// or letter with a full stop or bracket.
  static let pattern = "^(new|[-*•–—·▪◦○●■o]|[(]?[0-9A-Za-z.(]{1,6}[.)])$"
}
