import Grammar
import MeetingModel

/// What planning needs to know of the texts of points in one language. Each text is read once; what was
/// read is kept in rows, and told by numbers.
final class PointReading {
  /// What was read of an act.
  struct ActFacts {
    /// The act's number.
    let act: Int
    /// Its texts among all: those of its complements, and behind them those of its modifiers.
    let complements: Range<Int>
    let modifiers: Range<Int>
    /// About how many words it has.
    let length: Int

    var texts: Range<Int> { complements.lowerBound..<modifiers.upperBound }
  }

  let language: Language
  let planning: PlanningBook
  let anaphors: Set<String>
  /// Acts that blame somebody, or ask for what is to be somebody's.
  let blaming: Set<String>
  private var table: TextTable
  private var matters: TextMatters
  private var texts: [TextFacts] = []
  private(set) var acts: [ActFacts] = []
  /// The numbers of acts of which the rules say nothing.
  private var otherActs: [String: Int] = [:]
  /// The heading of the agenda item that is planned, and the matter that it names, once somebody asked.
  private var heading: LocalText?
  private var matter: String??

  init(
    language: Language, planning: PlanningBook, anaphors: Set<String>, blaming: Set<String>,
    parties: Set<String>, terms: [String]
  ) {
    self.language = language
    self.planning = planning
    self.anaphors = anaphors
    self.blaming = blaming
    table = TextTable(known: planning.words)
    matters = TextMatters(planning, parties: parties, terms: terms)
  }

  // MARK: Reading

  /// A point as a sentence of its own.
  func sentence(_ point: Point) -> PlannedPoint {
    let uses = point.uses
    return PlannedPoint(point, uses: uses, acts: read(uses))
  }

  /// Reads acts: their numbers follow each other.
  func read(_ uses: [ActUse]) -> Range<Int> {
    let first = acts.count
    for use in uses.indices {
      let start = texts.count
      var length = 2
      for complement in uses[use].complements.indices {
        length += read(uses[use].complements[complement].items)
      }
      let middle = texts.count
      for modifier in uses[use].modifiers.indices {
        length += 2 + read(uses[use].modifiers[modifier].items)
      }
      acts.append(
        ActFacts(
          act: number(ofAct: uses[use].act), complements: start..<middle,
          modifiers: middle..<texts.count, length: length))
    }
    return first..<acts.count
  }

  /// Takes acts that were read once more, so that their numbers follow each other.
  func joined(_ first: Int, _ second: Int) -> Range<Int> {
    acts.append(acts[first])
    acts.append(acts[second])
    return acts.count - 2..<acts.count
  }

  /// Reads texts as the next ones; says how many words they have, and one more for each.
  private func read(_ items: [LocalText]) -> Int {
    var length = items.count
    for index in items.indices {
      let facts = table.read(items[index].words(in: language) ?? "")
      texts.append(facts)
      length += facts.count
    }
    return length
  }

  private func number(ofAct act: String) -> Int {
    if let number = planning.number(ofAct: act) ?? otherActs[act] { return number }
    let number = planning.actCount + otherActs.count
    otherActs[act] = number
    return number
  }

  /// The numbers of a sentence's first act and of its last; nil where no one subject acts.
  func firstAct(_ sentence: PlannedPoint) -> Int? {
    sentence.acts.isEmpty ? nil : acts[sentence.acts.lowerBound].act
  }

  func lastAct(_ sentence: PlannedPoint) -> Int? {
    sentence.acts.isEmpty ? nil : acts[sentence.acts.upperBound - 1].act
  }

  // MARK: Length

  /// About how many words a sentence of these acts has: the officer's words, and a few of ours.
  func length(_ acts: Range<Int>) -> Int {
    let subject = 3
    return acts.reduce(subject) { $0 + self.acts[$1].length }
  }

  // MARK: Texts

  /// The words of a text, punctuation included; a reference counts as one.
  func words(_ text: Int) -> [String] {
    (0..<texts[text].count).map { table.word($0, of: texts[text]) }
  }

  /// The first word of a text.
  func firstWord(_ text: Int) -> String? {
    texts[text].count == 0 ? nil : table.word(0, of: texts[text])
  }

  /// Whether a text has a comma of its own, or a mark that cuts it in other ways.
  func isCut(_ text: Int) -> Bool { texts[text].isCut }

  /// Whether a text joins words itself.
  func isCoordinated(_ text: Int) -> Bool { table.isCoordinated(texts[text]) }

