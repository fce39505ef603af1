package import Diagnostics
package import MeetingModel

/// The findings of a revision, as `review.json`.
///
///     {"schema": 1, "meeting": "asia/rok-us", "languages": [{"language": "en", "findings": […]}]}
///
/// A finding is written as in the statement's own JSON.
package enum ReviewDocument {
  /// The text of the document, languages in the order given.
  package static func render(
    name: String, findings: [(language: Language, findings: [Diagnostic])]
  ) -> String {
    let languages = findings.map { part in
      JSONText.object([
        ("language", .string(part.language.rawValue)),
        ("findings", FindingJSON.array(part.findings)),
      ])
    }
    return JSONText.object([
      ("schema", .number(1)), ("meeting", .string(name)), ("languages", .array(languages)),
    ]).document.text
  }
}
