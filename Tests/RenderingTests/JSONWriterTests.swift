import Foundation
import Testing

@testable import Rendering

/// JSON as it is written, byte for byte.
struct JSONWriterTests {
  private static func member(_ write: (inout JSONWriter) -> Void) -> String {
    JSONWriter.document(write).text
  }

  @Test func writesNothingBetweenTheBracketsOfWhatIsEmpty() {
    #expect(Self.member { _ in } == "{}\n")
    let text = Self.member { writer in
      writer.member("list", [String]())
      writer.member("object") { _ in }
      writer.member("objects", [Int]()) { _, _ in }
    }
    #expect(text == "{\n  \"list\": [],\n  \"object\": {},\n  \"objects\": []\n}\n")
  }

  @Test func setsLevelsOffByTwoSpaces() {
    let text = Self.member { writer in
      writer.member("a", ["x", "y"])
      writer.member("b", [1, 2]) { writer, number in
        writer.member("n", number)
        writer.member("c") { $0.member("d", number == 1) }
      }
      writer.member("e", nil as String?)
      writer.member("f", nil as Int?)
    }
    #expect(
      text == """
        {
          "a": [
            "x",
            "y"
          ],
          "b": [
            {
              "n": 1,
              "c": {
                "d": true
              }
            },
            {
              "n": 2,
              "c": {
                "d": false
              }
            }
          ],
          "e": null,
          "f": null
        }

        """)
  }

  @Test(arguments: [
    ("plain", "plain"), ("", ""), ("a\"b", #"a\"b"#), (#"a\b"#, #"a\\b"#),
    ("a\n\r\tb", #"a\n\r\tb"#),
    ("\u{0}\u{1F}\u{7F}", #"\u0000\u001f\u007f"#), ("a\u{202E}b\u{2066}", #"a\u202eb\u2066"#),
    ("é 우리 – “x”", "é 우리 – “x”"), ("\"", #"\""#), ("\u{1F600}", "\u{1F600}"),
    ("\u{E0041}", #"\udb40\udc41"#),
  ])
  func escapesWhatNobodyCouldSee(value: String, written: String) throws {
    let text = Self.member { $0.member("k", value) }
    #expect(text == "{\n  \"k\": \"\(written)\"\n}\n")
    let read = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: String]
    #expect(read?["k"].map { Array($0.utf8) } == Array(value.utf8))
  }

  @Test func escapesKeysToo() {
    #expect(Self.member { $0.member("a\"b", 1) } == "{\n  \"a\\\"b\": 1\n}\n")
  }
}