  /// Whether what follows a text in a list could be taken for a part of it.
  func isEntangling(_ text: Int, as role: ComplementRole) -> Bool {
    !texts[text].listsBehindFirst.isDisjoint(with: .entangling(role))
  }

  /// Whether a word of a text opens a finite clause, in which a verb behind it could be.
  func opensClause(_ text: Int) -> Bool {
    !planning.rules.clauseOpeners.isDisjoint(with: words(text))
  }

  /// Whether noun phrases begin with the same head, so that each shows where it begins (*the need to …
  /// and the need to …*).
  func areParallel(_ items: Range<Int>) -> Bool {
    let beginnings = Set(items.map { words($0).prefix(2).map { $0.lowercased() } })
    guard beginnings.count == 1, let head = beginnings.first?.last else { return false }
    return planning.rules.heads.contains(head)
  }

  /// Whether a noun phrase's head takes another noun by a preposition (*the importance of …*).
  func hasTakingHead(_ text: Int) -> Bool {
    let facts = texts[text]
    guard let end = table.firstIndex(of: .prepositions, in: facts), end > 0 else { return false }
    return table.words[facts.words.start + end - 1].lists.contains(.heads)
  }

  /// Whether a word stands in the complements of a sentence's acts.
  func says(_ word: String, _ sentence: PlannedPoint) -> Bool {
    sentence.acts.contains { act in
      acts[act].complements.contains { table.has(word, in: texts[$0]) }
    }
  }

  /// Whether some word of an act's complements begins with these letters.
  func has(_ act: Int, wordBeginning letters: String) -> Bool {
    acts[act].complements.contains { table.has(letters, asPrefix: true, in: texts[$0]) }
  }

  /// Whether a sentence's texts name somebody by a code, or by one of some names.
  func names(_ sentence: PlannedPoint, _ names: [SpeakerName]) -> Bool {
    sentence.acts.contains { act in
      acts[act].texts.contains { text in
        let facts = texts[text]
        return names.contains { $0.stands(in: table.texts[facts.text], facts) }
      }
    }
  }

  // MARK: What a sentence leans on

  /// Whether a sentence needs the one before it in the same paragraph.
  func leans(_ sentence: PlannedPoint) -> Bool {
    if sentence.isLinked { return true }
    switch sentence.point.content {
    case .state(let text, _):
      let words = text[language]?.text.words ?? []
      return words.first.map { isAnaphor(String($0)) } ?? false
    case .acts:
      guard let first = sentence.acts.first else { return false }
      return acts[first].complements.contains { text in
        texts[text].lists.contains(.pronouns) || pointer(inText: text) != nil
          || isLedByAnother(text, in: sentence)
      }
    case .verbatim, .mirrored: return false
    }
  }

  /// Whether a text begins with the possessive of somebody who does not speak, and whom the sentence before
  /// has to name (*noted its decision*).
  private func isLedByAnother(_ text: Int, in sentence: PlannedPoint) -> Bool {
    guard let word = firstWord(text), let use = sentence.uses.first else { return false }
    if planning.rules.othersPossessives.contains(word) {
      switch sentence.point.by {
      case .all: return true
      case .parties(let ids): return ids.count > 1
      case .office: return false
      }
    }
    return planning.rules.othersPossessivesOfBlame.contains(word)
      && (use.addressesSomebody || blaming.contains(use.act))
  }

  private func isAnaphor(_ word: String) -> Bool {
    anaphors.contains(word.hasByte(UInt8(ascii: ",")) ? word.filter { $0 != "," } : word)
  }

  /// The word with which a sentence's first act points back to the sentence before.
  func pointer(in sentence: PlannedPoint) -> String? {
    guard let first = sentence.acts.first else { return nil }
    for text in acts[first].complements {
      if let word = pointer(inText: text) { return table.word(word, of: texts[text]) }
    }
    return nil
  }

  /// The number of the word with which a text points back.
  private func pointer(inText text: Int) -> Int? {
    let facts = texts[text]
    guard facts.lists.contains(.demonstratives) else { return nil }
    var next = table.firstIndex(of: .demonstratives, in: facts)
    while let index = next {
      let pair =
        table.word(index, of: facts)
        + (index + 1 < facts.count ? " \(table.word(index + 1, of: facts))" : "")
      guard planning.rules.falseDemonstratives.contains(pair) else { break }
      next = table.firstIndex(of: .demonstratives, in: facts, from: index + 1)
    }
    return next
  }

