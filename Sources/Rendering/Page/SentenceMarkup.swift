import Grammar
import MeetingModel
import Phrasing

/// Writes the sentences of one statement as elements of a page.
struct SentenceMarkup {
  let words: PageWords
  /// What the ids of sentences and notes begin with, so that several statements fit on one page.
  let prefix: String
  private let notes: OriginNotes
  /// How a sentence begins, up to its number and behind it.
  private let begin: String
  private let beginBehind: String

  init(words: PageWords, prefix: String = "") {
    self.words = words
    self.prefix = prefix
    begin = "<span class=\"sentence\" id=\"\(prefix)s"
    beginBehind = "\" tabindex=\"0\" aria-describedby=\"\(prefix)o"
    notes = OriginNotes(words: words, prefix: prefix)
  }

  /// A sentence with the note on where it comes from.
  func sentence(_ sentence: Sentence, number: Int) -> String {
    var page = DocumentText()
    add(sentence, number: number, to: &page)
    return page.text
  }

  /// Adds a sentence with the note on where it comes from.
  func add(_ sentence: Sentence, number: Int, to page: inout DocumentText) {
    page += begin
    page.add(number)
    page += beginBehind
    page.add(number)
    page += "\">"
    add(sentence.line, to: &page)
    page += "</span>"
    notes.add(on: sentence, number: number, to: &page)
  }

  /// A line's words; those that stand in another language for want of this one are marked.
  func line(_ line: Line) -> String {
    var page = DocumentText()
    add(line, to: &page)
    return page.text
  }

  private func add(_ line: Line, to page: inout DocumentText) {
    for run in line {
      let gap = gap(of: run)
      if let gap { page += "<mark lang=\"\(HTMLText.line(gap.rawValue))\">" }
      page.addBody(run.text)
      if gap != nil { page += "</mark>" }
    }
  }

  private func gap(of run: Run<Provenance>) -> Language? {
    for case .gap(let language, _) in run.marks { return language }
    return nil
  }

  /// A heading's label and words.
  func heading(_ heading: Heading) -> String {
    let label = heading.label.map { "<span class=\"label\">\(HTMLText.line($0))</span> " } ?? ""
    return label + line(heading.line)
  }
}
