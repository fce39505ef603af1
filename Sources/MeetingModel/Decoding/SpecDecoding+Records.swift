internal import Diagnostics
internal import YAMLReading

/// A mapping whose keys were checked: its values by key.
struct RecordReader {
  /// The mapping.
  let cursor: Cursor
  private let values: [Value]

  /// A value with the key that it is meant for.
  struct Value {
    let key: String
    let value: Cursor
  }

  init(_ cursor: Cursor, _ values: [Value]) {
    self.cursor = cursor
    self.values = values
  }

  /// The value of a key; nil when it was not given.
  subscript(_ key: String) -> Cursor? {
    for index in values.indices where values[index].key == key { return values[index].value }
    return nil
  }

  /// The value of a key; nil when it was not given or is left empty.
  func filled(_ key: String) -> Cursor? {
    self[key].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Whether no key was given.
  var isEmpty: Bool { values.isEmpty }
}

extension SpecDecoding {
  /// Reads a mapping with the keys of `record`; nil (with a problem) when it is none.
  func read(_ cursor: Cursor, as record: SpecRecord) -> RecordReader? {
    guard let count = cursor.entryCount else {
      reportKind(cursor, wanted: "a mapping", help: ["write \(record.example)"])
      return nil
    }
    var values: [RecordReader.Value] = []
    values.reserveCapacity(count)
    func has(_ key: String) -> Bool {
      for index in values.indices where values[index].key == key { return true }
      return false
    }
    var hasUnknownKeys = false
    for (key, value) in cursor.entries {
      guard let text = key.keyText else {
        reportKey(key, in: cursor)
        continue
      }
      if !record.has(text) {
        hasUnknownKeys = true
      } else if !has(text) {
        values.append(RecordReader.Value(key: text, value: value))
      }
    }
    if hasUnknownKeys {
      for (key, value) in cursor.entries {
        guard let text = key.keyText, !record.has(text) else { continue }
        let home = record.synonym(of: text) == nil ? home(of: text) : nil
        let suggestion = home == nil ? record.meant(by: text) : nil
        // What is wrong with the value shall be known too, and the key meant is not missing.
        if let suggestion, !has(suggestion) {
          values.append(RecordReader.Value(key: suggestion, value: value))
        }
        report(
          .unknownKey, "unknown key \(Excerpt.quoted(text)) in \(cursor.name)", at: key.node.range,
          path: value.path,
          help: [
            home ?? didYouMean(suggestion) ?? "the keys here are \(Excerpt.list(record.keys))"
          ])
      }
    }
    for field in record.fields
    where field.isRequired && !has(field.key)
      && !isExplained(
        cursor.node.range,
        apartFrom: cursor.entries.compactMap { $0.keyText == nil ? nil : $1.node.range })
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
    guard let count = cursor.entryCount else {
      reportKind(cursor, wanted: wanted, help: help())
      return nil
    }
    var pairs: [(key: String, value: Cursor, keyRange: SourceRange)] = []
    pairs.reserveCapacity(count)
    for (key, value) in cursor.entries {
      guard let text = key.keyText else {
        reportKey(key, in: cursor)
        continue
      }
      pairs.append((text, value, key.node.range))
    }
    return pairs
  }

  /// Says that a key is no text.
  func reportKey(_ key: Cursor, in cursor: Cursor) {
    report(
      .badKey, "a key must be a text", at: key.node.range, path: cursor.path,
      help: ["if braces or brackets belong to the text, put it in quotes"])
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
