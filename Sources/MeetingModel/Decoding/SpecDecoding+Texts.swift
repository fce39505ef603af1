internal import Diagnostics
internal import YAMLReading

extension SpecDecoding {
  /// What a text is for, which decides what it may hold.
  enum TextKind {
    /// A name, title or heading.
    case short
    /// A name that is not searched for references.
    case name
    /// A part of a sentence.
    case running
    /// Text that is printed untouched.
    case verbatim
    /// The officer's own, never printed.
    case hidden

    /// The most characters (Unicode scalars) that it may have.
    var limit: Int {
      switch self {
      case .short, .name: SpecLimits.short
      case .running: SpecLimits.running
      case .verbatim, .hidden: SpecLimits.long
      }
    }

    /// What helps where it has more.
    var waysOut: String {
      switch self {
      case .short, .name: "shorten it: a name, a title or a heading is one line"
      case .running:
        "make several points of it: each is one sentence; what is printed as it is stands under `verbatim:`"
      case .verbatim: "make several points of it"
      case .hidden: "shorten it"
      }
    }
  }

  /// Reads a text: plain, or by language.
  func text(_ cursor: Cursor, _ kind: TextKind = .running) -> LocalText? {
    if cursor.hasText {
      guard let wording = wording(cursor, in: language, kind) else { return nil }
      use(language, kind, at: cursor)
      return LocalText(wording, in: language, origin: cursor.origin)
    }
    guard cursor.isMapping else {
      reportKind(
        cursor, wanted: "one text",
        help: [cursor.isList ? "a list cannot stand here; write one text" : nil])
      return nil
    }
    return textByLanguage(cursor, kind)
  }

  /// Reads a text, or a list of texts; each by language, or the whole list.
  func texts(_ cursor: Cursor, _ kind: TextKind = .running) -> [LocalText]? {
    guard cursor.isList else {
      if let lists = listsByLanguage(cursor) { return texts(byLanguage: lists, cursor, kind) }
      return text(cursor, kind).map { [$0] }
    }
    guard let items = items(of: cursor, wanted: "a list of texts") else { return nil }
    if language == .english { items.forEach(checkConjunction) }
    var texts: [LocalText] = []
    texts.reserveCapacity(items.count)
    for item in items {
      if let text = text(item, kind) { texts.append(text) }
    }
    return texts
  }

  /// Whether a mapping's keys are all languages' codes.
  func isByLanguage(_ cursor: Cursor) -> Bool {
    guard cursor.entryCount ?? 0 > 0 else { return false }
    for (key, _) in cursor.entries where meaning(of: key)?.isLanguage != true { return false }
    return true
  }

  /// Whether a mapping has languages' codes and none of the keys of `record`.
  func isByLanguage(_ cursor: Cursor, not record: SpecRecord) -> Bool {
    let keys = cursor.entries.compactMap { meaning(of: $0.key) }
    return keys.contains(where: \.isLanguage) && !keys.contains { record.has($0.text) }
  }

  /// The values of a mapping by language, without keys that are none (with a problem each).
  func versions(of cursor: Cursor) -> [(Language, Cursor)] {
    (pairs(of: cursor, wanted: "a mapping") ?? []).compactMap { key, value, keyRange in
      if LanguageCodes.all.contains(key) { return (Language(rawValue: key), value) }
      reportLanguage(key, at: keyRange, path: value.path)
      return nil
    }
  }

  /// Reads a mapping from languages to texts.
  private func textByLanguage(_ cursor: Cursor, _ kind: TextKind) -> LocalText? {
    if !isByLanguage(cursor), reportColon(cursor) { return nil }
    guard let pairs = pairs(of: cursor, wanted: "a text") else { return nil }
    if pairs.isEmpty {
      if !isExplained(cursor.node.range) {
        report(.noValue, "\(cursor.name) is an empty mapping where a text is wanted", at: cursor)
      }
      return nil
    }
    if !pairs.contains(where: { LanguageCodes.all.contains($0.key) }) {
      let help = "write one text, or a text for each language: {en: …, ko: …}"
      report(
        .wrongType, "\(cursor.name) must be a text, not a mapping", at: cursor, help: [help])
      return nil
    }
    var versions: [Language: Wording] = [:]
    for (key, value, keyRange) in pairs {
      guard LanguageCodes.all.contains(key) else {
        reportLanguage(key, at: keyRange, path: value.path)
        continue
      }
      let language = Language(rawValue: key)
      use(language, kind, at: value)
      if value.isList {
        report(
          .wrongType, "a text in one language must be a text, not a list", at: value,
          help: ["write one text for each language, or one list for each"])
      } else if let wording = version(value, kind), versions[language] == nil {
        versions[language] = wording
        noteApostrophes(of: wording.text, in: language, kind)
      }
    }
    return LocalText(versions, origin: cursor.origin)
  }

