import Diagnostics
import Grammar
import MeetingModel
import Phrasing
import Reviewing

/// Statements written short.
///
/// A sentence is `act: text`, or `state: text` and `verbatim: text` for those without an act; what
/// stands in braces is the officer's, each pair of braces a text of its own.
enum Draft {
  static func origin(_ path: String, line: Int) -> Origin {
    let start = SourcePosition(line: line, column: 1, offset: line * 10)
    return Origin(
      path: path,
      range: SourceRange(
        start: start, end: SourcePosition(line: line, column: 9, offset: line * 10 + 8)))
  }

  static func sentence(_ notation: String, number: Int) -> Sentence {
    let parts = notation.split(separator: ":", maxSplits: 1)
    let act = String(parts[0])
    let place = origin("agenda[0].points[\(number)]", line: number + 1)
    let isAct = act != "state" && act != "verbatim"
    return Sentence(
      line: line(parts[1].drop { $0 == " " }, path: place.path, line: number + 1),
      acts: isAct ? [RealisedAct(act: act, rung: "plain", rule: "en/\(act)", origin: place)] : [],
      origin: place, rule: "en/\(act)")
  }

  private static func line(_ text: Substring, path: String, line: Int) -> Line {
    var runs: Line = []
    for (number, part) in text.split(separator: "{", omittingEmptySubsequences: false).enumerated()
    {
      let halves = part.split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false)
      if number > 0, halves.count == 2 {
        let place = origin("\(path).text[\(number)]", line: line)
        runs.append(Run(String(halves[0]), marks: [.spec(place)]))
      }
      if let rest = halves.last, !rest.isEmpty {
        runs.append(Run(String(rest), marks: [.rule("en/rule")]))
      }
    }
    return runs
  }

  static func statement(
    _ sentences: [String], voice: Voice = .ministersPast, heading: String? = "The Alliance",
    language: Language = .english
  ) -> Statement {
    Statement(
      language: language, title: [Run("Joint Statement", marks: [.rule("en/layout/2+2/title")])],
      release: nil,
      sections: [
        Section(
          role: .agenda,
          heading: heading.map {
            let place = origin("agenda[0].heading", line: 1)
            return Heading(line: [Run($0, marks: [.spec(place)])], origin: place)
          },
          paragraphs: [
            Paragraph(sentences: sentences.enumerated().map { sentence($1, number: $0) })
          ])
      ], house: "US", voice: voice)
  }

  static func meeting() -> Meeting {
    let place = origin("meeting", line: 1)
    func text(_ text: String) -> LocalText {
      LocalText([.english: Wording(text, origin: place)], origin: place)
    }
    return Meeting(
      language: .english, title: text("Meeting"), kind: "2+2",
      dates: MeetingDates(from: CalendarDate(year: 2024), to: CalendarDate(year: 2024)),
      parties: [
        Party(id: "US", origin: place),
        Party(id: "KR", names: [.english: PartyNames(short: "ROK")], origin: place),
      ],
      terms: [
        Term(
          id: "DPRK",
          forms: [.english: TermForms(full: "Democratic People's Republic of Korea")],
          origin: place)
      ], agenda: [], languages: [.english])
  }

  /// The ids of the findings on these sentences.
  static func findings(
    _ sentences: [String], voice: Voice = .ministersPast, heading: String? = "The Alliance",
    language: Language = .english
  ) -> [Diagnostic] {
    Reviewer.review(
      statement(sentences, voice: voice, heading: heading, language: language), of: meeting(),
      file: "spec.yaml")
  }
}
