package import Diagnostics

/// A document as far as it could be read, with what is wrong with it.
package struct YAMLDocument: Sendable {
  /// The document's content; nil when there is none or its structure could not be read.
  ///
  /// It can be there although `problems` has errors: what an error is about is left out of it, so
  /// that a later look at the rest finds further mistakes and none of the same twice.
  package var tree: YAMLTree?
  /// The decoded text, for showing lines.
  package var source: SourceText
  /// What is wrong, in the order of the text.
  package var problems: [Diagnostic]

  /// The outermost node of the tree with all that is in it, put together anew each time.
  package var root: YAMLNode? { tree.map { YAMLNode($0, 0) } }

  /// Makes a document; see the properties.
  package init(tree: YAMLTree?, source: SourceText, problems: [Diagnostic]) {
    self.tree = tree
    self.source = source
    self.problems = problems
  }

  /// Makes a document of a node that stands by itself.
  package init(root: YAMLNode?, source: SourceText, problems: [Diagnostic]) {
    self.init(tree: root.map { YAMLTree($0) }, source: source, problems: problems)
  }
}
