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
}
