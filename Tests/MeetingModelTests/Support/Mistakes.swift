import Testing

/// A spec with one mistake, and what is said about it.
struct Mistake: Sendable, CustomTestStringConvertible {
  /// The spec.
  let spec: String
  /// The problems' ids.
  let ids: [String]
  /// A piece of the first problem's message or help.
  let says: String
  /// Whether the JSON Schema sees it too; what needs other parts of the spec it cannot.
  let isStructural: Bool

  var testDescription: String { ids.joined(separator: " ") + ": " + says }

  private init(_ ids: String, _ says: String, _ isStructural: Bool, spec: String) {
    self.spec = spec
    self.ids = ids.split(separator: " ").map { $0.contains("/") ? String($0) : "spec/" + $0 }
    self.says = says
    self.isStructural = isStructural
  }

  private static let meeting = "meeting: {title: M, date: 2024-10-31}"
  private static let parties = "parties: {US: , KR: }"
  private static let agenda = "agenda: [{points: [{reaffirm: x}]}]"

  /// A mistake in a whole spec.
  private static func spec(
    _ ids: String, _ says: String, structural: Bool = true, _ lines: String...
  ) -> Mistake {
    Mistake(ids, says, structural, spec: lines.joined(separator: "\n"))
  }

  /// A mistake in `meeting`.
  private static func meeting(
    _ ids: String, _ says: String, structural: Bool = true, _ value: String
  ) -> Mistake {
    spec(
      ids, says, structural: structural, "communique: 1", "meeting: {title: M, \(value)}", parties,
      agenda)
  }

  /// A mistake in a part beside a sound meeting.
  private static func part(
    _ ids: String, _ says: String, structural: Bool = true, _ line: String
  ) -> Mistake {
    var lines = ["communique: 1", meeting]
    if !line.hasPrefix("parties:") { lines.append(parties) }
    if !line.hasPrefix("agenda:") { lines.append(agenda) }
    return Mistake(ids, says, structural, spec: (lines + [line]).joined(separator: "\n"))
  }

  /// A mistake in a point.
  private static func point(
    _ ids: String, _ says: String, structural: Bool = true, _ point: String
  ) -> Mistake {
    part(ids, says, structural: structural, "agenda: [{points: [\(point)]}]")
  }

  static let all: [Mistake] = whole + inMeeting + inParts + inPoints + inComplements

  private static let whole: [Mistake] = [
    spec("wrong-type", "must be a mapping", "- a"),
    spec("wrong-type", "must be a mapping", "a"),
    spec("empty", "is empty", "~"),
    spec(
      "missing-key missing-key missing-key missing-key", "has no", "language: en"),
    spec("unknown-format", "unknown format `2`", "communique: 2", meeting, parties, agenda),
    spec("unknown-format", "`1.0`", structural: false, "communique: 1.0", meeting, parties, agenda),
    spec("no-value", "has no value", "communique:", meeting, parties, agenda),
    spec(
      "unknown-language", "`en`", "communique: 1", "language: english", meeting, parties, agenda),
    spec(
      "unknown-key", "did you mean `agenda`?", "communique: 1", meeting, parties,
      "adenga: [{points: [{reaffirm: x}]}]"),
    spec("unknown-key", "the keys here are", "communique: 1", meeting, parties, agenda, "zzz: 1"),
    spec(
      "unknown-key", "did you mean `terms`?", "communique: 1", meeting, parties, agenda,
      "Abbreviations: {UN: United Nations}"),
    spec(
      "unknown-key", "it belongs under `style:`", "communique: 1", meeting, parties, agenda,
      "voice: we-present"),
    spec(
      "unknown-key", "put it into the list under `points:`", "communique: 1", meeting, parties,
      agenda, "reaffirm: the Alliance"),
  ]

