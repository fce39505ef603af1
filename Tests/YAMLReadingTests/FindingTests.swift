import Testing
import YAMLReading

/// What is wrong, or likely to be, in what libyaml reads without an error.
@Suite struct FindingTests {
  @Test(arguments: cases)
  func findsWhatIsNoSyntaxError(text: String, report: [String]) {
    #expect(read(text).report == report.joined(separator: "\n"))
  }

  private static let cases: [(String, [String])] = [
    (
      "---\na: 1\n---\nb\n",
      [
        "3:1: error: a second document begins here; a file holds one [yaml/several-documents]"
      ]
    ),
    (
      "a: b\n  - c\n",
      [
        "2:3: warning: this line is no list item: it goes on with the text above "
          + "[yaml/item-in-text]"
      ]
    ),
    (
      "[a]: [b]\n",
      [
        "1:1: error: a key is a word or a text, not a list or a mapping [yaml/complex-key]"
      ]
    ),
    (
      "{a: b}: c",
      [
        "1:1: error: a key is a word or a text, not a list or a mapping [yaml/complex-key]"
      ]
    ),
    (
      "a: {what: peace, security, and prosperity, on: x}\n",
      [
        "1:18: error: the comma ends the text of `what`: `security, and prosperity` is "
          + "not part of it [yaml/flow-mapping-cut]"
      ]
    ),
    (
      "a: [3,000 troops]\n",
      [
        "1:5: error: the comma cuts `3,000 troops` into 2 items [yaml/flow-number-cut]"
      ]
    ),
    (
      "a: [100,200,300]\n",
      [
        "1:5: warning: the comma cuts `100,200,300` into 3 items [yaml/flow-number-cut]"
      ]
    ),
    (
      "a: {US, KR}\n",
      [
        "1:5: error: `US, KR` has no value: `{…}` holds keys with values "
          + "[yaml/flow-mapping-cut]"
      ]
    ),
    (
      "a: Resolution #1718 of\n",
      [
        "1:15: warning: ` #` begins a comment: `#1718 of` is not part of the text "
          + "[yaml/comment-swallows-text]"
      ]
    ),
    (
      "a: #x y\nb: 1\n",
      [
        "1:4: warning: ` #` begins a comment: `#x y` is not part of the text "
          + "[yaml/comment-swallows-text]"
      ]
    ),
    (
      "a: &x [*x]\nb: *y\n",
      [
        "1:8: error: `*x` stands inside the very text that `&x` marks [yaml/alias-cycle]",
        "2:4: error: nothing before this is marked `&y` [yaml/unknown-anchor]",
      ]
    ),
    ("a: 1\nb: 2\na: 3\n", ["3:1: error: the key `a` is given twice [yaml/duplicate-key]"]),
    (
      "a: !foo x\n!!binary b: c\n",
      [
        "1:4: error: the tag `!foo` is not supported [yaml/unsupported-tag]",
        "2:1: error: the tag `!!binary` is not supported [yaml/unsupported-tag]",
      ]
    ),
    ("", ["error: the file is empty [yaml/empty-document]"]),
    (
      "# only\n",
      [
        "error: the file has no content besides comments and markers [yaml/empty-document]"
      ]
    ),
    (
      "a: 1\n---\nb: 2\n",
      [
        "2:1: error: a second document begins here; a file holds one [yaml/several-documents]"
      ]
    ),
    (
      "a: x\n - b\n",
      [
        "2:2: warning: this line is no list item: it goes on with the text above "
          + "[yaml/item-in-text]"
      ]
    ),
  ]
}
