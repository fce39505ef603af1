/// Documents that meet each part of YAML, and each of libyaml's usual errors.
enum HandMadeDocuments {
  static let all: [String] = [
    "", "\n", "# comment\n", "---\n", "---\n...\n", "a", "a: b", "a: b\r\nc: d\r\n", "a: b\rc: d",
    "a: b\u{85}c: d", "a: b\u{2028}c: d", "- a\n- b\n-\n- - c\n", "a:\n- b\n- c: d\n  e: f\n",
    "? a\n: b\n? [c]\n: d\n", "a: 'b''c'\nd: \"e\\tf\\\n  g\"\n", "a: |\n  b\n   c\n\n  d\n\n",
    "a: >\n  b\n  c\n\n  d\n", "a: |+\n  b\n\n", "a: |-\n  b\n", "a: >2\n   b\n  c\n",
    "a: &x b\nc: *x\n", "&x a: *x\n", "a: !!str 1\nb: !t 2\nc: !<tag:x> 3\n",
    "%YAML 1.1\n---\na\n", "%YAML 1.2\n---\na\n", "%YAML 2.0\n---\na\n",
    "%TAG !e! tag:e,1:\n---\n!e!x a\n", "a\n---\nb\n", "a\n...\n---\nb\n", "a: 1\n...\nb: 2\n",
    "[a, b, [c], {d: e}]", "{a: b, c, d: , ? e : f}", "{a: [b, c}, d]", "[a, b", "{a: b",
    "[a: b, c]", "a: [\n  b,\n  c\n]\n", "2+2\n", "NO: 0o14\n1e3: 2024-10-31\n",
    "title: \"2+2\" Meeting\n", "a: 'Korea's future'\n", "a: b: c\n", "a: b\n  c: d\n",
    "a: b\n c\n",
    "a: \"b\nc: \"d\"\n", "a: \"b\n", "a: 'b\n", "a:\n\tb: c\n", "a:\tb\n", "a: b\n\tc\n",
    "\ta: b\n",
    "a: |\n\tb\n", "a: @b\n", "a: `b`\n", "a: %b\n", "%b\n", "a: - b\n", "a: ? b\n", "a: , b\n",
    "a: ]\n", "a:\n  b: c\n d: e\n", " a: b\nc: d\n", "- a\nb: c\n", "a: b\n- c\n", "a\nb: c\n",
    "a: b\nc\nd: e\n", "a: \"\\d\"\n", "a: \"\\xZZ\"\n", "a: \"\\ud800\"\n", "a: *\n", "a: &\n",
    "a: &x &y b\n", "a: *x b\n", "a: !<b\n", "a: !b!c d\n", "a: > b\n", "a: |x\n", "a: \"b\"c\n",
    "a: b #c\n  d\n", "a:b\nc: d\n", "한국: 대한민국\n- x\n", "e\u{301}: [\n", "\u{FEFF}\u{FEFF}a: b\n",
    "a: \u{0}\n", "a: \u{7F}\n", "a: \u{FFFE}\n", "a: \u{1F1F0}\u{1F1F7}\n",
    "a: \"\\0\\e\\N\\L\"\n",
    "!a%C3%A9 b\n", "!a%FF b\n", "!a%ED%A0%80 b\n", "a: {\n\tb: c\n}\n", "a:   \n  # c\n\n  b\n",
    "? |\n  a\n: - b\n", "- &a\n- !!map {}\n- ! b\n", "a: 'b\n\n  c'\n", "--- a: b\n",
    "--- |\n  a\n",
    "--- # c\na\n", "'a': b\n\"c\": d\n", ": a\n", "a: *b : c\n", "{a:b, \"c\":d, e: f}\n",
  ]
}
