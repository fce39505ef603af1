import Diagnostics
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
enum ClashingPronoun: ReviewRule {
  static let id = "review/clashing-pronoun"
  static let severity = Diagnostic.Severity.warning

  private static let first: Set<String> = ["we", "us", "our", "ours", "ourselves"]
  private static let third: Set<String> = ["their", "themselves"]

  static func findings(in draft: ReviewedDraft) -> [Finding] {
    guard draft.statement.language == .english else { return [] }
    let isWe = draft.statement.voice == .wePresent
    var findings: [Finding] = []
    for (index, sentence, passage) in draft.sentences
    where !passage.isVerbatim && !(isWe && sentence.acts.isEmpty) {
      var before = ""
      for part in passage.officersTexts {
        let word =
          isWe
          ? clash(withWe: part.text, behind: before)
          : words(part.text).first { first.contains($0.lowercased()) }
        before += part.text + " "
        guard let word else { continue }
        findings.append(
          Finding(
            at: index,
            isWe
              ? "`\(word)` stands in a text that says *we*"
              : "`\(word)` stands in a text of the third person",
            origin: part.origin,
            help: [isWe ? "write `our`, or name whose it is" : "write `their`, or name whose it is"]
          ))
      }
    }
    return findings
  }

  /// *Their* where no word before it in the officer's text could be its owner: no plural, no name.
  private static func clash(withWe text: String, behind before: String) -> String? {
    if words(before).contains(where: mayOwn) { return nil }
    for word in words(text) {
      if third.contains(word.lowercased()) { return word }
      if mayOwn(word) { return nil }
    }
    return nil
  }

  private static func mayOwn(_ word: String) -> Bool {
    let plain = word.lowercased()
    let isPlural = plain.hasSuffix("s") && !plain.hasSuffix("ss")
    return isPlural || ["people", "and", "who", "those"].contains(plain)
      || word.first?.isUppercase == true
  }

  /// The words outside quotation marks, without punctuation at their ends. `US` is no pronoun.
  private static func words(_ text: String) -> [String] {
    var isQuoted = false
    var outside = ""
    for character in text {
      switch character {
      case "\"": isQuoted.toggle()
      case "“", "«": isQuoted = true
      case "”", "»": isQuoted = false
      default: if !isQuoted { outside.append(character) }
      }
    }
    return outside.split { !$0.isLetter && $0 != "." && $0 != "'" && $0 != "’" }
      .map { String($0.prefix { $0.isLetter }) }
      .filter { $0 != "US" && !$0.isEmpty }
  }
}
