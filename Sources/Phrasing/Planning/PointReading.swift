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
  /// The matter of the agenda item that is planned, where its heading names one.
  private(set) var matter: String?
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
    var words = verb
    for complement in use.complements {
      for item in complement.items { words += facts(item).count + 1 }
    }
    for modifier in use.modifiers {
      words += 2
      for item in modifier.items { words += facts(item).count + 1 }
    }
    return words
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
    return facts(text).firstIndex(of: entangling, from: 1) != nil
  }

  /// Whether noun phrases begin with the same head, so that each shows where it begins (*the need to …
  /// and the need to …*).
  func areParallel(_ items: [LocalText]) -> Bool {
    let beginnings = Set(items.map { words($0).prefix(2).map { $0.lowercased() } })
    guard beginnings.count == 1, let head = beginnings.first?.last else { return false }
    return rules.heads.contains(head)
  }

  /// Whether a noun phrase's head takes another noun by a preposition (*the importance of …*).
  func hasTakingHead(_ text: LocalText) -> Bool {
    let facts = facts(text)
    guard let end = facts.firstIndex(of: rules.prepositions), end > 0 else { return false }
    return facts.firstIndex(of: rules.heads, from: end - 1) == end - 1
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
      guard !uses.isEmpty else { return false }
      return uses[0].complements.contains { complement in
        complement.items.contains { text in
          pointer(in: text) != nil || facts(text).firstIndex(of: rules.pronouns) != nil
        }
      }
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
    var next = facts.firstIndex(of: rules.demonstratives)
    while let index = next {
      let pair = facts.word(index) + (index + 1 < facts.count ? " \(facts.word(index + 1))" : "")
      guard rules.falseDemonstratives.contains(pair) else { break }
      next = facts.firstIndex(of: rules.demonstratives, from: index + 1)
    }
    let found = next.map { facts.word($0) }
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
    let facts = facts(last)
    return (max(0, facts.count - 6)..<facts.count).contains { index in
      facts.isLetters(index)
        ? facts.isOne(of: rules.people, index)
        : rules.people.contains(facts.word(index).lettersAndHyphens)
    }
  }

  /// Whether a word stands in a point's texts.
  func says(_ word: String, _ point: Point) -> Bool {
    point.uses.contains { use in
      use.complements.contains { $0.items.contains { facts($0).has(word) } }
    }
  }

  /// Whether some word of a text begins with these letters.
  func has(_ text: LocalText, wordBeginning letters: String) -> Bool {
    facts(text).has(letters, asPrefix: true)
  }

  /// Whether a text is one name by its code, which no plural pronoun could mean.
  private func isOne(_ text: LocalText) -> Bool {
    let words = self.words(text)
    return words.last?.hasSuffix(">") == true && words.count <= 2
  }

  /// What two points are both about: a country or term that both name, a word of both that is not too
  /// common to show anything, or the field of words of both; nil where nothing shows it.
  func shared(_ first: Point, _ second: Point) -> String? {
    if let name = names(first).intersection(names(second)).min() { return name }
    var others: Set<String> = []
    forEachText(of: second) { text in others.formUnion(topics(text).words.lazy.map(\.topic)) }
    var told: (topic: String, word: String)?
    if !others.isEmpty {
      forEachText(of: first) { text in
        for (topic, word) in topics(text).words where others.contains(topic) {
          if told.map({ isBefore(topic, $0.topic) }) ?? true { told = (topic, word) }
        }
      }
    }
    return told?.word ?? sharedField(first, second)
  }

  /// Takes up an agenda item. A heading names one matter where it has a word that says something, and
  /// joins no two (*Energy and climate*).
  func begin(_ item: AgendaItem) {
    matter = item.heading.flatMap { heading in
      guard let wording = heading[language], !isCut(heading),
        !words(heading).contains(where: conjunctions.contains)
      else { return nil }
      let topics = topics(heading)
      return topics.words.isEmpty && topics.fields.isEmpty ? nil : wording.text
    }
  }

  /// What two points of the item are both about: what `shared` tells, or else, where that will do, the
  /// matter that the heading names.
  func shared(_ first: Point, _ second: Point, orMatter isEnough: Bool) -> String? {
    shared(first, second) ?? (isEnough ? matter.map { "the item's matter, \($0)" } : nil)
  }

  /// The field of words of both points, with the first of each: *energy (hydrogen, solar)*.
  private func sharedField(_ first: Point, _ second: Point) -> String? {
    var others: [String: String] = [:]
    forEachText(of: second) { text in
      for (field, word) in topics(text).fields where others[field] == nil { others[field] = word }
    }
    guard !others.isEmpty else { return nil }
    var told: String?
    forEachText(of: first) { text in
      for (field, word) in topics(text).fields where told == nil {
        told = others[field].map { "\(field) (\(word), \($0))" }
      }
    }
    return told
  }

  /// Whether a stem tells more than another: the longer one does, and of two of one length the first by
  /// the alphabet.
  private func isBefore(_ topic: String, _ other: String) -> Bool {
    let (length, known) = (topic.count, other.count)
    return length == known ? topic < other : length > known
  }

  private func forEachText(of point: Point, _ body: (LocalText) -> Void) {
    guard case .acts(let uses) = point.content else { return }
    for use in uses {
      for complement in use.complements { complement.items.forEach(body) }
      for modifier in use.modifiers { modifier.items.forEach(body) }
    }
  }

  /// The words of a text that say what it is about, with their stems and their fields.
  private func topics(_ text: LocalText) -> TextFacts.Topics {
    guard let rules = rules.topics else { return TextFacts.Topics() }
    let facts = facts(text)
    if let known = facts.topics { return known }
    var found = TextFacts.Topics()
    let isASCII = facts.text.utf8Span.isKnownASCII
    for index in 0..<facts.count {
      let isLong = facts.length(index) >= TopicWords.least || !isASCII
      guard
        isLong || rules.mayBeOfField(facts.firstByte(index), length: facts.length(index))
      else { continue }
      let word = facts.word(index)
      if isLong, let topic = rules.topic(of: word) {
        found.words.append((topic, TopicWords.letters(of: word)))
      }
      if let field = rules.field(of: word) {
        found.fields.append((field, TopicWords.letters(of: word)))
      }
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
  /// The letters and hyphens alone.
  fileprivate var lettersAndHyphens: String {
    filter { $0.isLetter || $0.unicodeScalars.first == "-" }
  }
}