  private static let inMeeting: [Mistake] = [
    meeting("missing-key", "has no `date`", "kind: 2+2"),
    meeting("unknown-key", "did you mean `date`?", "when: 2024-10-31"),
    meeting("unknown-key", "it belongs under `style:`", "date: 2024-10-31, house: US"),
    meeting("unknown-key", "stands at the head", "date: 2024-10-31, terms: {UN: United Nations}"),
    meeting("bad-date", "did you mean `2024-10-31`?", "date: 31 October 2024"),
    meeting("bad-date", "did you mean `2024-10-01`?", "date: 2024-10-1"),
    meeting("bad-date", "must be a date", "date: 10/11/2024"),
    meeting("bad-date", "needs year, month and day", "date: 2024-10"),
    meeting("no-such-date", "has 28 days", structural: false, "date: 2023-02-29"),
    meeting("no-such-date", "there is no month 13", "date: 2024-13-01"),
    meeting(
      "dates-reversed", "before the first", structural: false,
      "date: {from: 2024-11-01, to: 2024-10-31}"),
    meeting("missing-key", "has no `to`", "date: {from: 2024-11-01}"),
    meeting("wrong-type", "must be a date, not a list", "date: [2024-11-01]"),
    meeting("bad-number", "`0`", "date: 2024-11-01, instance: 0"),
    meeting("bad-number", "`-1`", "date: 2024-11-01, instance: -1"),
    meeting("bad-number", "`0o14`", structural: false, "date: 2024-11-01, instance: 0o14"),
    meeting("bad-number", "`1e3`", structural: false, "date: 2024-11-01, instance: 1e3"),
    meeting("bad-number", "`6th`", "date: 2024-11-01, instance: 6th"),
    meeting("wrong-type", "not a list", "date: 2024-11-01, instance: [6]"),
    meeting("unknown-value", "did you mean `2+2`?", "date: 2024-11-01, kind: 2-2"),
    meeting(
      "unknown-party", "did you mean `US`?", structural: false, "date: 2024-11-01, host: USA"),
    meeting("unknown-party", "the parties are", structural: false, "date: 2024-11-01, host: JP"),
    meeting("no-value", "`host` has no value", "date: 2024-11-01, host: "),
    meeting("unknown-value", "did you mean `false`?", "date: 2024-11-01, release: off"),
    meeting("missing-key", "has no `city`", "date: 2024-11-01, place: {country: US}"),
    meeting(
      "yaml/flow-mapping-cut", "\"Washington, D.C.\"",
      "date: 2024-11-01, place: {city: Washington, D.C.}"),
    meeting(
      "unknown-party", "did you mean `GB`?", structural: false,
      "date: 2024-11-01, place: {city: London, country: UK}"),
    meeting("missing-key", "add `city:`", "date: 2024-11-01, place: {country: KR}"),
    meeting("empty-text", "is an empty text", "date: 2024-11-01, statement: ' '"),
    meeting("wrong-type", "one text, not a list", "date: 2024-11-01, statement: [a]"),
    meeting(
      "wrong-type", "must be a text, not a mapping", "date: 2024-11-01, statement: {a: b, c: d}"),
    meeting(
      "unknown-language", "did you mean `ko`?", "date: 2024-11-01, statement: {en: a, korean: b}"),
    meeting(
      "long-text", "make several points of it",
      "date: 2024-11-01, purpose: \(String(repeating: "x. ", count: 1_668))"),
    meeting(
      "long-text", "501 characters",
      "date: 2024-11-01, statement: \(String(repeating: "x", count: 501))"),
    meeting(
      "unknown-reference", "did you mean `<KR>`?", structural: false,
      "date: 2024-11-01, statement: with <KRR>"),
  ]

