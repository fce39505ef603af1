import Diagnostics
package import MeetingModel
import Phrasing
import Rendering

extension Drafter {
  /// The statements of a spec in some languages beside each other, as one HTML page; nil where one of
  /// them was not drafted.
  ///
  /// - Parameter name: the meeting's name, such as `asia/rok-us`.
  package func sideBySide(_ result: DraftingResult, in languages: [Language], name: String)
    -> [UInt8]?
  {
    let drafts = Array(zip(result.statements, result.reviews))
    let columns = languages.compactMap { language in
      drafts.first { $0.0.language == language }
        .map { SideBySidePage.Column(statement: $0.0, findings: $0.1) }
    }
    guard columns.count == languages.count else { return nil }
    return Array(SideBySidePage.render(columns, name: name, page: page).utf8)
  }
}
