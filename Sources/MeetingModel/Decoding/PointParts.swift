internal import Diagnostics
internal import YAMLReading

/// The entries of a point or of a part of one, sorted by what their keys are.
struct PointParts {
  /// A key that means an act, `state`, `verbatim` or `each`, with its value.
  struct Head {
    /// The key with what it means.
    let meaning: KeyMeaning
    /// The value.
    let value: Cursor

    /// The key as written.
    var key: String { meaning.text }
    /// The act; nil for `state`, `verbatim` and `each`.
    var act: ActIndex.Meaning? { meaning.act }
    /// Where the key stands.
    var keyRange: SourceRange { value.headRange }
  }

  /// A modifier by its canonical key.
  struct Modifier {
    let meaning: KeyMeaning
    let value: Cursor

    var kind: String { meaning.modifier ?? meaning.text }
  }

  /// The whole point.
  let cursor: Cursor
  /// What the point says: the first that could be it.
  var head: Head?
  /// What else could be; nothing in a sound point.
  var otherHeads: [Head] = []
  /// The modifiers by their canonical keys, in the order written.
  var modifiers: [Modifier] = []
  /// The other keys' values.
  private(set) var fields: [Head] = []
  /// Where keys stand that are not known at all.
  var hasUnknownKeys = false

  /// Everything that could be what the point says.
  var heads: [Head] { (head.map { [$0] } ?? []) + otherHeads }

  /// Adds what could be what the point says.
  mutating func add(_ another: Head) {
    if head == nil { head = another } else { otherHeads.append(another) }
  }

  /// The value of one of the other keys; nil when it was not given.
  func field(_ key: String) -> Cursor? {
    for index in fields.indices where fields[index].key == key { return fields[index].value }
    return nil
  }

  /// Sets the value of one of the other keys.
  mutating func set(_ key: KeyMeaning, _ value: Cursor) {
    fields.removeAll { $0.key == key.text }
    fields.append(Head(meaning: key, value: value))
  }

  /// Where the first key stands, for messages about the point as a whole.
  var firstKeyRange: SourceRange? {
    for (key, _) in cursor.entries where key.keyText != nil { return key.node.range }
    return nil
  }
}
