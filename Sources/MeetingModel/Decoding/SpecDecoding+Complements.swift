internal import Diagnostics
internal import YAMLReading

/// What acts are about.
extension SpecDecoding {
  /// Reads an act's value; nil (with a problem) when it cannot be used.
  func complements(_ cursor: Cursor, of act: Vocabulary.Act) -> [Complement]? {
    if cursor.isEmpty {
      if act.frames.contains([]) { return [] }
      report(
        .noValue, "\(cursor.name) does not say what it is about", at: cursor,
        help: [framesHelp(act)])
      return nil
    }
    if cursor.entries != nil, !isText(cursor) { return roles(cursor, of: act) }
    guard let items = texts(cursor), !items.isEmpty,
      items.count >= (cursor.itemCount ?? 1)
    else { return nil }
    return complement(of: items, cursor, act).map { [$0] }
  }

  /// Whether a mapping as an act's value is a text by language rather than roles.
  private func isText(_ cursor: Cursor) -> Bool {
    let keys = (cursor.entries ?? []).map { entry -> String in
      if case .scalar(let key) = entry.key.content { key.text } else { "" }
    }
    return keys.contains { LanguageCodes.all.contains($0) }
      && !keys.contains { ComplementRole(rawValue: $0) != nil }
  }

  /// Gives plain texts the role that their first words or the act decide.
  private func complement(
    of items: [LocalText], _ cursor: Cursor, _ act: Vocabulary.Act
  ) -> Complement? {
    for item in items where !isTaken(item, by: act) { return nil }
    items.forEach(checkBrackets)
    let markers = items.map { marker(of: $0, for: act) }
    let roles = markers.map { $0.flatMap(ComplementRole.init(rawValue:)) ?? act.plainRole }
    guard let role = roles.first else { return nil }
    if let odd = roles.indices.first(where: { roles[$0] != role }) {
      let word = markers[0] ?? markers[odd] ?? role.rawValue
      report(
        .mixedList, "not every item of the list begins with `\(word)`",
        at: items[odd].origin.range, path: items[odd].origin.path,
        help: ["begin every item with `\(word)`, or none"])
      return nil
    }
    return Complement(
      role: role,
      items: zip(items, markers).map { item, marker in marker.map { without($0, item) } ?? item },
      marker: markers[0], origin: cursor.origin)
  }

  /// The word before a text that decides its role, if the act takes that role.
  private func marker(of text: LocalText, for act: Vocabulary.Act) -> String? {
    guard let words = text[.english]?.text else { return nil }
    return ["that", "to", "on"].first { marker in
      (Self.begins(words, with: marker) || marker == "to" && Self.begins(words, with: "not to"))
        && act.frames.contains { $0.map(\.rawValue) == [marker] }
    }
  }

  /// Whether an act can take a plain text at all: reports a clause or an infinitive that it cannot.
  private func isTaken(_ text: LocalText, by act: Vocabulary.Act) -> Bool {
    guard let wording = text[.english] else { return true }
    for (marker, name) in [("that", "clause"), ("to", "infinitive")] {
      if wording.text == marker {
        report(
          .badComplement, "nothing stands behind `\(marker)`", at: wording.origin.range,
          path: wording.origin.path, help: ["write the \(name): `\(marker) …`"])
        return false
      }
      guard Self.begins(wording.text, with: marker), !act.prepositions.contains(marker),
        !act.frames.contains(where: { $0.map(\.rawValue) == [marker] })
      else { continue }
      report(
        .badComplement, "`\(act.id)` takes no \(name): \(Excerpt.quoted(wording.text))",
        at: wording.origin.range, path: wording.origin.path, help: [framesHelp(act)])
      return false
    }
    return true
  }

  /// A text without the English word that it may begin with.
  func without(_ marker: String, _ text: LocalText) -> LocalText {
    guard var wording = text[.english] else { return text }
    if marker == "to", Self.begins(wording.text, with: "not to") {
      // "not to use force" is the verb phrase "not use force".
      wording.text = "not" + wording.text.dropFirst("not to".count)
    } else {
      guard Self.begins(wording.text, with: marker) else { return text }
      let rest = wording.text.dropFirst(marker.count).drop { $0.isWhitespace }
      guard !rest.isEmpty else { return text }
      wording.text = String(rest)
    }
    var text = text
    text.set(wording, in: .english)
    return text
  }

  private static func begins(_ text: String, with word: String) -> Bool {
    guard text.hasPrefix(word) else { return false }
    let rest = text.dropFirst(word.count)
    return rest.first?.isWhitespace == true && rest.contains { !$0.isWhitespace }
  }

  /// Reads a mapping from roles to texts.
  private func roles(_ cursor: Cursor, of act: Vocabulary.Act) -> [Complement]? {
    let names = ComplementRole.allCases.map(\.rawValue)
    if let entries = cursor.entries, entries.count == 1,
      case .scalar(let key) = entries[0].key.content, !names.contains(key.text),
      Suggestion.nearest(to: key.text, among: names) == nil, reportColon(cursor)
    {
      return nil
    }
    guard let pairs = pairs(of: cursor, wanted: "a text, a list or a mapping") else { return nil }
    let taken = ComplementRole.allCases.filter { role in act.frames.contains { $0.contains(role) } }
    var complements: [Complement] = []
    var isSound = cursor.entries?.count == pairs.count
    if pairs.isEmpty {
      isSound = false
      if !isExplained(cursor.node.range) {
        report(
          .noValue, "\(cursor.name) does not say what it is about", at: cursor,
          help: [framesHelp(act)])
      }
    }
    for (key, value, keyRange) in pairs {
      guard let role = ComplementRole(rawValue: key) else {
        isSound = false
        let isModifier = modifiers[key] != nil
        report(
          isModifier ? .misplacedKey : .unknownKey,
          isModifier
            ? "the modifier \(Excerpt.quoted(key)) stands in `\(act.id)`, not beside it"
            : "unknown complement \(Excerpt.quoted(key)) of `\(act.id)`", at: keyRange,
          path: value.path,
          help: [
            isModifier ? "put it beside the act, as a key of the point" : nil,
            didYouMean(isModifier ? nil : Suggestion.nearest(to: key, among: names)),
            isModifier ? nil : "`\(act.id)` takes \(Excerpt.list(taken.map(\.rawValue)))",
          ])
        continue
      }
      guard let items = texts(value), !items.isEmpty,
        items.count >= (value.itemCount ?? 1)
      else {
        isSound = false
        continue
      }
      if complements.contains(where: { $0.role == role }) { continue }
      let marker = role == .that || role == .to ? role.rawValue : nil
      complements.append(
        Complement(
          role: role, items: marker.map { marker in items.map { without(marker, $0) } } ?? items,
          origin: value.origin))
    }
    return isSound ? complements : nil
  }
}
