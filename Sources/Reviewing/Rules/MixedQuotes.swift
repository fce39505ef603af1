import Diagnostics
import MeetingModel
import Phrasing

/// Straight and curly quotation marks, or apostrophes, in one statement.
///
/// Triggering: `"2+2"` in one point and `“2+2”` in another; `the Alliance's` and `the world’s`.
/// Not triggering: one kind throughout; `"2+2"` with `the world’s`.
enum MixedQuotes: ReviewRule {
  static let id = "review/mixed-quotes"
  static let severity = Diagnostic.Severity.note

  static func findings(in draft: ReviewedDraft) -> [Finding] {
    finding(draft, straight: "\"", curly: "“”", name: "quotation marks")
      + finding(draft, straight: "'", curly: "‘’", name: "apostrophes")
  }

  /// A finding at the first of the kind that is rarer, since that is the slip.
  private static func finding(
    _ draft: ReviewedDraft, straight: Character, curly: String, name: String
  ) -> [Finding] {
    var counts = (straight: 0, curly: 0)
    var places: (straight: (Int, Origin?)?, curly: (Int, Origin?)?) = (nil, nil)
    for (index, passage) in draft.passages.enumerated() {
      for part in passage.officersTexts {
        for character in part.text {
          if character == straight {
            counts.straight += 1
            places.straight = places.straight ?? (index, part.origin)
          } else if curly.contains(character) {
            counts.curly += 1
            places.curly = places.curly ?? (index, part.origin)
          }
        }
      }
    }
    guard let first = places.straight, let second = places.curly else { return [] }
    let place = counts.straight < counts.curly ? first : second
    let kind = counts.straight < counts.curly ? "straight" : "curly"
    let other = counts.straight < counts.curly ? "curly" : "straight"
    return [
      Finding(
        at: place.0, "\(kind) \(name) stand in a text whose others are \(other)", origin: place.1,
        help: ["take one kind throughout"])
    ]
  }
}
