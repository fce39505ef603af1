import Testing

@testable import Grammar

/// A line's stretches, each under one path of marks.
struct LineRunsTests {
  @Test(arguments: [
    ([("a", 0)], ["a"]), ([("a", 0), ("b", 0)], ["ab"]), ([("a", 0), ("b", 1)], ["a", "b"]),
    ([("a", 0), ("", 0), ("é", 0), ("우리", 1), ("b", 1), ("c", 0)], ["aé", "우리b", "c"]),
    ([("e", 1), ("\u{301}", 1), ("x", 2), ("y", 2), ("z", 1)], ["e\u{301}", "xy", "z"]),
    ([("", 0), ("", 1), ("a", 1)], ["", "a"]), ([], []),
  ])
  func joinsWhatStandsUnderOnePath(added: [(String, Int)], stretches: [String]) {
    var paths = MarkPaths()
    let marked = added.map { ($0.0, paths.adding(MarkNumber($0.1), to: MarkPaths.none)) }
    var line = LineRuns(paths)
    for (text, path) in marked {
      line.add(text, path)
      #expect(line.lastByte == line.text.utf8.last)
    }
    let texts = (0..<line.count).map { line.text($0) }
    #expect(texts.map { Array($0.utf8) } == stretches.map { Array($0.utf8) })
    #expect(line.text == stretches.joined())
    #expect((0..<line.count).allSatisfy { line.step(line.path($0))?.outer == 0 })
  }
}
