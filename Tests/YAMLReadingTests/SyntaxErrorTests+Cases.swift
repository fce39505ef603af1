extension SyntaxErrorTests {
  static let moreCases: [(String, [String])] = [
    (
      "a: *\n",
      [
        "1:4: error: a text without quotes cannot begin with `*` [yaml/reserved-character]"
      ]
    ),
    (
      "a: &\n",
      [
        "1:4: error: a text without quotes cannot begin with `&` [yaml/reserved-character]"
      ]
    ),
    (
      "a: &x &y z\n",
      [
        "1:7: error: did not find expected key while parsing a block mapping [yaml/syntax]"
      ]
    ),
    (
      "a: !<foo\n",
      [
        "1:4: error: a text without quotes cannot begin with `!` [yaml/unsupported-tag]"
      ]
    ),
    (
      "a: !a!b c\n",
      [
        "1:4: error: a text without quotes cannot begin with `!` [yaml/unsupported-tag]"
      ]
    ),
    ("a: |x\n", ["1:5: error: text stands on the line of `|` [yaml/block-text]"]),
    ("a: > text\n", ["1:6: error: text stands on the line of `>` [yaml/block-text]"]),
    (
      "a: \"x\"y\n",
      [
        "1:7: error: text follows the closing quotation mark [yaml/text-behind-quote]"
      ]
    ),
    ("a: [b, c #1, d]\n", ["1:4: error: the bracket `[` is not closed [yaml/unclosed-bracket]"]),
    (
      "a: one #x\n  two\n",
      [
        "2:3: error: the comment above ends the text: it cannot go on here "
          + "[yaml/comment-swallows-text]"
      ]
    ),
    (
      "a: {what: see: this}\n",
      [
        "1:14: error: a colon with a space behind it cannot stand in a text without "
          + "quotes [yaml/colon-in-text]"
      ]
    ),
    (
      "a: [x: y: z]\n",
      [
        "1:9: error: a colon with a space behind it cannot stand in a text without "
          + "quotes [yaml/colon-in-text]"
      ]
    ),
    (
      "? a\n: b\nc\n",
      [
        "3:1: error: a key with a colon is expected, and this line has none "
          + "[yaml/missing-colon]"
      ]
    ),
    (
      "a: 1\n...\nb: 2\n",
      [
        "3:1: error: the document ends here, and more follows [yaml/several-documents]"
      ]
    ),
    (
      "%YAML 2.0\n---\na",
      [
        "1:1: error: this version of YAML is not supported; 1.1 and 1.2 are [yaml/version]"
      ]
    ),
    ("a: {b: 1, c}\n}\n", ["2:1: error: `}` closes no bracket [yaml/unclosed-bracket]"]),
    ("{a: [b}\n", ["1:7: error: the bracket `[` is closed by `}` [yaml/unclosed-bracket]"]),
    (
      "a: \"foo\" # x\n \"bar\"\n",
      [
        "2:2: error: the comment above ends the text: it cannot go on here "
          + "[yaml/comment-swallows-text]"
      ]
    ),
    ("a: *b c\n", ["1:7: error: text follows the reference `*b` [yaml/text-behind-alias]"]),
    (
      "\"a\": b\n\"c\" d: e\n",
      [
        "2:5: error: did not find expected key while parsing a block mapping [yaml/syntax]"
      ]
    ),
    ("a:b\nc: d\n", ["1:2: error: a space is missing behind the colon [yaml/missing-space]"]),
    (
      "a: [\n b,\n c\nd: 1\n",
      [
        "1:4: error: the bracket `[` is not closed [yaml/unclosed-bracket]"
      ]
    ),
    (
      "a: >-\n text\n  b\n c\n d:e\ne",
      [
        "6:1: error: a key with a colon is expected, and this line has none "
          + "[yaml/missing-colon]"
      ]
    ),
    (
      "key: ? x",
      [
        "1:6: error: a text without quotes cannot begin with `? ` [yaml/reserved-character]"
      ]
    ),
    ("\"abc\n", ["1:1: error: this quotation mark is never closed [yaml/unclosed-quote]"]),
    ("a: , b\n", ["1:4: error: a value cannot begin with `,` [yaml/reserved-character]"]),
    (
      "a: ? b\n",
      [
        "1:4: error: a text without quotes cannot begin with `? ` [yaml/reserved-character]"
      ]
    ),
    (
      "a: | # c\n   x\n  y\n",
      [
        "3:3: error: the line is indented by 2 spaces, which fits no line above it "
          + "[yaml/indentation]"
      ]
    ),
    (
      "a: 10:30: x\n",
      [
        "1:9: error: a colon with a space behind it cannot stand in a text without "
          + "quotes [yaml/colon-in-text]"
      ]
    ),
    (
      "a: [b]: c\n",
      [
        "1:7: error: a colon with a space behind it cannot stand in a text without "
          + "quotes [yaml/colon-in-text]"
      ]
    ),
    (
      "a: - b\n- c",
      [
        "1:4: error: a list item cannot stand on the line of its key [yaml/list-item]"
      ]
    ),
    (
      "a: {x: \"y}\nb: \"z\"\n",
      [
        "1:8: error: the text that begins with this quotation mark runs on into other "
          + "lines [yaml/unclosed-quote]"
      ]
    ),
    (
      "x:\n  - a: \"foo\" bar\n    b: 1\n",
      [
        "2:14: error: text follows the closing quotation mark [yaml/text-behind-quote]"
      ]
    ),
    (
      "- foo: \"a\", \"b\"\n",
      [
        "1:11: error: a comma follows the closing quotation mark [yaml/text-behind-quote]"
      ]
    ),
    (
      "- foo: \"a\", b\n",
      [
        "1:11: error: a comma follows the closing quotation mark [yaml/text-behind-quote]"
      ]
    ),
    (
      "\ta: 1",
      [
        "1:1: error: a tab stands in the indentation, where only spaces are allowed [yaml/tab]"
      ]
    ),
    ("- \ta: 1\n", ["1:3: error: a tab stands where only spaces are allowed [yaml/tab]"]),
    ("a: -\tb", ["1:4: error: a list item cannot stand on the line of its key [yaml/list-item]"]),
    (
      "a: |\n  x: y: z\n  - \"w\" v\nb: @\nc: |\n  \"w\" v\n  @x\nd: \"multi\n  line: \"\n",
      [
        "4:4: error: a text without quotes cannot begin with `@` [yaml/reserved-character]"
      ]
    ),
    (
      "a: @b\nc: \"multi\n- line: x\n\"\nd: e\n",
      [
        "1:4: error: a text without quotes cannot begin with `@` [yaml/reserved-character]"
      ]
    ),
    (
      "a: @b\nlist:\n- x\n- y: \"p\n  q: r\"\n  z: 1\n-\n  k: v\n# c\nd: [e,\n f: g\n ]\nh: i\n",
      [
        "1:4: error: a text without quotes cannot begin with `@` [yaml/reserved-character]"
      ]
    ),
  ]
}
