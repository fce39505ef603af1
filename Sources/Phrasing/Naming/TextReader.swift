import Grammar
import MeetingModel

/// Reads an officer's text into a tree: literal stretches, references, mentions of terms.
struct TextReader {
  let names: NameBook
  /// What may be mentioned by an abbreviation or a full name, the longest form first.
  private let forms: [(written: [Character], key: String, names: MentionNames, isFull: Bool)]

  init(names: NameBook) {
    self.names = names
    var forms: [(written: [Character], key: String, names: MentionNames, isFull: Bool)] = []
    var seen: Set<String> = []
    func add(_ key: String, _ mention: MentionNames) {
      guard let short = mention.defined, seen.insert(key).inserted else { return }
      forms.append((Array(short), key, mention, false))
      forms.append((Array(mention.full), key, mention, true))
    }
    for term in names.meeting.terms {
      if let mention = names.term(term.id) { add(mention.defined ?? term.id, mention) }
    }
    for party in names.meeting.parties {
      add(names.key(ofCountry: party.id), names.country(party.id))
    }
    self.forms = forms.sorted { $0.written.count > $1.written.count }
  }

  /// Reads a text for a body sentence.
  func body(_ wording: Wording) -> DraftTree {
    read(wording.text, inTitle: false).from(spec: wording.origin)
  }

  /// Reads a text for a body sentence, in a form that a rule made of the officer's.
  func body(_ text: String, origin: Origin) -> DraftTree {
    read(text, inTitle: false).from(spec: origin)
  }

  /// Reads a text for a title or heading: references are written, nothing is introduced.
  func title(_ wording: Wording) -> DraftTree {
    read(wording.text, inTitle: true).from(spec: wording.origin)
  }

  private func read(_ text: String, inTitle: Bool) -> DraftTree {
    let characters = Array(text)
    var parts: [DraftTree] = []
    var literal: [Character] = []
    var index = 0
    while index < characters.count {
      if characters[index] == "<", let group = references(characters, at: index) {
        let isNoun = group.codes.count == 1 && standsAsNoun(characters, behind: group.end)
        let tail = possessive(characters, at: group.end)
        flush(&literal, into: &parts)
        parts.append(
          reference(
            group, before: parts, isNoun: isNoun || !tail.isEmpty, possessive: tail,
            inTitle: inTitle))
        index = group.end + tail.count
      } else if !inTitle, let found = mention(characters, at: index) {
        var indefinite: String?
        if case .abbreviation(let written, let possessive, _) = found.mention.form {
          indefinite = cutIndefinite(&literal)
          flush(&literal, into: &parts)
          var mention = found.mention
          mention.form = .abbreviation(
            written: written, possessive: possessive, indefinite: indefinite)
          parts.append(.mention(mention))
        } else {
          flush(&literal, into: &parts)
          parts.append(.mention(found.mention))
        }
        index = found.end
      } else {
        literal.append(characters[index])
        index += 1
      }
    }
    flush(&literal, into: &parts)
    return .compound(parts)
  }

  private func flush(_ literal: inout [Character], into parts: inout [DraftTree]) {
    if !literal.isEmpty { parts.append(.text(String(literal))) }
    literal = []
  }

  /// Takes an indefinite article off the end of a literal, with the space behind it.
  private func cutIndefinite(_ literal: inout [Character]) -> String? {
    for article in names.lexicon.indefinite {
      let tail = Array(article + " ")
      guard literal.suffix(tail.count) == tail[...] else { continue }
      let rest = literal.dropLast(tail.count)
      if let before = rest.last, isWordCharacter(before) { continue }
      literal = Array(rest)
      return article
    }
    return nil
  }

  // MARK: References

  private struct ReferenceGroup {
    var codes: [(code: String, form: String?)]
    var dashes: [String]
    var end: Int
  }

  /// One reference, or several joined by dashes.
  private func references(_ characters: [Character], at start: Int) -> ReferenceGroup? {
    guard let first = reference(characters, at: start) else { return nil }
    var group = ReferenceGroup(codes: [(first.code, first.form)], dashes: [], end: first.end)
    while group.end + 1 < characters.count, "-–—".contains(characters[group.end]),
      let next = reference(characters, at: group.end + 1)
    {
      group.dashes.append(String(characters[group.end]))
      group.codes.append((next.code, next.form))
      group.end = next.end
    }
    return group
  }

  private func reference(_ characters: [Character], at start: Int)
    -> (code: String, form: String?, end: Int)?
  {
    guard start < characters.count, characters[start] == "<",
      let close = characters[start...].prefix(64).firstIndex(of: ">")
    else { return nil }
    let inner = String(characters[(start + 1)..<close])
    let halves = inner.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
      .map(String.init)
    guard let code = halves.first, names.knows(code) else { return nil }
    return (code, halves.count > 1 ? halves[1] : nil, close + 1)
  }

  private func reference(
    _ group: ReferenceGroup, before parts: [DraftTree], isNoun: Bool, possessive: String,
    inTitle: Bool
  ) -> DraftTree {
    if group.codes.count > 1 { return compound(group, inTitle: inTitle) }
    let (code, form) = group.codes[0]
    let mentioned = mentionNames(code)
    let articleIsWritten = endsWithArticle(parts)
    let asNoun: Mention.Form =
      inTitle ? .title : .noun(withArticle: !articleIsWritten, possessive: possessive)
    let chosen: Mention.Form =
      switch form {
      case "adjective": inTitle ? .titleCompound : .attributive
      case "full": .formal
      case "short": asNoun
      default: isNoun ? asNoun : (inTitle ? .titleCompound : .attributive)
      }
    return .mention(Mention(key: key(code), names: mentioned, form: chosen))
  }

