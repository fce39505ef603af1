import Diagnostics
import MeetingModel
import Phrasing

/// Writes the note that tells where a sentence comes from; it shows on hover and on focus.
struct OriginNotes {
  /// How a note begins, up to its number and behind it.
  private let begin: String
  private let beginBehind: String
  /// How each kind of row begins: most of a page is notes.
  private let origin: String
  private let rule: String
  private let act: String
  private let choice: String
  private let line: String

  init(words: PageWords, prefix: String = "") {
    begin = "<span class=\"origin\" role=\"tooltip\" id=\"\(prefix)o"
    beginBehind = "\" lang=\"\(HTMLText.line(words.language.rawValue))\">"
    func row(_ word: PageWord) -> String {
      "<span class=\"row\"><span class=\"key\">\(HTMLText.line(words[word]))</span> "
    }
    origin = row(.origin)
    rule = row(.rule)
    act = row(.act)
    choice = row(.choice)
    line = "</code>, \(HTMLText.line(words[.line])) "
  }

  /// Adds the note on the sentence of that number.
  func add(on sentence: Sentence, number: Int, to page: inout DocumentText) {
    page += begin
    page.add(number)
    page += beginBehind
    if let origin = sentence.origin {
      page += self.origin
      add(origin, to: &page)
      page += Self.rowEnd
    }
    if sentence.acts.isEmpty {
      page += rule
      addCode(sentence.rule, to: &page)
      page += Self.rowEnd
    }
    for act in sentence.acts {
      page += self.act
      page.addLine(act.act)
      page += ", "
      page.addLine(act.rung)
      page += " ("
      addCode(act.rule, to: &page)
      page += ")"
      if act.origin != sentence.origin {
        page += ", "
        add(act.origin, to: &page)
      }
      page += Self.rowEnd
    }
    for choice in sentence.choices {
      page += self.choice
      page.addLine(choice.what)
      page += ": <b>"
      page.addLine(choice.chosen)
      page += "</b>"
      if !choice.why.isEmpty {
        page += " – "
        page.addMessage(choice.why)
      }
      page += Self.rowEnd
    }
    page += "</span>"
  }

  private static let rowEnd = " </span>"

  private func add(_ origin: Origin, to page: inout DocumentText) {
    page += "<code>"
    page.addLine(origin.path)
    page += line
    page.add(origin.range.start.line)
  }

  private func addCode(_ text: String, to page: inout DocumentText) {
    page += "<code>"
    page.addLine(text)
    page += "</code>"
  }
}
