/// Somebody's verb phrase in base form, and its verbs found in it.
///
/// Of the words behind the first verb only those are taken as verbs that can be nothing else, or that
/// their neighbours show to be verbs (*… and support the people*). Where a word remains that may be a
/// second verb or a noun (*maintain peace and support Ukraine*), there is no answer.
struct EnglishVerbPhrase {
  private let text: String
  private let words: [PhraseWord]
  /// The indices of the verbs to inflect; `nil` where they cannot be told.
  private let verbs: [Int]?

  init(_ text: String) {
    self.text = EnglishInfinitive.withoutMarker(text)
    words = PhraseWord.words(of: self.text)
    verbs = Self.verbs(in: words)
  }

  /// The phrase with its verbs in another form.
  func form(_ form: VerbPhraseForm, _ inflection: EnglishInflection) -> String? {
    guard let verbs, let first = verbs.first else { return nil }
    var result = text
    // "not tolerate" has no other present than "does not tolerate"; "not only" is no negation.
    if form == .presentSingular,
      let not = words[..<first].firstIndex(where: { $0.word == "not" }),
      words[not + 1].word != "only", words[first].word != "be"
    {
      guard verbs.count == 1 else { return nil }
      result.insert(contentsOf: "does ", at: words[not].range.lowerBound)
      return result
    }
    for index in verbs.reversed() {
      let range = words[index].range
      result.replaceSubrange(range, with: inflected(words[index], form, inflection))
    }
    return result
  }

  private func inflected(
    _ word: PhraseWord, _ form: VerbPhraseForm, _ inflection: EnglishInflection
  ) -> String {
    let verbForm: VerbForm =
      switch form {
      case .base: .base
      case .gerund: .gerund
      case .presentSingular: .presentSingular
      case .pastParticiple: .pastParticiple
      }
    let verb = inflection.inflect(word.word, verbForm)
    return word.isName ? verb.withCapital : verb
  }

  /// Whether an infinitive stands in the words before another, which then goes with it and not with
  /// the phrase's own verb (*work to promote peace and to prevent war*).
  static func governsInfinitive(_ before: Substring) -> Bool {
    let words = before.split(separator: " ")
    return words.indices.dropLast().contains { index in
      words[index] == "to" && index > 0 && VerbLexicon.isOnlyVerb(words[index + 1])
    }
  }

  // MARK: Finding the verbs

  /// What the words since the last verb hang on.
  private enum Attachment {
    /// The verb itself.
    case verb
    /// An infinitive that the verb governs (*continue to …*), and all that is coordinated with it.
    case governedInfinitive
    /// A base form within the phrase (*urge them to …*, *that threaten …*, *will …*).
    case subordinate
    /// A clause of another kind (*that peace prevails …*), or *to* with a word that may be a noun.
    case unknown
  }

  private enum Candidate { case verb, other, doubtful }

  private static func verbs(in words: [PhraseWord]) -> [Int]? {
    guard let first = EnglishInfinitive.verbIndex(in: words), isHead(first, in: words) else {
      return nil
    }
    var verbs = [first]
    var attachment = startsGovernedBase(first, in: words) ? Attachment.governedInfinitive : .verb
    // Verbs with nothing but a comma between them want a conjunction before the last.
    var isOpen = false
    var index = first + 1
    while index < words.count {
      let isCoordinator = ["and", "or", "but"].contains(words[index].word)
      guard isCoordinator || words[index].followsComma else {
        attachment = attached(at: index, after: verbs, in: words) ?? attachment
        index += 1
        continue
      }
      let hasComma = words[index].followsComma
      var candidate = isCoordinator ? index + 1 : index
      if !isCoordinator, words[index].word == "then" { candidate += 1 }
      if isCoordinator { candidate = skippingProviso(from: candidate, in: words) }
      guard let next = EnglishInfinitive.skippingAdverbs(from: candidate, in: words) else {
        return verbs
      }
      candidate = next
      let isBare = isBareVerb(before: index, verb: verbs[verbs.count - 1], in: words)
      let kind = kind(of: candidate, behindBareVerb: isBare, coordinator: index, in: words)
      if kind == .other {
        attachment = attached(at: candidate, after: verbs, in: words) ?? attachment
      } else {
        switch attachment {
        case .governedInfinitive, .subordinate:
          if isOpen, isCoordinator {
            let isLast = !words[candidate...].contains { ["and", "or"].contains($0.word) }
            guard kind == .verb, isLast else { return nil }
            verbs.append(candidate)
            isOpen = false
          } else if hasComma, attachment == .subordinate {
            return nil
          }
        case .unknown: return nil
        case .verb:
          guard kind == .verb else { return nil }
          verbs.append(candidate)
          isOpen = !isCoordinator
          if startsGovernedBase(candidate, in: words) { attachment = .governedInfinitive }
        }
      }
      index = candidate + 1
    }
    return verbs
  }

