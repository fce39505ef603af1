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

  /// A kind of mark in its two shapes.
  private struct Kind {
    let name: String
    let straight: Unicode.Scalar
    let curly: [Unicode.Scalar]
    /// How often each shape stands, and where first.
    var shapes: (straight: Shape, curly: Shape) = (Shape(), Shape())

    struct Shape {
      var count = 0
      var first: (passage: Int, origin: Origin)?

      mutating func note(_ passage: Int, _ origin: Origin) {
        count += 1
        first = first ?? (passage, origin)
      }
    }

    mutating func note(_ scalar: Unicode.Scalar, _ passage: Int, _ origin: Origin) {
      if scalar == straight {
        shapes.straight.note(passage, origin)
      } else if curly.contains(scalar) {
        shapes.curly.note(passage, origin)
      }
    }

    /// A finding at the first of the shape that is rarer, since that is the slip.
    var finding: Finding? {
      guard let first = shapes.straight.first, let second = shapes.curly.first else { return nil }
      let isStraight = shapes.straight.count < shapes.curly.count
      let place = isStraight ? first : second
      let (kind, other) = isStraight ? ("straight", "curly") : ("curly", "straight")
      return Finding(
        at: place.passage, "\(kind) \(name) stand in a text whose others are \(other)",
        origin: place.origin, help: ["take one kind throughout"])
    }
  }

  static func findings(in draft: ReviewedDraft) -> [Finding] {
    var quotes = Kind(name: "quotation marks", straight: "\"", curly: ["“", "”"])
    var apostrophes = Kind(name: "apostrophes", straight: "'", curly: ["‘", "’"])
    for passage in draft.passages where passage.marks.contains(.quotes) {
      for part in passage.officersTexts where hasQuote(part.text.utf8Span.span) {
        for scalar in part.text.unicodeScalars {
          quotes.note(scalar, passage.index, part.origin)
          apostrophes.note(scalar, passage.index, part.origin)
        }
      }
    }
    return [quotes.finding, apostrophes.finding].compactMap(\.self)
  }

  private static func hasQuote(_ bytes: Span<UInt8>) -> Bool {
    for index in bytes.indices where mayBeQuote(bytes[index]) { return true }
    return false
  }

  /// Whether a byte is a straight mark, or the first one of a curly mark.
  private static func mayBeQuote(_ byte: UInt8) -> Bool {
    byte == 0x22 || byte == 0x27 || byte == 0xE2
  }
}
