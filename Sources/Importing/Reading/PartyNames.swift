import Grammar
import MeetingModel
import Phrasing

/// Finds the names of countries and organisations in a text.
struct CountryFinder: Sendable {
  /// A name as words, and whose it is.
  struct Name: Sendable {
    var words: [String]
    var code: String
    /// Whether it stands as a noun, and so may be a subject.
    var isNoun: Bool
  }

  /// Names by their first word, the longest first.
  private let names: [String: [Name]]
  private let groups: [String: [String]]
  /// Short forms in a compound of several (한, 미), and names that have none, where particles follow names
  /// without a space; empty in other languages.
  private let pairs: [(text: String, code: String)]
  private let grammar: (any Grammar)?

  init(phrasebook: Phrasebook, language: Language) {
    let articles = phrasebook.languages[language]?.lexicon.articles ?? []
    var names: [String: [Name]] = [:]
    func add(_ text: String?, _ code: String, isNoun: Bool) {
      guard var text else { return }
      for article in articles where text.hasPrefix(article + " ") {
        text = String(text.dropFirst(article.count + 1))
      }
      let words = text.split(separator: " ").map(String.init)
      guard let first = words.first else { return }
      if (names[first] ?? []).contains(where: { $0.words == words && $0.isNoun == isNoun }) {
        return
      }
      names[first, default: []].append(Name(words: words, code: code, isNoun: isNoun))
      // The U.S. is the US to others.
      if text.contains("."), text.allSatisfy({ $0.isUppercase || $0 == "." }) {
        add(text.filter { $0 != "." }, code, isNoun: isNoun)
      }
    }
    func addAll(_ country: CountryNames?, _ code: String) {
      guard let country else { return }
      add(country.full, code, isNoun: true)
      add(country.short, code, isNoun: true)
      add(country.abbreviation, code, isNoun: true)
      add(country.adjective, code, isNoun: false)
    }
    for code in phrasebook.countries.keys.sorted() {
      addAll(phrasebook.countries[code]?[language], code)
      for house in phrasebook.houses.keys.sorted() {
        addAll(phrasebook.houses[house]?.names[code]?[language], code)
      }
    }
    let reading = phrasebook.languages[language]?.reading ?? ReadingWording()
    for (code, others) in reading.names.sorted(by: { $0.key < $1.key }) {
      for other in others { add(other, code, isNoun: true) }
    }
    groups = reading.groups
    let isGlued = phrasebook.languages[language]?.lexicon.manner.isVerbLast ?? false
    // What may follow a name no house decides, so that any house's grammar does.
    let house = phrasebook.houses.min { $0.key < $1.key }?.value
    grammar = isGlued ? house.flatMap { Languages.grammar(of: language, house: $0) } : nil
    pairs =
      isGlued
      ? phrasebook.countries.keys.sorted().compactMap { code in
        let country = phrasebook.countries[code]?[language]
        return (country?.pair ?? country?.short).map { ($0, code) }
      }.sorted { $0.text.count > $1.text.count } : []
    self.names = names.mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }

  /// The longest name that begins at a word.
  func name(in words: Words, at index: Int, nounsOnly: Bool) -> Name? {
    guard index < words.count else { return nil }
    return names[words[index].core]?.first { name in
      (!nounsOnly || name.isNoun) && words.matches(name.words, at: index)
    }
  }

  /// Behind the name of a group, of one word or two, that begins at a word; nil where none does.
  func behindGroup(_ words: Words, at index: Int) -> Int? {
    for length in [3, 2, 1] where index + length <= words.count {
      let isOne = words.all[index..<(index + length - 1)].allSatisfy { $0.raw == $0.core }
      let name = words.all[index..<(index + length)].map(\.core).joined(separator: " ")
      if isOne, groups[name] != nil { return index + length }
    }
    return nil
  }

  /// The members of a group that a word names.
  func group(named word: String) -> [String]? { groups[word] }

  /// The members of the first group that a text names.
  func members(in text: String) -> [String] {
    let words = Words(Self.loosened(text))
    for index in 0..<words.count {
      for length in 1...3 where index + length <= words.count {
        let name = words.all[index..<(index + length)].map(\.core).joined(separator: " ")
        if let members = groups[name] { return members }
      }
    }
    return []
  }

  /// A text whose compounds and possessives are cut, so that each name is a word of its own.
  private static func loosened(_ text: String) -> String {
    let loose = text.map { "-–—‑/,():;“”\"".contains($0) ? " " : $0 }
    return String(loose).replacing("’s", with: "").replacing("'s", with: "")
  }

  /// Every country that a text names, in the order of first mention, adjectives and compounds
  /// (*U.S.–Japan*) counted.
  func codes(in text: String) -> [String] {
    if let grammar { return glued(text, grammar) }
    let words = Words(Self.loosened(text))
    var found: [String] = []
    var index = 0
    while index < words.count {
      if let name = name(in: words, at: index, nounsOnly: false) {
        if !found.contains(name.code) { found.append(name.code) }
        index += name.words.count
      } else {
        index += 1
      }
    }
    return found
  }
}

// Names to which particles are bound.
extension CountryFinder {
  /// The country whose name a word is, with or without a particle behind it.
  func code(named word: String, _ grammar: any Grammar) -> String? {
    for length in stride(from: word.count, to: 1, by: -1) {
      let name = String(word.prefix(length))
      guard let found = names[name]?.first(where: { $0.words.count == 1 && $0.isNoun }) else {
        continue
      }
      return grammar.mayFollowName(String(word.dropFirst(length))) ? found.code : nil
    }
    return nil
  }

  /// The countries that a text names, compounds (한미, 한-캐나다) counted.
  private func glued(_ text: String, _ grammar: any Grammar) -> [String] {
    var found: [String] = []
    for word in text.split(separator: " ") {
      let core = word.filter { !",.()“”‘’".contains($0) }
      let codes = code(named: core, grammar).map { [$0] } ?? compound(core)
      for code in codes where !found.contains(code) { found.append(code) }
    }
    return found
  }

  /// The countries of a compound: nothing but short forms, and dots and dashes between them.
  private func compound(_ word: String) -> [String] {
    var rest = word.filter { !"-–·‧・ㆍ".contains($0) }[...]
    var codes: [String] = []
    while !rest.isEmpty {
      guard let pair = pairs.first(where: { rest.hasPrefix($0.text) }) else { break }
      codes.append(pair.code)
      rest = rest.dropFirst(pair.text.count)
    }
    return codes.count > 1 && rest.isEmpty ? codes : []
  }
}

extension String {
  fileprivate func replacing(_ old: String, with new: String) -> String {
    guard !old.isEmpty else { return self }
    var result = ""
    var rest = self[...]
    while let range = rest.firstRange(of: old) {
      result += rest[..<range.lowerBound]
      result += new
      rest = rest[range.upperBound...]
    }
    return result + rest
  }
}
