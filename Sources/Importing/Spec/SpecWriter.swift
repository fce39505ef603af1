import MeetingModel
import Phrasing
import YAMLReading

/// Writes a meeting as an officer would: the shortest way to say each thing.
struct SpecWriter {
  let vocabulary: Vocabulary
  let language: Language

  /// The spec's tree.
  func value(_ meeting: Meeting) -> YAMLValue {
    var entries = [YAMLValue.Entry("communique", .int(1))]
    if language != .english { entries.append(.init("language", .scalar(language.rawValue))) }
    entries.append(.init("meeting", self.meeting(meeting)))
    entries.append(.init("parties", .mapping(meeting.parties.map { .init($0.id, party($0)) })))
    entries.append(.init("style", style(meeting.style)))
    if !meeting.terms.isEmpty {
      entries.append(
        .init(
          "terms",
          .mapping(
            meeting.terms.map { .init($0.id, .scalar($0.forms[language]?.full ?? $0.id)) })))
    }
    entries.append(.init("agenda", .sequence(meeting.agenda.map { item($0) })))
    return .mapping(entries)
  }

  private func text(_ text: LocalText) -> YAMLValue { .scalar(text[language]?.text ?? "") }

  private func meeting(_ meeting: Meeting) -> YAMLValue {
    var entries = [YAMLValue.Entry("title", text(meeting.title))]
    if let title = meeting.statementTitle { entries.append(.init("statement", text(title))) }
    entries.append(.init("kind", .bare(meeting.kind)))
    if let instance = meeting.instance { entries.append(.init("instance", .int(instance))) }
    entries.append(.init("date", .bare(Self.date(meeting.dates.from))))
    if let place = meeting.place { entries.append(.init("place", self.place(place))) }
    if let host = meeting.host { entries.append(.init("host", .scalar(host))) }
    if meeting.release { entries.append(.init("release", .bool(true))) }
    return .mapping(entries)
  }

  private func place(_ place: Place) -> YAMLValue {
    if let city = place.city, place.country == nil, place.venue == nil { return text(city) }
    return .mapping(
      [
        place.city.map { .init("city", text($0)) },
        place.country.map { .init("country", .scalar($0)) },
        place.venue.map { .init("venue", text($0)) },
      ].compactMap { $0 })
  }

  private static func date(_ date: CalendarDate) -> String {
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return ["\(date.year)", padded(date.month ?? 1), padded(date.day ?? 1)].joined(separator: "-")
  }

  private func party(_ party: Party) -> YAMLValue {
    var entries: [YAMLValue.Entry] = []
    if let names = party.names[language] {
      var forms: [YAMLValue.Entry] = []
      if let full = names.full { forms.append(.init("full", .scalar(full))) }
      if let short = names.short { forms.append(.init("short", .scalar(short))) }
      entries.append(.init("names", .mapping(forms)))
    }
    if !party.principals.isEmpty {
      entries.append(
        .init(
          "principals",
          .sequence(
            party.principals.map { principal in
              .mapping(
                [.init("office", text(principal.office))]
                  + (principal.name.map { [.init("name", text($0))] } ?? []))
            })))
    }
    return .mapping(entries)
  }

  private func style(_ style: Style) -> YAMLValue {
    var entries = [YAMLValue.Entry("plan", .scalar("as-written"))]
    if let voice = style.voice { entries.append(.init("voice", .scalar(voice.rawValue))) }
    if let house = style.house { entries.append(.init("house", .scalar(house))) }
    if let label = style.collective { entries.append(.init("collective", text(label))) }
    if let numbering = style.numbering {
      entries.append(.init("numbering", .scalar(numbering.rawValue)))
    }
    if let past = style.past { entries.append(.init("past", .scalar(past.rawValue))) }
    if style.opens == false { entries.append(.init("opening", .bool(false))) }
    return .mapping(entries)
  }

  private func item(_ item: AgendaItem) -> YAMLValue {
    var entries: [YAMLValue.Entry] = []
    if let heading = item.heading { entries.append(.init("heading", text(heading))) }
    if item.isBulleted { entries.append(.init("bullets", .bool(true))) }
    entries.append(.init("points", .sequence(item.points.map { point($0) })))
    return .mapping(entries)
  }

  // MARK: Points

