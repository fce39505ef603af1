import Diagnostics
import Seeding
import Testing
import YAMLReading

/// No document, however hostile, may take long, fill the memory or bring the program down.
@Suite(.serialized) struct YAMLLimitTests {
  /// What counts as at once: time that grows with the square of the text would be far more, even
  /// without optimisation and on a busy machine.
  private var atOnce: Duration {
    #if DEBUG
      .seconds(1)
    #else
      .milliseconds(50)
    #endif
  }

  @Test func setsNoLimitThatNumbersOf32BitsDoNotHold() {
    let limits = YAMLLimits(
      maximumBytes: .max, maximumExpandedNodes: .max, maximumNodes: .max)
    let all = [limits.maximumBytes, limits.maximumExpandedNodes, limits.maximumNodes]
    #expect(all.allSatisfy { $0 == YAMLLimits.most })
    #expect(all.reduce(0, +) <= Int(Int32.max))
  }

  @Test func refusesALargeFileWithoutReadingIt() {
    let document = YAMLReader.read(
      Array(repeating: 0x61, count: 101), name: "s", limits: YAMLLimits(maximumBytes: 100))
    #expect(
      document.report == "error: the file has 101 bytes; at most 100 are read [yaml/too-large]")
    #expect(document.root == nil)
  }

  @Test(arguments: [
    String(repeating: "[", count: 100_000), String(repeating: "{a: ", count: 100_000),
    String(repeating: "- ", count: 100_000), String(repeating: "? ", count: 100_000),
    String(repeating: "[\n", count: 100_000),
    (0..<1000).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
  ])
  func stopsAtDepthAtOnce(text: String) {
    let document = read(text)
    #expect(document.problems.map(\.id) == ["yaml/too-deep"])
    #expect(document.root == nil)
    // The best of several, since other tests run at the same time.
    let times = (0..<5).map { _ in ContinuousClock().measure { _ = read(text) } }
    #expect(times.min().map { $0 < atOnce } == true, "\(times)")
  }

  @Test func allowsTheGreatestDepth() {
    let text = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    #expect(read(text).problems.isEmpty)
    #expect(read("[" + text + "]").report.contains("yaml/too-deep"))
  }

  @Test(arguments: ["- &a x\n", "- &a [x]\n"])
  func stopsAtTooManyAnchorsAtOnce(item: String) {
    let text = String(repeating: item, count: 100_000)
    #expect(read(text).problems.map(\.id) == ["yaml/too-many-anchors"])
    #expect(read(text).root == nil)
    let times = (0..<5).map { _ in ContinuousClock().measure { _ = read(text) } }
    #expect(times.min().map { $0 < atOnce } == true, "\(times)")
  }

  @Test func listsAtMostAHundredProblems() {
    let problems = read(String(repeating: "a: b\n", count: 1000)).problems
    #expect(problems.count == 101)
    #expect(problems.last?.id == "yaml/too-many-problems")
  }

  @Test func stopsWhenAliasesMultiply() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1..<10 {
      let alias = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(alias)]\n"
    }
    let document = read(text)
    #expect(document.problems.map(\.id) == ["yaml/too-many-aliases"])
    #expect(document.root == nil)
  }

  @Test func countsExpandedNodesToTheLast() {
    let text = "a: &a [x, x, x]\nb: [*a, *a]\n"
    #expect(read(text, limits: YAMLLimits(maximumExpandedNodes: 8)).problems.isEmpty)
    #expect(
      read(text, limits: YAMLLimits(maximumExpandedNodes: 7)).report
        == "2:9: error: the aliases stand for more than 7 values in all [yaml/too-many-aliases]")
  }

  @Test func countsDepthThroughAliases() {
    let text = "a: &a [[[x]]]\nb: [*a]\n"
    #expect(read(text, limits: YAMLLimits(maximumDepth: 5)).problems.isEmpty)
    #expect(
      read(text, limits: YAMLLimits(maximumDepth: 4)).report.contains("yaml/too-deep"))
  }

  @Test func stopsAtTooManyNodes() {
    let document = read("[a, b, c, d]", limits: YAMLLimits(maximumNodes: 4))
    #expect(document.report == "1:11: error: the file has more than 4 values [yaml/too-many-nodes]")
  }

  @Test(arguments: [
    String(repeating: "a: \"\n", count: 200_000), String(repeating: "a: [\n", count: 200_000),
    String(repeating: "a: 'b' c\n", count: 100_000), String(repeating: "\t", count: 1_000_000),
    String(repeating: "é: [x, *y, {z}]\n", count: 60_000),
    "[" + String(repeating: "é, ", count: 150_000) + "]",
    "a: b c: d\nx:\n  " + String(repeating: "[", count: 500_000),
    String(repeating: "a", count: 1_000_000), String(repeating: "#x\n", count: 300_000),
  ])
  func readsAnyMegabyteInSeconds(text: String) {
    let clock = ContinuousClock()
    let time = clock.measure { _ = read(text) }
    #expect(time < .seconds(20), "\(time)")
  }

  @Test func survivesAnyMutationOfASpec() throws {
    let seed = Array(
      """
      communique: 1
      meeting: {title: 'Meeting ("2+2")', kind: 2+2, date: 2024-10-31}
      parties: &p
        US: {names: {short: "U.S."}}
        KR:
          - {office: Minister, name: Cho Tae-yul}   # comment
      terms: {DPRK: 조선, e\u{301}: [a, 3,000 b]}
      agenda:
        - heading: >-
            folded
            text
          points: [*p, {a: b, c}]
        - state: |
            literal
      """.utf8)
    var random = SeededGenerator(seed: 7)
    let alphabet = Array("\n\t \"'[]{}:,-?&*!|>#%@`\\x\r".utf8) + [0, 0x80, 0xC2, 0xED, 0xFF, 0xF0]
    for _ in 0..<3000 {
      var bytes = seed
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes.remove(at: place)
        case 1: bytes.insert(alphabet.randomElement(using: &random) ?? 0, at: place)
        case 2: bytes[place] = alphabet.randomElement(using: &random) ?? 0
        default:
          let end = min(place + Int.random(in: 0..<30, using: &random), bytes.count)
          bytes.insert(contentsOf: bytes[place..<end], at: place)
        }
      }
      try checkSound(YAMLReader.read(bytes, name: "s"))
    }
  }

  @Test func survivesAnyPiecesOfYAML() throws {
    var generator = DocumentGenerator(seed: 99)
    for _ in 0..<3000 { try checkSound(YAMLReader.read(generator.next(), name: "s")) }
  }

  /// Every place is one of the text, and a document without a root says why.
  private func checkSound(_ document: YAMLDocument) throws {
    var finder = SourcePositionFinder(document.source)
    let printer = DiagnosticPrinter()
    if document.root == nil { try #require(document.problems.contains { $0.severity == .error }) }
    for problem in document.problems {
      for range in [problem.range].compactMap(\.self) + problem.related.map(\.range) {
        try #require(range.start.offset <= range.end.offset)
        try #require(finder.position(atOffset: range.start.offset) == range.start)
        try #require(finder.position(atOffset: range.end.offset) == range.end)
      }
      _ = printer.text(problem, source: document.source)
    }
    if let root = document.root { try check(root, &finder) }
  }

  private func check(_ node: YAMLNode, _ finder: inout SourcePositionFinder) throws {
    try #require(node.range.start.offset <= node.range.end.offset)
    try #require(finder.position(atOffset: node.range.start.offset) == node.range.start)
    switch node.content {
    case .scalar: break
    case .sequence(let items): for item in items { try check(item, &finder) }
    case .mapping(let entries):
      for entry in entries {
        try check(entry.key, &finder)
        try check(entry.value, &finder)
      }
    }
  }
}
