import Grammar
import MeetingModel

/// Writes dates by the house's patterns.
struct Calendar {
  /// The places that a pattern may have, and the patterns that a format needs.
  static let places: Set<String> = ["day", "last", "month", "lastMonth", "year", "lastYear"]
  static let patterns = ["day", "days", "span", "months", "years", "month", "year"]

  let wording: CalendarWording
  let format: String

  /// A date or the days of a meeting, ready to stand in a sentence.
  ///
  /// A pattern that ends in a comma sets its last part off: the comma stands where words follow.
  func tree(_ text: String) -> DraftTree {
    guard text.utf8.last == UInt8(ascii: ","), let comma = text.places(of: ", ").last else {
      return .word(text)
    }
    let head = String(text[..<comma.lowerBound])
    return .phrase([.word(head), .aside(.word(String(text[comma.upperBound...].dropLast())))])
  }

  /// A date as far as it is known.
  func text(_ date: CalendarDate) -> String {
    guard date.month != nil else { return fill("year", from: date, to: date) }
    return fill(date.day == nil ? "month" : "day", from: date, to: date)
  }

  /// The days of a meeting.
  func text(_ dates: MeetingDates) -> String {
    let (from, to) = (dates.from, dates.to)
    if from == to { return text(from) }
    if from.year != to.year { return fill("years", from: from, to: to) }
    if from.month != to.month { return fill("months", from: from, to: to) }
    let isPair = (to.day ?? 0) - (from.day ?? 0) == 1
    return fill(isPair ? "days" : "span", from: from, to: to)
  }

  private func fill(_ pattern: String, from: CalendarDate, to: CalendarDate) -> String {
    var result = ""
    var rest = Substring(wording.formats[format]?[pattern] ?? "")
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      result += value(String(rest[rest.index(after: open)..<close]), from: from, to: to)
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  /// A day, by its ordinal where the language has one for the first.
  private func day(_ date: CalendarDate) -> String {
    date.day == 1 ? wording.firstDay ?? "1" : String(date.day ?? 0)
  }

  private func value(_ name: String, from: CalendarDate, to: CalendarDate) -> String {
    switch name {
    case "day": day(from)
    case "last": day(to)
    case "month": month(from.month)
    case "lastMonth": month(to.month)
    case "year": String(from.year)
    case "lastYear": String(to.year)
    default: ""
    }
  }

  private func month(_ number: Int?) -> String {
    guard let number, wording.months.indices.contains(number - 1) else { return "" }
    return wording.months[number - 1]
  }
}
