package import Diagnostics

extension YAMLTree {
  /// A node with its place in the source. It holds no reference, so that copies cost nothing.
  package struct Node: Sendable {
    /// What a node is.
    package enum Kind: UInt8, Sendable { case scalar, sequence, mapping }

    /// What the node is.
    package var kind: Kind
    /// How a scalar was written.
    package var style: YAMLScalar.Style
    /// Whether YAML says by it that there is no value: nothing, `~` or `null`.
    package var isNull = false
    /// Whether the node is a mapping's key.
    package var isKey = false
    /// Whether it is the key of an entry that is not to be seen, since an error was reported about it.
    @usableFromInline var isLeftOut = false
    /// Whether it has a tag or stands for an alias.
    var isRare = false

    /// Where the node stands; for what an alias stands for, the anchored text.
    package var range: SourceRange

    /// A scalar's first byte among the texts, or how many nodes a collection is, itself included.
    @usableFromInline var extent: Int32 = 1
    /// A scalar's bytes, or the items or entries of a collection.
    @usableFromInline var storedLength: Int32 = 0
    /// The number of the collection in which the node stands; -1 for the outermost.
    @usableFromInline var storedParent: Int32 = -1
    /// An item's place in its list, the number of a key's text, or the number of a value's key node.
    @usableFromInline var storedStep: Int32 = 0

    init(_ kind: Kind, style: YAMLScalar.Style, range: SourceRange) {
      self.kind = kind
      self.style = style
      self.range = range
    }

    /// Gives the node its place in a collection.
    mutating func stand(in parent: Int, step: Int, isKey: Bool = false) {
      storedParent = Int32(parent)
      storedStep = Int32(step)
      self.isKey = isKey
    }

    /// A scalar's first byte among the texts.
    @inlinable var first: Int { Int(extent) }
    /// How many nodes it is, itself included.
    @inlinable package var size: Int { kind == .scalar ? 1 : Int(extent) }
    /// How many bytes a scalar has, or how many items or entries a collection.
    @inlinable package var length: Int { Int(storedLength) }
    /// The number of the collection in which it stands; nil for the outermost node.
    @inlinable package var parent: Int? { storedParent < 0 ? nil : Int(storedParent) }
    /// An item's place in its list.
    @inlinable package var place: Int { Int(storedStep) }
    /// The number of a key's text among the tree's keys; nil for a key that is no text.
    @inlinable package var keyNumber: Int? {
      isKey && kind == .scalar ? Int(storedStep) : nil
    }
    /// The number of the key's node whose value it is, where it is one.
    @inlinable package var keyNode: Int { Int(storedStep) }
  }
}
