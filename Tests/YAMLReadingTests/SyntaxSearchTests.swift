import Diagnostics
import Testing
import YAMLReading

/// What a look behind the first syntax error finds, and what it leaves alone.
@Suite(.serialized) struct SyntaxSearchTests {
  @Test func findsFurtherErrorsInOneRun() {
    let document = read(
      """
      meeting:
        title: "2+2" Meeting
        kind: summit
      agenda:
        - heading: X
          points:
            - reaffirm: the "Alliance" as: foundation
              in light of: `events`
            - commit: to cooperate
            - state: @x
      \t- state: y
      closing: 'Korea's future'

      """)
    #expect(
      document.report == """
        2:16: error: text follows the closing quotation mark [yaml/text-behind-quote]
        7:36: error: a colon with a space behind it cannot stand in a text without quotes \
        [yaml/colon-in-text]
        8:22: error: a text without quotes cannot begin with a backtick [yaml/reserved-character]
        10:16: error: a text without quotes cannot begin with `@` [yaml/reserved-character]
        11:1: error: a tab stands in the indentation, where only spaces are allowed [yaml/tab]
        12:17: error: the apostrophe ends the text in single quotes [yaml/text-behind-quote]
        """)
  }

  @Test func leavesGoodLinesAloneBehindAnError() throws {
    let good = """
      title: one
      quoted: "multi
        line: text"
      outer: "less
      - indented: than
      its key"
      literal: |
        x: y: z
        - "w" v
        @x
      folded: >-
        'a' b

        more: [
      list:
      - a
      - b: "p
          q: r"
        c: 1
      -
        k: v
      # a comment: with: colons
      flow: [e,
        f: g, {h: i,
        j: k}
        ]
      map: {
        l: m,
        n: "o: p",
      }
      deep:
        - heading: X
          points:
            - act: one
              by: two

            - act: three
        - heading: Y
      plain: runs
        on and on
      last: end
      """.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    try #require(read(good.joined(separator: "\n")).problems.isEmpty)
    for fault in ["@bad", "\"a\" b", "b: c", "'it's'", "`x`", "- x"] {
      for (index, line) in good.enumerated() {
        guard let colon = line.firstRange(of: ": "),
          ["title", "by", "act", "c", "k", "last", "n"]
            .contains(line[..<colon.lowerBound].trimmingPrefix { " -".contains($0) })
        else { continue }
        var broken = good
        broken[index] = line[..<colon.upperBound] + fault
        let lines = Set(read(broken.joined(separator: "\n")).problems.map { $0.range?.start.line })
        #expect(lines == [index + 1], "\(broken[index])")
      }
    }
  }

  @Test func leavesOutWhatTheSyntaxErrorExplains() {
    #expect(
      read("a: one #x\n  two\n").report
        == "2:3: error: the comment above ends the text: it cannot go on here "
        + "[yaml/comment-swallows-text]")
  }

  @Test func reportsWhatWasFoundBeforeTheError() {
    #expect(
      read("a: 1\na: 2\nb: @c\n").problems.map(\.id)
        == ["yaml/duplicate-key", "yaml/reserved-character"])
  }

  @Test func findsTabsThatLibyamlLetsPass() {
    let text = "a: {\n\tb: c,\n  # x\n\t# y\n  d: e }\nf: \"g\n\th\"\ni: |\n  j\n  \tk\n"
    #expect(
      read(text).report
        == "2:1: error: a tab stands in the indentation, where only spaces are allowed [yaml/tab]")
  }

  @Test func reportsAtMostTen() {
    #expect(read(String(repeating: "a: @b\n", count: 500)).problems.count == 10)
  }
}
