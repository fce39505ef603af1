import Grammar
import MeetingModel

/// Puts an officer's texts into the forms that a frame's places want.
final class TextForms {
  let names: NameBook
  let book: LanguageBook
  let reader: TextReader
  let filler: FrameFiller
  let voice: Voice
  /// The possessives at the head of an officer's texts, with their first bytes.
  private let possessives: [(head: UInt8, word: String)]

  init(
    names: NameBook, book: LanguageBook, reader: TextReader, filler: FrameFiller, voice: Voice
  ) {
    self.names = names
    self.book = book
    self.reader = reader
    self.filler = filler
    self.voice = voice
    possessives = book.subjects.leading.compactMap { word in
      word.utf8.first.map { (head: $0, word: word) }
    }
  }

  /// The forms that a place of a frame may want.
  static let known: Set<String> = [
    "noun", "gerund", "base", "aim", "purpose", "addressee", "amount", mixed,
  ]
  /// Of a list with verb phrases and noun phrases in it: those become gerunds, and these stand as they are.
  static let mixed = "mixed"
  /// Those of them that any text has.
  static let open: Set<String> = ["aim", "purpose"]

  /// The words of a list of texts in a form, coordinated.
  ///
  /// - Parameters:
  ///   - form: `nil` as written; `base`, `gerund`, `noun` as the grammar tells them apart.
  ///   - prefixes: words of the frame's directly before the place, and prepositions that may stand
  ///     instead: the officer's own are not doubled.
  ///   - keepsArticle: whether an article of the text's own that may be such a preposition too is taken
  ///     for the article.
  ///   - isMarked: whether a particle of the frame's stands directly behind the place: the officer's
  ///     own falls.
  ///   - repeating: a word of the frame's that stands again before every text but the first.
  ///   - possessive: what a leading *their*, *its* or *our* becomes; nil leaves it.
  ///   - owner: whose a leading *their* or *its* may be in this place.
  ///   - mood: the mood that the verb over a clause asks of it.
  /// - Returns: nil where a text cannot be put into the form for certain.
  func tree(
    _ items: [LocalText], form: String?, prefixes: [String] = [], keepsArticle: Bool = true,
    possessive: String?, owner: PossessiveOwner = .speaker, isMarked: Bool = false,
    repeating: String? = nil, mood: ClauseMood? = nil
  ) -> DraftTree? {
    if items.count == 1 {
      return tree(
        items[0], form: form, isMarked: isMarked, prefixes: prefixes, keepsArticle: keepsArticle,
        possessive: possessive, owner: owner, mood: mood)
    }
    var trees: [DraftTree] = []
    trees.reserveCapacity(items.count)
    let isOfDeeds = (form == "aim" || form == "purpose") && items.contains { isDeed($0, .base) }
    for index in items.indices {
      let isLast = index == items.count - 1
      let inSeries = isLast ? nil : form.flatMap { names.grammar.formInSeries($0, at: index) }
      let item = tree(
        items[index], form: inSeries ?? form, isMarked: isMarked,
        // Beside a verb phrase, what may be one is one: *establishing a bridge and linking payments*.
        isDeed: isOfDeeds && isDeed(items[index], .unclear),
        // A list brings its own conjunction, which an officer may have written before the last item.
        conjunctions: isLast ? book.lexicon.conjunctions : [], prefixes: prefixes,
        keepsArticle: keepsArticle, possessive: possessive, owner: owner, mood: mood,
        // A clause behind the first repeats what opens it, or it slips out of the reporting verb.
        repeating: index > 0 ? repeating : nil)
      guard let item else { return nil }
      trees.append(item)
    }
    guard form.flatMap({ names.grammar.formInSeries($0, at: 0) }) != nil else {
      return .list(trees, .and)
    }
    return .phrase(trees.dropLast().map { .aside($0) } + trees.suffix(1))
  }

