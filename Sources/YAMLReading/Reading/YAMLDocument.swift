package import Diagnostics

/// A document as far as it could be read, with what is wrong with it.
package struct YAMLDocument: Sendable {
  /// The document's content; nil when there is none or its structure could not be read.
  ///
  /// It can be there although `problems` has errors: what an error is about is left out of it, so
  /// that a later look at the rest finds further mistakes and none of the same twice.
  package var root: YAMLNode?
  /// The decoded text, for showing lines.
  package var source: SourceText
  /// What is wrong, in the order of the text.
  package var problems: [Diagnostic]

  /// Makes a document; see the properties.
  package init(root: YAMLNode?, source: SourceText, problems: [Diagnostic]) {
    self.root = root
    self.source = source
    self.problems = problems
  }
}
