import Diagnostics
import MeetingModel
import Phrasing

/// Writes the note that tells where a sentence comes from; it shows on hover and on focus.
struct OriginNotes {
  let words: PageWords
  /// What the ids of notes begin with.
  var prefix = ""

  /// The note on the sentence of that number.
  func note(on sentence: Sentence, number: Int) -> String {
    var rows: [String] = []
    if let origin = sentence.origin { rows.append(row(.origin, place(origin))) }
    if sentence.acts.isEmpty {
      rows.append(row(.rule, code(sentence.rule)))
    }
    for act in sentence.acts {
      var text = "\(HTMLText.line(act.act)), \(HTMLText.line(act.rung)) (\(code(act.rule)))"
      if act.origin != sentence.origin { text += ", " + place(act.origin) }
      rows.append(row(.act, text))
    }
    for choice in sentence.choices {
      let text =
        "\(HTMLText.line(choice.what)): <b>\(HTMLText.line(choice.chosen))</b>"
        + (choice.why.isEmpty ? "" : " – \(HTMLText.message(choice.why))")
      rows.append(row(.choice, text))
    }
    let lang = HTMLText.line(words.language.rawValue)
    return "<span class=\"origin\" role=\"tooltip\" id=\"\(prefix)o\(number)\" lang=\"\(lang)\">"
      + rows.joined() + "</span>"
  }

  private func row(_ word: PageWord, _ content: String) -> String {
    "<span class=\"row\"><span class=\"key\">\(HTMLText.line(words[word]))</span> \(content) </span>"
  }

  private func place(_ origin: Origin) -> String {
    "\(code(origin.path)), \(HTMLText.line(words[.line])) \(origin.range.start.line)"
  }

  private func code(_ text: String) -> String { "<code>\(HTMLText.line(text))</code>" }
}
