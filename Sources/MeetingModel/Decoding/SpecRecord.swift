internal import Diagnostics

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
  /// What officers write who do not know the key: it is suggested to them.
  let synonyms: [String]

  init(
    _ key: String, _ shape: String, required: Bool = false, _ summary: String,
    notAs synonyms: [String] = []
  ) {
    self.key = key
    self.synonyms = synonyms
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

  /// The key that somebody means who wrote another word for it.
  func synonym(of key: String) -> String? {
    let written = key.lowercased()
    return fields.first { $0.synonyms.contains(written) }?.key
  }

  /// The key that somebody means who wrote another; nil where it cannot be told.
  func meant(by key: String) -> String? {
    synonym(of: key) ?? Suggestion.nearest(to: key, among: keys)
  }

  /// Every record, in the order of the manual.
  static let all: [SpecRecord] = [
    spec, meeting, days, place, party, names, principal, style, term, version, item,
    nextPlace, next, thanks, closing, pin,
  ]
}