  /// The words of one text, with a word in front that is repeated.
  private func tree(
    _ item: LocalText, form: String?, isMarked: Bool, isDeed: Bool = false,
    conjunctions: [String] = [],
    prefixes: [String], keepsArticle: Bool, possessive: String?, owner: PossessiveOwner,
    mood: ClauseMood?,
    repeating: String? = nil
  ) -> DraftTree? {
    guard let wording = item[names.language] else { return gap(item) }
    guard wording.text != Complement.below else {
      return DraftTree.word(Complement.below).from(spec: wording.origin)
    }
    let own = stripped(wording.text, of: conjunctions)
    let bare = stripped(own, of: prefixes, keepsArticle: keepsArticle)
    let text =
      isMarked && !book.lexicon.falling.isEmpty
      ? names.grammar.text(bare, without: book.lexicon.falling) ?? bare : bare
    // "To" before a purpose says that it is a verb.
    let isToDo = form == "purpose" && text.utf8.count < own.utf8.count
    let deed = isDeed || isToDo ? shaped(text, form: "gerund") : nil
    guard let shaped = deed ?? shaped(text, form: form) else { return nil }
    let tree = leading(
      shaped, origin: wording.origin, possessive: possessive, owner: owner, mood: mood)
    return repeating.map { .phrase([filler.own($0), tree]) } ?? tree
  }

  /// Whether a text is a verb phrase, or may be one.
  private func isDeed(_ item: LocalText, _ shape: InfinitiveShape) -> Bool {
    item[names.language].map { names.grammar.shape(ofInfinitive: $0.text) == shape } ?? false
  }

  /// Whether a purpose could be a verb phrase as well as a noun phrase.
  func isUnclear(asPurpose item: LocalText) -> Bool { isDeed(item, .unclear) }

  /// Whether every text begins with one of the words.
  func begins(_ items: [LocalText], with prefixes: [String]) -> Bool {
    items.contains { item in
      guard let text = item[names.language]?.text else { return false }
      return stripped(text, of: prefixes) != text
    }
  }

  /// Whether every text has one of the nouns at its head, behind an article.
  func isHeaded(_ items: [LocalText], by nouns: Set<String>) -> Bool {
    items.allSatisfy { item in
      guard let text = item[names.language]?.text else { return false }
      let word = text.split { $0 == " " || $0 == "’" || $0 == "'" }.map { $0.lowercased() }
        .first {
          !book.lexicon.determiners.contains($0) && !book.lexicon.articles.contains($0 + "’")
        }
      return word.map { nouns.contains($0) } ?? false
    }
  }

  /// Whether some text begins with a possessive of that owner, in any of its forms (*son*, *sa*).
  func isLed(_ items: [LocalText], byOwner owner: String) -> Bool {
    items.contains { item in
      guard let text = item[names.language]?.text else { return false }
      return leadingPossessive(of: text).map { names.grammar.owner(of: $0) } == owner
    }
  }

  /// Whether a text joins words by a conjunction of its own.
  func joinsWords(_ item: LocalText) -> Bool {
    guard let text = item[names.language]?.text else { return false }
    return book.lexicon.conjunctions.contains { text.contains(" \($0) ") }
  }

  /// Whether a text begins with a negation.
  func isNegated(_ item: LocalText) -> Bool {
    guard let text = item[names.language]?.text else { return false }
    return book.reading.negations.contains { text.begins(with: $0) }
  }

  /// Whether some text begins with one of the prepositions, which then stays as it is.
  func hasOwnPreposition(_ items: [LocalText], among prepositions: [String]) -> Bool {
    !prepositions.isEmpty
      && items.contains { item in
        guard let text = item[names.language]?.text else { return false }
        return stripped(text, of: prepositions) != text
      }
  }

  /// The words of another language, marked as a gap.
  func gap(_ text: LocalText) -> DraftTree {
    guard let language = text.languages.first, let wording = text[language] else { return .empty }
    return .marked(.from(.gap(language, text.origin)), .text("[\(language): \(wording.text)]"))
  }

  private func stripped(_ text: String, of prefixes: [String], keepsArticle: Bool = false)
    -> String
  {
    if let written = prefixes.first(where: { text.begins(with: $0) }) {
      return text.behind(written)
    }
    for words in prefixes {
      if let rest = names.grammar.rest(of: text, behind: words, keepsArticle: keepsArticle) {
        return rest
      }
    }
    return text
  }

