import Diagnostics
import Testing
import YAMLReading

/// A document's nodes in one array, and the nodes that stand by themselves.
@Suite struct YAMLTreeTests {
  private static let text = """
    a: &x {b: [1, two, ""], "c d": ~}
    e: [*x, *x, {f: *x}]
    ? [g]
    : h
    i: !!str null
    j: k
    j: l

    """

  @Test func isTheSameByNodesAndInOnePiece() throws {
    let root = try #require(read(Self.text).root)
    #expect(YAMLNode(YAMLTree(root), 0) == root)
  }

  @Test func leavesOutTheEntriesThatAreReported() throws {
    let tree = try #require(read(Self.text).tree)
    #expect(tree.entries(0).map { tree.text($0.key) } == ["a", "e", "i", "j"])
    #expect(tree[0].length == 4)
  }

  @Test func hasTheFirstOfSameKeysOfNodesThatStandByThemselves() throws {
    func key(_ text: String) throws -> YAMLNode { try #require(read(text).root) }
    let value = try key("x")
    let entries = try ["a", "\u{E9}", "a", "e\u{301}", "[a]", "[a]", "b"].map {
      YAMLEntry(key: try key($0), value: value)
    }
    let tree = YAMLTree(YAMLNode(.mapping(entries), range: value.range))
    #expect(tree.entries(0).map { tree.text($0.key) } == ["a", "\u{E9}", "", "", "b"])
    #expect(tree[0].length == 5)
  }

  @Test(arguments: ["[a, b]", "{a: b}", "[]", "{}", "[[a, b, c], {a: b}]"])
  func hasNoTextOfACollection(_ text: String) throws {
    let tree = try #require(read(text).tree)
    #expect(tree.text(0).isEmpty)
    #expect(tree.items(0).allSatisfy { tree[$0].kind == .scalar || tree.text($0).isEmpty })
  }

  @Test func knowsWhatStandsInWhat() throws {
    let tree = try #require(read(Self.text).tree)
    func check(_ number: Int) {
      for (place, item) in tree.items(number).enumerated() {
        #expect(tree[item].parent == number)
        #expect(tree[item].place == place)
        check(item)
      }
      for (key, value) in tree.entries(number) {
        #expect(tree[key].parent == number)
        #expect(tree[key].isKey)
        #expect(tree[key].keyNumber.map { tree.keys[$0] } == tree.text(key))
        #expect(tree[value].parent == number)
        #expect(tree[value].keyNode == key)
        check(value)
      }
    }
    check(0)
    #expect(tree[0].parent == nil)
  }

  @Test(arguments: ["~", "null", "Null", "NULL", ""])
  func tellsNothingFromText(_ text: String) throws {
    let tree = try #require(read("- \(text)\n- \"\(text)\"\n- !!str \(text)\n- \(text)x\n").tree)
    #expect(tree.items(0).map { tree[$0].isNull } == [true, false, false, false])
  }

  @Test(arguments: [("é", "e\u{301}"), ("\u{212A}", "K"), ("a", "a")])
  func findsAKeyThatIsGivenTwiceAsUnicodeSeesIt(first: String, second: String) {
    let others = (0..<200).map { "k\($0): 1\n" }.joined()
    for between in ["", others] {
      let report = read("\(first): 1\n\(between)\(second): 2\n").report
      #expect(report.hasSuffix("is given twice [yaml/duplicate-key]"), "\(report)")
    }
  }

  @Test func keepsEachKeyOnce() throws {
    let items = (0..<1_000).map { "- {name: a, kind\($0 % 300): {name: b}}\n" }.joined()
    let tree = try #require(read(items).tree)
    #expect(tree.keys.count == 301)
  }
}