  /// Parties in a compound stand in this text's order of parties, others behind as written.
  private func compound(_ group: ReferenceGroup, inTitle: Bool) -> DraftTree {
    let codes = group.codes.map(\.code)
    let ordered =
      names.partyOrder.filter { codes.contains($0) }
      + codes.filter { !names.partyOrder.contains($0) }
    var parts: [DraftTree] = []
    for (index, code) in ordered.enumerated() {
      if index > 0 { parts.append(.text(group.dashes[index - 1])) }
      parts.append(
        .mention(
          Mention(
            key: key(code), names: mentionNames(code), form: inTitle ? .titleCompound : .compound)))
    }
    return .compound(parts)
  }

  private func mentionNames(_ code: String) -> MentionNames {
    let isPlace =
      names.meeting.parties.contains { $0.id == code } || names.phrasebook.countries[code] != nil
    if !isPlace || names.meeting.terms.contains(where: { $0.id == code }),
      let term = names.term(code)
    {
      return term
    }
    return names.country(code)
  }

  private func key(_ code: String) -> String { mentionNames(code).defined ?? code }

  /// Whether what stands behind a reference shows that it is a noun, not an adjective to one.
  private func standsAsNoun(_ characters: [Character], behind end: Int) -> Bool {
    guard end < characters.count, characters[end] == " " else { return true }
    let word = String(characters[(end + 1)...].prefix { $0.isLetter || $0 == "-" })
    guard let first = word.first else { return true }
    if names.lexicon.afterNoun.contains(word.lowercased()) { return true }
    return !first.isLowercase && !first.isUppercase
  }

  private func endsWithArticle(_ parts: [DraftTree]) -> Bool {
    guard case .text(let text)? = parts.last else { return false }
    return names.lexicon.articles.contains { article in
      let tail = article + " "
      guard text.lowercased().hasSuffix(tail) else { return false }
      let before = text.dropLast(tail.count).last
      return before.map { !isWordCharacter($0) } ?? true
    }
  }

  // MARK: Mentions

  private func mention(_ characters: [Character], at index: Int) -> (mention: Mention, end: Int)? {
    if index > 0, isWordCharacter(characters[index - 1]) { return nil }
    for form in forms where matches(characters, form.written, at: index) {
      let end = index + form.written.count
      if end < characters.count, isWordCharacter(characters[end]) { continue }
      let written = String(characters[index..<end])
      if form.isFull {
        return (full(form.key, form.names, written, characters, end: end))
      }
      if isInside(characters, from: index, to: end) {
        return (Mention(key: form.key, names: form.names, form: .inside(written: written)), end)
      }
      let tail = possessive(characters, at: end)
      return (
        Mention(
          key: form.key, names: form.names,
          form: .abbreviation(written: written, possessive: tail, indefinite: nil)),
        end + tail.count
      )
    }
    return nil
  }

  private func full(
    _ key: String, _ mentioned: MentionNames, _ written: String, _ characters: [Character], end: Int
  ) -> (mention: Mention, end: Int) {
    let tail = possessive(characters, at: end)
    let bracket = Array(" (\(mentioned.defined ?? mentioned.short)")
    let behind = end + tail.count
    if matches(characters, bracket, at: behind) {
      let both = behind + bracket.count
      if both < characters.count, !isWordCharacter(characters[both]) {
        let text = String(characters[(end - written.count)..<both])
        return (Mention(key: key, names: mentioned, form: .both(written: text)), both)
      }
    }
    return (
      Mention(key: key, names: mentioned, form: .full(written: written, possessive: tail)),
      end + tail.count
    )
  }

  /// Whether a name is part of a longer word, an address or a bracket of its own.
  private func isInside(_ characters: [Character], from start: Int, to end: Int) -> Bool {
    let joints: Set<Character> = ["-", "–", "—", "/", "@", "_", "&", "+"]
    let before = start > 0 ? characters[start - 1] : " "
    let after = end < characters.count ? characters[end] : " "
    if joints.contains(before) || joints.contains(after) || before == "." { return true }
    if before == "(" && after == ")" { return true }
    if after == "." || after == "'" || after == "’" {
      guard end + 1 < characters.count, isWordCharacter(characters[end + 1]) else { return false }
      return after == "." || possessive(characters, at: end).isEmpty
    }
    return false
  }

  /// The possessive ending at an index, if one stands there (`'s`, or `'` behind an s).
  private func possessive(_ characters: [Character], at index: Int) -> String {
    guard index < characters.count, characters[index] == "'" || characters[index] == "’" else {
      return ""
    }
    let next = index + 1 < characters.count ? characters[index + 1] : " "
    let second = index + 2 < characters.count ? characters[index + 2] : " "
    return next == "s" && !isWordCharacter(second) ? String(characters[index...(index + 1)]) : ""
  }

  /// Compares with straight and curly apostrophes counted as one.
  private func matches(_ characters: [Character], _ form: [Character], at index: Int) -> Bool {
    guard index + form.count <= characters.count else { return false }
    for (offset, expected) in form.enumerated() {
      let found = characters[index + offset]
      if found == expected || (isApostrophe(found) && isApostrophe(expected)) { continue }
      return false
    }
    return true
  }

  private func isApostrophe(_ character: Character) -> Bool { character == "'" || character == "’" }

  private func isWordCharacter(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }
}
