/// Words of an officer's text, each with the space or the apostrophe behind it.
struct FrenchTokens {
  var tokens: [String]

  init(_ text: some StringProtocol) {
    tokens = []
    var token = ""
    for character in text {
      token.append(character)
      if character == " " || character == "’" || character == "'" {
        tokens.append(token)
        token = ""
      }
    }
    if !token.isEmpty { tokens.append(token) }
  }

  /// A word without what stands around it; an elided one with its apostrophe made round.
  func word(_ index: Int) -> String {
    guard tokens.indices.contains(index) else { return "" }
    return tokens[index].filter { $0.isLetter || $0 == "’" || $0 == "'" || $0 == "-" }
      .replacing("'", with: "’").lowercased()
  }

  /// What may stand between a verb and what governs it: negation, pronouns, adverbs; then the verb.
  struct Infinitive {
    /// Where it begins, its preposition left out.
    var start: Int
    var verb: Int
    /// Whether *à* or *de* stands before it.
    var isGoverned: Bool
    /// Whether an adverb stands between.
    var hasAdverb: Bool
    /// The place of its reflexive pronoun.
    var reflexive: Int?
  }

  /// The infinitive that certainly begins at a place; nil where none does.
  func infinitive(at index: Int) -> Infinitive? {
    let isGoverned = Self.prepositions.contains(word(index))
    let start = isGoverned ? index + 1 : index
    var found = Infinitive(start: start, verb: start, isGoverned: isGoverned, hasAdverb: false)
    while found.verb < tokens.count {
      let word = word(found.verb)
      if ["se", "s’"].contains(word) {
        found.reflexive = found.verb
      } else if FrenchInfinitive.isAdverb(word) {
        found.hasAdverb = true
      } else if !Self.pronouns.contains(word), !Self.negations.contains(word) {
        break
      }
      found.verb += 1
    }
    guard FrenchInfinitive.isVerb(word(found.verb)) else { return nil }
    // *le pouvoir* is a noun, and so is what comes to be: *les années à venir*.
    let before = found.verb > start ? word(found.verb - 1) : ""
    let isNoun =
      ["le", "la", "les", "l’", "leur"].contains(before)
      && FrenchInfinitive.isNounToo(word(found.verb))
    let isToCome = isGoverned && found.verb == start && word(found.verb) == "venir"
    return isNoun || isToCome ? nil : found
  }

  /// Whether a place is behind a joint of a series: a comma, *et*, *ou*.
  func beginsMember(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    return Self.conjunctions.contains(word(index - 1)) || endsWithComma(index - 1)
  }

  func endsWithComma(_ index: Int) -> Bool { tokens[index].hasSuffix(", ") }

  static let prepositions: Set<String> = ["à", "de", "d’"]
  static let conjunctions: Set<String> = ["et", "ou", "mais", "puis"]
  private static let pronouns: Set<String> = [
    "les", "le", "la", "l’", "leur", "lui", "y", "en", "nous",
  ]
  private static let negations: Set<String> = ["ne", "n’", "pas", "plus", "jamais", "rien"]
}

/// An officer's predicate whose verbs are joined: *renforcer et étendre leur coopération*.
enum FrenchSeries {
  /// One verb with what belongs to it, and what joins it to the one before.
  struct Member {
    var joint: String
    var predicate: String
  }

  /// The members of a predicate, one for each verb that is the subject's.
  ///
  /// Nil where it cannot be told: a verb may go on from one that another governs (*aider les réfugiés à
  /// se loger et trouver du travail*), or an adverb stands before it, whose place a finite verb changes.
  static func members(of text: String) -> [Member]? {
    let words = FrenchTokens(text)
    var members = [Member(joint: "", predicate: "")]
    let verb = words.infinitive(at: 0)?.verb ?? 0
    // Whether a verb of another's was read behind the member's own.
    var hasGoverned = false
    var index = 0
    var joint = ""
    while index < words.tokens.count {
      let found = index > 0 ? words.infinitive(at: index) : nil
      if let found, !found.isGoverned, words.beginsMember(index) {
        guard !hasGoverned, !found.hasAdverb else { return nil }
        members.append(Member(joint: joint, predicate: ""))
        joint = ""
        hasGoverned = false
        for token in words.tokens[index...found.verb] { add(token) }
        index = found.verb + 1
        continue
      } else if found != nil, index > verb {
        hasGoverned = true
      }
      let isConjunction = FrenchTokens.conjunctions.contains(words.word(index))
      if isConjunction {
        joint += words.tokens[index]
      } else {
        add(words.tokens[index])
      }
      index += 1
    }
    if !joint.isEmpty { flush() }
    return members

    func flush() {
      members[members.count - 1].predicate += joint
      joint = ""
    }
    func add(_ token: String) {
      if !joint.isEmpty { flush() }
      members[members.count - 1].predicate += token
    }
  }
}