  /// Behind *and*, the word behind a proviso between commas (*and, if necessary, defend*).
  private static func skippingProviso(from start: Int, in words: [PhraseWord]) -> Int {
    guard start < words.count, words[start].followsComma,
      ["as", "if", "when", "where", "wherever"].contains(words[start].word)
    else { return start }
    return words[(start + 1)...].firstIndex(where: \.followsComma) ?? start
  }

  /// Whether the first word behind the adverbs can be taken as the verb.
  private static func isHead(_ index: Int, in words: [PhraseWord]) -> Bool {
    let word = words[index]
    if VerbLexicon.isOnlyVerb(word.word) { return true }
    guard VerbLexicon.isAmbiguous(word.word) else {
      return word.hasVerbEnding && !EnglishWords.determiners.contains(word.word)
    }
    switch EnglishInfinitive.reading(of: index, in: words) {
    case .verb: return true
    case .noun: return false
    case .open:
      guard index + 1 < words.count else { return false }
      let next = words[index + 1]
      // "monitor, assess, and respond": what stands in a row with a verb is one.
      if next.followsComma { return VerbLexicon.isOnlyVerb(next.word) }
      if next.word == "to", verbsBeforeInfinitive.contains(word.word) { return true }
      return !afterNouns.contains(next.word)
    }
  }

  /// *help strengthen*: a base form that the verb governs without *to*.
  private static func startsGovernedBase(_ index: Int, in words: [PhraseWord]) -> Bool {
    guard words[index].word == "help", index + 1 < words.count else { return false }
    return VerbLexicon.isOnlyVerb(words[index + 1].word)
  }

  /// What a word changes about what follows it, if anything.
  private static func attached(
    at index: Int, after verbs: [Int], in words: [PhraseWord]
  ) -> Attachment? {
    let word = words[index].word
    let next = EnglishInfinitive.skippingAdverbs(from: index + 1, in: words)
    if modals.contains(word) { return .subordinate }
    if openersOfClauses.contains(word), let next {
      // "while deepening" is no clause of its own. "which threaten" and "which will" govern further
      // verbs in base form; behind any other clause a base form hangs on something else.
      if word == "while", EnglishWords.endsAsGerund(words[next].word) { return nil }
      let governs = VerbLexicon.contains(words[next].word) || modals.contains(words[next].word)
      return governs && relatives.contains(word) ? .subordinate : .unknown
    }
    if let last = verbs.last, verbsWithBareInfinitive.contains(words[last].word),
      index > last + 1, isCertainVerb(index, in: words),
      !words[last..<index].contains(where: { $0.word == "to" })
    {
      return isInRow(index, in: words) ? .governedInfinitive : .subordinate
    }
    guard word == "to", let last = verbs.last, let next, !words[next].isName,
      VerbLexicon.contains(words[next].word),
      !EnglishWords.nouns.contains(words[next].word)
    else { return nil }
    if isBareVerb(before: index, verb: last, in: words),
      !verbsWithPrepositionTo.contains(words[last].word)
    {
      return .governedInfinitive
    }
    let isVerb =
      VerbLexicon.isOnlyVerb(words[next].word) || verbsWithInfinitive.contains(words[last].word)
      || EnglishInfinitive.reading(of: next, in: words) == .verb
    if isVerb, isInRow(next, in: words) { return .governedInfinitive }
    return isVerb ? .subordinate : .unknown
  }

  /// Whether a word can be nothing but a verb, by itself or by its neighbours.
  private static func isCertainVerb(_ index: Int, in words: [PhraseWord]) -> Bool {
    let word = words[index].word
    return VerbLexicon.isOnlyVerb(word)
      || VerbLexicon.isAmbiguous(word) && EnglishInfinitive.reading(of: index, in: words) == .verb
  }

  /// Whether a verb that somebody else is to do stands in a row of such before what all are about
  /// (*help countries prevent, detect, and treat malaria*).
  private static func isInRow(_ index: Int, in words: [PhraseWord]) -> Bool {
    index + 1 < words.count && words[index + 1].followsComma
  }