  private func shaped(_ text: String, form: String?) -> String? {
    let grammar = names.grammar
    switch form {
    case "noun": return grammar.shape(ofInfinitive: text) == .nounPhrase ? text : nil
    case "gerund":
      switch grammar.shape(ofInfinitive: text) {
      case .gerund: return text
      case .base, .unclear: return grammar.verbPhrase(text, as: .gerund)
      case .nounPhrase: return nil
      }
    case "base":
      switch grammar.shape(ofInfinitive: text) {
      case .base, .unclear: return text
      case .gerund, .nounPhrase: return nil
      }
    case "aim":
      // A verb phrase becomes a gerund; a gerund or a noun phrase stands as it is.
      return grammar.shape(ofInfinitive: text) == .base
        ? grammar.verbPhrase(text, as: .gerund) ?? text : text
    case "purpose":
      // Where it may be either, a purpose is rather a verb phrase.
      let isVerb = grammar.shape(ofInfinitive: text) == .unclear && grammar.isLikelyVerbPhrase(text)
      return isVerb
        ? grammar.verbPhrase(text, as: .gerund) ?? text : shaped(text, form: "aim")
    case "addressee": return names.areSomebody(text, among: book.planning.rules.people) ? text : nil
    case Self.mixed: return shaped(text, form: "gerund") ?? shaped(text, form: "noun")
    case "amount": return book.lexicon.amounts.begin(text) ? text : nil
    case let form?: return grammar.knows(form: form) ? grammar.clause(text, as: form) : text
    case nil: return text
    }
  }

  /// A leading possessive that belongs to the subject follows it: *their commitment* of the
  /// officer's is *our commitment* under *we* and *its commitment* under one party.
  ///
  /// *Our* always belongs to the subject. *Their* does under *we* where nobody else is spoken of;
  /// elsewhere it is the noun that tells: a commitment is the speaker's own, an accession may be
  /// somebody else's. *Our shared values* are everyone's also where one party speaks.
  private func leading(
    _ text: String, origin: Origin, possessive: String?, owner whose: PossessiveOwner,
    mood: ClauseMood?
  ) -> DraftTree {
    guard var possessive,
      let word = leadingPossessive(of: text)
    else { return reader.body(text, origin: origin, mood: mood) }
    let owner = names.grammar.owner(of: word)
    let isOurs = owner == book.subjects.ourPossessive
    let behind = String(text.dropFirst(word.count + 1))
    if owner != book.subjects.itsPossessive, isEveryones(behind[...]) {
      possessive =
        voice == .wePresent ? book.subjects.ourPossessive : book.subjects.theirPossessive
    }
    let followsWe =
      owner == book.subjects.theirPossessive && possessive == book.subjects.ourPossessive
    let isSubjects =
      switch whose {
      case .speaker: followsWe || isOwn(behind[...])
      case .asNounTells: isOwn(behind[...])
      case .another: false
      }
    guard owner != possessive, isOurs || isSubjects,
      let own = names.grammar.possessive(of: possessive, for: word, before: behind)
    else { return reader.body(text, origin: origin, mood: mood) }
    let rest = String(text.dropFirst(word.count))
    return DraftTree.compound([.word(own), reader.body(rest, origin: origin, mood: mood)])
      .from(spec: origin)
  }

  /// The possessive at the head of an officer's text. Most texts do not even begin with a letter of one.
  private func leadingPossessive(of text: String) -> String? {
    guard let first = text.utf8.first else { return nil }
    let index = possessives.indices.first { index in
      possessives[index].head == first && text.begins(with: possessives[index].word)
    }
    return index.map { possessives[$0].word }
  }

  /// Whether a text begins with a possessive and a noun of the speaker's own that is not everyone's.
  func isSpeakersOwn(_ text: String) -> Bool {
    guard let word = leadingPossessive(of: text) else { return false }
    let rest = text.dropFirst(word.count + 1)
    return isOwn(rest) && !isEveryones(rest)
  }

  /// Whether the noun behind a possessive is everyone's (*our shared values*): nobody has it alone.
  private func isEveryones(_ text: Substring) -> Bool {
    text.split(maxSplits: 5) { $0 == " " }.prefix(5)
      .prefix { !book.subjects.nounEnds.contains(String($0)) }
      .contains { book.subjects.everyones.contains(String($0)) }
  }

  /// Whether the noun behind a possessive is of one's own: it stands among the first words, and
  /// before any preposition (*their potential to deepen cooperation* is no cooperation of theirs).
  private func isOwn(_ text: Substring) -> Bool {
    text.split(maxSplits: 5) { $0 == " " || $0 == "'" || $0 == "’" }.prefix(5)
      .prefix { !book.subjects.nounEnds.contains(String($0)) }
      .contains { book.subjects.own.contains($0.filter(\.isLetter)) }
  }
}

/// Whose a leading *their* or *its* may be, by the place that it stands in. *Our* is always the
/// speaker's.
enum PossessiveOwner {
  /// The speaker's: nobody else is spoken of (*commit to deepen …, through their navies*).
  case speaker
  /// The speaker's where its noun is something that one has himself (*welcome their commitment*).
  case asNounTells
  /// Somebody else's: of whoever is addressed, or blamed (*call on them …, in line with their duties*).
  case another
}
