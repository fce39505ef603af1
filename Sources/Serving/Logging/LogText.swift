internal import Diagnostics

/// Text for the log and for terminals.
enum LogText {
  /// A name in which nothing can move a cursor, end a line or turn the reading direction.
  static func escaped(_ text: String) -> String { SafeText.safe(text) }
}
