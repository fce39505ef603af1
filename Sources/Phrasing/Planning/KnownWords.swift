import Grammar
import MeetingModel

/// What the rules of planning say of words, found at once by a word's bytes.
struct KnownWords: Sendable {
  /// The lists to which a word belongs as it stands.
  struct Lists: OptionSet, Sendable {
    let rawValue: UInt16

    static let conjunctions = Lists(rawValue: 1)
    static let heads = Lists(rawValue: 2)
    static let prepositions = Lists(rawValue: 4)
    static let demonstratives = Lists(rawValue: 8)
    static let pronouns = Lists(rawValue: 16)
    static let people = Lists(rawValue: 32)

    /// Words behind which the next item could be taken for a part of one in a role.
    static func entangling(_ role: ComplementRole) -> Lists {
      let place: Int =
        switch role {
        case .what: 0
        case .that: 1
        case .to: 2
        case .whom: 3
        case .on: 4
        case .for: 5
        }
      return Lists(rawValue: 64 << place)
    }
  }

  /// What is known of a word.
  struct Facts: Sendable {
    var lists: Lists = []
    /// Whether it says too little to be what a text is about.
    var isCommon = false
    /// The number of the field to which it belongs; -1 for none.
    var field: Int16 = -1
  }

  private let numbers: WordNumbers
  private let facts: [Facts]
  /// The words of lists once more, for words that can be written in several ways.
  private let lists: [(lists: Lists, words: WordSet)]
  private let conjunctions: [String]
  /// The fields' names, by number.
  let fields: [String]

  init(_ rules: PlanningRules, conjunctions: [String]) {
    var numbers = WordNumbers()
    var facts: [Facts] = []
    func note(_ word: String, _ change: (inout Facts) -> Void) {
      let number = numbers.add(word)
      if number == facts.count { facts.append(Facts()) }
      change(&facts[number])
    }
    lists =
      [
        (.heads, rules.heads), (.prepositions, rules.prepositions),
        (.demonstratives, rules.demonstratives), (.pronouns, rules.pronouns),
        (.people, rules.people),
      ]
      + ComplementRole.allCases.compactMap { role in
        rules.entangling[role].map { (Lists.entangling(role), $0) }
      }
    for (list, words) in lists { words.forEach { note($0) { $0.lists.insert(list) } } }
    for word in conjunctions { note(word) { $0.lists.insert(.conjunctions) } }
    var fields: [String] = []
    if let topics = rules.topics {
      fields = topics.fieldNames
      for word in topics.common { note(word) { $0.isCommon = true } }
      for (word, field) in topics.fields {
        let number = fields.firstIndex(of: field) ?? -1
        note(word) { $0.field = Int16(number) }
      }
    }
    self.numbers = numbers
    self.facts = facts
    self.conjunctions = conjunctions
    self.fields = fields
  }

  /// The number of a word by its bytes; -1 where nothing is known of it.
  func number(
    _ hash: UInt64, _ text: Span<UInt8>, _ start: Int, _ end: Int, caseBit: UInt8 = 0
  ) -> Int {
    numbers.number(hash, text, start, end, caseBit: caseBit)
  }

  /// What is known of a word by its number; nothing of -1.
  subscript(number: Int) -> Facts { number < 0 ? Facts() : facts[number] }

  /// The lists of a word that can be written in several ways, as characters.
  func lists(ofCharacters word: String) -> Lists {
    var found: Lists = []
    for (list, words) in lists where words.contains(word) { found.insert(list) }
    if conjunctions.contains(where: { $0.utf8.elementsEqual(word.utf8) }) {
      found.insert(.conjunctions)
    }
    return found
  }
}