  /// Whether nothing but adverbs stands between the last verb and a word.
  private static func isBareVerb(before index: Int, verb: Int, in words: [PhraseWord]) -> Bool {
    let between = words[(verb + 1)..<max(index, verb + 1)]
    // "set up, fund, and staff": the verb's own particle counts as little as an adverb.
    if between.count == 1, let particle = between.first,
      ["up", "out", "off", "back", "down", "forward"].contains(particle.word)
    {
      return true
    }
    return between.allSatisfy {
      EnglishWords.isAdverb($0.word) && !["more", "most", "less", "both"].contains($0.word)
    }
  }

  /// Whether a word behind *and* or a comma is a verb.
  private static func kind(
    of index: Int, behindBareVerb: Bool, coordinator: Int, in words: [PhraseWord]
  ) -> Candidate {
    let word = words[index]
    let behindAdverb = index > coordinator + 1
    if word.isDeterminer || word.isName { return .other }
    if VerbLexicon.isOnlyVerb(word.word) { return .verb }
    if VerbLexicon.isAmbiguous(word.word) {
      if behindBareVerb { return .verb }
      if EnglishWords.nouns.contains(word.word) { return .other }
      if EnglishWords.adjectives.contains(words[coordinator - 1].word), !behindAdverb {
        return .other
      }
      // At the end a verb would lack its object: *increase funding and aid*.
      guard index + 1 < words.count else {
        return behindAdverb || intransitives.contains(word.word) ? .doubtful : .other
      }
      guard !words[index + 1].isName else { return .doubtful }
      switch EnglishInfinitive.reading(of: index, in: words) {
      case .verb: return .verb
      case .noun: return behindAdverb ? .doubtful : .other
      case .open: return .doubtful
      }
    }
    if EnglishWords.nouns.contains(word.word) || EnglishWords.adjectives.contains(word.word) {
      return .other
    }
    if word.hasCertainVerbEnding { return .verb }
    if word.hasVerbEnding { return .doubtful }
    if behindBareVerb, !EnglishWords.endsAsGerund(word.word), index == coordinator + 1 {
      return words[coordinator].word == "and" || words[coordinator].word == "or"
        ? .doubtful : .other
    }
    // An unknown word that is followed by "the" is hardly a noun.
    let next = index + 1 < words.count ? words[index + 1].word : ""
    return ["the", "their", "its", "our", "a", "an"].contains(next) && !isPreposition(word.word)
      ? .doubtful : .other
  }

  private static func isPreposition(_ word: String) -> Bool {
    prepositions.contains(word) || EnglishWords.endsAsGerund(word)
  }

  private static let prepositions: Set = [
    "in", "on", "of", "for", "with", "by", "from", "at", "to", "through", "against", "between",
    "among", "as", "under", "over", "across", "toward", "towards", "about", "into", "within",
    "without", "beyond", "during", "before", "after", "throughout", "amid", "via", "despite",
    "than",
    "like", "upon", "per", "and", "or", "consistent", "pursuant", "namely", "because", "whereas",
  ]

  /// Words that follow nouns at least as readily as verbs.
  private static let afterNouns = prepositions.union(["that", "which", "who", "whose"])

  private static let openersOfClauses: Set = [
    "that", "which", "who", "whom", "whose", "where", "when", "whenever", "wherever", "if",
    "whether",
    "because", "how", "what", "why", "so", "until", "unless", "although", "though", "while", "is",
    "are", "was", "were", "has",
  ]

  private static let relatives: Set = ["that", "which", "who"]

  private static let modals: Set = [
    "will", "can", "must", "may", "should", "would", "could",
  ]

  /// Verbs that may be nouns too, with an infinitive behind them.
  private static let verbsBeforeInfinitive: Set = ["help", "work", "fight", "try", "plan", "move"]

  /// Verbs that need no object, so that one may end a phrase.
  private static let intransitives: Set = [
    "act", "escape", "fight", "lead", "meet", "plan", "rest", "retreat", "return", "talk", "trade",
    "train", "travel", "vote", "walk", "work",
  ]

  /// Verbs whose object is asked, helped or made to do something.
  private static let verbsWithInfinitive: Set = [
    "urge", "call", "encourage", "ask", "invite", "enable", "allow", "request", "require", "press",
    "compel", "persuade", "expect", "want", "help", "direct", "instruct", "task", "permit",
    "empower",
  ]

  /// Those behind whose object a base form stands without *to*.
  private static let verbsWithBareInfinitive: Set = ["help", "let", "make"]

  private static let verbsWithPrepositionTo: Set = [
    "contribute", "lead", "adhere", "respond", "return", "refer", "relate", "listen", "attend",
    "belong", "object", "apply", "yield", "submit", "adapt", "adjust", "react", "subscribe",
    "resort",
    "turn", "point", "look", "stick", "conform", "appeal", "amount", "commit", "migrate",
    "transition",
  ]
}
