internal import Diagnostics
internal import YAMLReading

/// Dates: text for YAML, checked against the calendar.
extension SpecDecoding {
  /// What a text that may be a date turned out to be.
  enum DateReading {
    /// A date, as far as it is known.
    case date(CalendarDate)
    /// Written as a date, but not in the calendar; says what the calendar lacks.
    case impossible(String)
    /// Something else.
    case other
  }

  /// Reads a whole date.
  func day(_ cursor: Cursor) -> CalendarDate? {
    let form = "write year, month and day, such as 2024-10-31"
    guard let text = cursor.text else {
      reportKind(cursor, wanted: "a date", help: [form])
      return nil
    }
    switch readDate(text) {
    case .date(let date):
      if date.day != nil { return date }
      report(
        .badDate, "\(cursor.name) needs year, month and day, not only \(Excerpt.quoted(text))",
        at: cursor, help: [form])
    case .impossible(let reason):
      report(.noSuchDate, "\(Excerpt.quoted(text)) is no date: \(reason)", at: cursor)
    case .other:
      let meant = looseDate(text)
      report(
        .badDate, "\(cursor.name) must be a date, not \(Excerpt.quoted(text))", at: cursor,
        help: [didYouMean(meant) ?? form])
    }
    return nil
  }

  /// Reads a day, or `{from, to}`.
  func meetingDates(_ cursor: Cursor) -> MeetingDates? {
    guard cursor.isMapping else {
      guard let day = day(cursor) else { return nil }
      return MeetingDates(from: day, to: day)
    }
    guard let record = read(cursor, as: .days) else { return nil }
    let from = record["from"].flatMap { day($0) }
    let to = record["to"].flatMap { day($0) }
    guard let from, let to else { return nil }
    if to < from, let last = record["to"] {
      report(
        .datesReversed, "the last day stands before the first", at: last.range, path: last.path,
        help: ["exchange `from` and `to`"])
      return nil
    }
    return MeetingDates(from: from, to: to)
  }

  /// Tells whether `text` is a year, a month or a day as the format writes them.
  func readDate(_ text: String) -> DateReading {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].utf8.count == 4,
      parts.dropFirst().allSatisfy({ $0.utf8.count == 2 })
    else { return .other }
    let numbers = parts.compactMap { digits($0) }
    guard numbers.count == parts.count else { return .other }
    guard numbers[0] >= 1 else { return .impossible("there is no year 0") }
    var date = CalendarDate(year: numbers[0])
    if numbers.count > 1 {
      guard (1...12).contains(numbers[1]) else {
        return .impossible("there is no month \(numbers[1])")
      }
      date.month = numbers[1]
    }
    if numbers.count > 2 {
      let last = Self.days(in: numbers[1], of: numbers[0])
      guard (1...last).contains(numbers[2]) else {
        return .impossible("the month \(parts[0])-\(parts[1]) has \(last) days")
      }
      date.day = numbers[2]
    }
    return .date(date)
  }

  /// How many days a month has.
  static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  /// A date written in another way that leaves no doubt, as the format writes it.
  func looseDate(_ text: String) -> String? {
    let months = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]
    guard text.utf8.count <= 40 else { return nil }
    let parts = text.split { " ,./-".contains($0) }.map { $0.lowercased() }
    guard parts.count == 3 else { return nil }
    var year: Int?
    var month: Int?
    var rest: [Int] = []
    for part in parts {
      if let index = months.firstIndex(where: { part.count >= 3 && $0.hasPrefix(part) }) {
        month = index + 1
      } else if let number = digits(part) {
        if part.utf8.count == 4 { year = number } else { rest.append(number) }
      }
    }
    // Two numbers in front of or behind a year may be day and month in either order, unless the
    // year comes first.
    if month == nil, rest.count == 2, parts[0].utf8.count == 4 { month = rest.removeFirst() }
    guard let year, let month, let day = rest.first, rest.count == 1 else { return nil }
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let written = "\(year)-\(padded(month))-\(padded(day))"
    if case .date = readDate(written) { return written }
    return nil
  }
}
