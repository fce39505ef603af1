import Grammar
import MeetingModel
import Phrasing

/// The phrasebook's wordings, turned round: from the words of a text to the acts that they may be.
struct FrameIndex: Sendable {
  /// A wording of a rung, cut at its verb and at the place of the complement.
  struct Pattern: Sendable {
    var act: Vocabulary.Act
    var rung: String
    /// Words before the verb.
    var before: [String]
    /// The verb's base form; nil for a wording whose words stand as they are (*will*).
    var verb: String?
    var tense: FrameTense?
    /// Words behind the verb; nil is the place of *also*.
    var behind: [String?]
    var complements: [ComplementFrame]
    /// The place in the order of the manual.
    var order: Int
  }

  /// Patterns by the base form of their verb.
  private(set) var byVerb: [String: [Pattern]] = [:]
  /// Patterns without a verb, by their first word.
  private(set) var byWord: [String: [Pattern]] = [:]
  /// The base forms to which a word may belong.
  private(set) var verbs: [String: [(base: String, form: VerbForm)]] = [:]
  /// The forms in which a verb can be a sentence's, without an auxiliary.
  private(set) var finite: Set<String> = []
  /// The first words behind a verb that has a place for *also* behind it (*committed*, *united*).
  private(set) var predicates: Set<String> = []
  /// Their patterns, by that word.
  private(set) var byPredicate: [String: [Pattern]] = [:]
  /// Connectives before the verb, the longest first.
  private(set) var inner: [(words: [String], link: String)] = []
  /// Connectives before the subject, by their words in lower case.
  private(set) var front: [String: String] = [:]
  /// Modifiers with the words that open them, the longest first.
  private(set) var modifiers: [(words: [String], kind: String, wording: ModifierWording)] = []
  /// The places in `modifiers` of those that begin with a word.
  private(set) var modifiersByWord: [String: [Int]] = [:]
  /// Phrases that stand behind a short object, and the words that such an object has at most.
  let behindShort: [[String]]
  let shortWords: Int
  /// Words that stand before a verb in some rung.
  private(set) var rungWords: Set<String> = []

  init(
    book: LanguageBook, vocabulary: Vocabulary, grammar: any Grammar,
    spellings: [String: [String: String]]
  ) {
    behindShort = book.lexicon.manner.behindShort
    shortWords = book.lexicon.manner.shortWords
    // A wording that an act has for variation alone is read as the act that it stands for first.
    let firsts = Set(book.acts.values.flatMap(\.rungs.values).compactMap(\.first?.source))
    for (order, act) in vocabulary.acts.enumerated() {
      guard let wording = book.acts[act.id] else { continue }
      for rung in act.rungs {
        for (index, frame) in (wording.rungs[rung.name] ?? []).enumerated() {
          guard index == 0 || !firsts.contains(frame.source),
            let pattern = Self.pattern(
              frame, act: act, rung: rung.name, complements: wording.complements, order: order)
          else { continue }
          add(pattern)
        }
        for way in wording.instead(of: rung.name) {
          Self.pattern(
            way.frame, act: act, rung: rung.name, complements: way.complements, order: order
          ).map { add($0) }
        }
      }
    }
    for base in byVerb.keys.sorted() {
      // The first person has a form of its own in some languages.
      let we = VerbSubject(isFirstPerson: true)
      add(grammar.inflect(base, .presentPlural, for: we), base, .presentPlural)
      for form in VerbForm.allCases {
        add(grammar.inflect(base, form), base, form)
        for (_, spelled) in spellings[grammar.inflect(base, form)] ?? [:] {
          add(spelled, base, form)
        }
      }
    }
    for (word, forms) in verbs {
      let isFinite = forms.contains { form in
        switch form.form {
        case .presentPlural, .presentSingular, .past, .pastSingular: true
        case .base, .pastParticiple, .gerund: false
        }
      }
      if isFinite {
        finite.insert(word)
        // Of a verb of several words (*félicitons vivement*) the one that is the verb.
        let parts = word.split(separator: " ").map(String.init)
        if parts.count > 1, let verb = parts.first(where: { $0.count > 4 }) { finite.insert(verb) }
      }
    }
    for (link, wording) in book.links.sorted(by: { $0.key < $1.key }) {
      if let inner = wording.inner {
        self.inner.append((inner.split(separator: " ").map(String.init), link))
      }
      if let front = wording.front { self.front[front.lowercased()] = link }
    }
    inner.sort { ($1.words.count, $0.link) < ($0.words.count, $1.link) }
    for (kind, wording) in book.modifiers.sorted(by: { $0.key < $1.key }) {
      for tail in wording.tails {
        let words = Self.leadingWords(tail)
        if !words.isEmpty { modifiers.append((words, kind, wording)) }
      }
    }
    modifiers.sort { ($1.words.count, $0.kind) < ($0.words.count, $1.kind) }
    for (place, modifier) in modifiers.enumerated() {
      if let first = modifier.words.first { modifiersByWord[first, default: []].append(place) }
    }
  }

  private mutating func add(_ pattern: Pattern) {
    rungWords.formUnion(pattern.before.map { $0.lowercased() })
    if let verb = pattern.verb {
      byVerb[verb, default: []].append(pattern)
      if let inside = pattern.behind.first, inside == nil,
        let word = pattern.behind.lazy.compactMap({ $0 }).first
      {
        predicates.insert(word)
        byPredicate[word, default: []].append(pattern)
      }
    } else if let first = pattern.before.first {
      byWord[first.lowercased(), default: []].append(pattern)
    }
  }

  private mutating func add(_ word: String, _ base: String, _ form: VerbForm) {
    guard !(verbs[word] ?? []).contains(where: { $0.base == base && $0.form == form }) else {
      return
    }
    verbs[word, default: []].append((base, form))
  }

  /// The words with which a frame begins.
  static func leadingWords(_ frame: Frame) -> [String] {
    var words: [String] = []
    for part in frame.parts {
      guard case .word(let word) = part else { break }
      words.append(word)
    }
    return words
  }

  private static func pattern(
    _ frame: Frame, act: Vocabulary.Act, rung: String, complements: [ComplementFrame], order: Int
  ) -> Pattern? {
    var pattern = Pattern(
      act: act, rung: rung, before: [], verb: nil, tense: nil, behind: [],
      complements: complements, order: order)
    var isBehind = false
    for part in frame.parts {
      switch part {
      case .word(let word):
        if isBehind { pattern.behind.append(word) } else { pattern.before.append(word) }
      case .verb(let base, let tense):
        guard !isBehind else { return nil }
        pattern.verb = base
        pattern.tense = tense
        isBehind = true
      case .slot("also", _):
        // A wording without a verb is words up to here.
        if !isBehind, pattern.verb == nil { isBehind = true }
        pattern.behind.append(nil)
      case .slot("complement", _): return pattern
      default: return nil
      }
    }
    return pattern
  }
}
