import Diagnostics
import Testing
import YAMLReading

@Suite struct YAMLReaderTests {
  @Test func givesEveryNodeItsPlace() throws {
    let document = read("a: 1\nlist:\n  - é: [x, ü]\n")
    #expect(document.problems.isEmpty)
    let root = try #require(document.root)
    #expect(root.outline == "{a@1:1: 1@1:4, list@2:1: [{é@3:5: [x@3:9, ü@3:12]@3:8}@3:5]@3:3}@1:1")
  }

  @Test func countsColumnsInCharactersAndOffsetsInBytes() throws {
    let document = read("e\u{301}e\u{301}: 한국\n")
    guard case .mapping(let entries) = document.root?.content else {
      Issue.record("no mapping")
      return
    }
    let range = try #require(entries.first?.value.range)
    #expect(range.start == SourcePosition(line: 1, column: 5, offset: 8))
    #expect(range.end == SourcePosition(line: 1, column: 7, offset: 14))
  }

  @Test(
    "a key that is given twice is found among few keys and among many", arguments: [2, 12, 13, 40])
  func findsKeysGivenTwice(count: Int) {
    let keys = (1...count).map { "key\($0): x\n" }.joined()
    #expect(read(keys).problems.isEmpty)
    for again in [1, count] {
      let problems = read(keys + "key\(again): y\n").problems
      #expect(problems.map(\.id) == ["yaml/duplicate-key"])
      #expect(problems.first?.range?.start.line == count + 1)
      #expect(problems.first?.related.first?.range.start.line == again)
    }
  }
}
