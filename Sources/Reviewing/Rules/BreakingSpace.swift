import Diagnostics
import MeetingModel
import Phrasing

/// A space that may break before a mark which French sets off, or a straight quotation mark in French.
///
/// Triggering: `trois volets : la paix` with a common space; `le « dialogue »` with common spaces;
/// `le "dialogue"`.
/// Not triggering: the same with no-break spaces; `16:30`; a mark without any space, which is how Canada
/// sets `;`, `!` and `?`; what the rules themselves wrote.
enum BreakingSpace: ReviewRule {
  static let id = "review/breaking-space"
  static let severity = Diagnostic.Severity.note
  static let languages: Set<Language>? = [.french]

  static func findings(in draft: ReviewedDraft) -> [Finding] {
    var findings: [Finding] = []
    for passage in draft.passages
    where !passage.isVerbatim && mayHaveFault(passage.text.utf8Span.span) {
      for part in passage.officersTexts {
        guard let found = fault(part.text) else { continue }
        findings.append(
          Finding(at: passage.index, found.message, origin: part.origin, help: [found.help]))
      }
    }
    return findings
  }

  /// Whether bytes stand in a text as they do in one with a fault: in few they do.
  private static func mayHaveFault(_ bytes: Span<UInt8>) -> Bool {
    var previous: UInt8 = 0
    for index in bytes.indices {
      let byte = bytes[index]
      switch (previous, byte) {
      case (_, UInt8(ascii: "\"")): return true
      // The space before a mark, of which » begins with C2; and « and a space.
      case (0x20, UInt8(ascii: ":")), (0x20, UInt8(ascii: ";")), (0x20, UInt8(ascii: "!")),
        (0x20, UInt8(ascii: "?")), (0x20, 0xC2), (0xAB, 0x20):
        return true
      default: previous = byte
      }
    }
    return false
  }

  private static func fault(_ text: String) -> (message: String, help: String)? {
    guard mayHaveFault(text.utf8Span.span) else { return nil }
    let characters = Array(text)
    for (left, right) in zip(characters, characters.dropFirst()) {
      let isBefore = left == " " && ":;!?»".contains(right)
      let isBehind = left == "«" && right == " "
      if isBefore || isBehind {
        let mark = isBefore ? right : left
        return (
          "the space at `\(mark)` may break over the end of a line",
          "write a no-break space (U+00A0) there"
        )
      }
    }
    return characters.contains("\"")
      ? (
        "a straight quotation mark stands in the French text", "write « and », with no-break spaces"
      )
      : nil
  }
}