  private static let inParts: [Mistake] = [
    part("too-few", "not one", "parties: {US: }"),
    part("wrong-type", "a mapping from acts", "phrasing: [condemn]"),
    part("unknown-rule", "did you mean `condemn`?", "phrasing: {condem: {rungs: }}"),
    part("unknown-rule", "did you mean `condemn`?", "phrasing: {strongly condemn: {rungs: }}"),
    part("unknown-rule", "did you mean `call on`?", "phrasing: {en: {call upon: {rungs: }}}"),
    part("unknown-rule", "did you mean `en`?", "phrasing: {english: {condemn: {rungs: }}}"),
    part("unknown-rule", "phrasebook list", "phrasing: {zzz: {rungs: }}"),
    part("unknown-language", "`condemn`", "phrasing: {en: {}, condemn: {rungs: }}"),
    part("wrong-type", "must be a mapping", "phrasing: {condemn: [damn]}"),
    part("no-value", "has no value", "phrasing: {condemn: }"),
    part("empty-text", "empty text", "phrasing: {condemn: {rungs: {plain: [' ']}}}"),
    part(
      "long-text", "501 characters",
      "phrasing: {condemn: {rungs: {plain: \(String(repeating: "x", count: 501))}}}"),
    part("too-few", "not none", "parties: {}"),
    part("wrong-type", "not a list", "parties: [US, KR]"),
    part("unknown-party", "did you mean `GB`?", "parties: {UK: , KR: }"),
    part("unknown-party", "did you mean `KR`?", "parties: {US: , kr: }"),
    part("unknown-party", "with `names:", "parties: {US: , ZZ: }"),
    part("unknown-party", "every party", "parties: {US: , all: {names: Everybody}}"),
    part(
      "unnamed-party", "neither a full", structural: false,
      "parties: {US: , ZZ: {names: {adjective: Z}}}"),
    part("wrong-type", "under `principals:`", "parties: {US: [{office: x}], KR: }"),
    part("wrong-type", "not a text", "parties: {US: United States, KR: }"),
    part("missing-key", "has no `office`", "parties: {US: {principals: [{name: x}]}, KR: }"),
    part(
      "unknown-value", "`m` or `f`",
      "parties: {US: {principals: [{office: x, gender: ff}]}, KR: }"),
    part(
      "unknown-key", "write {office: Secretary, name: X}",
      "parties: {US: {principals: [Secretary: X]}, KR: }"),
    part("wrong-type", "must be a list", "parties: {US: {principals: {office: x}}, KR: }"),
    part("unknown-key", "did you mean `short`?", "parties: {US: {names: {shrt: x}}, KR: }"),
    part("unknown-value", "did you mean `we-present`?", "style: {voice: we_present}"),
    part("unknown-value", "did you mean `US`?", "style: {house: us}"),
    part("unknown-value", "unknown house `FR`", "style: {house: FR}"),
    part("unknown-value", "unknown numbering", "style: {numbering: pages}"),
    part("unknown-value", "did you mean `as-written`?", "style: {plan: as-writen}"),
    part("unknown-key", "did you mean `headings`?", "style: {heading: true}"),
    part("wrong-type", "not a list", "terms: [UNSC]"),
    part("missing-key", "has no `full`", "terms: {UNSC: {short: x}}"),
    part("no-value", "`UNSC` has no value", "terms: {UNSC: }"),
    part("too-few", "neither where nor when", "closing: {next: {}}"),
    part(
      "too-few", "neither a city nor a country", structural: false,
      "closing: {next: {place: {venue: a palace}, when: 2026}}"),
    part("no-such-date", "no month 13", structural: false, "closing: {next: {when: 2026-13}}"),
    part("missing-key", "has no `by`", "closing: {thanks: {for: x}}"),
    part("missing-key", "has no `for`", "closing: {thanks: [{by: KR}]}"),
    part(
      "unknown-party", "unknown speaker", structural: false, "closing: {thanks: {by: JP, for: x}}"),
    part(
      "repeated", "cannot thank itself", structural: false,
      "closing: {thanks: {by: KR, to: KR, for: x}}"),
    part("too-few", "empty list", "agenda: []"),
    part("wrong-type", "must be a list", "agenda: {points: []}"),
    part("misplaced-key", "under `points:`", "agenda: [{reaffirm: x}]"),
    part(
      "repeated", "two agenda items", structural: false,
      "agenda: [{item: a, points: [{reaffirm: x}]}, {item: a, points: [{reaffirm: x}]}]"),
    part(
      "too-few", "has no point", structural: false, "agenda: [{heading: x}]"),
  ]

