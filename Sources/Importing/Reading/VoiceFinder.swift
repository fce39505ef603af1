import Grammar
import MeetingModel
import Phrasing

/// Finds out how a text speaks: in which person and tense, and by which label.
struct VoiceFinder {
  let subjects: SubjectReader
  let index: FrameIndex
  let book: LanguageBook

  /// The voice of most sentences, and the commonest label of all principals.
  func look(_ sentences: [String]) -> (voice: Voice, collective: String?) {
    var we = 0
    var past = 0
    var present = 0
    var labels: [String: Int] = [:]
    for sentence in sentences.prefix(1000) {
      let words = Words(sentence)
      guard let subject = subjects.match(words, at: 0), subject.end < words.count else {
        if words.all.prefix(60).contains(where: { $0.core == book.subjects.we }) { we += 1 }
        continue
      }
      if subject.isWe {
        we += 2
        continue
      }
      let forms = index.verbs[words[subject.end].lower] ?? []
      if book.hasGender, isCompound(words[subject.end]) {
        past += 2
      } else if forms.contains(where: { $0.form == .past }) {
        past += 2
      } else if forms.contains(where: { $0.form == .presentPlural || $0.form == .presentSingular })
      {
        present += 2
      }
      if subject.speaker == .all, !subject.isOne, !subject.isCountries, subject.mayBeRule {
        if let label = label(subject.label) { labels[label, default: 0] += 1 }
      }
    }
    let voice: Voice =
      we >= past + present ? .wePresent : past >= present ? .ministersPast : .ministersPresent
    let best = labels.max {
      ($0.value, $1.key) < ($1.value, $0.key)
    }
    return (voice, best?.key)
  }

  /// Whether a word begins a past of several words (*ont salué*, *se sont félicités*).
  private func isCompound(_ word: Words.Word) -> Bool {
    book.reading.auxiliaries.contains(word.lower) || book.reading.negations.contains(word.lower)
  }

  /// A label as the spec has it: its article is small inside a sentence.
  private func label(_ text: String) -> String? {
    // "Ministers agreed"
    if book.reading.speakers.contains(text) { return text }
    guard let space = text.firstIndex(of: " "),
      book.lexicon.articles.contains(text[..<space].lowercased())
    else { return nil }
    return text[..<space].lowercased() + text[space...]
  }
}
