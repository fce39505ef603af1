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
      for part in passage.officersTexts {
        let bytes = part.text.utf8Span.span
        for index in bytes.indices {
          guard let mark = mark(bytes, at: index) else { continue }
          quotes.note(mark, passage.index, part.origin)
          apostrophes.note(mark, passage.index, part.origin)
        }
      }
    }
    return [quotes.finding, apostrophes.finding].compactMap(\.self)
  }

  /// The mark of quotation or apostrophe that begins at a byte.
  private static func mark(_ bytes: Span<UInt8>, at index: Int) -> Unicode.Scalar? {
    switch bytes[index] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): Unicode.Scalar(bytes[index])
    // From U+2018 to U+201D.
    case 0xE2 where bytes[index + 1] == 0x80 && 0x98...0x9D ~= bytes[index + 2]:
      Unicode.Scalar(0x2000 + UInt32(bytes[index + 2] & 0x3F))
    default: nil
    }
  }
}
