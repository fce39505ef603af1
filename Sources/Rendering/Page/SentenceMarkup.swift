import Grammar
import MeetingModel
import Phrasing

/// Writes the sentences of one statement as elements of a page.
struct SentenceMarkup {
  let words: PageWords
  /// What the ids of sentences and notes begin with, so that several statements fit on one page.
  let prefix: String
  private let notes: OriginNotes

  init(words: PageWords, prefix: String = "") {
    self.words = words
    self.prefix = prefix
    notes = OriginNotes(words: words, prefix: prefix)
  }

  /// A sentence with the note on where it comes from.
  func sentence(_ sentence: Sentence, number: Int) -> String {
    "<span class=\"sentence\" id=\"\(prefix)s\(number)\" tabindex=\"0\""
      + " aria-describedby=\"\(prefix)o\(number)\">"
      + line(sentence.line) + "</span>" + notes.note(on: sentence, number: number)
  }

  /// A line's words; those that stand in another language for want of this one are marked.
  func line(_ line: Line) -> String {
    line.map { run in
      let gap = run.marks.lazy.compactMap { mark -> Language? in
        guard case .gap(let language, _) = mark else { return nil }
        return language
      }.first
      let text = HTMLText.body(run.text)
      guard let gap else { return text }
      return "<mark lang=\"\(HTMLText.line(gap.rawValue))\">\(text)</mark>"
    }.joined()
  }

  /// A heading's label and words.
  func heading(_ heading: Heading) -> String {
    let label = heading.label.map { "<span class=\"label\">\(HTMLText.line($0))</span> " } ?? ""
    return label + line(heading.line)
  }
}
