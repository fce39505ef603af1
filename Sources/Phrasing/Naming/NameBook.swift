import Grammar
import MeetingModel

/// Knows what parties, countries and terms are called in one language and house.
final class NameBook {
  let language: Language
  let house: House
  let phrasebook: Phrasebook
  let lexicon: Lexicon
  let grammar: any Grammar
  let meeting: Meeting
  /// The parties' ids in the order in which this text names them.
  let partyOrder: [String]
  /// The parties' ids, the host's first: the order of the sentence that says who met.
  let hostOrder: [String]
  /// Abbreviations that go without an article whoever gives them (*ASEAN*, *NATO*).
  private let bareAbbreviations: Set<String>
  /// Labels that were asked for, and whether they are names of countries.
  private var countryLabels: [String: Bool] = [:]
  /// The names that were asked for: those of the parties are asked for again and again.
  private var known: [String: MentionNames] = [:]
  /// The ordinals that names of meetings are likely to spell.
  private lazy var spelledOrdinals = Set((1...100).map { grammar.ordinal($0) })

  /// The codes of the countries and organisations by the abbreviations that define them.
  private lazy var codesByAbbreviation: [String: String] = {
    var codes: [String: String] = [:]
    for code in phrasebook.countries.keys.sorted() {
      guard let names = phrasebook.countries[code]?[language], let short = names.abbreviation
      else { continue }
      codes[short] = code
    }
    return codes
  }()

  init?(meeting: Meeting, house: House, language: Language, phrasebook: Phrasebook) {
    guard let book = phrasebook.languages[language] else { return nil }
    var manner = book.lexicon.manner
    if let past = meeting.style.past { manner.past = past.rawValue }
    guard let grammar = Languages.grammar(of: language, house: house, manner: manner) else {
      return nil
    }
    self.language = language
    self.house = house
    self.phrasebook = phrasebook
    self.lexicon = book.lexicon
    self.grammar = grammar
    self.meeting = meeting
    let hostOrder = NameBook.order(
      of: meeting, language: language, phrasebook: phrasebook, grammar: grammar)
    // An order of the language's own is one among those that it orders, or with its own country.
    let ordered = book.lexicon.manner.partiesFirst.filter { hostOrder.contains($0) }
    let isOrdered =
      ordered.count == hostOrder.count || ordered.first == book.lexicon.manner.partiesFirst.first
    let first = isOrdered ? ordered : []
    self.hostOrder = hostOrder
    self.partyOrder = first + hostOrder.filter { !first.contains($0) }
    self.bareAbbreviations = phrasebook.bareAbbreviations[language] ?? []
  }

  /// The host first, then the others by name; without a host, all by name.
  ///
  /// Names are compared by their letters, without the article and without marks on letters (*États-Unis*
  /// stands with *Estonie*), so that the order is the same on every machine.
  private static func order(
    of meeting: Meeting, language: Language, phrasebook: Phrasebook, grammar: any Grammar
  ) -> [String] {
    func sortKey(_ party: Party) -> String {
      let own = party.names[language]
      let builtIn = phrasebook.countries[party.id]?[language]?.ofParty
      let ownShort = own?.short.flatMap { isAbbreviation($0) ? nil : $0 }
      let name = ownShort ?? builtIn?.short ?? own?.short ?? own?.full ?? party.id
      let articles = phrasebook.languages[language]?.lexicon.articles ?? []
      return grammar.sortKey(split(name, articles: articles).base)
    }
    let others = meeting.parties.filter { $0.id != meeting.host }
      .map { (key: sortKey($0), id: $0.id) }
      .sorted { ($0.key, $0.id) < ($1.key, $1.id) }
      .map(\.id)
    return (meeting.host.map { [$0] } ?? []) + others
  }

  /// Splits an article off the head of a name.
  static func split(_ name: String, articles: [String]) -> (article: String, base: String) {
    for article in articles where name.hasPrefix(article + " ") {
      return (article, String(name.dropFirst(article.count + 1)))
    }
    // An elided article stands against its name, with an apostrophe of either kind.
    for article in articles where article.hasSuffix("’") {
      guard name.hasPrefix(article) || name.hasPrefix(article.dropLast() + "'") else { continue }
      return (article, String(name.dropFirst(article.count)))
    }
    return ("", name)
  }

