import Diagnostics
import Seeding
import Testing
import YAMLReading

@Suite struct YAMLWriterTests {
  @Test func writesBlockStyleWithQuotesOnlyWhereNeeded() throws {
    let value = YAMLValue.mapping([
      .init("communique", .int(1)),
      .init(
        "meeting",
        .mapping([
          .init("title", .scalar("Foreign and Defense Ministerial Meeting (\"2+2\")")),
          .init("kind", .scalar("2+2")), .init("country", .scalar("NO")),
          .init("date", .scalar("2024-10-31")), .init("instance", .scalar("6")),
          .init("release", .bool(true)), .init("note", .scalar("Resolution #1718: text # more")),
        ])),
      .init(
        "agenda",
        .sequence([
          .scalar(String(repeating: "a long line ", count: 20) + "end"),
          .scalar("한국, “quoted” – é"),
          .scalar("two\nlines\n"), .scalar(""), .sequence([]), .mapping([]),
        ])),
    ])
    let expected = """
      communique: 1
      meeting:
        title: Foreign and Defense Ministerial Meeting ("2+2")
        kind: 2+2
        country: NO
        date: 2024-10-31
        instance: '6'
        release: true
        note: 'Resolution #1718: text # more'
      agenda:
      - \(String(repeating: "a long line ", count: 20))end
      - 한국, “quoted” – é
      - |
        two
        lines
      - ''
      - []
      - {}

      """
    #expect(try YAMLWriter.write(value) == expected)
  }

  @Test(arguments: 0..<400)
  func writesWhatReadsBackAsTheSameTree(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let value = randomValue(depth: 0, &random)
    let text = try YAMLWriter.write(value)
    let document = read(text)
    // A text may hold a carriage return here, which reading a spec refuses.
    let errors = document.problems.filter {
      $0.severity == .error && $0.id != "yaml/control-character"
    }
    #expect(errors.isEmpty, "\(text)")
    #expect(document.root.map(plainTree) == value, "\(text.debugDescription)")
  }

  private static let pieces = [
    "a", "word", " ", "  ", "\n", "\n\n", "\t", ": ", " #", "#", "- ", "-", "?", "'", "\"", "\\",
    "[", "]", "{", "}", ",", "&", "*", "!", "|", ">", "%", "@", "`", "é", "한국", "🇰🇷", "e\u{301}",
    "\u{85}", "\u{2028}", "\u{A0}", "\u{FEFF}", "\r", "---", "...", "true", "null", "~", "1e3",
    "0o14", "<<", "=", "\u{200F}",
  ]

  private func randomText(_ random: inout SeededGenerator) -> String {
    (0..<Int.random(in: 0...6, using: &random)).map { _ in
      Self.pieces.randomElement(using: &random) ?? ""
    }.joined()
  }

  private func randomValue(depth: Int, _ random: inout SeededGenerator) -> YAMLValue {
    switch depth > 3 ? 0 : Int.random(in: depth == 0 ? 1...2 : 0...3, using: &random) {
    case 1:
      return .sequence(
        (0..<Int.random(in: 0...4, using: &random)).map { _ in
          randomValue(depth: depth + 1, &random)
        })
    case 2:
      var keys: Set<String> = []
      return .mapping(
        (0..<Int.random(in: 0...4, using: &random)).compactMap { _ in
          let key = randomText(&random)
          let value = randomValue(depth: depth + 1, &random)
          return keys.insert(key).inserted ? .init(key, value) : nil
        })
    default: return .scalar(randomText(&random))
    }
  }

  private func plainTree(_ node: YAMLNode) -> YAMLValue {
    switch node.content {
    case .scalar(let scalar): .scalar(scalar.text)
    case .sequence(let items): .sequence(items.map(plainTree))
    case .mapping(let entries):
      .mapping(
        entries.map { entry in
          guard case .scalar(let key) = entry.key.content else { return .init("?", .bare("?")) }
          return .init(key.text, plainTree(entry.value))
        })
    }
  }
}
