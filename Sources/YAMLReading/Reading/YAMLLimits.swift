/// What a document may be at most, so that no file can keep the program busy or fill its memory.
package struct YAMLLimits: Hashable, Sendable {
  /// The size of the file.
  package var maximumBytes: Int
  /// How many collections may stand inside one another, those behind aliases included.
  package var maximumDepth: Int
  /// How many nodes all aliases together may stand for.
  package var maximumExpandedNodes: Int
  /// How many nodes the document may have as written.
  package var maximumNodes: Int
  /// How many anchors the document may have.
  package var maximumAnchors: Int

  /// Makes limits; without arguments, those of a meeting spec.
  package init(
    maximumBytes: Int = 1 << 20, maximumDepth: Int = 64, maximumExpandedNodes: Int = 10_000,
    maximumNodes: Int = 200_000, maximumAnchors: Int = 1000
  ) {
    self.maximumBytes = maximumBytes
    self.maximumDepth = maximumDepth
    self.maximumExpandedNodes = maximumExpandedNodes
    self.maximumNodes = maximumNodes
    self.maximumAnchors = maximumAnchors
  }
}