  func split(_ name: String) -> (article: String, base: String) {
    NameBook.split(name, articles: lexicon.articles)
  }

  /// Whether a code or id has names here.
  func knows(_ code: String) -> Bool {
    meeting.parties.contains { $0.id == code } || phrasebook.countries[code] != nil
      || meeting.terms.contains { $0.id == code }
  }

  /// The names of a party or country by code.
  func country(_ code: String) -> MentionNames {
    if let known = known[code] { return known }
    let names = names(ofCountry: code)
    known[code] = names
    return names
  }

  private func names(ofCountry code: String) -> MentionNames {
    let listed = house.names[code]?[language] ?? phrasebook.countries[code]?[language]
    let isParty = meeting.parties.contains { $0.id == code }
    let builtIn = isParty ? listed?.ofParty : listed
    let own = meeting.parties.first { $0.id == code }?.names[language]
    // Whoever gives a full and a short name calls it something else, in every form.
    let isRenamed = own?.full != nil && own?.short != nil
    let fullWritten =
      own?.full.map { isRenamed ? $0 : withArticle($0, of: builtIn) } ?? builtIn?.full
      ?? own?.short ?? code
    let abbreviation = own?.abbreviation ?? builtIn?.abbreviation
    let shortWritten = own?.short ?? builtIn?.short ?? own?.full ?? code
    let ownShort = own?.short.map { split($0).base }
    // A short name in capitals that differs from the full name is an abbreviation to be defined.
    let defined: String? =
      if let ownShort, Self.isAbbreviation(ownShort), ownShort != split(fullWritten).base {
        ownShort
      } else if own?.short == nil, builtIn?.isDefined == true {
        abbreviation
      } else {
        nil
      }
    let full = split(defined == nil ? shortWritten : fullWritten)
    let short = split(defined == nil ? shortWritten : (own?.short ?? builtIn?.short ?? fullWritten))
    let formal = own?.full == nil && builtIn?.full == nil ? shortWritten : fullWritten
    let noun = own?.abbreviation ?? defined ?? abbreviation
    let attributive =
      own?.adjective ?? noun ?? (isRenamed ? nil : builtIn?.adjective) ?? short.base
    let compound = (own == nil ? builtIn?.pair : nil) ?? noun ?? short.base
    // A body that the officer names as a party has its article whether or not it was written.
    let isBody = full.article.isEmpty && own?.full != nil && isNamedBody(full.base)
    let fullArticle = isBody ? lexicon.articles.first ?? "" : full.article
    let article: String =
      if let defined {
        bareAbbreviations.contains(defined) || fullArticle.isEmpty ? short.article : fullArticle
      } else {
        short.article
      }
    return MentionNames(
      fullArticle: fullArticle, fullTakesArticle: !fullArticle.isEmpty, full: full.base,
      formal: formal, shortArticle: article,
      short: defined ?? short.base, defined: defined, attributive: attributive, compound: compound,
      hasPair: builtIn?.pair != nil && compound == builtIn?.pair)
  }

  /// An officer's full name with the article that the built-in one has, where the language has but one, or the names
  /// begin with the same word.
  private func withArticle(_ own: String, of builtIn: CountryNames?) -> String {
    guard let builtIn, split(own).article.isEmpty else { return own }
    let known = split(builtIn.full)
    let heads = [own, known.base].map { $0.prefix { $0 != " " } }
    guard !known.article.isEmpty, lexicon.articles.count == 1 || heads[0] == heads[1] else {
      return own
    }
    return known.article.hasSuffix("’") ? known.article + own : "\(known.article) \(own)"
  }

  /// The names of several countries as a compound has them: a short form stands beside a name that has
  /// none only for the party that is always named first (한-캐나다; 프랑스-독일).
  func inCompound(_ codes: [String], _ names: (String) -> MentionNames) -> [MentionNames] {
    let all = codes.map(names)
    guard lexicon.manner.compoundJoint != nil, !all.allSatisfy(\.hasPair) else { return all }
    return zip(codes, all).map { code, names in
      guard names.hasPair, code != lexicon.manner.partiesFirst.first else { return names }
      var names = names
      (names.compound, names.hasPair) = (names.short, false)
      return names
    }
  }

