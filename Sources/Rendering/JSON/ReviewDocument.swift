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
    JSONWriter.document { json in
      json.member("schema", 1)
      json.member("meeting", name)
      json.member("languages", findings) { json, part in
        json.member("language", part.language.rawValue)
        json.member("findings", part.findings, FindingJSON.members)
      }
    }.text
  }
}
