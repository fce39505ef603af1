internal import Diagnostics
internal import YAMLReading

/// What acts are about.
extension SpecDecoding {
  /// Reads an act's value; nil (with a problem) when it cannot be used.
  func complements(_ cursor: Cursor, of act: ActIndex.Meaning) -> [Complement]? {
    if cursor.isEmpty {
      if act.act.frames.contains([]) { return [] }
      report(
        .noValue, "\(cursor.name) does not say what it is about", at: cursor,
        help: [framesHelp(act)])
      return nil
    }
    if cursor.isMapping, !isText(cursor) { return roles(cursor, of: act) }
    guard let items = texts(cursor), !items.isEmpty,
      items.count >= (cursor.itemCount ?? 1)
    else { return nil }
    return complement(of: items, cursor, act).map { [$0] }
  }

  /// Whether a mapping as an act's value is a text by language rather than roles.
  private func isText(_ cursor: Cursor) -> Bool {
    var hasLanguage = false
    for (key, _) in cursor.entries {
      guard let meaning = meaning(of: key) else { continue }
      if meaning.role != nil { return false }
      hasLanguage = hasLanguage || meaning.isLanguage
    }
    return hasLanguage
  }

  /// Gives plain texts the role that their first words or the act decide.
  private func complement(
    of items: [LocalText], _ cursor: Cursor, _ act: ActIndex.Meaning
  ) -> Complement? {
    for index in items.indices where !isTaken(items[index], by: act) { return nil }
    for index in items.indices { checkBrackets(items[index]) }
    if !items.contains(where: { marker(of: $0, for: act) != nil }) {
      return Complement(role: act.act.plainRole, items: items, origin: cursor.origin)
    }
    let markers = items.map { marker(of: $0, for: act) }
    let roles = markers.map { $0.flatMap(ComplementRole.init(rawValue:)) ?? act.act.plainRole }
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
  private func marker(of text: LocalText, for act: ActIndex.Meaning) -> String? {
    guard let words = text[.english]?.text else { return nil }
    for role in [ComplementRole.that, .to, .on]
    where act.takesAlone(role)
      && (Self.begins(words, with: role) || role == .to && Self.negation(before: words) != nil)
    {
      return role.rawValue
    }
    return nil
  }

  /// Whether an act can take a plain text at all: reports a clause or an infinitive that it cannot.
  private func isTaken(_ text: LocalText, by act: ActIndex.Meaning) -> Bool {
    guard let wording = text[.english], wording.text.utf8.first == UInt8(ascii: "t") else {
      return true
    }
    let words = wording.text
    for role in [ComplementRole.that, .to] {
      let name = role == .that ? "clause" : "infinitive"
      let marker = role.rawValue
      if words == marker {
        report(
          .badComplement, "nothing stands behind `\(marker)`", at: wording.origin.range,
          path: wording.origin.path, help: ["write the \(name): `\(marker) …`"])
        return false
      }
      guard Self.begins(words, with: role), !act.act.prepositions.contains(marker),
        !act.takesAlone(role)
      else { continue }
      report(
        .badComplement, "`\(act.act.id)` takes no \(name): \(Excerpt.quoted(words))",
        at: wording.origin.range, path: wording.origin.path,
        help: [
          Self.isNamed(behind: marker, words) ? "leave out `\(marker)`" : nil, framesHelp(act),
        ])
      return false
    }
    return true
  }

  /// The negation that stands before the *to* at the head of an English text.
  private static func negation(before words: String) -> String? {
    ["not", "never"].first { begins(words, with: "\($0) to") }
  }

  /// Whether a name stands behind a word, so that it opens neither a clause nor an infinitive.
  private static func isNamed(behind marker: String, _ words: String) -> Bool {
    guard marker == ComplementRole.to.rawValue else { return false }
    let next = words.dropFirst(marker.count).drop { $0.isWhitespace }
    return next.first.map { $0 == "<" || $0.isUppercase } ?? false
      || ["the", "a", "an", "all", "its", "their", "our"].contains { next.hasPrefix($0 + " ") }
  }

  /// A text without the English word that it may begin with.
  func without(_ marker: String, _ text: LocalText) -> LocalText {
    guard var wording = text[.english] else { return text }
    if marker == "to", let negation = Self.negation(before: wording.text) {
      // "not to use force" is the verb phrase "not use force".
      wording.text = negation + wording.text.dropFirst(negation.count + " to".count)
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

  private static func begins(_ text: String, with role: ComplementRole) -> Bool {
    switch role {
    case .that: TextBytes.begins(text, with: "that") ?? begins(text, with: "that")
    case .to: TextBytes.begins(text, with: "to") ?? begins(text, with: "to")
    default: TextBytes.begins(text, with: "on") ?? begins(text, with: "on")
    }
  }

  private static func begins(_ text: String, with word: String) -> Bool {
    guard text.utf8.first == word.utf8.first, text.hasPrefix(word) else { return false }
    let rest = text.dropFirst(word.count)
    return rest.first?.isWhitespace == true && rest.contains { !$0.isWhitespace }
  }

  /// The role that a key names. What somebody is told or reminded *of* is what it is about.
  private func role(_ key: String, of act: ActIndex.Meaning) -> ComplementRole? {
    if key == ComplementRole.ofKey, act.act.tellsOf { return .what }
    return ComplementRole(rawValue: key)
  }

  /// Reads a mapping from roles to texts.
  private func roles(_ cursor: Cursor, of act: ActIndex.Meaning) -> [Complement]? {
    let names = ComplementRole.allCases.map(\.rawValue)
    if let key = cursor.onlyEntry?.key.keyText, !names.contains(key),
      Suggestion.nearest(to: key, among: names) == nil, reportColon(cursor)
    {
      return nil
    }
    guard let pairs = pairs(of: cursor, wanted: "a text, a list or a mapping") else { return nil }
    let taken = ComplementRole.allCases.filter { role in
      act.act.frames.contains { $0.contains(role) }
    }
    var complements: [Complement] = []
    var isSound = cursor.entryCount == pairs.count
    if pairs.isEmpty {
      isSound = false
      if !isExplained(cursor.node.range) {
        report(
          .noValue, "\(cursor.name) does not say what it is about", at: cursor,
          help: [framesHelp(act)])
      }
    }
    for (key, value, keyRange) in pairs {
      guard let role = role(key, of: act) else {
        isSound = false
        let isModifier = modifiers[key] != nil
        report(
          isModifier ? .misplacedKey : .unknownKey,
          isModifier
            ? "the modifier \(Excerpt.quoted(key)) stands in `\(act.act.id)`, not beside it"
            : "unknown complement \(Excerpt.quoted(key)) of `\(act.act.id)`", at: keyRange,
          path: value.path,
          help: [
            isModifier ? "put it beside the act, as a key of the point" : nil,
            didYouMean(isModifier ? nil : Suggestion.nearest(to: key, among: names)),
            isModifier ? nil : "`\(act.act.id)` takes \(Excerpt.list(taken.map(\.rawValue)))",
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
