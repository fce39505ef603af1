/// What a text that was given as an infinitive is in truth.
enum EnglishInfinitive {
  /// What the words behind it make of a word that may be a verb or a noun.
  enum Reading { case verb, noun, open }

  /// Whether a text is a verb phrase in base form, a gerund phrase or a noun phrase.
  static func shape(of text: String) -> InfinitiveShape {
    if opensNounPhrase(text) { return .nounPhrase }
    let words = PhraseWord.words(of: withoutMarker(text))
    guard let head = verbIndex(in: words) else { return .unclear }
    let first = words[head]
    if VerbLexicon.isOnlyVerb(first.word) { return .base }
    // An adverb in front is no part of a noun phrase, but of "increasingly dangerous tests".
    if first.isDeterminer { return .nounPhrase }
    if first.isName { return .nounPhrase }
    if first.word == "further" { return .unclear }
    if VerbLexicon.isAmbiguous(first.word) {
      switch reading(of: head, in: words) {
      case .verb: return .base
      case .noun: return .nounPhrase
      case .open: return .unclear
      }
    }
    if EnglishWords.endsAsGerund(first.word) { return shape(ofGerund: head, in: words) }
    if EnglishWords.adjectives.contains(first.word) || EnglishWords.nouns.contains(first.word) {
      return .nounPhrase
    }
    if first.word.contains("-") { return .nounPhrase }
    if first.hasVerbEnding { return .base }
    return nounEndings.contains(where: first.word.hasSuffix) ? .nounPhrase : .unclear
  }

  /// Whether a text begins with a determiner, as most noun phrases do: then it needs no more reading.
  private static func opensNounPhrase(_ text: String) -> Bool {
    guard let end = text.utf8.firstIndex(of: UInt8(ascii: " ")) else { return false }
    let first = String(text[..<end])
    return EnglishWords.determiners.contains(first) && !EnglishWords.isAdverb(first)
      && !VerbLexicon.isOnlyVerb(first)
  }

  /// A phrase without a *to* of the officer's behind its adverbs (*never again to allow …*).
  static func withoutMarker(_ text: String) -> String {
    guard let marker = text.places(of: " to ").first else { return text }
    let adverbs = text[..<marker.lowerBound].split(separator: " ")
    guard !adverbs.isEmpty, adverbs.allSatisfy({ EnglishWords.isAdverb($0.lowercased()) }) else {
      return text
    }
    return text[..<marker.lowerBound] + " " + text[marker.upperBound...]
  }

  /// The index of the word that would be the verb: the first that is no adverb.
  static func verbIndex(in words: [PhraseWord]) -> Int? {
    skippingAdverbs(from: words.startIndex, in: words)
  }

  /// The index of the first word from here on that is no adverb; *safely and securely* are two.
  static func skippingAdverbs(from start: Int, in words: [PhraseWord]) -> Int? {
    var index = start
    while index < words.count {
      let joinsAdverbs =
        index > start && words[index].word == "and" && index + 1 < words.count
        && isAdverb(at: index + 1, in: words)
      guard joinsAdverbs || isAdverb(at: index, in: words) else { return index }
      index += 1
    }
    return nil
  }

  /// Whether a word is an adverb in front of a verb; *further* and *better* can be verbs themselves,
  /// *more* and *both* can open a noun phrase.
  static func isAdverb(at index: Int, in words: [PhraseWord]) -> Bool {
    let word = words[index].word
    guard EnglishWords.isAdverb(word) else { return false }
    if word.hasSuffix("ly") { return true }
    guard index + 1 < words.count else { return false }
    let next = words[index + 1]
    switch word {
    case "more", "most", "less": return next.word.hasSuffix("ly")
    case "further", "better", "both", "either", "still", "even", "only", "just":
      return !next.isDeterminer
        && (VerbLexicon.contains(next.word) || VerbLexicon.base(ofGerund: next.word) != nil
          || EnglishWords.isAdverb(next.word)
          || next.hasCertainVerbEnding)
    default: return true
    }
  }

  /// What follows decides: *support the*, *work closely*, *call on* are verbs; *support of* is none.
  static func reading(of index: Int, in words: [PhraseWord]) -> Reading {
    guard index + 1 < words.count, !words[index + 1].followsComma else { return .open }
    let word = words[index].word
    let next = words[index + 1]
    if let particles = particles[word], particles.contains(next.word) { return .verb }
    if next.isDeterminer { return next.word.first?.isNumber == true ? .open : .verb }
    if next.isName { return .verb }
    if EnglishWords.isAdverb(next.word) { return next.word == "more" ? .open : .verb }
    // An adjective follows a verb, not a noun; behind another adjective it proves nothing.
    let (isAdjective, isBeforeAdjective) = (
      EnglishWords.adjectives.contains(word), EnglishWords.adjectives.contains(next.word)
    )
    if isBeforeAdjective, !isAdjective, !VerbLexicon.contains(next.word) { return .verb }
    if hardlyModifiers.contains(word), isBareNoun(next.word) { return .verb }
    switch next.word {
    case "of", "between", "among", "for", "against": return .noun
    case "and", "or": return reading(of: index, andOf: index + 2, in: words)
    default: break
    }
    if next.word.hasSuffix("ing"), ["start", "stop", "support", "risk"].contains(word),
      VerbLexicon.base(ofGerund: next.word) != nil
    {
      return .verb
    }
    return .open
  }

  private static func reading(
    of index: Int, andOf second: Int, in words: [PhraseWord]
  ) -> Reading {
    guard second < words.count else { return .open }
    let next = words[second]
    if EnglishWords.adjectives.isSuperset(of: [words[index].word, next.word]) { return .noun }
    if VerbLexicon.isOnlyVerb(next.word) { return .verb }
    if VerbLexicon.isAmbiguous(next.word) {
      return reading(of: second, in: words) == .verb ? .verb : .open
    }
    return EnglishWords.isAdverb(next.word) ? .open : .noun
  }

