import Diagnostics
import Grammar
import MeetingModel
import Phrasing

/// An abbreviation of the officer's that is never written out.
///
/// Triggering: `cooperation on ISR` where `ISR` is no term, no party and nowhere in parentheses.
/// Not triggering: `UN` and others that everybody knows; `DPRK` given under `terms`;
/// `intelligence, surveillance, and reconnaissance (ISR)`; `Chapter VII`; a heading in capitals.
enum UnexplainedAbbreviation: ReviewRule {
  static let id = "review/unexplained-abbreviation"
  static let severity = Diagnostic.Severity.warning

  /// Abbreviations that stand unexplained in published statements.
  private static let known: Set<String> = [
    "AI", "AIDS", "ANZMIN", "APEC", "ASEAN", "AUKMIN", "AUKUS", "AUSMIN", "BRICS", "COVID", "CO",
    "DC", "EU", "G7", "G20", "GDP",
    "HIV", "ID", "IT", "MIKTA", "NATO", "OECD", "OPEC", "OSCE", "OK", "PDF", "TV", "UAE", "UK",
    "UN",
    "UNESCO", "UNICEF", "US", "USA", "WHO", "WTO",
  ]

  /// Those that only French texts have so.
  private static let knownFrench: Set<String> = [
    "AIEA", "ANASE", "CPI", "FMI", "IA", "OACI", "OCDE", "OIT", "OMC", "OMI", "OMS", "ONG", "ONU",
    "OTAN",
    "PIB", "PNUD", "UA", "UE", "UNESCO", "VIH",
  ]

  /// Whether everybody knows an abbreviation in a language.
  static func isKnown(_ word: String, in language: Language) -> Bool {
    known.contains(word) || language == .french && knownFrench.contains(word)
  }

  static func findings(in draft: ReviewedDraft) -> [Finding] {
    let unknown = unknown(draft)
    // Few statements have any, and what they explain need not be looked for.
    guard !unknown.isEmpty else { return [] }
    var seen = explained(draft)
    return unknown.filter { seen.insert($0.word).inserted }.map { word, passage, origin in
      Finding(
        at: passage, "the abbreviation `\(word)` is never written out", origin: origin,
        help: ["give it under `terms` (`\(word): …`), or write it out"])
    }
  }

  /// The officer's abbreviations that not everybody knows.
  private static func unknown(
    _ draft: ReviewedDraft
  ) -> [(word: String, passage: Int, origin: Origin)] {
    var words: [(word: String, passage: Int, origin: Origin)] = []
    for passage in draft.passages where passage.marks.contains(.abbreviation) {
      guard !passage.isVerbatim, passage.text.unicodeScalars.contains(where: { $0.isSmall }) else {
        continue
      }
      for part in passage.officersTexts {
        for word in abbreviations(part.text)
        where !isKnown(word, in: draft.statement.language) {
          words.append((word, passage.index, part.origin))
        }
      }
    }
    return words
  }

  /// Terms, parties, and what the statement itself introduces or brings along.
  private static func explained(_ draft: ReviewedDraft) -> Set<String> {
    var words: Set<String> = []
    func add(_ text: String?) {
      guard let text else { return }
      for word in abbreviations(text) { words.insert(word) }
    }
    for term in draft.meeting.terms {
      add(term.id)
      for forms in term.forms.values { add(forms.short) }
    }
    for party in draft.meeting.parties {
      add(party.id)
      for names in party.names.values {
        [names.full, names.short, names.abbreviation].forEach(add)
      }
    }
    for passage in draft.passages where passage.marks.contains(.abbreviation) {
      // In parentheses stands what was written out before.
      if passage.text.hasByte(UInt8(ascii: "(")) {
        for part in passage.text.split(separator: "(").dropFirst() {
          add(part.split(separator: ")", omittingEmptySubsequences: false).first.map { String($0) })
        }
      }
      let runs = passage.line
      // Few stretches have capitals enough, which is asked first.
      for index in runs.indices
      where mayHaveAbbreviation(runs[index].text) && !runs[index].marks.contains(where: isSpec) {
        add(runs[index].text)
      }
    }
    return words
  }

  private static func isSpec(_ mark: Provenance) -> Bool {
    if case .spec = mark { true } else { false }
  }

