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
/// Triggering, French: *nos* in a text of the third person, *leurs* in one of *nous*. Triggering, Korean:
/// *우리의* in a text of the third person.
enum ClashingPronoun: ReviewRule {
  static let id = "review/clashing-pronoun"
  static let severity = Diagnostic.Severity.warning

  /// What a language calls those who speak, in the first person and in the third; Korean leaves the
  /// third person out.
  private struct Pronouns {
    let first: Set<String>
    let third: Set<String>
    let ours: String
    let theirs: String
  }

  private static let pronouns: [Language: Pronouns] = [
    .english: Pronouns(
      first: ["we", "us", "our", "ours", "ourselves"], third: ["their", "themselves"], ours: "our",
      theirs: "their"),
    .french: Pronouns(
      first: ["nous", "notre", "nos", "nôtre", "nôtres"], third: ["leur", "leurs"],
      ours: "notre` or `nos", theirs: "leur` or `leurs"),
    .korean: Pronouns(
      first: ["우리", "우리의", "우리는", "우리가", "우리를", "우리와"], third: [], ours: "우리의",
      theirs: "양국의"),
  ]

  static var languages: Set<Language>? { Set(pronouns.keys) }

  static func findings(in draft: ReviewedDraft) -> [Finding] {
    guard let pronouns = pronouns[draft.statement.language] else { return [] }
    let isWe = draft.statement.voice == .wePresent
    var findings: [Finding] = []
    for (index, sentence, passage) in draft.sentences
    where !passage.isVerbatim && !(isWe && !speaksOfUs(sentence)) {
      var before = ""
      for part in passage.officersTexts {
        let word =
          isWe
          ? clash(withWe: part.text, behind: before, pronouns)
          : words(part.text).first { pronouns.first.contains($0.lowercased()) }
        before += part.text + " "
        guard let word else { continue }
        findings.append(
          Finding(
            at: index,
            isWe
              ? "`\(word)` stands in a text that says *we*"
              : "`\(word)` stands in a text of the third person",
            origin: part.origin,
            help: ["write `\(isWe ? pronouns.ours : pronouns.theirs)`, or name whose it is"]
          ))
      }
    }
    return findings
  }

  /// Whether *we* act in a sentence, and not one side by name.
  private static func speaksOfUs(_ sentence: Sentence) -> Bool {
    !sentence.acts.isEmpty
      && !sentence.choices.contains { $0.what == "subject" && $0.chosen != "we" }
  }

  /// *Their* where no word before it in the officer's text could be its owner: no plural, no name.
  private static func clash(withWe text: String, behind before: String, _ pronouns: Pronouns)
    -> String?
  {
    if words(before).contains(where: mayOwn) { return nil }
    for word in words(text) {
      if pronouns.third.contains(word.lowercased()) { return word }
      if mayOwn(word) { return nil }
    }
    return nil
  }

  private static func mayOwn(_ word: String) -> Bool {
    let plain = word.lowercased()
    let isPlural =
      plain.hasSuffix("s") && !plain.hasSuffix("ss") && !["nos", "leurs", "des"].contains(plain)
      || plain.hasSuffix("aux")
    return isPlural || ["people", "and", "who", "those", "et", "qui", "ceux", "celles"].contains(plain)
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
