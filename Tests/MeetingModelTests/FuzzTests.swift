import Diagnostics
import MeetingModel
import Seeding
import Testing
import YAMLReading

extension SeededGenerator {
  fileprivate mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &self)]
  }
}

@Suite(.serialized) struct FuzzTests {
  private static let words =
    [
      "communique", "language", "meeting", "parties", "style", "terms", "agenda", "closing",
      "title",
      "kind", "date", "from", "to", "place", "city", "host", "release", "US", "KR", "names", "full",
      "short", "principals", "office", "name", "gender", "points", "heading", "item", "state",
      "verbatim", "each", "by", "and", "opening", "link", "pin", "paragraph", "join", "source",
      "remark", "strength", "strong", "what", "that", "whom", "on", "for", "en", "ko", "text",
      "next",
      "when", "thanks", "all", "", " ", "~", "1", "2024-10-31", "2024-02-31", "true", "new",
      "never",
      "to withdraw", "that it holds", "<KR>", "<KRR>", "<KR.foo>", "<", "x: y", "a\u{202E}b",
      "\u{0}", "é\u{301}", "reafirm", "Call_On", "gravely condemn", "and so on", "m", "including",
      "in light of", String(repeating: "long ", count: 1_500),
    ] + Vocabulary.test.acts.map(\.id)

  /// Any tree, with places that need not be of the source.
  private func tree(_ dice: inout SeededGenerator, depth: Int) -> YAMLNode {
    let offset = Int.random(in: 0...40, using: &dice)
    let start = SourcePosition(line: offset / 8 + 1, column: offset % 8 + 1, offset: offset)
    let end = SourcePosition(line: start.line, column: start.column + 3, offset: offset + 3)
    let range = SourceRange(start: start, end: end)
    let count = Int.random(in: 0...4, using: &dice)
    switch depth == 0 ? 0 : Int.random(in: 0...5, using: &dice) {
    case 0...1:
      let style = dice.pick([YAMLScalar.Style.plain, .plain, .doubleQuoted, .literal])
      return YAMLNode(.scalar(YAMLScalar(text: dice.pick(Self.words), style: style)), range: range)
    case 2:
      return YAMLNode(
        .sequence((0..<count).map { _ in tree(&dice, depth: depth - 1) }), range: range)
    default:
      let entries = (0..<count).map { _ in
        YAMLEntry(
          key: tree(&dice, depth: Int.random(in: 0...9, using: &dice) == 0 ? 1 : 0),
          value: tree(&dice, depth: depth - 1))
      }
      return YAMLNode(.mapping(entries), range: range)
    }
  }

  @Test(arguments: 0..<200)
  func survivesAnyTree(_ seed: Int) {
    var dice = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<20 {
      let root = tree(&dice, depth: 6)
      let document = YAMLDocument(
        root: root, source: SourceText(name: "x", text: "communique: 1\nä\r\nagenda"), problems: [])
      let (meeting, problems, _) = MeetingDecoder.decode(document, vocabulary: .test)
      #expect(meeting != nil || !problems.isEmpty)
    }
  }

  /// Changes one node of a tree, chosen by counting down.
  private func changed(
    _ node: YAMLNode, _ countdown: inout Int, _ change: (YAMLNode) -> YAMLNode
  ) -> YAMLNode {
    countdown -= 1
    if countdown == 0 { return change(node) }
    var node = node
    switch node.content {
    case .scalar: break
    case .sequence(let items):
      node.content = .sequence(items.map { changed($0, &countdown, change) })
    case .mapping(let entries):
      node.content = .mapping(
        entries.map { entry in
          YAMLEntry(
            key: changed(entry.key, &countdown, change),
            value: changed(entry.value, &countdown, change))
        })
    }
    return node
  }

  /// A sound spec with one node after another replaced: nothing else is to break.
  @Test(arguments: 0..<10)
  func survivesAnyOneChangeOfASoundSpec(_ seed: Int) throws {
    var dice = SeededGenerator(seed: UInt64(seed) &+ 1_000)
    let document = YAMLReader.read(Array(Fixtures.example.utf8), name: "x")
    let root = try #require(document.root)
    for place in 1...220 {
      var countdown = place
      let broken = changed(root, &countdown) { node in
        var other = tree(&dice, depth: 2)
        other.range = node.range
        return other
      }
      let (meeting, problems, _) = MeetingDecoder.decode(
        YAMLDocument(root: broken, source: document.source, problems: []), vocabulary: .test)
      #expect(meeting != nil || !problems.isEmpty)
      #expect(meeting == nil || !problems.contains { $0.severity == .error })
    }
  }

  @Test func takesTimeInProportionToTheSpec() {
    let points = (0..<5_000).map { "      - {strongli condem: <XXX> \($0), incldng: [a, b]}" }
    let decoded = Decoded(points: "\n" + points.joined(separator: "\n"))
    #expect(decoded.meeting == nil)
    #expect(decoded.problems.count == 15_000)
  }

  @Test func reportsAKeyThatIsNoText() {
    let range = SourceRange(start: .start, end: .start)
    let list = YAMLNode(.sequence([]), range: range)
    let document = YAMLDocument(
      root: YAMLNode(.mapping([YAMLEntry(key: list, value: list)]), range: range),
      source: SourceText(name: "x", text: ""), problems: [])
    let problems = MeetingDecoder.decode(document, vocabulary: .test).problems
    #expect(problems.map(\.id).contains(SpecProblem.badKey.rawValue))
  }
}