  private static let inPoints: [Mistake] = [
    point("wrong-type", "not a text", "just text"),
    point("no-act", "needs an act", "{}"),
    point("no-act", "needs an act", "{including: x}"),
    point("unknown-act", "did you mean `reaffirm`?", "{reafirm: x}"),
    point("unknown-act", "did you mean `call on`?", "{call-on: {whom: x, to: y}}"),
    point("unknown-act", "did you mean `condemn`?", "{CONDEMN: x}"),
    point("unknown-act", "a point is an act", "{frobnicate: x}"),
    point("unknown-act", "did you mean `strongly condemn`?", "{condemn strongly: x}"),
    point("unknown-act", "in its base form", "{noted: x}"),
    point("unknown-intensifier", "`firmly`", "{warmly commit: x}"),
    point("unknown-intensifier", "has none", "{strongly note: x}"),
    point("unknown-act", "`by: US`", "{US: x}"),
    point("unknown-key", "did you mean `including`?", "{reaffirm: x, incuding: y}"),
    point("unknown-key", "did you mean `in light of`?", "{reaffirm: x, in-light-of: y}"),
    point("unknown-key", "did you mean `strength`?", "{reaffirm: x, strenght: strong}"),
    point("misplaced-key", "write {thank: {…, for: …}}", "{thank: x, for: y}"),
    point("several-acts", "under `and:`", "{reaffirm: x, note: y}"),
    point("several-acts", "under `and:`", "{reaffirm: x, state: y}"),
    point("unknown-rung", "the rungs of `note`", "{note: x, strength: strong}"),
    point("strength-differs", "leave out", "{strongly condemn: x, strength: plain}"),
    point("wrong-type", "not a list", "{condemn: x, strength: [plain]}"),
    point("misplaced-key", "beside `state`", "{state: x, by: US}"),
    point("misplaced-key", "beside `state`", "{state: x, and: {note: y}}"),
    point("misplaced-key", "beside `state`", "{state: x, strength: plain}"),
    point("misplaced-key", "modifier `including`", "{verbatim: x, including: y}"),
    point("misplaced-key", "beside `verbatim`", "{verbatim: x, link: also}"),
    point("misplaced-key", "beside `each`", "{each: {US: {note: x}, KR: {note: y}}, by: US}"),
    point("too-few", "at least two", "{each: {US: {note: x}}}"),
    point(
      "unknown-party", "not a party", structural: false,
      "{each: {US: {note: x}, JP: {note: y}}}"),
    point("misplaced-key", "beside `note`", "{each: {US: {note: x, by: US}, KR: {note: y}}}"),
    point("misplaced-key", "each side needs an act", "{each: {US: {state: x}, KR: {note: y}}}"),
    point("misplaced-key", "under `and`", "{note: x, and: {verbatim: y}}"),
    point("misplaced-key", "beside `note`", "{note: x, and: {note: y, pin: {form: z}}}"),
    point("misplaced-key", "beside `note`", "{note: x, and: {note: y, and: {note: z}}}"),
    point("too-few", "empty list", "{note: x, and: []}"),
    point("unknown-party", "`by` is one of", structural: false, "{note: x, by: JP}"),
    point("unknown-party", "did you mean `KR`?", structural: false, "{note: x, by: South Korea}"),
    point("unknown-reference", "did you mean `<JP>`?", structural: false, "{note: <Japan> trade}"),
    point(
      "misplaced-key", "in the points below", structural: false,
      "{commit: {to: \":\"}, list: bullets}"),
    point(
      "misplaced-key", "in the points below", structural: false,
      "{commit: {to: \":\"}, and: {note: x}}"),
    point("bad-complement", "leave out `to`", structural: false, "{note: to <JP>}"),
    point("unknown-party", "did you mean `KR`?", structural: false, "{note: x, by: ROK}"),
    point(
      "unknown-party", "did you mean `foreign ministers`?", structural: false,
      "{note: x, by: foreign-ministers}"),
    point("repeated", "twice", "{note: x, by: [US, US]}"),
    point("unknown-party", "not a party", structural: false, "{note: x, by: [US, all]}"),
    point("unknown-value", "did you mean `also`?", "{note: x, link: allso}"),
    point("unknown-value", "can only be `new`", "{note: x, paragraph: true}"),
    point("unknown-value", "can only be `never`", "{note: x, join: no}"),
    point("unknown-key", "did you mean `subject`?", "{note: x, pin: {subjct: y}}"),
    point("unknown-key", "did you mean `noting`?", "{note: x, opening: {notin: y}}"),
    point("wrong-type", "one modifier", "{note: x, opening: {noting: y, as: z}}"),
    point("wrong-type", "not a list", "{note: x, opening: [y]}"),
    point("no-value", "has no value", "{note: x, including: [y, ~]}"),
    point("too-few", "empty list", "{note: x, including: []}"),
  ]

