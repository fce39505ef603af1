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
    var members: [(key: String, value: JSONText)] = [
      ("schema", .number(1)),
      ("meeting", .string(context.name)),
      ("language", .string(statement.language.rawValue)),
      ("title", .string(statement.title.text)),
    ]
    if let release = statement.release {
      members.append(
        (
          "release",
          .object([
            ("text", .string(release.line.text)), ("begin", .optional(release.begin)),
            ("end", .optional(release.end)),
          ])
        ))
    }
    members.append(("sections", .array(statement.sections.map(section))))
    members.append(("findings", FindingJSON.array(context.findings)))
    return JSONText.object(members).document
  }

  private static func section(_ section: Section) -> JSONText {
    var members: [(key: String, value: JSONText)] = [
      ("heading", .optional(section.heading?.line.text))
    ]
    if let label = section.heading?.label { members.append(("label", .string(label))) }
    members.append(("paragraphs", .array(section.paragraphs.map(paragraph))))
    return .object(members)
  }

  private static func paragraph(_ paragraph: Paragraph) -> JSONText {
    var members: [(key: String, value: JSONText)] = []
    if let label = paragraph.label { members.append(("label", .string(label))) }
    members.append(("sentences", .array(paragraph.sentences.map(sentence))))
    return .object(members)
  }

  private static func sentence(_ sentence: Sentence) -> JSONText {
    var members: [(key: String, value: JSONText)] = [("text", .string(sentence.text))]
    if sentence.acts.isEmpty {
      if let place = sentence.origin { members.append(("origin", origin(place))) }
      members.append(("rule", .string(sentence.rule)))
    }
    if sentence.isBullet { members.append(("bullet", .boolean(true))) }
    members.append(("acts", .array(sentence.acts.map(act))))
    members.append(("choices", .array(sentence.choices.map(choice))))
    return .object(members)
  }

  private static func act(_ act: RealisedAct) -> JSONText {
    .object([
      ("act", .string(act.act)), ("rung", .string(act.rung)), ("rule", .string(act.rule)),
      ("origin", origin(act.origin)),
    ])
  }

  private static func choice(_ choice: Choice) -> JSONText {
    .object([
      ("what", .string(choice.what)), ("chosen", .string(choice.chosen)),
      ("why", .string(choice.why)),
    ])
  }

  private static func origin(_ origin: Origin) -> JSONText {
    .object([
      ("path", .string(origin.path)), ("line", .number(origin.range.start.line)),
      ("column", .number(origin.range.start.column)),
    ])
  }
}
