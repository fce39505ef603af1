import Grammar
import MeetingModel

/// Makes labels such as *the Secretaries and Ministers* out of the principals' offices.
struct OfficeLabels {
  private let names: NameBook
  private let book: LanguageBook
  /// All principals in the parties' order.
  private let principals: [Principal]
  /// Their offices, each with its noun where that is known.
  private let offices: [(office: String, noun: OfficeWording.Noun?)]
  /// The nouns of their offices; nil where one is not known or a party names nobody.
  private let nouns: [OfficeWording.Noun]?

  init(names: NameBook, book: LanguageBook) {
    self.names = names
    self.book = book
    let parties = names.meeting.parties
    principals = names.partyOrder.flatMap { id in parties.first { $0.id == id }?.principals ?? [] }
    let found = principals.map { principal in
      let office = Self.office(principal, names.language)
      return (office: office, nouns: Self.nouns(of: office, book.offices))
    }
    // Several secretaries of several kinds are the Secretaries.
    offices = found.map { office, nouns in
      let alike = found.compactMap(\.nouns).filter { $0.plain == nouns?.plain }
      return (office, Set(alike.map(\.told)).count > 1 ? nouns?.plain : nouns?.told)
    }
    let isKnown =
      parties.allSatisfy { !$0.principals.isEmpty } && !offices.contains { $0.noun == nil }
    nouns = isKnown ? offices.compactMap(\.noun) : nil
  }

  /// The noun of a principal's office.
  private func noun(of office: String) -> OfficeWording.Noun? {
    offices.first { $0.office == office }?.noun
  }

  /// What all principals are called together; nil when their offices give no common label.
  var collective: String? {
    guard let found = nouns else { return nil }
    if !book.offices.collectives.isEmpty { return counted(found) ?? pair }
    if Set(found).count > 1, areLeaders { return book.offices.leaderLabel }
    if Set(found).count > 1, let label = sharedLabel { return label }
    var order: [OfficeWording.Noun] = []
    for noun in found where !order.contains(noun) { order.append(noun) }
    let several = order.filter { noun in found.count { $0 == noun } > 1 }
    let single = order.filter { !several.contains($0) }
    // "The Secretary and Minister" would be one person.
    if several.isEmpty, single.count > 1 { return list(single.map { withArticle($0.one) }) }
    let many = several.map { qualified($0.many, of: found) }
    // Behind one person, plain people have an article of their own ("the Attorney General and the
    // Secretaries").
    let isPlain = zip(several, many).allSatisfy { $0.many == $1 }
    return isPlain && !single.isEmpty
      ? list((single.map(\.one) + many).map { withArticle($0) })
      : withArticle(list(single.map(\.one) + many))
  }

  /// The label of an office that all principals hold under names that say the same (*Adviser* and
  /// *Advisor*); nil where they hold several, or one whose names differ in more.
  private var sharedLabel: String? {
    let offices = principals.map { office($0) }
    return book.offices.common.sorted { $0.key < $1.key }.map(\.value)
      .first { common in common.isOneName && offices.allSatisfy { belongs($0, to: common) } }?.label
  }

  /// Nouns of several behind others, with what their offices have in common ("the Secretary and
  /// Foreign Ministers").
  private func qualified(_ noun: String, of found: [OfficeWording.Noun]) -> String {
    let offices = principals.map { office($0) }
    guard Set(found).count > 1,
      let common = book.offices.common.sorted(by: { $0.key < $1.key })
        .map(\.value).first(where: { common in
          offices.allSatisfy { belongs($0, to: common) } && common.label.hasSuffix(" " + noun)
        })
    else { return noun }
    return names.split(common.label).base
  }

  /// The noun that all principals' offices have, where they are several.
  var oneNoun: OfficeWording.Noun? {
    guard let nouns, nouns.count > 1, Set(nouns).count == 1 else { return nil }
    return nouns.first
  }

  /// Whether all principals are heads of state or government.
  var areLeaders: Bool {
    nouns?.allSatisfy { book.offices.leaderNouns.contains($0.one) } ?? false
  }

  /// The offices one by one, each with its article; nil where one has no known noun.
  var eachOffice: String? { nouns.map { list($0.map { withArticle($0.one) }) } }

  /// Whether a subject names one person: a noun of office in the singular, and none in the plural.
  func isOnePerson(_ words: String) -> Bool {
    book.offices.nouns.contains { words.containsWords($0.one) }
      && !book.offices.nouns.contains { words.containsWords($0.many) }
  }

  /// Two people of different offices, each with the article of its gender (*la ministre et le haut
  /// représentant*), in a language that has one of both; nil for others, and where a gender is not known.
  private var pair: String? {
    guard let feminine = book.lexicon.manner.feminineArticle, principals.count == 2,
      let masculine = book.lexicon.articles.first
    else { return nil }
    var labels: [WordTree<Never>] = []
    for principal in principals {
      guard let gender = principal.gender ?? gender(of: principal),
        let noun = noun(of: office(principal))
      else { return nil }
      labels.append(
        .phrase([.word(gender == .feminine ? feminine : masculine), .word(noun.one)]))
    }
    return names.grammar.line(.list(labels, .and), as: .fragment).map(\.text).joined()
  }

  /// A label by the number of principals (양 장관 for two, 양국 장관들 for four); nil where their offices
  /// are of several kinds.
  private func counted(_ nouns: [OfficeWording.Noun]) -> String? {
    var kinds = Set(nouns.map(\.many))
    if kinds.count > 1, nouns.allSatisfy({ book.offices.leaderNouns.contains($0.one) }) {
      kinds = [book.offices.leaderLabel]
    }
    guard kinds.count == 1, let noun = kinds.first else { return nil }
    return counted(noun, isOneEach: nouns.count == names.meeting.parties.count)
  }

