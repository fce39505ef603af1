import MeetingModel

/// The rules of planning, ready to be asked: what they say of acts and words is found once, when the
/// phrasebook is read. What plans refers to it, and copies none.
package final class PlanningBook: Sendable {
  /// The rules as they are written.
  package let rules: PlanningRules
  let words: KnownWords
  /// The numbers of the acts of which the rules say something.
  private let numbers: [String: Int]
  /// What they say of each act, and of each act behind each other.
  private let roles: [ActRoles]
  private let pairs: [ActPair]

  /// What an act may do in a text.
  struct ActRoles: OptionSet, Sendable {
    let rawValue: UInt8

    static let ofToday = ActRoles(rawValue: 1)
    static let together = ActRoles(rawValue: 2)
    static let ahead = ActRoles(rawValue: 4)
    static let last = ActRoles(rawValue: 8)
    /// It adds no matter to a paragraph before.
    static let addsNothing = ActRoles(rawValue: 16)
    /// It is too grave, or too much a word given, to be one more of a row.
    static let standsAlone = ActRoles(rawValue: 32)
  }

  /// What an act may do behind another.
  struct ActPair: Sendable {
    /// When the verbs of both may stand in one sentence.
    enum Verbs: Sendable { case never, always, onSame }

    var verbs = Verbs.never
    /// The numbers of the relation in which it stands to the other, of the one in which it does where only
    /// a word of both would show the first, and of the acts by which the other may lead it as a participle;
    /// -1 for none.
    var relation: Int16 = -1
    var widerRelation: Int16 = -1
    var participle: Int16 = -1

    static let none = ActPair()
  }

  /// Finds what the rules say of acts and words.
  ///
  /// - Parameter conjunctions: the words that join the items of a list.
  package init(_ rules: PlanningRules, conjunctions: [String]) {
    self.rules = rules
    words = KnownWords(rules, conjunctions: conjunctions)
    let participles = rules.participles?.pairs ?? []
    var acts = rules.standingAlone.union(rules.addition?.except ?? [])
    for once in [rules.today, rules.together, rules.ahead, rules.last] {
      acts.formUnion(once?.acts ?? [])
    }
    for pair in rules.pairs + participles { acts.formUnion(pair.first.union(pair.second)) }
    for relation in rules.relations { acts.formUnion(relation.first.union(relation.second)) }
    let numbers = Dictionary(
      uniqueKeysWithValues: acts.sorted().enumerated().map { ($0.element, $0.offset) })
    var roles = [ActRoles](repeating: [], count: acts.count)
    for (role, acts) in [
      (ActRoles.ofToday, rules.today?.acts), (.together, rules.together?.acts),
      (.ahead, rules.ahead?.acts), (.last, rules.last?.acts),
      (.addsNothing, rules.addition?.except), (.standsAlone, rules.standingAlone),
    ] {
      for act in acts ?? [] { numbers[act].map { _ = roles[$0].insert(role) } }
    }
    var pairs = [ActPair](repeating: .none, count: acts.count * acts.count)
    func note(_ first: Set<String>, _ second: Set<String>, _ change: (inout ActPair) -> Void) {
      let behind = second.compactMap { numbers[$0] }
      for act in first.compactMap({ numbers[$0] }) {
        for other in behind { change(&pairs[act * acts.count + other]) }
      }
    }
    // Of several that fit, the first counts; of pairs, one that asks for nothing more.
    for pair in rules.pairs where pair.isAboutSame {
      note(pair.first, pair.second) { $0.verbs = .onSame }
    }
    for pair in rules.pairs where !pair.isAboutSame {
      note(pair.first, pair.second) { $0.verbs = .always }
    }
    for (index, relation) in rules.relations.enumerated().reversed() where !relation.links.isEmpty {
      note(relation.first, relation.second) {
        $0.relation = Int16(index)
        if !relation.byWord { $0.widerRelation = Int16(index) }
      }
    }
    for (index, pair) in participles.enumerated().reversed() {
      note(pair.first, pair.second) { $0.participle = Int16(index) }
    }
    self.numbers = numbers
    self.roles = roles
    self.pairs = pairs
  }

  /// How many acts have a number.
  var actCount: Int { roles.count }

  /// The number of an act; nil for one of which the rules say nothing.
  func number(ofAct act: String) -> Int? { numbers[act] }

  /// What an act may do, by its number.
  func roles(ofAct number: Int) -> ActRoles { number < roles.count ? roles[number] : [] }

  /// What an act may do behind another, by their numbers.
  func pair(_ first: Int, _ second: Int) -> ActPair {
    first < roles.count && second < roles.count ? pairs[first * roles.count + second] : .none
  }
}
