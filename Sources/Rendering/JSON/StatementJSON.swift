import Diagnostics
import MeetingModel
import Phrasing

/// Writes a statement as JSON, for programs.
///
///     {"schema": 1, "meeting": "asia/rok-us", "language": "en", "title": "Joint Statement of …",
///      "release": {"text": …, "begin": "Begin Text:", "end": "End Text"},
///      "sections": [
///        {"heading": "The Alliance", "label": "I.", "paragraphs": [
///          {"label": "1.", "sentences": [
///            {"text": "They condemned …",
///             "acts": [{"act": "condemn", "rung": "strongest", "rule": "en/condemn",
///                       "origin": {"path": "agenda[1].points[0]", "line": 31, "column": 9}}],
///             "choices": [{"what": "subject", "chosen": "They", "why": "…"}]},
///            {"text": "Approximately 3,000 …", "origin": {…}, "rule": "en/state",
///             "acts": [], "choices": []}]}]}],
///      "findings": [{"severity": "note", "id": "review/…", "message": …, "path": …, "line": …,
///                    "column": …, "help": […]}]}
///
/// `heading` is null for opening, closing, and where headings are off. `release` and `label` stand
/// only where there is one; `origin` and `rule` beside `text` only where `acts` is empty (and
/// `origin` only where the sentence has one place). `bullet` is true where the sentence is an
/// item of a list below the one before, and absent elsewhere. `begin` and `end`, and a finding's `path`,
/// `line` and `column`, may be null. `text` is the exact text. Lines and columns count from 1.
enum StatementJSON {
  static func render(_ statement: Statement, context: RenderingContext) -> DocumentText {
    JSONWriter.document { json in
      json.member("schema", 1)
      json.member("meeting", context.name)
      json.member("language", statement.language.rawValue)
      json.member("title", statement.title.text)
      if let release = statement.release {
        json.member("release") { json in
          json.member("text", release.line.text)
          json.member("begin", release.begin)
          json.member("end", release.end)
        }
      }
      json.member("sections", statement.sections, section)
      json.member("findings", context.findings, FindingJSON.members)
    }
  }

  private static func section(_ json: inout JSONWriter, _ section: Section) {
    json.member("heading", section.heading?.line.text)
    if let label = section.heading?.label { json.member("label", label) }
    json.member("paragraphs", section.paragraphs, paragraph)
  }

  private static func paragraph(_ json: inout JSONWriter, _ paragraph: Paragraph) {
    if let label = paragraph.label { json.member("label", label) }
    json.member("sentences", paragraph.sentences, sentence)
  }

  private static func sentence(_ json: inout JSONWriter, _ sentence: Sentence) {
    json.member("text", sentence.text)
    if sentence.acts.isEmpty {
      if let place = sentence.origin { origin(&json, place) }
      json.member("rule", sentence.rule)
    }
    if sentence.isBullet { json.member("bullet", true) }
    json.member("acts", sentence.acts, act)
    json.member("choices", sentence.choices, choice)
  }

  private static func act(_ json: inout JSONWriter, _ act: RealisedAct) {
    json.member("act", act.act)
    json.member("rung", act.rung)
    json.member("rule", act.rule)
    origin(&json, act.origin)
  }

  private static func choice(_ json: inout JSONWriter, _ choice: Choice) {
    json.member("what", choice.what)
    json.member("chosen", choice.chosen)
    json.member("why", choice.why)
  }

  private static func origin(_ json: inout JSONWriter, _ origin: Origin) {
    json.member("origin") { json in
      json.member("path", origin.path)
      json.member("line", origin.range.start.line)
      json.member("column", origin.range.start.column)
    }
  }
}
