package import Diagnostics

/// What a document shows beside the statement itself. Nothing here comes from the machine or its
/// clock: the same statement and context give the same bytes.
package struct RenderingContext: Sendable {
  /// The meeting's name, such as `asia/rok-us`.
  package var name: String
  /// What a careful reader would object to, in reading order.
  package var findings: [Diagnostic]
  /// The width in columns at which plain text is wrapped; 0 for not at all.
  package var wrap: Int
  /// How the page looks, and the words on it.
  package var page: PageTemplates

  /// Makes a context; see the properties.
  package init(name: String, findings: [Diagnostic] = [], wrap: Int = 80, page: PageTemplates) {
    self.name = name
    self.findings = findings
    self.wrap = wrap
    self.page = page
  }
}
