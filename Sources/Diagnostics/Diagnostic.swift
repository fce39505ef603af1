/// Something that the user should know about a text that the user wrote.
///
/// The wording follows the compiler's rules: `message` is lower case without a full stop and stands
/// alone; `help` says how to mend it; one diagnostic for one cause.
package struct Diagnostic: Hashable, Sendable {
  /// How much it matters. Errors stop drafting; warnings and notes do not.
  package enum Severity: String, Hashable, Sendable, CaseIterable, Comparable {
    case note, warning, error

    package static func < (left: Severity, right: Severity) -> Bool {
      left.rank < right.rank
    }

    private var rank: Int {
      switch self {
      case .note: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  /// A second place that explains the first ("the key was first given here").
  package struct Related: Hashable, Sendable {
    package var message: String
    package var range: SourceRange

    /// Points at `range` with `message`.
    package init(message: String, range: SourceRange) {
      self.message = message
      self.range = range
    }
  }

  /// How much it matters.
  package var severity: Severity
  /// A stable identifier for programs and for the manual, such as `spec/unknown-act`.
  package var id: String
  /// What is wrong, standing alone, lower case, without a full stop.
  package var message: String
  /// The file's name as the user gave it.
  package var file: String
  /// Where; nil when the whole file is meant.
  package var range: SourceRange?
  /// The place in the document's structure, such as `agenda[1].points[0]`; nil when there is none.
  package var path: String?
  /// How to mend it: each entry is one suggestion.
  package var help: [String]
  /// Other places that belong to it.
  package var related: [Related]

  /// Makes a diagnostic; see the properties.
  package init(
    _ severity: Severity, id: String, _ message: String, file: String, range: SourceRange? = nil,
    path: String? = nil, help: [String] = [], related: [Related] = []
  ) {
    self.severity = severity
    self.id = id
    self.message = message
    self.file = file
    self.range = range
    self.path = path
    self.help = help
    self.related = related
  }
}