  private func point(_ point: Point) -> YAMLValue {
    var entries: [YAMLValue.Entry] = []
    switch point.content {
    case .verbatim(let text): entries.append(.init("verbatim", self.text(text)))
    case .state(let text, let modifiers):
      entries.append(.init("state", self.text(text)))
      entries += modifiers.map { modifier($0) }
    case .mirrored(let sides):
      let sides = sides.map { side in YAMLValue.Entry(side.party, .mapping(self.acts(side.acts))) }
      entries.append(.init("each", .mapping(sides)))
    case .acts(let uses):
      entries += acts(uses)
    }
    if let speaker = self.speaker(point.by) { entries.append(.init("by", speaker)) }
    switch point.opening {
    case .text(let text)?: entries.append(.init("opening", self.text(text)))
    case .close(let text)?:
      let close = YAMLValue.Entry(Opening.closeKey, self.text(text))
      entries.append(.init("opening", .mapping([close])))
    case .modifier(let modifier)?:
      entries.append(.init("opening", .mapping([self.modifier(modifier)])))
    case nil: break
    }
    if let link = point.link { entries.append(.init("link", .scalar(link))) }
    var pins: [YAMLValue.Entry] = []
    let (subject, verb) = (point.pins.subject.map { text($0) }, point.pins.verb.map { text($0) })
    let none = YAMLValue.scalar(Pins.omitted)
    if let subject = point.pins.omitsSubject ? none : subject {
      pins.append(.init("subject", subject))
    }
    if let verb = point.pins.omitsVerb ? none : verb { pins.append(.init("verb", verb)) }
    if let form = point.pins.form { pins.append(.init("form", .scalar(form))) }
    if !pins.isEmpty { entries.append(.init("pin", .mapping(pins))) }
    if point.isBulleted { entries.append(.init("list", .scalar("bullets"))) }
    if let mark = point.mark {
      entries.append(.init("paragraph", .scalar(mark)))
    } else if point.startsParagraph {
      entries.append(.init("paragraph", .scalar("new")))
    }
    return .mapping(entries)
  }

  private func speaker(_ speaker: Speaker) -> YAMLValue? {
    switch speaker {
    case .all: nil
    case .parties(let ids):
      ids.count == 1 ? .scalar(ids[0]) : .sequence(ids.map { .scalar($0) })
    case .office(let key): .scalar(key)
    }
  }

  private func modifier(_ modifier: Modifier) -> YAMLValue.Entry {
    let items = modifier.items.map { text($0) }
    return .init(modifier.kind, items.count == 1 ? items[0] : .sequence(items))
  }

  /// An act with what belongs to it, and further ones under `and`.
  private func acts(_ uses: [ActUse]) -> [YAMLValue.Entry] {
    guard let first = uses.first else { return [] }
    var entries = act(first)
    let seconds = uses.dropFirst().map { YAMLValue.mapping(act($0)) }
    if !seconds.isEmpty {
      entries.append(.init("and", seconds.count == 1 ? seconds[0] : .sequence(seconds)))
    }
    return entries
  }

  private func act(_ use: ActUse) -> [YAMLValue.Entry] {
    guard let act = vocabulary.acts.first(where: { $0.id == use.act }) else { return [] }
    let (key, strength) = key(act, use.rung)
    var entries = [YAMLValue.Entry(key, value(use.complements, of: act))]
    if let strength { entries.append(.init("strength", .scalar(strength))) }
    return entries + use.modifiers.map { modifier($0) }
  }

  /// The key that means an act and rung, and the rung where no key does.
  private func key(_ act: Vocabulary.Act, _ rung: String) -> (String, String?) {
    guard rung != act.defaultRung, let found = act.rungs.first(where: { $0.name == rung }) else {
      return (act.id, nil)
    }
    if let key = found.keys.first { return (key, nil) }
    if let word = found.intensifiers.first, !word.contains(" ") {
      return ("\(word) \(act.id)", nil)
    }
    return (act.id, rung)
  }

  private func value(_ complements: [Complement], of act: Vocabulary.Act) -> YAMLValue {
    guard !complements.isEmpty else { return .bare("") }
    if complements.count == 1, let complement = complements.first, complement.items.count == 1,
      let words = complement.items[0][language]?.text
    {
      let opensAs = ["that", "to", "on"].first { words.hasPrefix($0 + " ") }
      let isNot = words.hasPrefix("not to ")
      let takesMarker = act.frames.contains { $0 == [complement.role] }
      // Only English tells an infinitive and a clause by their first word.
      if language == .english, complement.role == .that || complement.role == .to, takesMarker,
        opensAs == nil, !isNot, !words.hasPrefix("not ")
      {
        return .scalar("\(complement.role.rawValue) \(words)")
      }
      if complement.role == act.plainRole, opensAs == nil, !isNot { return .scalar(words) }
    }
    return .mapping(
      complements.map { complement in
        let items = complement.items.map { text($0) }
        return .init(
          complement.role.rawValue, items.count == 1 ? items[0] : .sequence(items))
      })
  }
}
