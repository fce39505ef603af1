import Diagnostics
import MeetingModel
import Phrasing

/// An office that is not written as the title that it is.
///
/// Triggering: `office: minister of foreign affairs`; `office: The Minister of Defense`.
/// Not triggering: `office: Minister of Foreign Affairs`.
enum OfficeWriting: ReviewRule {
  static let id = "review/office-writing"
  static let severity = Diagnostic.Severity.note
  static let languages: Set<Language>? = [.english]

  static func findings(in draft: ReviewedDraft) -> [Finding] {
    draft.meeting.parties.flatMap(\.principals).compactMap { principal in
      guard let office = principal.office[.english], let first = office.text.first else {
        return nil
      }
      if office.text.lowercased().hasPrefix("the ") {
        return Finding(
          at: 0, "the office `\(office.text)` has an article", origin: office.origin,
          help: ["write `\(office.text.dropFirst("the ".count))`: the article is added by rule"])
      }
      guard first.isLowercase else { return nil }
      return Finding(
        at: 0, "the office `\(office.text)` begins with a small letter", origin: office.origin,
        help: ["write it as a title: `\(title(office.text))`"])
    }
  }

  private static func title(_ office: String) -> String {
    office.split(separator: " ").map { word in
      ["of", "for", "and", "the", "to", "in", "on"].contains(word)
        ? String(word) : word.prefix(1).uppercased() + word.dropFirst()
    }.joined(separator: " ")
  }
}
