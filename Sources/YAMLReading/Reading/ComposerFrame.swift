/// A collection whose end has not come yet.
struct ComposerFrame {
  /// Its node.
  let node: Int
  let isMapping: Bool
  /// Whether it stands in brackets.
  let isFlow: Bool
  /// The number of the anchor before it; nil when there is none.
  let anchor: Int?
  /// Where its keys begin among those of all open mappings.
  let firstKey: Int
  /// The key whose value comes next.
  var pendingKey: Int?
  /// How many items or entries it has that are to be seen.
  var length = 0
  /// How many levels of collections it has.
  var height = 1
}
