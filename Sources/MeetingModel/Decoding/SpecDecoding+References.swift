internal import Diagnostics
internal import YAMLReading

/// References such as `<KR>` inside texts.
extension SpecDecoding {
  /// The forms that a reference may ask for behind a dot.
  static let referenceForms = ["full", "short", "adjective"]

  /// Reports references that name nothing.
  func checkReferences(in text: String, at cursor: Cursor) {
    for reference in Self.references(in: text) {
      let known = isKnown(reference.name)
      let isForm = reference.form.map { Self.referenceForms.contains($0) } ?? true
      // An unknown name with an unknown form is no reference of ours.
      if known && isForm || !known && !isForm { continue }
      let written = "<\(reference.name)\(reference.form.map { ".\($0)" } ?? "")>"
      let help: String
      if known, let form = reference.form {
        help =
          didYouMean(
            Suggestion.nearest(to: form, among: Self.referenceForms)
              .map { "<\(reference.name).\($0)>" })
          ?? "a reference may end in "
          + Excerpt.list(
            Self.referenceForms.map { ".\($0)" }, conjunction: "or")
      } else {
        help =
          didYouMean(meantReference(reference.name).map { "<\($0)>" })
          ?? "a reference names a party, a country by its code, or one of `terms`"
      }
      report(
        .unknownReference, "unknown reference \(Excerpt.quoted(written))",
        at: range(of: written, in: cursor.node.range), path: cursor.path, help: [help])
    }
  }

  /// Whether a reference may name `id`.
  func isKnown(_ id: String) -> Bool {
    termIDs.contains(id) || partyIDs?.contains(id) == true || vocabulary.countries.contains(id)
  }

  private func meantReference(_ name: String) -> String? {
    let ids = termIDs.sorted() + (partyIDs ?? [])
    let near = vocabulary.code(named: name) ?? Suggestion.nearest(to: name, among: ids)
    return near ?? PartyCodes.meant(by: name, among: vocabulary.countries.union(ids))
  }

  /// The references in a text: `<`, a capital and further letters or hyphens, perhaps a dot and a
  /// form, `>`. Anything else in angle brackets is the officer's.
  static func references(in text: String) -> [(name: String, form: String?)] {
    var found: [(name: String, form: String?)] = []
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      defer { index += 1 }
      guard bytes[index] == UInt8(ascii: "<") else { continue }
      var end = index + 1
      guard end < bytes.count, isLetter(bytes[end], "A", "Z") else { continue }
      while end < bytes.count, isNamePart(bytes[end]) { end += 1 }
      let name = String(decoding: bytes[index + 1..<end], as: UTF8.self)
      var form: String?
      if end < bytes.count, bytes[end] == UInt8(ascii: ".") {
        let start = end + 1
        end = start
        while end < bytes.count, isLetter(bytes[end], "a", "z") { end += 1 }
        form = String(decoding: bytes[start..<end], as: UTF8.self)
      }
      guard end < bytes.count, bytes[end] == UInt8(ascii: ">"), form != "" else { continue }
      found.append((name, form))
      index = end
    }
    return found
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    isLetter(byte, "A", "Z") || isLetter(byte, "a", "z") || byte == UInt8(ascii: "-")
  }

  private static func isLetter(
    _ byte: UInt8, _ first: Unicode.Scalar, _ last: Unicode.Scalar
  ) -> Bool {
    (UInt8(ascii: first)...UInt8(ascii: last)).contains(byte)
  }

  /// Where `needle` stands inside `range` of the source; the whole range when it cannot be found.
  private func range(of needle: String, in range: SourceRange) -> SourceRange {
    let bytes = source.text.utf8
    guard range.start.offset >= 0, range.start.offset <= range.end.offset,
      range.end.offset <= bytes.count
    else { return range }
    let start = bytes.index(bytes.startIndex, offsetBy: range.start.offset)
    let end = bytes.index(bytes.startIndex, offsetBy: range.end.offset)
    var position = range.start
    var rest = source.text[start..<end]
    while let first = rest.first {
      if rest.hasPrefix(needle) {
        let last = SourcePosition(
          line: position.line, column: position.column + needle.count,
          offset: position.offset + needle.utf8.count)
        return SourceRange(start: position, end: last)
      }
      position.offset += first.utf8.count
      if first == "\n" || first == "\r\n" || first == "\r" {
        position.line += 1
        position.column = 1
      } else {
        position.column += 1
      }
      rest = rest.dropFirst()
    }
    return range
  }
}
