import Seeding

/// Makes documents out of pieces of YAML, most of them faulty.
struct DocumentGenerator {
  private var random: SeededGenerator

  private static let pieces = [
    "a: ", "b:", "- ", "? ", ": ", "[", "]", "{", "}", ", ", "\n", "\n", "\n  ", "\n    ", "\n- ",
    "'", "\"", " #c", "# x\n", "|\n  ", ">-\n  ", "|2+", "&a ", "*a", "*b ", "!t ", "!!str ",
    "!<tag:x> ", "!e!x ", "é", "한국 ", "🇰🇷", "e\u{301}", "\u{85}", "\u{2028}", "\u{FEFF}", "\t",
    "\r\n", "\r", "%YAML 1.1\n", "%TAG !e! tag:e,1:\n", "---\n", "--- ", "...\n", "text", "0o14",
    "1e3", "2+2", "NO", "~", "\\n", "\\x41", "\\u00e9", "\\q", "''", "\"\"", "@", "`", "x: y",
    "key: [a, b]", "<<: *a", "{what: peace, security}", "- a\n- b\n", " ", "  ", "\u{7}", "\u{0}",
    "%41", "~",
  ]

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// The next document's bytes, in one of the encodings that libyaml reads.
  mutating func next() -> [UInt8] {
    var text = ""
    for _ in 0..<Int.random(in: 1...14, using: &random) {
      text += Self.pieces.randomElement(using: &random) ?? ""
    }
    switch Int.random(in: 0..<12, using: &random) {
    case 0: return [0xEF, 0xBB, 0xBF] + text.utf8
    case 1: return [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case 2: return [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case 3:
      var bytes = Array(text.utf8)
      bytes.insert(
        UInt8.random(in: 0...255, using: &random),
        at: Int.random(in: 0...bytes.count, using: &random))
      return bytes
    default: return Array(text.utf8)
    }
  }
}
