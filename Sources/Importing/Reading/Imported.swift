import Diagnostics
import MeetingModel

extension Origin {
  /// Of what is read from a published text, before it stands in a spec.
  static let imported = Origin(
    path: "",
    range: SourceRange(
      start: SourcePosition(line: 1, column: 1, offset: 0),
      end: SourcePosition(line: 1, column: 1, offset: 0)))
}

extension LocalText {
  /// A text of a published statement.
  static func imported(_ text: String, _ language: Language) -> LocalText {
    LocalText([language: Wording(text, origin: .imported)], origin: .imported)
  }
}
