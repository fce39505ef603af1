import Drafting
import Phrasing
import Testing

/// How often planning does what, over many generated specs, against what published statements do.
@Suite(.serialized) struct PlanRatioTests {
  /// What was counted.
  private struct Count {
    var sentences = 0
    var verbs = 0
    var also = 0
    var pronouns = 0
    var joined = 0
    var twoVerbs = 0
    var paragraphs: [Int] = []
  }

  @Test func keepsToWhatWasMeasured() throws {
    var count = Count()
    for seed in 0..<200 { try self.count(seed, &count) }
    func share(_ part: Int, of whole: Int) -> Double { Double(part) / Double(whole) }

    // *Also* before about one verb in eight, where rules give it; never twice in a row.
    #expect((0.05...0.15).contains(share(count.also, of: count.verbs)), "\(count)")
    // The pronoun in about one sentence in seven.
    #expect((0.08...0.25).contains(share(count.pronouns, of: count.sentences)), "\(count)")
    #expect(share(count.joined, of: count.sentences) > 0.03, "\(count)")
    #expect((0.005...0.15).contains(share(count.twoVerbs, of: count.sentences)), "\(count)")
    // About three sentences a paragraph, and seldom one alone.
    let mean = share(count.paragraphs.reduce(0, +), of: count.paragraphs.count)
    #expect((2.0...3.5).contains(mean), "\(mean)")
    #expect(count.paragraphs.allSatisfy { $0 <= 6 })
  }

  private func count(_ seed: Int, _ count: inout Count) throws {
    let drafter = try Workshop.drafter()
    var generator = SpecGenerator(seed: seed, vocabulary: drafter.phrasebook.vocabulary)
    let spec = generator.spec()
    let result = drafter.draft(
      Array(spec.utf8), file: "any.yaml", name: "any", settings: .init(formats: []))
    let statement = try #require(result.statements.first)
    for section in statement.sections where section.role == .agenda {
      for paragraph in section.paragraphs {
        count.paragraphs.append(paragraph.sentences.count { !$0.isBullet })
        var wasAlso = false
        for sentence in paragraph.sentences {
          let isAlso = sentence.choices.contains { $0.what == "link" && $0.chosen == "also" }
          let isRules = sentence.choices.contains {
            $0.what == "link" && !$0.why.contains("officer")
          }
          #expect(!(isAlso && wasAlso && isRules), "\(sentence.text)\n\(spec)")
          wasAlso = isAlso
          count.sentences += 1
          count.verbs += sentence.acts.count
          count.also += isAlso && isRules ? 1 : 0
          let joins = sentence.choices.filter { $0.what == "join" }.map(\.chosen)
          count.joined += joins.contains { $0.hasSuffix("points") } ? 1 : 0
          count.twoVerbs += joins.contains("two verbs") ? 1 : 0
          count.pronouns += sentence.choices.contains { $0.chosen == "pronoun" } ? 1 : 0
        }
      }
    }
  }
}
