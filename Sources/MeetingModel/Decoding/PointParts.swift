internal import Diagnostics

/// The entries of a point or of a part of one, sorted by what their keys are.
struct PointParts {
  /// A key that means an act, `state`, `verbatim` or `each`, with its value.
  struct Head {
    /// The key as written.
    let key: String
    /// Where the key stands.
    let keyRange: SourceRange
    /// The value.
    let value: Cursor
    /// What the key means; nil for `state`, `verbatim` and `each`.
    let meaning: ActIndex.Meaning?
  }

  /// The whole point.
  let cursor: Cursor
  /// Everything that could be what the point says; exactly one in a sound point.
  var heads: [Head] = []
  /// The modifiers by their canonical keys, in the order written.
  var modifiers: [(kind: String, value: Cursor)] = []
  /// The other keys' values.
  var fields: [String: Cursor] = [:]
  /// Where keys stand that are not known at all.
  var hasUnknownKeys = false
  /// The order of keys for messages about the point as a whole.
  var firstKeyRange: SourceRange?
}