  /// Whether a word can be an object without an article: a plural, or the name of a quality.
  private static func isBareNoun(_ word: String) -> Bool {
    guard !VerbLexicon.isOnlyVerb(word), !EnglishWords.adjectives.contains(word) else {
      return false
    }
    return EnglishWords.nouns.contains(word) || word.hasSuffix("s") && !word.hasSuffix("ss")
      || ["tion", "sion", "ment", "ness", "ity", "ance", "ence", "ency"]
        .contains(where: word.hasSuffix)
  }

  /// Whether a phrase whose first word may be a verb or a noun rather has a verb there: one noun
  /// seldom stands alone, and few stand before another.
  static func isLikelyVerbPhrase(_ text: String) -> Bool {
    let words = PhraseWord.words(of: text)
    guard let head = verbIndex(in: words), head + 1 < words.count else { return false }
    // Before a determiner, a word that stands before other nouns is a verb all the same (*free the hostages*).
    let isModifier = modifiers.contains(words[head].word) && !words[head + 1].isDeterminer
    return !isModifier && !words[head].followsComma && words[head + 1].word != "and"
  }

  /// Words that are verbs too, and stand before other nouns more often than they have an object.
  private static let modifiers: Set = [
    "access", "aid", "air", "arms", "better", "border", "budget", "clean", "equal", "exact",
    "export", "fine", "force", "grant", "group", "import", "labor", "labour", "land", "market",
    "network", "police", "power", "price", "program", "programme", "project", "research", "risk",
    "ship", "state", "supply", "tax", "trade", "transit", "transport", "travel", "water", "weather",
    "free", "smooth", "warm",
  ]

  /// Words that are nouns too, but never stand before another noun: *conduct exercises* has a verb.
  private static let hardlyModifiers: Set = [
    "address", "attempt", "boost", "conduct", "curb", "decrease", "ease", "face", "halt", "honor",
    "honour", "increase", "issue", "lift", "lower", "monitor", "mount", "pursue", "raise", "regret",
    "share", "stem", "stop", "summon", "undo", "welcome",
  ]

  private static func shape(ofGerund index: Int, in words: [PhraseWord]) -> InfinitiveShape {
    let word = words[index].word
    guard VerbLexicon.base(ofGerund: word) != nil else {
      return word.count >= 7 && !notGerunds.contains(word) ? .gerund : .nounPhrase
    }
    let next = index + 1 < words.count ? words[index + 1].word : ""
    // "meeting again", but "training and exercises", "planning for": nouns as well.
    let mayBeNoun = nounsInIng.contains(word)
    let isBare = ["", "and", "or", "for", "between", "among", "in", "on"].contains(next)
    return next == "of" || (mayBeNoun && isBare) ? .nounPhrase : .gerund
  }

  private static let nounsInIng: Set = [
    "meeting", "training", "planning", "building", "funding", "understanding", "sharing", "finding",
    "monitoring", "screening", "reporting", "manufacturing", "financing", "policing", "spending",
    "learning", "setting", "briefing", "trafficking", "fishing", "engineering",
  ]

  private static let notGerunds: Set = [
    "nothing", "something", "anything", "everything", "morning", "evening", "ceiling", "beijing",
    "according", "including", "regarding", "concerning", "outgoing", "incoming", "ongoing",
    "following", "overarching", "longstanding", "long-standing", "well-being", "wellbeing",
    "burden-sharing", "peacekeeping", "decision-making", "policymaking", "information-sharing",
    "upcoming", "underlying", "shipping", "surrounding",
  ]

  private static let nounEndings = [
    "tion", "sion", "ment", "ness", "ity", "ance", "ence", "ency", "ancy", "ism", "ship", "ics",
    "logy", "dom", "ties", "ings", "ers", "ors", "ions", "ments", "ive", "al", "ous", "ful", "ble",
    "ic", "ents", "ges", "rds", "nts", "cts", "sts", "ials",
  ]

  /// Words behind a verb of ambiguous kind that make it one.
  private static let particles: [String: Set<String>] = {
    var result: [String: Set<String>] = [:]
    for line in phrasalVerbs.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard let verb = words.first else { continue }
      result[String(verb)] = Set(words.dropFirst().map(String.init))
    }
    return result
  }()

  private static let phrasalVerbs = """
    account for
    act on in as against with
    aim to at for
    answer to
    appeal to
    back up
    bear on in
    benefit from
    branch out
    call on upon for
    campaign for against
    care for about
    close down off
    count on upon
    cut off back down
    deal with
    die for
    draw on upon up from down
    drive out
    drop out
    fall under within
    fight for against
    focus on upon
    guard against
    head off
    hinge on upon
    hold to up on
    hope for to
    lay out down
    lead to by
    leave behind
    level up
    link up to with
    live up with in
    lobby for against
    look to forward for into at after
    map out
    march on
    measure up
    move forward ahead toward towards beyond to
    object to
    open up
    panic at over
    partner with
    phase out in
    plan to for
    play out
    point to out
    power up
    press for ahead on
    push for back forward
    put in into forward forth an
    quarrel over with about
    rally around behind
    reach out
    respond to
    result in
    return to
    roll out back
    rule out
    run out
    scale up down
    search for
    set up out aside forth in
    share in
    sign up on onto
    speed up
    stand with by ready up for against together firm in at
    start to with
    stay in on ahead
    stem from
    step up back
    stick to
    stop at
    struggle against for
    take up on part stock into steps action
    team up
    touch on upon
    traffic in
    turn to into back
    vote for against in
    wait for
    work to with toward towards on for in through together as hand out
    """
}
