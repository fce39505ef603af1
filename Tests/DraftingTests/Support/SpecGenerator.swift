import MeetingModel
import Seeding

extension SeededGenerator {
  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &self)]
  }

  /// Whether the one in so many comes up.
  mutating func flips(_ chance: Int) -> Bool { Int.random(in: 0..<chance, using: &self) == 0 }
}

/// Writes sound specs that say anything that a spec can say, each text with a word of its own.
struct SpecGenerator {
  let vocabulary: Vocabulary
  var dice: SeededGenerator
  /// The words of which each must stand in the statement.
  private(set) var words: [String] = []
  /// The words of which none may stand in any document.
  private(set) var secrets: [String] = []
  private let parties: [String]

  init(seed: Int, vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    dice = SeededGenerator(seed: UInt64(seed))
    let count = dice.pick([2, 2, 2, 3, 4])
    parties = Array(["US", "KR", "FR", "EU", "NZ", "IN", "GB", "XK"].shuffled(using: &dice))
      .prefix(count).map { $0 }
  }

  private mutating func word() -> String {
    let word = "wq\(words.count)x"
    words.append(word)
    return word
  }

  private mutating func secret() -> String {
    let word = "sq\(secrets.count)x"
    secrets.append(word)
    return word
  }

  /// A text that can stand in a role.
  private mutating func text(_ role: ComplementRole) -> String {
    let word = word()
    switch role {
    case .that: return dice.pick(["the \(word) talks are useful", "\(word) is a priority"])
    case .to:
      return dice.pick([
        "strengthen \(word)", "be \(word)", "not to accept \(word)", "\(word) the plan",
        "fully implement \(word)",
      ])
    case .whom: return dice.pick(["the \(word) authorities", "<KP> and \(word)"])
    case .what, .on, .for:
      return dice.pick([
        "the \(word) of <JP>", "their \(word)", "\(word)", "its \(word), \\\"as agreed\\\"",
        "an hour of \(word) at 10.30 a.m.", "<US>'s \(word)", "UNSC \(word)", "the \(word) – ÜÑ 안녕",
      ])
    }
  }

  private mutating func value(_ roles: [ComplementRole]) -> String {
    if roles == [.what], dice.flips(2) {
      return dice.flips(4)
        ? "[\"\(text(.what))\", \"\(text(.what))\", \"\(text(.what))\"]" : "\"\(text(.what))\""
    }
    let entries = roles.map { role in "\(role.rawValue): \"\(text(role))\"" }
    return "{\(entries.joined(separator: ", "))}"
  }

  private mutating func act(_ indent: String) -> String {
    act(indent, dice.pick(vocabulary.acts))
  }

  private mutating func act(_ indent: String, _ act: Vocabulary.Act) -> String {
    let roles = dice.pick(act.frames.isEmpty ? [[ComplementRole.what]] : act.frames)
    var lines = ["\(indent)\(act.id): \(value(roles))"]
    if dice.flips(3) { lines.append("\(indent)strength: \(dice.pick(act.rungs).name)") }
    // `to` with an act that has a `whom` is its complement.
    let modifiers = vocabulary.modifiers.map(\.id).filter {
      $0 != "to" && !roles.map(\.rawValue).contains($0)
    }
    for kind in Set((0..<dice.pick([0, 0, 1, 2])).map { _ in dice.pick(modifiers) }).sorted() {
      lines.append("\(indent)\(kind): \"\(text(.what))\"")
    }
    return lines.joined(separator: "\n")
  }

  /// Neighbours that could become one sentence: the same act, or two that follow each other often.
  private mutating func neighbours() -> String {
    let ids = dice.pick([
      ["welcome", "welcome", "welcome"], ["note", "note"], ["agree", "agree", "agree", "agree"],
      ["commit", "commit"], ["stress", "stress"], ["condemn", "call for"], ["reaffirm", "stress"],
      ["express concern", "urge"], ["discuss", "agree"], ["recognize", "commit"],
      ["stress", "establish"], ["thank", "thank"], ["urge", "urge"],
    ])
    return ids.map { id in
      guard let act = vocabulary.acts.first(where: { $0.id == id }) else { return point() }
      if dice.flips(4) { return "      - " + self.act("        ", act).dropFirst(8) }
      let roles = act.frames.filter { $0 == [.what] || $0 == [.to] || $0 == [.that] }
      guard let role = dice.pick(roles.isEmpty ? act.frames : roles).first else { return point() }
      // What both are about may bind them.
      let about = dice.flips(2) ? " of undersea cables" : ""
      let text =
        role == .to
        ? "deepen the \(word())\(about)" : role == .what ? "the \(word())\(about)" : text(role)
      return act.frames.contains([role])
        ? "      - {\(id): {\(role.rawValue): \"\(text)\"}}"
        : act.frames.contains([.whom, .for])
          ? "      - \(id): {whom: \"the \(word())\", for: \"the \(word())\"}"
          : "      - \(id): {whom: \"the \(word())\", to: \"stop the \(word())\"}"
    }.joined(separator: "\n")
  }

