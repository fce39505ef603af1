import Diagnostics
import Grammar
import MeetingModel

/// What planning needs to know of the texts of points in one language.
final class PointReading {
  let language: Language
  let rules: PlanningRules
  let anaphors: Set<String>
  let conjunctions: [String]
  /// What is at the table, which every sentence may be about.
  let parties: Set<String>
  let terms: [String]
  private let memory = TextMemory()

  init(
    language: Language, rules: PlanningRules, anaphors: Set<String>, conjunctions: [String],
    parties: Set<String>, terms: [String]
  ) {
    self.language = language
    self.rules = rules
    self.anaphors = anaphors
    self.conjunctions = conjunctions
    self.parties = parties
    self.terms = terms
  }

  // MARK: Length

  /// About how many words a point's sentence has: the officer's words, and a few of ours.
  func length(_ point: Point) -> Int { length(point.uses) }

  /// About how many words a sentence of these acts has.
  func length(_ uses: [ActUse]) -> Int {
    let subject = 3
    return subject + uses.reduce(0) { $0 + length($1) }
  }

  /// About how many words an act has.
  func length(_ use: ActUse) -> Int {
    let verb = 2
    let complements = use.complements.flatMap(\.items).reduce(0) { $0 + words($1).count + 1 }
    let modifiers = use.modifiers.reduce(0) { sum, modifier in
      sum + modifier.items.reduce(2) { $0 + words($1).count + 1 }
    }
    return verb + complements + modifiers
  }

  // MARK: Items

  /// The words of a text, punctuation included; a reference counts as one.
  func words(_ text: LocalText) -> [String] { facts(text).words }

  /// Whether a text has a comma of its own, or a mark that cuts it in other ways.
  func isCut(_ text: LocalText) -> Bool { facts(text).isCut }

  /// Whether a text joins words itself.
  func isCoordinated(_ text: LocalText) -> Bool { facts(text).isCoordinated }

  private func facts(_ text: LocalText) -> TextFacts {
    guard let wording = text[language] else { return .none }
    return memory.facts(of: wording, conjunctions: conjunctions)
  }

  /// Whether what follows a text in a list could be taken for a part of it.
  func isEntangling(_ text: LocalText, as role: ComplementRole) -> Bool {
    guard let entangling = rules.entangling[role] else { return false }
    return words(text).dropFirst().contains { entangling.contains($0) }
  }

  /// Whether a noun phrase's head takes another noun by a preposition (*the importance of …*).
  func hasTakingHead(_ text: LocalText) -> Bool {
    let words = self.words(text)
    let end = words.firstIndex { rules.prepositions.contains($0) } ?? words.count
    return end > 0 && end < words.count && rules.heads.contains(words[end - 1])
  }

  // MARK: What a sentence leans on

  /// Whether a sentence needs the one before it in the same paragraph.
  func leans(_ point: Point) -> Bool {
    if let link = point.link ?? point.pins.link, link != SpeakingPlanner.noLink {
      return true
    }
    switch point.content {
    case .state(let text, _): return words(text).first.map(isAnaphor) ?? false
    case .acts(let uses):
      return uses.first.map { use in
        use.complements.contains { complement in
          complement.items.contains { text in
            pointer(in: text) != nil || words(text).contains { rules.pronouns.contains($0) }
          }
        }
      } ?? false
    case .verbatim, .mirrored: return false
    }
  }

  private func isAnaphor(_ word: String) -> Bool {
    anaphors.contains(word.hasByte(UInt8(ascii: ",")) ? word.filter { $0 != "," } : word)
  }

  /// The word with which a point's first act points back to the sentence before.
  func pointer(in point: Point) -> String? {
    point.uses.first?.complements.lazy.flatMap(\.items).compactMap { self.pointer(in: $0) }.first
  }

  private func pointer(in text: LocalText) -> String? {
    let facts = facts(text)
    if let known = facts.pointer { return known }
    let words = facts.words
    let found = words.indices.first { index in
      guard rules.demonstratives.contains(words[index]) else { return false }
      let pair = words[index...].prefix(2).joined(separator: " ")
      return !rules.falseDemonstratives.contains(pair)
    }.map { words[$0] }
    facts.pointer = .some(found)
    return found
  }

  /// Whether the last words of a sentence name people, or it speaks to somebody, whom a pronoun
  /// behind it could mean.
  func endsWithPeople(_ point: Point) -> Bool {
    if let addressed = point.uses.last?.complements.first(where: { $0.role == .whom }),
      !addressed.items.allSatisfy(isOne)
    {
      return true
    }
    let last: LocalText? =
      switch point.content {
      case .acts(let uses):
        uses.last.flatMap { $0.modifiers.last?.items ?? $0.complements.last?.items }?.last
      case .state(let text, let modifiers): modifiers.last?.items.last ?? text
      case .mirrored, .verbatim: nil
      }
    guard let last else { return false }
    return words(last).suffix(6).contains { word in
      rules.people.contains(word.onlyLetters(and: "-"))
    }
  }

