import MeetingModel
import Phrasing

/// Says why a sentence was not read as an act: what the reader saw, and what would help.
struct UnreadReasons {
  let subjects: SubjectReader
  let index: FrameIndex
  let reading: ReadingWording

  /// How many words behind a subject are shown.
  private static let shown = 4

  /// Behind a subject stands no verb of the phrasebook.
  func noAct(_ subject: SubjectReader.Match, _ words: Words) -> String {
    let next = words[subject.end]
    let label = Self.short(subject.label)
    if subjects.isVerbish(words, subject.end) || index.verbs[next.lower] != nil {
      let verb = verbPhrase(words, from: subject.end)
      return
        "read `\(label)` as who speaks and `\(verb)` as what they do, which no act words: write it with "
        + "the nearest act (`communique phrasebook list`) and `pin: {verb: …}`, or leave it as a fact"
    }
    let behind = words.text(subject.end..<min(words.count, subject.end + Self.shown))
    if next.raw == next.core,
      next.core.first?.isUppercase == true || reading.origins.contains(next.lower)
        || subjects.book.lexicon.conjunctions.contains(next.lower)
    {
      return
        "read `\(label)` as who speaks, but `\(behind)` behind it is no verb: if it names somebody else "
        + "who speaks, add them under `parties` and give the sentence an act and `by`"
    }
    let more = subject.end + Self.shown < words.count ? " …" : ""
    return
      "read `\(label)` as who speaks, but found no verb of the phrasebook in `\(behind)\(more)`: if it is an act, "
      + "write it with the nearest one (`communique phrasebook list`) and `pin: {verb: …}`"
  }

  /// The verb is one of ours, and its wordings take nothing that stands behind it.
  func noWording(_ subject: SubjectReader.Match, _ words: Words) -> String {
    let verb = verbPhrase(words, from: subject.end)
    let end = min(words.count, subject.end + verb.split(separator: " ").count)
    let behind = words.text(end..<min(words.count, end + Self.shown))
    return
      "read `\(Self.short(subject.label))` as who speaks and `\(verb)` as the verb, but no wording of it goes on "
      + "with `\(behind.isEmpty ? "nothing" : behind)`: reword the sentence, or keep it as `verbatim`"
  }

  static func tooLong(_ count: Int, most: Int) -> String {
    "the sentence has \(count) words, and no more than \(most) are read: cut it in two, or keep it as a fact"
  }

  /// The rules word the sentence otherwise than it stands: the first words that differ.
  static func drafted(_ text: String, as draft: String, act: String?) -> String {
    let own = text.split(separator: " ")
    let ruled = draft.split(separator: " ")
    let same = zip(own, ruled).prefix { $0 == $1 }.count
    func part(_ words: [Substring]) -> String {
      let from = max(0, min(same, words.count) - 1)
      return words[from..<min(words.count, same + shown)].joined(separator: " ")
    }
    let read = act.map { "read as `\($0)`" } ?? "read as a fact"
    return "\(read), but the rules write “\(part(ruled))” where the text has “\(part(own))”: "
      + "take the rules’ words, or keep it as `verbatim`"
  }

  /// The verb with what stands before it (*will continue*, *were briefed*).
  private func verbPhrase(_ words: Words, from start: Int) -> String {
    var end = start
    while end < min(words.count - 1, start + 4),
      reading.auxiliaries.contains(words[end].lower) || reading.negations.contains(words[end].lower)
        || reading.adverbs.contains(words[end].lower)
        || reading.adverbEndings.contains(where: { words[end].lower.hasSuffix($0) })
    {
      end += 1
    }
    return words.bare(start..<(end + 1))
  }

  private static func short(_ label: String) -> String {
    let words = label.split(separator: " ")
    guard words.count > 9 else { return label }
    return words.prefix(5).joined(separator: " ") + " … " + words.suffix(2).joined(separator: " ")
  }
}
