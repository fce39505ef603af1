/// What a document may be at most, so that no file can keep the program busy or fill its memory.
package struct YAMLLimits: Hashable, Sendable {
  /// The size of the file.
  package let maximumBytes: Int
  /// How many collections may stand inside one another, those behind aliases included.
  package let maximumDepth: Int
  /// How many nodes all aliases together may stand for.
  package let maximumExpandedNodes: Int
  /// How many nodes the document may have as written.
  package let maximumNodes: Int
  /// How many anchors the document may have.
  package let maximumAnchors: Int

  /// What bytes and nodes may be at most, so that every number and place of a tree fits 32 bits.
  ///
  /// A scalar's text has at most half as many bytes again as stand for it in the file: a unit of UTF-16 has two
  /// and becomes three, and so does an escape such as `\L`; what cannot be decoded is replaced 50 times at most.
  /// All texts together, and each place in the text, are thus below two thirds of the most.
  ///
  /// A tree has the nodes that are written, those that aliases stand for, and one for each alias of nothing,
  /// which takes two bytes at least: three numbers of which none is above the most.
  package static let most = Int(Int32.max) / 3

  /// Makes limits; without arguments, those of a meeting spec. None of bytes or nodes is above `most`.
  package init(
    maximumBytes: Int = 1 << 20, maximumDepth: Int = 64, maximumExpandedNodes: Int = 10_000,
    maximumNodes: Int = 200_000, maximumAnchors: Int = 1000
  ) {
    self.maximumBytes = min(maximumBytes, Self.most)
    self.maximumDepth = maximumDepth
    self.maximumExpandedNodes = min(maximumExpandedNodes, Self.most)
    self.maximumNodes = min(maximumNodes, Self.most)
    self.maximumAnchors = maximumAnchors
  }
}