  /// What stands between two names in a compound: nothing between short forms made for that, else the
  /// language's joint, or the officer's.
  func joint(_ left: MentionNames, _ right: MentionNames, written: String) -> String {
    guard let joint = lexicon.manner.compoundJoint else { return written }
    return left.hasPair && right.hasPair ? "" : joint
  }

  /// Whether words are the name of one party or country, with its article or without.
  func isCountry(_ words: String) -> Bool {
    if let known = countryLabels[words] { return known }
    let found = isNameOfCountry(words)
    countryLabels[words] = found
    return found
  }

  private func isNameOfCountry(_ words: String) -> Bool {
    let bases = [split(words).base, split(words.withSmallHead).base]
    let isPartys = meeting.parties.contains { party in
      let names = country(party.id)
      return [names.full, names.short, split(names.formal).base, names.compound]
        .contains { bases.contains($0) }
    }
    return isPartys
      || phrasebook.countries.contains { code, names in
        guard let known = house.names[code]?[language] ?? names[language] else { return false }
        return [known.full, known.short, known.abbreviation, known.pair].contains { name in
          guard let name, let base = bases.first(where: { name.hasSuffix($0) }) else {
            return false
          }
          return name == base || split(name).base == base
        }
      }
  }

  /// Whether a text speaks of people or countries, and perhaps of what they did (*<KR> and <JP> for
  /// their support*).
  ///
  /// - Parameter people: nouns for people in the plural.
  func areSomebody(_ text: String, among people: WordSet) -> Bool {
    let words = text.words
    let behind = words.firstIndex { lexicon.beforeReason.contains(String($0)) } ?? words.endIndex
    var pieces: [[Substring]] = [[]]
    for word in words[..<behind] {
      let isJoint = lexicon.conjunctions.contains(String(word))
      if !isJoint { pieces[pieces.count - 1].append(word.hasSuffix(",") ? word.dropLast() : word) }
      if isJoint || word.hasSuffix(","), pieces.last?.isEmpty == false { pieces.append([]) }
    }
    if pieces.last?.isEmpty == true { pieces.removeLast() }
    return !pieces.isEmpty && pieces.allSatisfy { isSomebody($0, among: people) }
  }

  private func isSomebody(_ words: [Substring], among people: WordSet) -> Bool {
    if words.count == 1, words[0].hasPrefix("<"), words[0].hasSuffix(">") { return true }
    if isNameOfCountry(words.joined(separator: " ")) { return true }
    guard let head = head(of: words) else { return false }
    return people.contains(head) || grammar.plural(name: head).map { people.contains($0) } == true
  }

  /// The noun at the head of a noun phrase, in lower case: what stands before the first word that follows nouns.
  private func head(of words: [Substring]) -> String? {
    let end = words.dropFirst().firstIndex { lexicon.afterNoun.contains($0.lowercased()) }
    return words[..<(end ?? words.endIndex)].last?.lowercased()
  }

  /// Whether a noun phrase has one of some nouns at its head, which are given in the plural.
  func isHeaded(_ text: String, by nouns: Set<String>) -> Bool {
    guard let head = head(of: text.words) else { return false }
    return nouns.contains(head) || grammar.plural(name: head).map { nouns.contains($0) } == true
  }

  /// Every name of a party, without articles, and what its bodies are called.
  func ownNames(_ code: String) -> [String] {
    let names = country(code)
    let builtIn = phrasebook.countries[code]?[language]
    return [names.full, names.short, split(names.formal).base, names.attributive]
      + [
        builtIn?.adjective, builtIn?.abbreviation,
        // "US" is "U.S." in any house.
        builtIn?.abbreviation?.replacing(".", with: ""),
      ].compactMap(\.self) + (builtIn?.bodies ?? [])
  }

  /// The gender of a party's or country's name, in a language whose verbs agree with it.
  func gender(_ code: String) -> Gender? {
    meeting.parties.first { $0.id == code }?.names[language]?.gender
      ?? (house.names[code]?[language] ?? phrasebook.countries[code]?[language])?.gender
  }

  /// Whether a party is an organisation, which has no government.
  func isOrganisation(_ code: String) -> Bool {
    phrasebook.countries[code]?[language]?.isOrganisation == true
  }

  /// Who sits among ministers for an organisation, with the article; nil where nobody is known to.
  func envoy(_ code: String) -> String? { phrasebook.countries[code]?[language]?.envoy }

