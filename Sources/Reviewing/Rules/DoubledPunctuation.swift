import Diagnostics
import MeetingModel
import Phrasing

/// Two marks of punctuation where one should stand.
///
/// Triggering: `peace,, and stability`; `the ties ,and`; `the Alliance;.`.
/// Not triggering: `the U.S., Japan`; `etc., and`; an ellipsis; `(… peace.)`.
enum DoubledPunctuation: ReviewRule {
  static let id = "review/doubled-punctuation"
  static let severity = Diagnostic.Severity.warning

  static func findings(in draft: ReviewedDraft) -> [Finding] {
    draft.sentences.compactMap { passage in
      guard passage.marks.contains(.doubledPunctuation), !passage.isVerbatim,
        let marks = doubled(passage.text)
      else { return nil }
      return Finding(
        at: passage.index, "`\(marks)` stands in the sentence", origin: passage.origin,
        help: ["leave the punctuation at the end of the part out: the sentence brings its own"])
    }
  }

  private static func doubled(_ text: String) -> String? {
    let bytes = text.utf8Span.span
    for index in bytes.indices.dropFirst() {
      let (first, second) = (bytes[index - 1], bytes[index])
      guard isFollower[Int(second)], followers[Int(first)].contains(second) else { continue }
      if first == stop {
        // Two, not an ellipsis.
        let before = index >= 2 ? bytes[index - 2] : 0
        let behind = index + 1 < bytes.count ? bytes[index + 1] : 0
        if before == stop || behind == stop { continue }
      }
      return String(decoding: [first, second], as: UTF8.self)
    }
    return nil
  }

  private static let stop = UInt8(ascii: ".")

  /// Whether a byte is one that must not stand behind some character: most are not.
  private static let isFollower = (0..<256).map { byte in
    followers.contains { $0.contains(UInt8(byte)) }
  }

  /// What must not stand behind a character, by its ASCII code.
  private static let followers: [[UInt8]] = {
    var table = [[UInt8]](repeating: [], count: 256)
    for (first, second) in [
      (",", ",.;:"), (";", ";.,"), (":", ":.,"), ("?", ".,"), ("!", ".,"), (".", "."), (" ", ",;"),
    ] {
      for byte in first.utf8 { table[Int(byte)] = Array(second.utf8) }
    }
    return table
  }()
}