  /// Reads one language's text: plain, or with its gender.
  func version(_ cursor: Cursor, _ kind: TextKind) -> Wording? {
    guard cursor.isMapping else { return wording(cursor, kind) }
    if reportColon(cursor, unless: SpecRecord.version.keys) { return nil }
    guard let record = read(cursor, as: .version) else { return nil }
    var wording = record["text"].flatMap { self.wording($0, kind) }
    wording?.gender = record["gender"].flatMap { gender($0) }
    return wording
  }

  /// Reads a scalar as text, byte for byte; with a language, its apostrophes are noted.
  func wording(_ cursor: Cursor, in language: Language? = nil, _ kind: TextKind) -> Wording? {
    guard var text = cursor.text else {
      reportKind(
        cursor, wanted: "a text",
        help: [cursor.isEmpty ? "write a text, in quotes if it is the word `null` or `~`" : nil])
      return nil
    }
    let style = cursor.node.style
    if style == .literal || style == .folded {
      // The line breaks at a block's end are YAML's, not the officer's.
      while text.unicodeScalars.last == "\n" { text.unicodeScalars.removeLast() }
    }
    let bytes = TextBytes(text)
    guard check(text, bytes, at: cursor, kind) else { return nil }
    if bytes.hasBracket, kind == .running || kind == .short {
      checkReferences(in: text, at: cursor)
    }
    if let language, bytes.mayHaveApostrophe { noteApostrophes(of: text, in: language, kind) }
    return Wording(text, origin: cursor.origin)
  }

  /// Reports what a text may not hold; whether it can be used.
  func check(_ text: String, at cursor: Cursor, _ kind: TextKind) -> Bool {
    check(text, TextBytes(text), at: cursor, kind)
  }

  func check(_ text: String, _ bytes: TextBytes, at cursor: Cursor, _ kind: TextKind) -> Bool {
    if bytes.isPlain, bytes.hasText, bytes.count <= kind.limit { return true }
    let scalars = text.unicodeScalars
    if !scalars.contains(where: { !$0.properties.isWhitespace && !Self.isInvisible($0) }) {
      report(
        .emptyText, "\(cursor.name) is an empty text", at: cursor,
        help: ["write the text, or leave the key out"])
      return false
    }
    if scalars.count > kind.limit {
      report(
        .longText, "the text has \(scalars.count) characters; \(kind.limit) are the most here",
        at: cursor, help: [kind.waysOut])
      return false
    }
    if let control = scalars.first(where: { Self.isControl($0) }) {
      // YAML's reader reports most of them itself.
      if isExplained(cursor.node.range) { return false }
      report(
        .controlCharacter, "the text has the control character \(Self.name(of: control))",
        at: cursor, help: ["remove it, or write a space"])
      return false
    }
    if let mark = scalars.first(where: { Self.turnsDirection($0) }) {
      report(
        .warning, .directionCharacter,
        "the text has the invisible character \(Self.name(of: mark)), which turns the direction of"
          + " writing", at: cursor, help: ["remove it, unless it is meant"])
    }
    if kind != .verbatim, kind != .hidden, scalars.contains("\n") {
      report(
        .warning, .lineBreak, "the text has a line break inside", at: cursor,
        help: ["begin the text with `>` instead of `|`, which joins its lines"])
    }
    return true
  }

  /// Remembers that the spec has text in `used`.
  func use(_ used: Language, _ kind: TextKind, at cursor: Cursor) {
    guard kind != .hidden else { return }
    if isInAgenda, used != lastLanguage {
      textLanguages.insert(used)
      lastLanguage = used
    }
    if used != language { note(used, at: cursor) }
  }

  /// Remembers which apostrophes the officer writes in a language.
  private func noteApostrophes(of text: String, in language: Language, _ kind: TextKind) {
    guard kind != .hidden else { return }
    for apostrophe in Apostrophe.allCases where apostrophe.stands(in: text) {
      apostrophes[language, default: []].insert(apostrophe)
    }
  }

  private func reportColon(_ cursor: Cursor, unless keys: [String]) -> Bool {
    for (key, _) in cursor.entries {
      guard let text = key.keyText, !keys.contains(text) else { return false }
      return reportColon(cursor)
    }
    return false
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: false
    case ..<0x20, 0x7F...0x9F, 0x2028, 0x2029, 0xFFF9...0xFFFB: true
    default: false
    }
  }

  private static func turnsDirection(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0x061C, 0x00AD: true
    default: false
    }
  }

  private static func name(of scalar: Unicode.Scalar) -> String {
    let code = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
  }
}