  /// Whether the last words of a sentence name people, or it speaks to somebody, whom a pronoun
  /// behind it could mean.
  func endsWithPeople(_ sentence: PlannedPoint) -> Bool {
    switch sentence.point.content {
    case .acts:
      guard let act = sentence.acts.last else { return false }
      let use = sentence.uses.count - 1
      let complements = sentence.uses[use].complements.indices
      if let whom = complements.first(where: {
        sentence.uses[use].complements[$0].role == .whom
      }), !sentence.uses[use].complements[whom].items.allSatisfy(isOne) {
        return true
      }
      let modifiers = sentence.uses[use].modifiers.indices
      let isEmpty =
        modifiers.last.map { sentence.uses[use].modifiers[$0].items.isEmpty }
        ?? complements.last.map { sentence.uses[use].complements[$0].items.isEmpty } ?? true
      return !isEmpty && endsWithPeople(texts[acts[act].texts.upperBound - 1])
    case .state(let text, let modifiers):
      let last = modifiers.last?.items.last ?? text
      return endsWithPeople(table.read(last[language]?.text ?? ""))
    case .mirrored, .verbatim: return false
    }
  }

  private func endsWithPeople(_ facts: TextFacts) -> Bool {
    (max(0, facts.count - 6)..<facts.count).contains { index in
      let word = table.words[facts.words.start + index]
      return word.marks.isDisjoint(with: [.punctuation, .beyondASCII])
        ? word.lists.contains(.people)
        : planning.rules.people.contains(table.word(index, of: facts).lettersAndHyphens)
    }
  }

  /// Whether a text is one name by its code, which no plural pronoun could mean.
  private func isOne(_ text: LocalText) -> Bool {
    let words = text[language]?.text.words ?? []
    return words.last?.hasSuffix(">") == true && words.count <= 2
  }

  // MARK: What sentences are about

  /// Takes up an agenda item.
  func begin(_ item: AgendaItem) {
    heading = item.heading
    matter = .none
  }

  /// The matter that the item's heading names: one where it has a word that says something, and joins no
  /// two (*Energy and climate*).
  private var matterOfItem: String? {
    if let known = matter { return known }
    var found: String?
    if let wording = heading?[language] {
      var facts = table.read(wording.text)
      matters.findTopics(of: &facts, in: table)
      let says = !facts.topics.range.isEmpty || !facts.fields.range.isEmpty
      if says, !facts.isCut, !facts.lists.contains(.conjunctions) { found = wording.text }
    }
    matter = .some(found)
    return found
  }

  /// What acts are both about: a country or term that both name, a word of both that is not too common to
  /// show anything, or the field of words of both; nil where nothing shows it.
  func shared(_ first: Range<Int>, _ second: Range<Int>) -> String? {
    compare(first, second)
    return matters.shared(in: table)
  }

  /// What acts are both about as a name or a word of both shows, whatever the field of their words.
  func sharedWord(_ first: Range<Int>, _ second: Range<Int>) -> String? {
    compare(first, second)
    return matters.sharedWord(in: table)
  }

  private func compare(_ first: Range<Int>, _ second: Range<Int>) {
    findMatters(first)
    findMatters(second)
    matters.begin()
    for act in second { for text in acts[act].texts { matters.see(texts[text]) } }
    for act in first { for text in acts[act].texts { matters.compare(texts[text]) } }
  }

  private func findMatters(_ acts: Range<Int>) {
    for act in acts {
      for text in self.acts[act].texts where !texts[text].hasTopics {
        matters.findTopics(of: &texts[text], in: table)
        matters.findNames(of: &texts[text], in: table)
      }
    }
  }

  /// What acts of the item are both about: what `shared` tells, or else, where that will do, the matter
  /// that the heading names.
  func shared(_ first: Range<Int>, _ second: Range<Int>, orMatter isEnough: Bool) -> String? {
    shared(first, second) ?? (isEnough ? matterOfItem.map { "the item's matter, \($0)" } : nil)
  }
}

extension PlannedPoint {
  /// Whether the officer gave it a connective.
  var isLinked: Bool {
    (point.link ?? point.pins.link ?? SpeakingPlanner.noLink) != SpeakingPlanner.noLink
  }
}

extension String {
  /// The letters and hyphens alone.
  fileprivate var lettersAndHyphens: String {
    filter { $0.isLetter || $0.unicodeScalars.first == "-" }
  }
}
