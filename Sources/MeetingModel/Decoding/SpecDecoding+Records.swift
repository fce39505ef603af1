internal import Diagnostics
internal import YAMLReading

/// A mapping whose keys were checked: its values by key.
struct RecordReader {
  /// The mapping.
  let cursor: Cursor
  private let values: [String: Cursor]

  init(_ cursor: Cursor, _ values: [String: Cursor]) {
    self.cursor = cursor
    self.values = values
  }

  /// The value of a key; nil when it was not given.
  subscript(_ key: String) -> Cursor? { values[key] }

  /// The value of a key; nil when it was not given or is left empty.
  func filled(_ key: String) -> Cursor? {
    values[key].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Whether no key was given.
  var isEmpty: Bool { values.isEmpty }
}

extension SpecDecoding {
  /// Reads a mapping with the keys of `record`; nil (with a problem) when it is none.
  func read(_ cursor: Cursor, as record: SpecRecord) -> RecordReader? {
    guard let pairs = pairs(of: cursor, wanted: "a mapping", help: ["write \(record.example)"])
    else { return nil }
    var values: [String: Cursor] = [:]
    for (key, value, _) in pairs where record.has(key) && values[key] == nil {
      values[key] = value
    }
    for (key, value, keyRange) in pairs where !record.has(key) {
      let home = record.synonym(of: key) == nil ? home(of: key) : nil
      let suggestion = home == nil ? record.meant(by: key) : nil
      // What is wrong with the value shall be known too, and the key meant is not missing.
      if let suggestion, values[suggestion] == nil { values[suggestion] = value }
      report(
        .unknownKey, "unknown key \(Excerpt.quoted(key)) in \(cursor.name)", at: keyRange,
        path: value.path,
        help: [
          home ?? didYouMean(suggestion) ?? "the keys here are \(Excerpt.list(record.keys))"
        ])
    }
    for field in record.fields
    where field.isRequired && values[field.key] == nil
      && !isExplained(cursor.node.range, apartFrom: pairs.map(\.value.node.range))
    {
      report(
        .missingKey, "\(cursor.name) has no \(Excerpt.quoted(field.key))", at: cursor.headRange,
        path: cursor.path, help: ["add `\(field.key):` (\(lowered(field.summary)))"])
    }
    return RecordReader(cursor, values)
  }

  /// Where a key belongs that stands at the wrong place; nil where the format has it nowhere, or in
  /// several places.
  private func home(of key: String) -> String? {
    let homes: [(String, SpecRecord)] = [
      ("meeting", .meeting), ("style", .style), ("closing", .closing),
    ]
    let found = homes.filter { $0.1.has(key) }
    if found.count == 1, let (home, _) = found.first { return "it belongs under `\(home):`" }
    if SpecRecord.spec.has(key) { return "it stands at the head of the file, without indent" }
    return acts[key] == nil ? nil : "put it into the list under `points:` of an item of `agenda`"
  }

  /// The entries of a mapping with their keys as text, in order; nil (with a problem) when the node
  /// is no mapping.
  func pairs(
    of cursor: Cursor, wanted: String, help: @autoclosure () -> [String?] = []
  ) -> [(key: String, value: Cursor, keyRange: SourceRange)]? {
    guard let entries = cursor.entries else {
      reportKind(cursor, wanted: wanted, help: help())
      return nil
    }
    var pairs: [(key: String, value: Cursor, keyRange: SourceRange)] = []
    pairs.reserveCapacity(entries.count)
    for entry in entries {
      guard case .scalar(let scalar) = entry.key.content else {
        report(
          .badKey, "a key must be a text", at: entry.key.range, path: cursor.path,
          help: ["if braces or brackets belong to the text, put it in quotes"])
        continue
      }
      pairs.append((scalar.text, cursor.child(scalar.text, entry), entry.key.range))
    }
    return pairs
  }

  /// The items of a list; nil (with a problem) when the node is none or is empty.
  func items(
    of cursor: Cursor, wanted: String, help: @autoclosure () -> [String?] = []
  ) -> [Cursor]? {
    guard let items = cursor.items else {
      reportKind(cursor, wanted: wanted, help: help())
      return nil
    }
    if items.isEmpty, !isExplained(cursor.node.range) {
      report(.tooFew, "\(cursor.name) is an empty list", at: cursor, help: help())
    }
    return items.isEmpty ? nil : items
  }

  /// A summary as a part of a sentence.
  private func lowered(_ summary: String) -> String {
    let text = summary.hasSuffix(".") ? summary.dropLast() : summary[...]
    guard let first = text.first else { return "" }
    return first.lowercased() + text.dropFirst()
  }
}
