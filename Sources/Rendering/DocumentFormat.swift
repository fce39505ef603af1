/// A format in which a statement is published. The raw value is what a user writes (`--format md`).
package enum DocumentFormat: String, CaseIterable, Sendable, Hashable {
  case markdown = "md"
  case text = "txt"
  case html
  case json

  /// The ending of a file in this format, without the dot.
  package var fileExtension: String { rawValue }
}