  private static let inComplements: [Mistake] = [
    point("no-value", "what it is about", "{reaffirm: }"),
    point("no-value", "what it is about", "{reaffirm: {}}"),
    point("too-few", "empty list", "{reaffirm: []}"),
    point("unknown-key", "did you mean `what`?", "{reaffirm: {wat: x}}"),
    point(
      "bad-complement", "`reaffirm` takes `what`, `that`, or `to`", "{reaffirm: {what: x, to: y}}"),
    point("bad-complement", "write the clause: `that …`", structural: false, "{reaffirm: that}"),
    point("bad-complement", "write the infinitive", structural: false, "{agree: [to go, to]}"),
    point("bad-complement", "`whom` alone", structural: false, "{call on: the DPRK}"),
    point("bad-complement", "does not take `on` alone", "{reaffirm: {on: x}}"),
    point("misplaced-key", "put it beside the act", "{reaffirm: {what: x, including: y}}"),
    point(
      "mixed-list", "begin every item with `that`", structural: false, "{reaffirm: [that x, y]}"),
    point(
      "mixed-list", "begin every item with `that`", structural: false, "{reaffirm: [x, that y]}"),
    point("yaml/flow-mapping-cut", "\"a, b, and c\"", "{reaffirm: {what: a, b, and c}}"),
    point("yaml/flow-mapping-cut", "\"a, b\"", "{reaffirm: a, b}"),
    point("yaml/flow-mapping-cut", "en: \"a, b\"", "{reaffirm: {en: a, b}}"),
    point(
      "yaml/flow-number-cut", "\"3,000 troops\"", structural: false, "{reaffirm: [3,000 troops]}"),
    point("colon-in-text", "\"the outcome: peace\"", "{reaffirm: {the outcome: peace}}"),
    point("colon-in-text", "\"note: x\"", "{reaffirm: y, including: [note: x]}"),
    point("colon-in-text", "leave out the colon: ", "{reaffirm: y, noting: {that: time is short}}"),
    point("yaml/flow-mapping-cut", "has no value", "{reaffirm: {peace, order}}"),
    point("yaml/flow-mapping-cut", "has no value", "{peace, order}"),
    part("yaml/flow-mapping-cut", "has no value", structural: false, "parties: {US, KR}"),
    point(
      "uneven-lists", "2 items in `en`, but 1 in `ko`", structural: false,
      "{reaffirm: {en: [a, b], ko: [c]}}"),
    point("wrong-type", "must be a text, not a list", "{reaffirm: {en: [a, b], ko: c}}"),
    point("no-value", "has no value", "{reaffirm: {en: [a, ~]}}"),
    point("wrong-type", "one text, not a list", "{reaffirm: [[a]]}"),
    point("empty-text", "is an empty text", structural: false, "{reaffirm: \"\\u200B \"}"),
    point("yaml/control-character", "U+0007", structural: false, "{reaffirm: \"a\\u0007\"}"),
    point("control-character", "U+0009", structural: false, "{reaffirm: \"a\\tb\"}"),
  ]

  /// What is told without keeping a meeting from being drafted.
  static let warnings: [Mistake] = [
    point("direction-character", "U+202E", structural: false, "{reaffirm: \"a\\u202Eb\"}"),
    point(
      "bracketed-list", "{to: [meet, train]}", structural: false, "{commit: \"to [meet, train]\"}"),
    point("leading-conjunction", "`and`", structural: false, "{reaffirm: [a, and b]}"),
    point(
      "leading-conjunction", "`as well as`", structural: false, "{reaffirm: [a, as well as b]}"),
    part(
      "line-break", "instead of `|`", structural: false,
      "agenda:\n  - points:\n      - reaffirm: |\n          a\n          b"),
    part(
      "yaml/comment-swallows-text", "\"a #6 of b\"", structural: false,
      "agenda:\n  - points:\n      - reaffirm: a #6 of b"),
    spec(
      "language-not-drafted", "drafted in `ja`", structural: false, "communique: 1", meeting,
      parties, "agenda: [{points: [{reaffirm: {en: x, ja: y}}]}]"),
    meeting(
      "party-count", "has 3 parties, not 2", structural: false, "date: 2024-10-31, kind: trilateral"
    ),
    part(
      "item-without-points", "left out", structural: false,
      "agenda: [{heading: x, points: }, {points: [{reaffirm: x}]}]"),
  ]
}
