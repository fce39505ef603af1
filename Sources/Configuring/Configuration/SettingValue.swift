internal import Diagnostics
internal import MeetingModel
internal import YAMLReading

/// A setting's value in the file, to be read as what the setting wants.
struct SettingValue {
  let node: YAMLNode

  /// The value's text; nil for a list or mapping.
  var text: String? {
    if case .scalar(let scalar) = node.content { scalar.text } else { nil }
  }

  /// The text, which must be there.
  private func wanted(_ what: String) throws(SettingFault) -> String {
    guard let text else {
      throw fault("wrong-type", "wants \(what)")
    }
    return text
  }

  private func fault(_ id: String = "bad-value", _ message: String, help: String...)
    -> SettingFault
  {
    SettingFault(id, message, help: help, at: node)
  }

  /// A path: any text that can be one.
  func path() throws(SettingFault) -> String {
    let text = try wanted("a path")
    guard !text.isEmpty, !text.utf8.contains(0), text.utf8.count < 4096 else {
      throw fault("bad-value", "wants a path")
    }
    return text
  }

  /// The name of a group.
  func name() throws(SettingFault) -> String {
    let text = try wanted("the name of a group")
    let isName = text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: ":") }
    guard !text.isEmpty, isName, text.utf8.count <= 256 else {
      throw fault("bad-value", "wants the name of a group")
    }
    return text
  }

  /// One of a fixed set of words.
  func choice<Value: RawRepresentable & CaseIterable>(_ type: Value.Type, called noun: String)
    throws(SettingFault) -> Value where Value.RawValue == String
  {
    let words = Value.allCases.map(\.rawValue)
    let text = try wanted("one of \(words.joined(separator: ", "))")
    if let value = Value(rawValue: text) { return value }
    let guess = Suggestion.nearest(to: text, among: words).map { "did you mean `\($0)`?" }
    throw fault(
      "unknown-value", "does not know the \(noun) `\(text)`",
      help: guess ?? "it is one of \(words.joined(separator: ", "))")
  }

  /// A language by its code.
  func language() throws(SettingFault) -> Language {
    let text = try wanted("the code of a language, such as `en`")
    guard (2...3).contains(text.utf8.count),
      text.utf8.allSatisfy((UInt8(ascii: "a")...UInt8(ascii: "z")).contains)
    else {
      throw fault(
        "unknown-value", "does not know the language `\(text)`",
        help: "a language is given by its code, such as `en`, `ko` or `fr`")
    }
    return Language(rawValue: text)
  }

  /// A list of at least one value, without repetition; a single value is a list of one.
  func list<Value: Equatable>(_ read: (SettingValue) throws(SettingFault) -> Value)
    throws(SettingFault) -> [Value]
  {
    let items: [YAMLNode]
    switch node.content {
    case .scalar: items = [node]
    case .sequence(let nodes): items = nodes
    case .mapping: throw fault("wrong-type", "wants a list")
    }
    var values: [Value] = []
    for item in items {
      let value = try read(SettingValue(node: item))
      guard !values.contains(value) else {
        throw SettingFault("repeated", "has an entry twice", at: item)
      }
      values.append(value)
    }
    guard !values.isEmpty else {
      throw fault("bad-value", "wants at least one entry", help: "leave it out for the default")
    }
    return values
  }

  /// A whole number within bounds; 0 too where it means something.
  func number(in range: ClosedRange<Int>, orZeroFor zero: String? = nil) throws(SettingFault)
    -> Int
  {
    let bounds =
      "\(range.lowerBound) to \(range.upperBound)" + (zero.map { ", or 0 for \($0)" } ?? "")
    let text = try wanted("a whole number from \(bounds)")
    guard let number = Self.digits(text), range.contains(number) || zero != nil && number == 0
    else {
      throw fault("bad-value", "wants a whole number from \(bounds), and not `\(text)`")
    }
    return number
  }

  /// A size in bytes, KiB or MiB.
  func size(in range: ClosedRange<Int>) throws(SettingFault) -> Int {
    let text = try wanted("a size, such as `1 MiB`")
    let units = [("", 1)] + SettingText.sizes.map { ($0.name, $0.bytes) }
    guard let bytes = Self.measure(text, units), range.contains(bytes) else {
      throw fault(
        "bad-value",
        "wants a size from \(SettingText.size(range.lowerBound)) to"
          + " \(SettingText.size(range.upperBound)), and not `\(text)`",
        help: "write it in bytes, KiB or MiB, such as `1 MiB`")
    }
    return bytes
  }

  /// A duration with its unit; 0 too where it means something or is within bounds.
  func duration(in range: ClosedRange<Duration>, orZeroFor zero: String?) throws(SettingFault)
    -> Duration
  {
    let text = try wanted("a duration, such as `200 ms`")
    let units = SettingText.durations.map { ($0.name, $0.milliseconds) }
    let measured = text == "0" ? 0 : Self.measure(text, units)
    let bounds =
      "\(SettingText.duration(range.lowerBound)) to \(SettingText.duration(range.upperBound))"
      + (zero.map { ", or 0 for \($0)" } ?? "")
    guard let measured else {
      throw fault(
        "bad-value", "wants a duration from \(bounds), and not `\(text)`",
        help: "write a whole number and its unit: ms, s, min or h, such as `200 ms`")
    }
    let duration = Duration.milliseconds(measured)
    guard range.contains(duration) || zero != nil && measured == 0 else {
      throw fault("bad-value", "wants a duration from \(bounds), and not `\(text)`")
    }
    return duration
  }

  /// A file's mode in octal digits: the owner can read and write, others cannot do more than the group.
  func mode() throws(SettingFault) -> UInt32 {
    let text = try wanted("a mode, such as `0660`")
    let digits = text.hasPrefix("0o") ? text.dropFirst(2) : text[...]
    guard (3...4).contains(digits.utf8.count),
      digits.utf8.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "7")).contains),
      let mode = UInt32(digits, radix: 8), mode <= 0o777, mode & 0o600 == 0o600
    else {
      throw fault(
        "bad-value", "wants a mode that lets the owner read and write, and not `\(text)`",
        help: "write three octal digits behind a 0, such as `0660`")
    }
    guard mode & 0o007 & ~(mode >> 3) == 0 else {
      throw fault(
        "bad-value", "wants a mode that lets others do no more than the group, and not `\(text)`",
        help: "repeat the group's digit, or write 0 for others, such as `0660`")
    }
    return mode
  }

  /// A number of digits alone, small enough to be reckoned with.
  private static func digits(_ text: some StringProtocol) -> Int? {
    guard (1...12).contains(text.utf8.count),
      text.utf8.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains)
    else { return nil }
    return Int(text)
  }

  /// A whole number with one of these units behind it, with or without a space.
  private static func measure(_ text: String, _ units: [(String, Int)]) -> Int? {
    let number = text.prefix { $0.isASCII && $0.isNumber }
    let name = text[number.endIndex...].drop { $0 == " " }
    guard let count = digits(number), let unit = units.first(where: { $0.0 == name }) else {
      return nil
    }
    let (product, overflow) = count.multipliedReportingOverflow(by: unit.1)
    return overflow ? nil : product
  }
}
