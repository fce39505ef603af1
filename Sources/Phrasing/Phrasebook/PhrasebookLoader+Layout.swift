import MeetingModel

/// What a statement says of its meeting, and how dates are written.
extension PhrasebookLoader {
  func layouts(_ reader: DataReader, language: Language) -> [String: Layout] {
    guard let base = reader.required("default") else { return [:] }
    var layouts: [String: Layout] = [:]
    for (kind, value) in reader.entries {
      value.allowOnly([
        "title", "release", "begin", "end", "meeting", "principals", "representatives",
        "separator", "introduction", "next", "thanks", "bodies", "rounds", "visits",
        "sittings", "sitting", "examples",
      ])
      func part(_ key: String) -> DataReader? { value[key] ?? base[key] }
      func meeting(_ key: String) -> DataReader? {
        value["meeting"]?[key] ?? base["meeting"]?.required(key)
      }
      guard let principals = part("principals").flatMap({ frame($0) }) else {
        value.complain("`principals` is missing")
        continue
      }
      layouts[kind] = Layout(
        rule: "\(language)/layout/\(kind)", title: frames(part("title")),
        release: frames(part("release")), begin: part("begin")?.text,
        end: part("end")?.text, hosted: frames(meeting("hosted")), met: frames(meeting("met")),
        we: frames(meeting("we")), principals: principals,
        representatives: part("representatives").flatMap { frame($0) } ?? principals,
        separator: part("separator")?.text,
        introduction: part("introduction").flatMap { frame($0) },
        next: frames(part("next")), thanks: frames(part("thanks")),
        bodies: part("bodies")?.texts ?? [], rounds: part("rounds")?.texts ?? [],
        visits: part("visits")?.texts ?? [],
        sittings: Dictionary(
          (part("sittings")?.entries ?? []).map { ($0.key, $0.value.text) },
          uniquingKeysWith: { first, _ in first }),
        sitting: part("sitting").flatMap { frame($0) })
    }
    return layouts
  }

  func calendar(_ reader: DataReader) -> CalendarWording {
    reader.allowOnly(["months", "firstDay", "formats", "examples"])
    let months = reader.required("months")?.texts ?? []
    if months.count != 12 { reader["months"]?.complain("a year has twelve months") }
    var formats: [String: [String: String]] = [:]
    for (name, value) in reader.required("formats")?.entries ?? [] {
      formats[name] = Dictionary(
        value.entries.map { ($0.key, $0.value.text) }, uniquingKeysWith: { first, _ in first })
    }
    return CalendarWording(
      months: months, firstDay: reader["firstDay"]?.text, formats: formats)
  }
}