  private mutating func speakers() -> String {
    switch Int.random(in: 0..<4, using: &dice) {
    case 0: "[\(parties.prefix(2).joined(separator: ", "))]"
    case 1: "all"
    default: dice.pick(parties)
    }
  }

  private mutating func point() -> String {
    switch Int.random(in: 0..<12, using: &dice) {
    case 0: return "      - state: \"The \(word()) goes on.\""
    case 1: return "      - verbatim: \"[KR: \(word())] <KP> said so\""
    case 2:
      let sides = parties.prefix(2).map { party in
        "          \(party):\n\(act("            "))"
      }
      return "      - each:\n\(sides.joined(separator: "\n"))"
    default:
      var point = act("        ")
      point.replaceSubrange(
        point.startIndex..<point.index(point.startIndex, offsetBy: 8), with: "      - ")
      if dice.flips(4) { point += "\n        by: \(speakers())" }
      if dice.flips(5) {
        point += "\n        link: \(dice.pick(vocabulary.links.map(\.id) + ["none"]))"
      }
      if dice.flips(6) { point += "\n        paragraph: new" }
      if dice.flips(6) { point += "\n        join: never" }
      if dice.flips(8) { point += "\n        list: bullets" }
      if dice.flips(8) {
        point += "\n        opening: \"On \(word())\""
      } else if dice.flips(8) {
        point += "\n        opening: {recalling: \"the \(word())\"}"
      }
      if dice.flips(3) { point += "\n        remark: \"\(secret()) not cleared\"" }
      if dice.flips(3) { point += "\n        source: {who: \"\(secret())\"}" }
      if dice.flips(3) { point += "\n        and:\n\(act("          "))" }
      return point
    }
  }

  private mutating func item() -> String {
    let list = dice.flips(6) ? "    bullets: true\n" : ""
    let heading =
      dice.flips(4)
      ? "  - item: i\(words.count)\n\(list)    points:"
      : "  - heading: \"On \(word())\"\n\(list)    points:"
    let points = (0..<Int.random(in: 1...5, using: &dice)).map { _ in
      dice.flips(3) ? neighbours() : point()
    }
    return ([heading] + points).joined(separator: "\n")
  }

  /// Writes a spec; the plan is the style's.
  mutating func spec(plan: String = "by-rule") -> String {
    var lines = [
      "communique: 1", "meeting:", "  title: Talks", "  kind: \(dice.pick(vocabulary.kinds).id)",
      "  date: \(dice.pick(["2024-02-29", "{from: 2024-12-31, to: 2025-01-01}"]))",
    ]
    if dice.flips(2) { lines.append("  instance: \(dice.pick([1, 2, 11, 23, 112]))") }
    if dice.flips(2) { lines.append("  host: \(dice.pick(parties))") }
    if dice.flips(2) { lines.append("  place: {city: Oslo, country: NO}") }
    if dice.flips(3) { lines.append("  release: true") }
    if dice.flips(3) { lines.append("  purpose: \"to review \(word())\"") }
    lines.append("parties:")
    // Where one party names nobody, the opening names nobody.
    let counts = dice.flips(3) ? [0] : [1, 1, 2, 3]
    for party in parties {
      let principals = (0..<dice.pick(counts)).map { _ in
        "{office: \(dice.pick(["Minister of Foreign Affairs", "Secretary of State", "Envoy"])), name: A. \(word())}"
      }
      lines.append("  \(party): {principals: [\(principals.joined(separator: ", "))]}")
    }
    let voice = dice.pick(Voice.allCases).rawValue
    let numbering = dice.pick(Numbering.allCases).rawValue
    let house = dice.pick(vocabulary.houses).id
    lines += [
      "style: {voice: \(voice), house: \(house), numbering: \(numbering), plan: \(plan)}",
      "terms: {UNSC: United Nations Security Council}", "agenda:",
    ]
    for _ in 0..<Int.random(in: 1...4, using: &dice) { lines.append(item()) }
    if dice.flips(2) {
      lines.append("closing: {thanks: {by: \(dice.pick(parties)), for: \"the \(word())\"}}")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