  /// What the principals are called by the kind of their meeting: the label itself, or, where labels are made
  /// of nouns, that of its noun. One that counts is made for one of each party, where the spec names nobody.
  func label(forPeople people: String) -> String? {
    guard !book.offices.collectives.isEmpty else { return people }
    let counts = Set(book.offices.collectives.values.map(\.source)).count > 1
    return principals.isEmpty || !counts ? counted(people, isOneEach: true) : nil
  }

  private func counted(_ noun: String, isOneEach: Bool) -> String? {
    let parties = names.meeting.parties.count
    let key: String =
      switch parties {
      case 2: isOneEach ? "oneEach" : "two"
      case 3: isOneEach ? "threeOneEach" : "three"
      default: "more"
      }
    guard let frame = book.offices.collectives[key] else { return nil }
    var words: [String] = []
    for part in frame.parts {
      switch part {
      case .word(let word): words.append(word)
      case .slot("number", _): words.append(String(parties))
      case .slot: words.append(noun)
      case .suffix(let ending): words.append((words.popLast() ?? "") + ending)
      case .verb, .optional: break
      }
    }
    return words.joined(separator: " ")
  }

  /// Whether principals of at least two parties hold an office in common. Where a party's principals
  /// are not named, they may.
  func isHeld(_ key: String) -> Bool {
    guard let common = book.offices.common[key] else { return false }
    let holders = names.meeting.parties.filter { party in
      party.principals.isEmpty
        || party.principals.contains { belongs(office($0), to: common) }
    }
    return holders.count > 1
  }

  private func belongs(_ office: String, to common: OfficeWording.Common) -> Bool {
    common.matches.contains { office.contains($0) }
      && !common.exceptions.contains { office.contains($0) }
  }

  /// Those who hold an office in common.
  func common(_ key: String) -> (text: String, isOne: Bool, holders: [Principal]) {
    guard let common = book.offices.common[key] else { return (key, false, []) }
    let holders = principals.filter { belongs(office($0), to: common) }
    let offices = holders.map { office($0) }
    let nouns = offices.map { noun(of: $0)?.one }
    guard holders.count > 1 else {
      return offices.first.map { (withArticle($0), true, holders) } ?? (common.label, false, [])
    }
    if Set(nouns).count == 1 { return (common.label, false, holders) }
    var seen: [String] = []
    for office in offices where !seen.contains(office) { seen.append(office) }
    return (list(seen.map { withArticle($0) }), false, holders)
  }

  /// The gender that a principal's office shows by its noun (*présidente*), where it does.
  func gender(of principal: Principal) -> Gender? {
    noun(of: office(principal)).flatMap { names.grammar.gender(of: $0.one) }.map(
      Gender.init)
  }

  private func office(_ principal: Principal) -> String { Self.office(principal, names.language) }

  private static func office(_ principal: Principal, _ language: Language) -> String {
    let office = principal.office
    return (office[language] ?? office.languages.first.flatMap { office[$0] })?.text ?? ""
  }

  /// The noun of an office: the last of the known nouns before the first *of*, *for* or comma; and the
  /// same with the words that tell what the office is.
  ///
  /// "Deputy Prime Minister and Minister for Defence" is a Minister; "Secretary of State" is a
  /// Secretary, and "Foreign Secretary" is told as a Foreign Secretary.
  private static func nouns(
    of office: String, _ wording: OfficeWording
  ) -> (plain: OfficeWording.Noun, told: OfficeWording.Noun)? {
    let words = head(of: office, ends: wording.ends)
    let capitals = words.capitals
    let found = wording.nouns
      .filter { $0.capitals & capitals == $0.capitals }
      .compactMap { noun in
        // Where a plural is no word of its own, an office's noun is the end of a longer word.
        (wording.collectives.isEmpty
          ? words.ranges(ofWords: noun.one) : words.places(of: noun.one)).last.map { (noun, $0) }
      }
      .max { left, right in
        // The one that ends last; of those the longest (Prime Minister, not Minister).
        (left.1.upperBound, right.1.lowerBound) < (right.1.upperBound, left.1.lowerBound)
      }
    guard let (noun, place) = found else { return nil }
    return (noun, told(noun, at: place, of: words, office))
  }

  /// A noun with the words before it that alone tell what the office is (*Home Secretary*): nothing
  /// behind it does.
  private static func told(
    _ noun: OfficeWording.Noun, at place: Range<String.Index>, of words: String, _ office: String
  ) -> OfficeWording.Noun {
    let rest = office[words.endIndex...]
    guard let idle = noun.idle, place.upperBound == words.endIndex,
      rest.isEmpty || rest.hasPrefix(",")
    else { return noun }
    var telling: [Substring] = []
    for word in words[..<place.lowerBound].split(separator: " ").reversed() {
      guard word.first?.isUppercase == true, !idle.contains(String(word)) else { break }
      telling.insert(word, at: 0)
    }
    guard !telling.isEmpty else { return noun }
    let before = telling.joined(separator: " ") + " "
    return OfficeWording.Noun(one: before + noun.one, many: before + noun.many)
  }

  /// The words up to where an office's noun no longer stands.
  func head(of words: String) -> String { Self.head(of: words, ends: book.offices.ends) }

  private static func head(of words: String, ends: [String]) -> String {
    var head = words
    for end in ends {
      if let range = head.places(of: end).first { head = String(head[..<range.lowerBound]) }
    }
    return head
  }

  private func withArticle(_ label: String) -> String {
    (book.lexicon.articles.first.map { $0 + " " } ?? "") + label
  }

  private func list(_ words: [String]) -> String {
    let tree: WordTree<Never> = .list(words.map { .word($0) }, .and)
    return names.grammar.line(tree, as: .fragment).map(\.text).joined()
  }
}
