/// A key of a spec's mapping.
struct SpecField {
  /// The key.
  let key: String
  /// One line for the manual and for an editor.
  let summary: String
  /// The definition in the schema that the value follows.
  let shape: String
  /// Whether the key must be given.
  let isRequired: Bool

  init(_ key: String, _ shape: String, required: Bool = false, _ summary: String) {
    self.key = key
    self.summary = summary
    self.shape = shape
    self.isRequired = required
  }
}

/// A mapping with fixed keys: what the decoder checks and the schema prints.
struct SpecRecord {
  /// The name of its definition in the schema.
  let name: String
  /// One line for the manual and for an editor.
  let summary: String
  /// The mapping in short, for help.
  let example: String
  /// The keys in the order of the manual.
  let fields: [SpecField]
  /// Their names, in the same order.
  let keys: [String]
  private let known: Set<String>

  init(_ name: String, _ summary: String, example: String, _ fields: [SpecField]) {
    self.name = name
    self.summary = summary
    self.example = example
    self.fields = fields
    keys = fields.map(\.key)
    known = Set(keys)
  }

  /// Whether the mapping may have a key.
  func has(_ key: String) -> Bool { known.contains(key) }

  /// Every record, in the order of the manual.
  static let all: [SpecRecord] = [
    spec, meeting, days, place, party, names, principal, style, term, version, item, next, thanks,
    closing, pin,
  ]
}