  /// Whether a word stands in a point's texts.
  func says(_ word: String, _ point: Point) -> Bool {
    point.uses.flatMap { $0.complements.flatMap(\.items) }.contains { words($0).contains(word) }
  }

  /// Whether a text is one name by its code, which no plural pronoun could mean.
  private func isOne(_ text: LocalText) -> Bool {
    let words = self.words(text)
    return words.last?.hasSuffix(">") == true && words.count <= 2
  }

  /// What two points are both about: a country or term that both name, or a word of both that is not
  /// too common to show anything; nil where nothing shows it.
  func shared(_ first: Point, _ second: Point) -> String? {
    if let name = names(first).intersection(names(second)).min() { return name }
    var told: (topic: String, word: String)?
    forEachText(of: first) { text in
      for (topic, word) in topics(text) where told.map({ isBefore(topic, $0.topic) }) ?? true {
        if isAbout(second, topic) { told = (topic, word) }
      }
    }
    return told?.word
  }

  /// Whether a stem tells more than another: the longer one does, and of two of one length the first by
  /// the alphabet.
  private func isBefore(_ topic: String, _ other: String) -> Bool {
    let (length, known) = (topic.count, other.count)
    return length == known ? topic < other : length > known
  }

  private func isAbout(_ point: Point, _ topic: String) -> Bool {
    var isFound = false
    forEachText(of: point) { text in
      isFound = isFound || topics(text).contains { $0.topic == topic }
    }
    return isFound
  }

  private func forEachText(of point: Point, _ body: (LocalText) -> Void) {
    guard case .acts(let uses) = point.content else { return }
    for use in uses {
      for complement in use.complements { complement.items.forEach(body) }
      for modifier in use.modifiers { modifier.items.forEach(body) }
    }
  }

  /// The words of a text that say what it is about, with their stems.
  private func topics(_ text: LocalText) -> [(topic: String, word: String)] {
    guard let rules = rules.topics else { return [] }
    let facts = facts(text)
    if let known = facts.topics { return known }
    let found = facts.words.compactMap { word in
      rules.topic(of: word).map { (topic: $0, word: TopicWords.letters(of: word)) }
    }
    facts.topics = found
    return found
  }

  /// The countries and terms that a point names, apart from those at the table.
  func names(_ point: Point) -> Set<String> {
    var names: Set<String> = []
    forEachText(of: point) { text in
      guard let wording = text[language]?.text else { return }
      if wording.hasByte(UInt8(ascii: "<")) {
        for piece in wording.split(separator: "<").dropFirst() {
          names.insert(String(piece.prefix { $0 != ">" && $0 != "." }))
        }
      }
      for term in terms where wording.containsWords(term) { names.insert(term) }
    }
    return names.isEmpty ? names : names.subtracting(parties)
  }
}

extension String {
  /// The letters alone, and a mark that may stand between them.
  fileprivate func onlyLetters(and mark: Unicode.Scalar) -> String {
    guard unicodeScalars.contains(where: { !$0.isLetter && $0 != mark }) else { return self }
    return String(filter { $0.isLetter || $0.unicodeScalars.first == mark })
  }
}

/// What planning asks again and again of one text.
private final class TextFacts {
  let text: String
  let words: [String]
  let isCut: Bool
  let isCoordinated: Bool
  /// What `PointReading` found out by its rules; nil as long as it was not asked.
  var topics: [(topic: String, word: String)]?
  var pointer: String??

  /// Those of a text that is not there.
  static var none: TextFacts { TextFacts("", conjunctions: []) }

  init(_ text: String, conjunctions: [String]) {
    self.text = text
    var words: [String] = []
    text.forEachWord { start, end in words.append(String(text.slice(start, end))) }
    self.words = words
    isCut = words.contains { Self.endsInMark($0) }
    isCoordinated = words.indices.contains { index in
      guard conjunctions.contains(words[index]) else { return false }
      // Between two capitals it is a part of a name (*the Security and Defence Partnership*).
      return
        !(index > 0 && Self.isName(words[index - 1]) && index + 1 < words.count
        && Self.isName(words[index + 1]))
    }
  }

  private static func endsInMark(_ word: String) -> Bool {
    guard let last = word.utf8.last else { return false }
    if last < 0x80 {
      return last == UInt8(ascii: ",") || last == UInt8(ascii: ";") || last == UInt8(ascii: ":")
    }
    return word.unicodeScalars.last == "–" || word.unicodeScalars.last == "—"
  }

  private static func isName(_ word: String) -> Bool {
    word.unicodeScalars.first?.isCapital == true
  }
}

/// The facts of the texts of one meeting, found when they are first asked for.
private final class TextMemory {
  /// The facts of texts by the places where they begin: mostly one each.
  private var facts: [Int: [TextFacts]] = [:]

  func facts(of wording: Wording, conjunctions: [String]) -> TextFacts {
    let place = wording.origin.range.start.offset
    if let known = facts[place]?.first(where: { $0.text == wording.text }) { return known }
    let found = TextFacts(wording.text, conjunctions: conjunctions)
    facts[place, default: []].append(found)
    return found
  }
}
