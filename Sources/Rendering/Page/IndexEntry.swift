package import MeetingModel

/// A meeting on the index page.
package struct IndexEntry: Hashable, Sendable {
  /// A published document.
  package struct File: Hashable, Sendable {
    package var language: Language
    package var format: DocumentFormat
    /// The path from the page's folder, such as `asia/rok-us/r0003/statement.en.html`.
    package var path: String

    /// Makes a link to a document.
    package init(language: Language, format: DocumentFormat, path: String) {
      self.language = language
      self.format = format
      self.path = path
    }
  }

  /// The meeting's name, such as `asia/rok-us`.
  package var name: String
  /// One of the control protocol's states, such as `drafted`.
  package var state: String
  /// The newest revision; nil before the first.
  package var revision: Int?
  /// How many findings the newest revision has.
  package var findings: Int
  /// Why the newest spec could not be drafted, as in `problems.txt`; empty for no problems.
  package var problems: String
  /// When the state last changed, in words or figures for people.
  package var changed: String
  /// The documents of the newest revision.
  package var files: [File]

  /// Makes an entry; see the properties.
  package init(
    name: String, state: String, revision: Int? = nil, findings: Int = 0, problems: String = "",
    changed: String = "", files: [File] = []
  ) {
    self.name = name
    self.state = state
    self.revision = revision
    self.findings = findings
    self.problems = problems
    self.changed = changed
    self.files = files
  }
}
