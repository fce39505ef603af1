import Testing
import YAMLReading

/// The field decides the type; these are for fields that want what YAML's core schema says.
@Suite struct CoreSchemaTests {
  @Test(arguments: [
    "NO", "no", "yes", "on", "2+2", "2024-10-31", "1e3", "0o8", "0b1", "1_000", "0x", "12:30", "+",
    "99999999999999999999", "0o-7", " 1", "１", "tRUE", "nULL",
  ])
  func takesTextForText(text: String) {
    let scalar = YAMLScalar(text: text, style: .plain)
    #expect(scalar.coreInt == nil)
    #expect(scalar.coreBool == nil)
    #expect(!scalar.isCoreNull)
  }

  @Test(arguments: [
    ("0", 0), ("-12", -12), ("+3", 3), ("007", 7), ("0o14", 12), ("0xFf", 255),
  ])
  func readsWholeNumbers(text: String, value: Int) {
    #expect(YAMLScalar(text: text, style: .plain).coreInt == value)
    #expect(YAMLScalar(text: text, style: .singleQuoted).coreInt == nil)
  }

  @Test(arguments: [
    ("1e3", 1000), ("1.5", 1.5), (".5", 0.5), ("5.", 5), ("-1.5E-1", -0.15), ("7", 7),
    (".inf", .infinity), ("-.INF", -.infinity),
  ])
  func readsNumbers(text: String, value: Double) {
    #expect(YAMLScalar(text: text, style: .plain).coreDouble == value)
  }

  @Test(arguments: ["", ".", "e3", "1e", "nan", "inf", "0x1p3", "1.2.3", "2024-10-31", "2+2"])
  func readsNoOtherNumbers(text: String) {
    #expect(YAMLScalar(text: text, style: .plain).coreDouble == nil)
  }

  @Test(arguments: ["", "~", "null", "Null", "NULL"])
  func readsNothing(text: String) {
    #expect(YAMLScalar(text: text, style: .plain).isCoreNull)
    #expect(!YAMLScalar(text: text, style: .doubleQuoted).isCoreNull)
  }

  @Test(arguments: [("true", true), ("True", true), ("FALSE", false)])
  func readsTruthValues(text: String, value: Bool) {
    #expect(YAMLScalar(text: text, style: .plain).coreBool == value)
    #expect(YAMLScalar(text: text, style: .literal).coreBool == nil)
  }

  @Test func keepsTheTextOfEveryScalar() {
    let text = "[NO, 2+2, 2024-10-31, 0o14, 1e3, ~, true, 007, 1.10]"
    #expect(read(text).root?.text == text)
  }
}
