import Diagnostics
import Testing
import YAMLReading

@Suite struct EncodingTests {
  @Test(arguments: ["a: é한🇰🇷\nb: [c]\n", "a: b\r\nc: d\r\n", "x: 1"])
  func readsEveryEncodingAlike(text: String) {
    let low = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let high = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let plain = read(text)
    #expect(plain.problems.isEmpty)
    for bytes in [[0xEF, 0xBB, 0xBF] + text.utf8, [0xFF, 0xFE] + low, [0xFE, 0xFF] + high] {
      let document = YAMLReader.read(bytes, name: "spec.yaml")
      #expect(document.problems.isEmpty)
      #expect(document.root == plain.root)
      #expect(document.source == plain.source)
    }
  }

  @Test(arguments: [
    ("a: b\r\nc: d\r\n", "{a@1:1: b@1:4, c@2:1: d@2:4}@1:1"),
    ("a: b\rc: d", "{a@1:1: b@1:4, c@2:1: d@2:4}@1:1"),
    // libyaml ends lines at NEL, LS and PS, an editor does not: places follow the editor.
    ("a: b\u{85}c: d", "{a@1:1: b@1:4, c@1:6: d@1:9}@1:1"),
    ("a: b\u{2028}c: d", "{a@1:1: b@1:4, c@1:6: d@1:9}@1:1"),
  ])
  func placesNodesByTheLinesOfAnEditor(text: String, outline: String) {
    #expect(read(text).root?.outline == outline)
  }

  @Test(arguments: [
    (
      [0x61, 0x3A, 0x20, 0xC3, 0xA9, 0x78, 0xFF, 0x0A, 0x62, 0x3A, 0x20, 0xC3],
      """
      1:6: error: the byte 0xFF is not UTF-8 text [yaml/encoding]
      2:4: error: the byte 0xC3 is not UTF-8 text [yaml/encoding]
      """
    ),
    ([0xC0, 0x80], "1:1: error: the byte 0xC0 is not UTF-8 text [yaml/encoding]"),
    ([0x61, 0xED, 0xA0, 0x80], "1:2: error: the byte 0xED is not UTF-8 text [yaml/encoding]"),
    (
      [0x61, 0x3A, 0x20, 0x62, 0x00],
      "1:5: error: the character U+0000 is not allowed here [yaml/control-character]"
    ),
    (
      [0x61, 0x3A, 0x20, 0x1B, 0x62, 0x0A, 0x63, 0x3A, 0x20, 0x7F],
      """
      1:4: error: the character U+001B is not allowed here [yaml/control-character]
      2:4: error: the character U+007F is not allowed here [yaml/control-character]
      """
    ),
    (
      [0xFF, 0xFE, 0x61, 0x00, 0x00, 0xD8],
      "1:2: error: half of a UTF-16 surrogate pair is missing [yaml/encoding]"
    ),
    (
      [0xFF, 0xFE, 0x61, 0x00, 0x62],
      "1:2: error: the UTF-16 text ends within a character [yaml/encoding]"
    ),
    (
      [0xFF, 0xFE, 0x00, 0x00, 0x61, 0x00, 0x00, 0x00],
      "error: the file is in UTF-32, which is not read [yaml/encoding]"
    ),
  ])
  func placesWhatIsNoText(bytes: [UInt8], report: String) {
    #expect(YAMLReader.read(bytes, name: "s").report == report)
  }

  @Test func suspectsUTF16WithoutAMark() {
    let bytes = "key: value".utf16.flatMap { [UInt8($0 & 0xFF), 0] }
    let document = YAMLReader.read(bytes, name: "s")
    #expect(
      document.problems.first?.help
        == ["the file may be UTF-16 without a byte-order mark: save it as UTF-8"])
  }

  @Test func readsTheRestBesidesABadByte() {
    let document = YAMLReader.read(Array("a: b\nc: ".utf8) + [0xE9], name: "s")
    #expect(document.root?.text == "{a: b, c: \u{FFFD}}")
  }

  @Test func givesUpOnWhatIsNoTextAtAll() {
    let document = YAMLReader.read((0..<600).map { UInt8($0 % 256) }, name: "s")
    #expect(document.root == nil)
    #expect(document.problems.count <= 10)
  }
}