  /// Whether a party is known to be a country: not an organisation, nor one that only the spec names.
  func isCountry(code: String) -> Bool {
    phrasebook.countries[code]?[language]?.isOrganisation == false
  }

  /// The key under which a country's mentions are counted: its abbreviation where one is defined,
  /// so that a term of the same name is the same thing.
  func key(ofCountry code: String) -> String { country(code).defined ?? code }

  /// The names of a term; nil where it has no form in this language.
  func term(_ id: String) -> MentionNames? {
    guard let term = meeting.terms.first(where: { $0.id == id }),
      let forms = term.forms[language]
    else { return nil }
    var full = split(forms.full)
    var short = split(forms.short ?? id)
    let known = knownCountry(named: full.base, or: id)
    if full.article.isEmpty, let known { full.article = known.fullArticle }
    let takesArticle = !full.article.isEmpty || isNamedBody(full.base)
    if short.article.isEmpty {
      if let known, known.short == short.base {
        short.article = known.shortArticle
      } else if takesArticle, short.base.contains(" "), isNamedBody(short.base) {
        // A short name that is one more noun phrase has the article that it takes.
        short.article = full.article.isEmpty ? lexicon.articles.first ?? "" : full.article
      }
    }
    // "The NPT" as "the Treaty …", where the language has but one article; UNESCO is read as a name.
    let isBare =
      lexicon.articles.count != 1 || bareAbbreviations.contains(short.base)
      || lexicon.bareAcronyms.contains(short.base)
    return MentionNames(
      fullArticle: full.article, fullTakesArticle: takesArticle, full: full.base,
      formal: forms.full,
      shortArticle: short.article.isEmpty && takesArticle && !isBare
        ? lexicon.articles[0] : short.article,
      short: short.base,
      defined: short.base == full.base ? nil : short.base, attributive: short.base,
      compound: short.base, hasPair: false)
  }

  /// The names of the country or organisation that a term defines, as the language's own list has it: by
  /// the full name that both give, and the code or the abbreviation.
  private func knownCountry(named full: String, or id: String) -> MentionNames? {
    guard lexicon.articles.count == 1,
      let code = phrasebook.countries[id] != nil ? id : codesByAbbreviation[id],
      let builtIn = house.names[code]?[language] ?? phrasebook.countries[code]?[language],
      [builtIn.full, builtIn.short].contains(where: { split($0).base == full })
    else { return nil }
    return country(code)
  }

  /// Whether a full name is that of a body or text that takes the article: *Association of …*.
  private func isNamedBody(_ name: String) -> Bool {
    let words = name.split(separator: " ").map(String.init)
    guard let first = words.first, let initial = first.first else { return false }
    // The first, second or thirtieth of its kind is one of several.
    if words.count > 1, isOrdinal(first) { return !lexicon.namedBodies.isEmpty }
    let end =
      words.firstIndex { lexicon.afterNoun.contains($0) && !lexicon.conjunctions.contains($0) }
      ?? words.count
    guard end > 0 else { return false }
    let head = words[end - 1]
    // "1982 United Nations Convention …" is one too.
    let isName = initial.isUppercase || initial.isNumber
    if lexicon.namedBodies.contains(head) { return isName || head.first?.isLowercase == true }
    return isName && end < words.count && lexicon.namedBodies.contains("\(head) \(words[end])")
  }

  /// Whether a word is an ordinal, in letters or in figures (*Thirtieth*, *30th*).
  private func isOrdinal(_ word: String) -> Bool {
    // In the thousands, ordinals are written in figures, with the same ending.
    if let number = Int(word.prefix { $0.isNumber }), number < 1000 {
      return word.last?.isLetter == true && grammar.ordinal(1000 + number).hasSuffix(word)
    }
    return spelledOrdinals.contains(word.lowercased())
  }

  static func isAbbreviation(_ name: String) -> Bool {
    guard name.utf8.count <= 8 || name.count <= 8 else { return false }
    var capitals = 0
    for scalar in name.unicodeScalars {
      if scalar.isCapital {
        capitals += 1
      } else if scalar != ".", scalar != "&", !scalar.isNumber {
        return false
      }
    }
    return capitals >= 2
  }
}
