import Testing
import YAMLReading

/// What is said about each of libyaml's errors.
@Suite struct SyntaxErrorTests {
  @Test(arguments: cases + moreCases)
  func explainsTheErrorWhereAUserLooksForIt(text: String, report: [String]) {
    #expect(read(text).report == report.joined(separator: "\n"))
  }

  /// How a key is written, whatever it is, and where it stands then.
  private static let keyPlaces = [
    ("#: x\n", "1:1"), ("a: b\n#: x\n", "2:1"), ("- a\n- #: x\n", "2:3"),
    ("a:\n  - b: c\n    #: x\n", "3:5"), ("a: [{#: x}]\n", "1:6"), ("a: {b: c, #: x}\n", "1:11"),
  ]

  @Test(arguments: keyPlaces, ["", "\"", "'"])
  func tellsOfAKeyThatIsTooLong(_ place: (text: String, place: String), _ mark: String) {
    // Where the key must be one, its marks count.
    let word = { (count: Int) in mark + String(repeating: "é ", count: count / 2) + "é" + mark }
    func text(_ key: String) -> String { place.text.replacing("#", with: key) }
    #expect(read(text(word(1_020))).report == "")
    let key = word(1_024)
    #expect(
      read(text(key)).report
        == "\(place.place): error: the key has \(key.count) characters; 1024 are the most "
        + "[yaml/long-key]"
    )
  }

  private static let cases: [(String, [String])] = [
    (
      "meeting:\n  title: \"2+2\" Meeting\n  x: 1\n",
      [
        "2:16: error: text follows the closing quotation mark [yaml/text-behind-quote]"
      ]
    ),
    (
      "a: 'Korea's future'\n",
      [
        "1:11: error: the apostrophe ends the text in single quotes [yaml/text-behind-quote]"
      ]
    ),
    (
      "a: foo: bar\n",
      [
        "1:7: error: a colon with a space behind it cannot stand in a text without "
          + "quotes [yaml/colon-in-text]"
      ]
    ),
    (
      "- state: Note: this\n",
      [
        "1:14: error: a colon with a space behind it cannot stand in a text without "
          + "quotes [yaml/colon-in-text]"
      ]
    ),
    (
      "a: text\n  more: text\n",
      [
        "2:3: error: the key `more` is indented as if it belonged to the text above "
          + "[yaml/indentation]"
      ]
    ),
    (
      "a: \"open\nb: \"bar\"\nc: 1\n",
      [
        "1:4: error: the text that begins with this quotation mark runs on into other "
          + "lines [yaml/unclosed-quote]"
      ]
    ),
    (
      "a: \"open\nb: bar\n",
      [
        "1:4: error: this quotation mark is never closed [yaml/unclosed-quote]"
      ]
    ),
    (
      "a:\n\tb: 1\n",
      [
        "2:1: error: a tab stands in the indentation, where only spaces are allowed [yaml/tab]"
      ]
    ),
    (
      "a:\n  b: 1\n\tc: 2\n",
      [
        "3:1: error: a tab stands in the indentation, where only spaces are allowed [yaml/tab]"
      ]
    ),
    (
      "a: 1\n\t\nb: 2\n",
      [
        "2:1: error: a tab stands in the indentation, where only spaces are allowed [yaml/tab]"
      ]
    ),
    (
      "a:\n  - x\n \t- y\n",
      [
        "3:2: error: a tab stands in the indentation, where only spaces are allowed [yaml/tab]"
      ]
    ),
    (
      "a: |\n\tfoo\n",
      [
        "2:1: error: a tab stands in the indentation, where only spaces are allowed [yaml/tab]"
      ]
    ),
    (
      "a: |\n  foo\n\tbar\n",
      [
        "3:1: error: a tab stands in the indentation, where only spaces are allowed [yaml/tab]"
      ]
    ),
    (
      "a: x\n\ty\n",
      [
        "2:1: error: a tab stands in the indentation, where only spaces are allowed [yaml/tab]"
      ]
    ),
    ("a: [x, y\nb: 1\n", ["1:4: error: the bracket `[` is not closed [yaml/unclosed-bracket]"]),
    ("a: {x: y\nb: 1\n", ["1:4: error: the bracket `{` is not closed [yaml/unclosed-bracket]"]),
    ("a: [x, y}\nb: 1", ["1:9: error: the bracket `[` is closed by `}` [yaml/unclosed-bracket]"]),
    ("a: ]\n", ["1:4: error: a value cannot begin with `]` [yaml/reserved-character]"]),
    ("a: [x] y\n", ["1:8: error: text follows the closing bracket [yaml/text-behind-bracket]"]),
    ("a: {x: 1} y\n", ["1:11: error: text follows the closing bracket [yaml/text-behind-bracket]"]),
    ("[US] text\n", ["1:6: error: text follows the closing bracket [yaml/text-behind-bracket]"]),
    (
      "a: [US] text\nb: 1\n",
      [
        "1:9: error: text follows the closing bracket [yaml/text-behind-bracket]"
      ]
    ),
    (
      "a: @foo\n",
      [
        "1:4: error: a text without quotes cannot begin with `@` [yaml/reserved-character]"
      ]
    ),
    (
      "a: `foo`\n",
      [
        "1:4: error: a text without quotes cannot begin with a backtick "
          + "[yaml/reserved-character]"
      ]
    ),
    (
      "a: %foo\n",
      [
        "1:4: error: a text without quotes cannot begin with `%` [yaml/reserved-character]"
      ]
    ),
    (
      "%foo\na: 1\n",
      [
        "1:1: error: a line that begins with `%` is an instruction to YAML's reader "
          + "[yaml/reserved-character]"
      ]
    ),
    ("a: - b\n", ["1:4: error: a list item cannot stand on the line of its key [yaml/list-item]"]),
    (
      "a:\n  b: 1\n c: 2\n",
      [
        "3:2: error: the line is indented by 1 space, which fits no line above it "
          + "[yaml/indentation]"
      ]
    ),
    (
      "a:\n    b: 1\n  c: 2\n",
      [
        "3:3: error: the line is indented by 2 spaces, which fits no line above it "
          + "[yaml/indentation]"
      ]
    ),
    (
      " a: 1\nb: 2\n",
      [
        "2:1: error: the line is not indented, which fits no line above it [yaml/indentation]"
      ]
    ),
    (
      "a: 1\n b: 2\n",
      [
        "2:2: error: the key `b` is indented as if it belonged to the text above "
          + "[yaml/indentation]"
      ]
    ),
    (
      "a: 1\nb\nc: 2\n",
      [
        "2:1: error: a key with a colon is expected, and this line has none "
          + "[yaml/missing-colon]"
      ]
    ),
    (
      "a: 1\nb c\n",
      [
        "2:1: error: a key with a colon is expected, and this line has none "
          + "[yaml/missing-colon]"
      ]
    ),
    (
      "- a\nb: 1\n",
      [
        "2:1: error: a list item, beginning with `- `, is expected here [yaml/indentation]"
      ]
    ),
    (
      "a: 1\n- b\n",
      [
        "2:1: error: a list item stands among the keys of a mapping [yaml/list-item]"
      ]
    ),
    (
      "a:\n- b\n c: 1\n",
      [
        "3:2: error: the key `c` is indented as if it belonged to the text above "
          + "[yaml/indentation]"
      ]
    ),
    (
      "- a: 1\n   b: 2\n",
      [
        "2:4: error: the key `b` is indented as if it belonged to the text above "
          + "[yaml/indentation]"
      ]
    ),
    (
      "- a: 1\n b: 2\n",
      [
        "2:2: error: the line is indented by 1 space, which fits no line above it "
          + "[yaml/indentation]"
      ]
    ),
    (
      "- a: 1\n  - b\n",
      [
        "2:3: error: a list item stands among the keys of a mapping [yaml/list-item]"
      ]
    ),
    ("a: \"\\d\"\n", ["1:5: error: `\\d` is not an escape sequence [yaml/escape]"]),
    (
      "a: \"\\xZZ\"\n",
      [
        "1:7: error: the escape sequence in this text stands for no character [yaml/escape]"
      ]
    ),
  ]
}