  /// Words with two capitals or more and no small letter but a plural's `s`; full stops inside are
  /// left out (`U.S.` is `US`), and each side of a hyphen or slash counts for itself.
  private static func abbreviations(_ text: String) -> [String] {
    var words: [String] = []
    // Most texts and words end here: looking at bytes is far cheaper than looking at characters.
    guard mayHaveAbbreviation(text) else { return [] }
    let bytes = text.utf8Span.span
    text.forEachWord { start, end in
      guard mayBeAbbreviation(bytes, start..<end) else { return }
      if isASCII(bytes, start..<end) {
        addAbbreviations(of: bytes, start..<end, to: &words)
      } else {
        words += abbreviations(ofCharacters: text.slice(start, end))
      }
    }
    return words
  }

  private static func isASCII(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for index in range where bytes[index] >= 0x80 { return false }
    return true
  }

  /// Adds the abbreviations of a word of ASCII.
  private static func addAbbreviations(
    of bytes: Span<UInt8>, _ range: Range<Int>, to words: inout [String]
  ) {
    for index in range.dropLast(2)
    where bytes[index] == UInt8(ascii: ":") && bytes[index + 1] == UInt8(ascii: "/")
      && bytes[index + 2] == UInt8(ascii: "/")
    {
      return
    }
    var start = range.lowerBound
    for end in range.lowerBound...range.upperBound {
      let isEnd =
        end == range.upperBound || bytes[end] == UInt8(ascii: "-")
        || bytes[end] == UInt8(ascii: "/")
      guard isEnd else { continue }
      if let word = abbreviation(bytes, start..<end) { words.append(word) }
      start = end + 1
    }
  }

  /// The abbreviation that a part of a word of ASCII is.
  private static func abbreviation(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String? {
    guard hasTwoCapitals(bytes, range) else { return nil }
    var letters: [UInt8] = []
    var hasStop = false
    var isOver = false
    for index in range {
      let byte = bytes[index]
      if byte == UInt8(ascii: ".") {
        hasStop = true
      } else if byte.isLetter || byte &- 0x30 < 10 {
        if !isOver { letters.append(byte) }
      } else if !letters.isEmpty {
        isOver = true
      }
    }
    if letters.last == UInt8(ascii: "s") { letters.removeLast() }
    let capitals = letters.count { $0.isLetter && !$0.isSmallLetter }
    guard capitals >= 2, letters.first?.isLetter == true,
      !letters.contains(where: \.isSmallLetter),
      !letters.allSatisfy({ roman.contains($0) })
    else { return nil }
    let word = String(decoding: letters, as: UTF8.self)
    // Initials of a name (J.R.) are no abbreviation, but U.S. is known as one.
    return hasStop && letters.count == 2 && !known.contains(word) ? nil : word
  }

  /// What numbers of the Romans are written with.
  private static let roman = Array("IVXLC".utf8)

  /// The abbreviations of a word with characters beyond ASCII.
  private static func abbreviations(ofCharacters token: Substring) -> [String] {
    guard String(token).places(of: "://").isEmpty else { return [] }
    var words: [String] = []
    for word in token.split(whereSeparator: { "-–—/‑".contains($0) }) {
      var letters = word.filter { $0 != "." }.drop { !$0.isLetter && !$0.isNumber }
      letters = letters.prefix { $0.isLetter || $0.isNumber }
      if letters.last == "s" { letters = letters.dropLast() }
      guard letters.filter(\.isUppercase).count >= 2, !letters.contains(where: \.isLowercase),
        letters.allSatisfy(\.isASCII), letters.first?.isLetter == true,
        !letters.allSatisfy({ "IVXLC".contains($0) }),
        !(word.contains(".") && letters.count == 2 && !known.contains(String(letters)))
      else { continue }
      words.append(String(letters))
    }
    return words
  }

  /// Whether a part of a word between hyphens or slashes has two capitals; a longer dash is not looked
  /// for.
  private static func mayBeAbbreviation(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    for index in range {
      let byte = bytes[index]
      if byte >= 0x80 { return hasTwoCapitals(bytes, range) }
      if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") {
        if hasTwoCapitals(bytes, start..<index) { return true }
        start = index + 1
      }
    }
    return hasTwoCapitals(bytes, start..<range.upperBound)
  }

  /// Whether there are two capitals without a space, hyphen or slash between them.
  private static func mayHaveAbbreviation(_ text: String) -> Bool {
    let bytes = text.utf8Span.span
    var capitals = 0
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        capitals += 1
        if capitals == 2 { return true }
      case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "/"): capitals = 0
      default: break
      }
    }
    return false
  }

  private static func hasTwoCapitals(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var capitals = 0
    for index in range where bytes[index] &- 0x41 < 26 {
      capitals += 1
      if capitals == 2 { return true }
    }
    return false
  }
}
