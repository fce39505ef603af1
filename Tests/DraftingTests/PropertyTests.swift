import Diagnostics
import Drafting
import MeetingModel
import Phrasing
import Seeding
import Testing

/// What holds for every spec, over specs made at random from the phrasebook's own vocabulary.
@Suite(.serialized) struct PropertyTests {
  /// A spec, and the officer's texts in it.
  struct Case {
    var spec: String
    var texts: [String] = []
  }

  /// Makes a spec of some points; every text is told from every other by a number.
  static func make(seed: UInt64, vocabulary: Vocabulary) -> Case {
    var dice = SeededGenerator(seed: seed)
    var made = Case(spec: "")
    let voice = dice.pick(["ministers-past", "ministers-present", "we-present"])
    let house = dice.pick(vocabulary.houses).id
    made.spec = """
      communique: 1
      meeting: {title: Talks, kind: dialogue, date: 2024-05-01, host: US}
      parties: {US: , KR: , JP: }
      style: {voice: \(voice), house: \(house)}
      agenda:
        - points:

      """
    // Numbers of one length, so that no text is the beginning of another.
    for number in 100..<Int.random(in: 101...112, using: &dice) {
      let act = dice.pick(vocabulary.acts)
      let rung = dice.pick(act.rungs)
      guard let frame = act.frames.filter({ !$0.isEmpty }).randomElement(using: &dice) else {
        continue
      }
      let values = frame.map { role -> String in
        let text = "\(role == .to ? "strengthen" : "the") matter \(seed)x\(number)\(role.rawValue)"
        made.texts.append(String(text.split(separator: " ", maxSplits: 1)[1]))
        return "\(role.rawValue): \(text)"
      }
      made.spec += "      - {\(act.id): {\(values.joined(separator: ", "))}, strength: \(rung.name)"
      if Bool.random(using: &dice),
        let modifier = vocabulary.modifiers.filter({ $0.id != "to" }).randomElement(using: &dice)
      {
        let text = "side \(seed)y\(number)"
        made.texts.append(text)
        made.spec += ", \(modifier.id): the \(text)"
      }
      if Int.random(in: 0..<4, using: &dice) == 0 { made.spec += ", by: KR" }
      made.spec += "}\n"
    }
    return made
  }

  @Test(arguments: 1...60)
  func realisesEveryTextOnce(seed: Int) throws {
    let drafter = try Workshop.drafter()
    let made = Self.make(seed: UInt64(seed), vocabulary: drafter.phrasebook.vocabulary)
    guard !made.texts.isEmpty else { return }
    let result = drafter.draft(
      Array(made.spec.utf8), file: "spec.yaml", name: "spec", settings: .init(formats: []))
    #expect(result.problems.isEmpty, "\(result.problems.map(\.message))\n\(made.spec)")
    let statement = try #require(result.statements.first)
    let text = statement.sentences.map(\.text).joined(separator: "\n")
    for officers in made.texts {
      #expect(text.ranges(of: officers).count == 1, "\(officers) in \(text)")
    }
    for sentence in statement.sentences {
      #expect(!sentence.text.contains("  ") && !sentence.text.contains(",,"), "\(sentence.text)")
      #expect(sentence.text.first?.isLowercase == false, "\(sentence.text)")
      #expect(".!?".contains(sentence.text.last ?? " "), "\(sentence.text)")
    }
  }

  @Test(arguments: 1...200)
  func survivesAnyChangeOfASpec(seed: Int) throws {
    let drafter = try Workshop.drafter()
    var dice = SeededGenerator(seed: UInt64(seed))
    var bytes = try Workshop.bytes(dice.pick(GoldenTests.specs))
    for _ in 0..<Int.random(in: 1...6, using: &dice) {
      let index = Int.random(in: 0..<bytes.count, using: &dice)
      switch Int.random(in: 0..<3, using: &dice) {
      case 0: bytes[index] = UInt8.random(in: 0...255, using: &dice)
      case 1: bytes.remove(at: index)
      default: bytes.insert(contentsOf: bytes[index...].prefix(20), at: index)
      }
    }
    let result = drafter.draft(bytes, file: "spec.yaml", name: "spec")
    // Either it is drafted, or it says why not.
    #expect(result.isDrafted ? !result.documents.isEmpty : !result.problems.isEmpty)
  }
}
