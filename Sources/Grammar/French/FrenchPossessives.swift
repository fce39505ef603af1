/// Possessives by owner, and by the number and gender of what is owned.
enum FrenchPossessives {
  /// By owner: before a masculine noun or a vowel, before another feminine one, before a plural. The
  /// owner's name is the first, or the form that chooses between the first two.
  private static let table: [(owner: String, masculine: String, feminine: String, plural: String)] =
    [
      ("notre", "notre", "notre", "nos"), ("leur", "leur", "leur", "leurs"),
      ("son/sa", "son", "sa", "ses"),
    ]

  /// *nos* belongs to *notre*, *sa* and *ses* to *son/sa*; nil for what is no possessive.
  static func owner(of possessive: String) -> String? {
    table.first {
      [$0.owner, $0.masculine, $0.feminine, $0.plural].contains(possessive)
    }?.owner
  }

  /// *leurs* for *leur*.
  static func plural(_ owner: String) -> String {
    table.first { $0.owner == owner }?.plural ?? owner
  }

  /// The possessive of another owner: its number is that of the written one, its gender that of the
  /// noun, or of the written one where it shows that. Nil where nothing tells.
  static func possessive(of owner: String, for written: String, before noun: String) -> String? {
    guard let row = table.first(where: { $0.owner == owner }) else { return owner }
    if table.contains(where: { $0.plural == written }) { return row.plural }
    if row.masculine == row.feminine || FrenchSounds.elides(before: noun) { return row.masculine }
    switch FrenchNouns.head(of: noun)?.gender {
    case .feminine?: return row.feminine
    case .masculine?: return row.masculine
    case nil: return nil
    }
  }
}
