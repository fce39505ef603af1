import MeetingModel
import Phrasing
import YAMLReading

/// The spec and the report.
extension StatementReading {
  func meeting(_ points: [Point]) -> Meeting {
    let agenda = parts.sections.flatMap { section -> [AgendaItem] in
      let own = opening == nil ? section.sentences : section.sentences.drop { $0 == 0 }
      return own.isEmpty ? [] : self.agenda(section, own, points)
    }
    var parties = facts.parties
    for (code, principals) in opening?.principals ?? [] {
      guard let index = parties.firstIndex(where: { $0.id == code }) else {
        parties.append(Party(id: code, principals: principals, origin: .imported))
        continue
      }
      parties[index].principals = principals
    }
    for index in parties.indices {
      if let names = self.names[parties[index].id] { parties[index].names = [language: names] }
    }
    for id in ["A", "B"] where parties.count < 2 {
      parties.append(
        Party(id: id, names: [language: PartyNames(full: id, short: id)], origin: .imported))
    }
    let title = LocalText.imported(facts.title, language)
    let city = opening == nil ? facts.city : opening?.city
    return Meeting(
      language: language, title: opening.map { .imported($0.title, language) } ?? title,
      statementTitle: title, kind: opening?.kind ?? facts.kind, instance: opening?.instance,
      dates: MeetingDates(from: facts.date, to: facts.date),
      place: city.map {
        Place(
          city: .imported($0, language), venue: opening?.venue.map { .imported($0, language) })
      }, host: opening?.host, release: release != nil, parties: parties,
      style: Style(
        voice: voice, house: facts.house, collective: collective.map { .imported($0, language) },
        numbering: parts.isNumbered ? .paragraphs : nil, plan: .asWritten,
        opens: opening == nil ? false : nil, past: past),
      terms: terms, agenda: agenda, languages: [language])
  }

  func written() throws(Importer.Failure) -> String {
    let writer = SpecWriter(vocabulary: phrasebook.vocabulary, language: language)
    do {
      return try YAMLWriter.write(writer.value(meeting(items.map(\.point))))
    } catch {
      throw .unwritable("\(error)")
    }
  }

  var notes: [String] {
    var notes: [String] = []
    if !facts.isDateKnown { notes.append("the text says no day: put the meeting's date") }
    if facts.parties.count < 2 {
      notes.append("the parties are not clear from the text: name them")
    }
    if phrasebook.languages[language] == nil {
      notes.append("the phrasebook has no rules for `\(language)`: every sentence is copied")
    }
    return notes
  }

  var head: String {
    let lines = ["Read from a published statement. Look over the facts of the meeting."] + notes
    return lines.map { "# \($0)\n" }.joined()
  }

  var report: ImportReport {
    var report = ImportReport()
    for (index, item) in items.enumerated() {
      if parts.sentences[index].isHeading {
        report.headings += 1
        continue
      }
      report.sentences += 1
      if index == 0, opening != nil {
        report.points += 1
        report.roundTrip += 1
        continue
      }
      if let list = list(of: index) {
        report.points += 1
        report.roundTrip += 1
        report.pins += list.pins(of: index)
        continue
      }
      let point = item.point
      var why = item.why
      switch point.content {
      case .acts, .mirrored:
        report.points += 1
        // A pinned form of the complement is more than the label and the verb's own form, and a line whose
        // verb no act has is the officer's as a whole.
        report.roundTrip += point.pins.form == nil && !point.pins.omitsVerb ? 1 : 0
        report.pins += point.pins.countOfLabels
        report.pins += point.pins.form == nil ? 0 : 1
        why = nil
      case .state: report.states += 1
      case .verbatim:
        report.verbatim += 1
        why =
          why
          ?? item.misdraft.map {
            UnreadReasons.drafted(parts.sentences[index].text, as: $0.text, act: $0.act)
          } ?? "a spec cannot hold the sentence as an act: keep it as `verbatim`"
      }
      if let why {
        let sentence = parts.sentences[index]
        report.unread.append(.init(line: sentence.line, text: sentence.text, why: why))
      }
    }
    return report
  }
}
