import Grammar
import MeetingModel

/// Reads an officer's text into a tree: literal stretches, references, mentions of terms.
final class TextReader {
  let names: NameBook
  /// What may be mentioned by an abbreviation or a full name, the longest form first.
  private let forms: [(written: [Character], key: String, names: MentionNames, isFull: Bool)]
  /// How they begin, as far as that can be told by bytes.
  private let beginnings: [[UInt8]]
  /// What each byte can be in a text.
  private let kinds: [ByteKind]
  private struct ByteKind: OptionSet {
    let rawValue: UInt8
    /// It is the first of a form.
    static let first = ByteKind(rawValue: 1)
    /// It is a part of a word.
    static let word = ByteKind(rawValue: 2)
    /// It opens a reference.
    static let bracket = ByteKind(rawValue: 4)
  }
  /// What each byte can be where nothing is mentioned.
  private static let plainKinds = (0..<256).map { byte -> ByteKind in
    guard byte < 0x80 else { return [] }
    let scalar = Unicode.Scalar(UInt8(byte))
    return scalar == "<" ? .bracket : scalar.isLetter || scalar.isNumber ? .word : []
  }

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
    // Letters beyond ASCII can be written in several ways, and so can apostrophes.
    beginnings = self.forms.map { form in
      Array(String(form.written).utf8.prefix { $0 < 0x80 && $0 != UInt8(ascii: "'") })
    }
    var kinds = Self.plainKinds
    for beginning in beginnings {
      // What begins with anything else may begin anywhere.
      for byte in beginning.first.map({ [Int($0)] }) ?? Array(kinds.indices) {
        kinds[byte].insert(.first)
      }
    }
    self.kinds = kinds
  }

  /// Whether a text may have a reference or a mention.
  private func mayMention(_ text: String, inTitle: Bool) -> Bool {
    let bytes = text.utf8Span.span
    var isInWord = false
    for index in bytes.indices {
      let kind = kinds[Int(bytes[index])]
      // Most bytes go on in a word.
      if kind.contains(.word), isInWord || kind == .word {
        isInWord = true
        continue
      }
      if kind.contains(.bracket) { return true }
      if kind.contains(.first), !inTitle, !isInWord {
        let isBeginning = beginnings.contains { beginning in
          guard index + beginning.count <= bytes.count else { return false }
          return beginning.indices.allSatisfy { bytes[index + $0] == beginning[$0] }
        }
        if isBeginning { return true }
      }
      isInWord = kind.contains(.word)
    }
    return false
  }

  /// Reads a text for a body sentence.
  func body(_ wording: Wording) -> DraftTree {
    read(wording.text, inTitle: false).from(spec: wording.origin)
  }

  /// Reads a text for a body sentence, in a form that a rule made of the officer's.
  ///
  /// - Parameter mood: the mood of a clause; nil for other texts.
  func body(_ text: String, origin: Origin, mood: ClauseMood? = nil) -> DraftTree {
    read(text, inTitle: false, mood: mood).from(spec: origin)
  }

  /// Reads a text for a title or heading: references are written, nothing is introduced.
  func title(_ wording: Wording) -> DraftTree { title(wording.text, origin: wording.origin) }

  /// Reads a part of a title.
  func title(_ text: String, origin: Origin) -> DraftTree {
    read(text, inTitle: true).from(spec: origin)
  }

  /// Reads a label: the officer's words, which take a capital where they open a sentence.
  func label(_ wording: Wording) -> DraftTree {
    TextReader.asWords(read(wording.text, inTitle: false)).from(spec: wording.origin)
  }

  private static func asWords(_ tree: DraftTree) -> DraftTree {
    switch tree {
    case .text(let text): .word(text)
    case .compound(let parts): .compound(parts.map { asWords($0) })
    case .phrase(let parts): .phrase(parts.map { asWords($0) })
    case .marked(.from(let provenance), let part): .marked(.from(provenance), asWords(part))
    default: tree
    }
  }

  private func read(_ text: String, inTitle: Bool, mood: ClauseMood? = nil) -> DraftTree {
    guard mayMention(text, inTitle: inTitle) else {
      return text.isEmpty ? .empty : .text(text)
    }
    let characters = Array(text)
    var parts: [DraftTree] = []
    var literal: [Character] = []
    var index = 0
    while index < characters.count {
      if characters[index] == "<", let group = references(characters, at: index) {
        let indefinite = cutIndefinite(&literal)
        cutElidedArticle(&literal, before: group)
        let isCut = hasForeignArticle(literal, before: group)
        let elided =
          isCut ? lead(of: &literal)?.word : cutElidedWord(&literal, before: group)
        flush(&literal, into: &parts)
        // It is elided again where the name begins with a vowel for all that.
        if let elided { parts.append(.word(elided + " ")) }
        let tree = self.tree(
          of: group, in: characters, inTitle: inTitle, mood: mood, isBare: isCut)
        parts.append(
          indefinite == nil ? tree : .phrase([.form(names.lexicon.indefinite[0]), tree]))
        index = group.end
        index += particle(characters, at: index, into: &parts)
      } else if !inTitle, let found = mention(characters, at: index, mood: mood) {
        var mention = found.mention
        if case .abbreviation(let written, let possessive, _, _, let article) = mention.form {
          let indefinite = cutIndefinite(&literal)
          let lead = lead(of: &literal)
          mention.form = .abbreviation(
            written: written, possessive: possessive, indefinite: indefinite, lead: lead,
            wantsArticle: article)
        }
        flush(&literal, into: &parts)
        parts.append(.mention(mention))
        index = found.end
        index += particle(characters, at: index, into: &parts)
      } else {
        literal.append(characters[index])
        index += 1
      }
    }
    flush(&literal, into: &parts)
    return .compound(parts)
  }

  /// Takes a particle behind a name, whose shape follows what the name becomes; gives its length.
  private func particle(_ characters: [Character], at index: Int, into parts: inout [DraftTree])
    -> Int
  {
    let letters = String(characters[index...].prefix { $0.isLetter })
    guard let found = names.grammar.leadingForm(of: letters) else { return 0 }
    parts.append(.form(found.form))
    return found.length
  }

  private func flush(_ literal: inout [Character], into parts: inout [DraftTree]) {
    if !literal.isEmpty { parts.append(.text(String(literal))) }
    literal = []
  }

  /// Takes an indefinite article off the end of a literal, with the space behind it: its shape
  /// follows the sound of what a mention becomes.
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

  /// Takes off the end of a literal what has its shape from a name: the full name may want another
  /// than the abbreviation.
  private func lead(of literal: inout [Character]) -> NameLead? {
    guard let lead = names.grammar.lead(atEndOf: String(literal.suffix(Self.longestLead))) else {
      return nil
    }
    literal.removeLast(lead.written.count)
    return lead
  }

  /// No word before a name is longer.
  static let longestLead = 16

  // MARK: Mentions

  private func mention(
    _ characters: [Character], at index: Int, mood: ClauseMood?
  ) -> (mention: Mention, end: Int)? {
    if index > 0, isWordCharacter(characters[index - 1]) { return nil }
    for form in forms where matches(characters, form.written, at: index) {
      let end = index + form.written.count
      let written = String(characters[index..<end])
      let behind = String(characters[end...].prefix { isWordCharacter($0) })
      if !names.grammar.mayFollowName(behind) {
        // A plural is a use of the abbreviation.
        let isPlural = characters[end] == "s" && !isWordCharacter(characters, at: end + 1)
        guard isPlural, !form.isFull else { continue }
        return plural(form.key, form.names, written + "s", characters, from: index, to: end + 1)
      }
      if form.isFull {
        return (full(form.key, form.names, written, characters, end: end))
      }
      if isInside(characters, from: index, to: end) {
        return (Mention(key: form.key, names: form.names, form: .inside(written: written)), end)
      }
      let bracket = Array(self.bracket(form.names.full))
      if matches(characters, bracket, at: end) {
        let both = end + bracket.count
        let text = String(characters[index..<both])
        return (Mention(key: form.key, names: form.names, form: .both(written: text)), both)
      }
      var named = form.names
      if isInName(characters, behind: end) { named.full = names.grammar.inTitle(named.full) }
      let tail = possessive(characters, at: end)
      let wantsArticle =
        (!tail.isEmpty
          || standing(characters, from: index, to: end, isSeveral: false, mood: mood) == .noun)
        && !isDetermined(characters, before: index)
      return (
        Mention(
          key: form.key, names: named,
          form: .abbreviation(
            written: written, possessive: tail, indefinite: nil, lead: nil,
            wantsArticle: wantsArticle)),
        end + tail.count
      )
    }
    return nil
  }

  /// Several of what a term names, written out in the plural where that can be told. A proper name
  /// has none.
  private func plural(
    _ key: String, _ mentioned: MentionNames, _ written: String, _ characters: [Character],
    from start: Int, to end: Int
  ) -> (mention: Mention, end: Int) {
    guard names.term(key) != nil, mentioned.full.first?.isLowercase == true,
      let several = names.grammar.plural(name: mentioned.full),
      !isInside(characters, from: start, to: end)
    else { return (Mention(key: key, names: mentioned, form: .inside(written: written)), end) }
    var named = mentioned
    (named.full, named.fullTakesArticle) = (several, false)
    let apostrophe = end < characters.count && isApostrophe(characters[end])
    let tail = apostrophe ? String(characters[end]) : ""
    return (
      Mention(
        key: key, names: named,
        form: .abbreviation(
          written: written, possessive: tail, indefinite: nil, lead: nil, wantsArticle: false)),
      end + tail.count
    )
  }

  /// Whether an abbreviation is the first part of a name (*the AI Roadmap*), as the capital of a word
  /// behind it shows.
  private func isInName(_ characters: [Character], behind end: Int) -> Bool {
    guard end + 2 < characters.count, characters[end] == " ", characters[end + 1].isUppercase
    else { return false }
    return characters[end + 2].isLowercase
  }

  private func full(
    _ key: String, _ mentioned: MentionNames, _ written: String, _ characters: [Character], end: Int
  ) -> (mention: Mention, end: Int) {
    let tail = possessive(characters, at: end)
    let bracket = Array(self.bracket(mentioned.defined ?? mentioned.short).dropLast())
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

  /// What stands behind a name that is introduced with another: ` (…)`.
  private func bracket(_ other: String) -> String {
    names.lexicon.manner.introduction.filling("{full}", with: "").filling("{short}", with: other)
  }

  /// Whether a name is part of a longer word, an address or a bracket of its own.
  private func isInside(_ characters: [Character], from start: Int, to end: Int) -> Bool {
    let joints: Set<Character> = ["-", "‑", "–", "—", "/", "@", "_", "&", "+"]
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
  func possessive(_ characters: [Character], at index: Int) -> String {
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

  func isApostrophe(_ character: Character) -> Bool { character == "'" || character == "’" }

  private func isWordCharacter(_ characters: [Character], at index: Int) -> Bool {
    index < characters.count && isWordCharacter(characters[index])
  }

  func isWordCharacter(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }
}
