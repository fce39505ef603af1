/// A date as far as it is known.
package struct CalendarDate: Hashable, Sendable, Comparable {
  package var year: Int
  /// 1 to 12; nil when only the year is known.
  package var month: Int?
  /// 1 to 31; nil when only year and month are known.
  package var day: Int?

  /// Makes a date; whether it exists is checked where it is read.
  package init(year: Int, month: Int? = nil, day: Int? = nil) {
    self.year = year
    self.month = month
    self.day = day
  }

  package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month ?? 0, left.day ?? 0) < (right.year, right.month ?? 0, right.day ?? 0)
  }
}

/// The day of a meeting, or its first and last.
package struct MeetingDates: Hashable, Sendable {
  package var from: CalendarDate
  /// The last day; equal to `from` for a meeting of one day.
  package var to: CalendarDate

  /// Makes the dates of a meeting.
  package init(from: CalendarDate, to: CalendarDate) {
    self.from = from
    self.to = to
  }
}

/// Where a meeting takes place.
package struct Place: Hashable, Sendable {
  /// Nil for a place of which only the country is known.
  package var city: LocalText?
  /// The country's code; nil when not given.
  package var country: String?
  /// The building or institution, as a noun phrase; nil when not given.
  package var venue: LocalText?

  /// Makes a place.
  package init(city: LocalText?, country: String? = nil, venue: LocalText? = nil) {
    self.city = city
    self.country = country
    self.venue = venue
  }
}

/// Overrides of a party's built-in names in one language.
package struct PartyNames: Hashable, Sendable {
  package var full: String?
  package var short: String?
  package var adjective: String?
  package var abbreviation: String?
  package var gender: Gender?

  /// Makes a set of overrides; nil keeps the built-in name.
  package init(
    full: String? = nil, short: String? = nil, adjective: String? = nil,
    abbreviation: String? = nil, gender: Gender? = nil
  ) {
    self.full = full
    self.short = short
    self.adjective = adjective
    self.abbreviation = abbreviation
    self.gender = gender
  }
}

/// A minister (or other chief participant) at the table.
package struct Principal: Hashable, Sendable {
  /// The post, in its government's own spelling.
  package var office: LocalText
  /// The person's name; nil when only the post is known.
  package var name: LocalText?
  package var gender: Gender?
  package var origin: Origin

  /// Makes a principal.
  package init(office: LocalText, name: LocalText?, gender: Gender? = nil, origin: Origin) {
    self.office = office
    self.name = name
    self.gender = gender
    self.origin = origin
  }
}

/// A government at the table.
package struct Party: Hashable, Sendable {
  /// ISO 3166-1 alpha-2 code, `EU`, or an id of the officer's with names.
  package var id: String
  /// Overrides of the built-in names, by language.
  package var names: [Language: PartyNames]
  package var principals: [Principal]
  package var origin: Origin

  /// Makes a party.
  package init(
    id: String, names: [Language: PartyNames] = [:], principals: [Principal] = [], origin: Origin
  ) {
    self.id = id
    self.names = names
    self.principals = principals
    self.origin = origin
  }
}

/// Who the reporting sentences speak as, and when.
package enum Voice: String, Hashable, Sendable, CaseIterable {
  case ministersPast = "ministers-past"
  case ministersPresent = "ministers-present"
  case wePresent = "we-present"
}

/// What is numbered.
package enum Numbering: String, Hashable, Sendable, CaseIterable {
  case none, paragraphs
  /// Sections by Roman numerals, by letters, or by figures.
  case sections, letters, figures
}

/// How the past of 하다 is written in a Korean text, which keeps one ending throughout.
package enum PastEnding: String, Hashable, Sendable, CaseIterable {
  /// As governments write.
  case full = "하였다"
  /// As embassies, white papers and the press do.
  case contracted = "했다"
}

/// How points become sentences and paragraphs.
package enum Planning: String, Hashable, Sendable, CaseIterable {
  /// By the rules for paragraphs, joined sentences and connectives.
  case byRule = "by-rule"
  /// To the letter: a sentence a point, a paragraph where the officer starts one, and no connective
  /// or other wording than the given ones.
  case asWritten = "as-written"
}

/// The officer's wishes about the look of the text; nil lets kind and host decide.
package struct Style: Hashable, Sendable {
  package var voice: Voice?
  /// A house's canonical id (`UK`, never `GB`).
  package var house: String?
  package var collective: LocalText?
  package var numbering: Numbering?
  package var headings: Bool?
  package var plan: Planning?
  /// Whether a sentence that says who met opens the statement; nil means that it does.
  package var opens: Bool?
  /// Whether the meeting sentence says what the principals are called together.
  package var introducesCollective: Bool?
  /// The ending of a Korean text in the past; nil for the phrasebook's.
  package var past: PastEnding?

  /// Makes a style; absent wishes are nil.
  package init(
    voice: Voice? = nil, house: String? = nil, collective: LocalText? = nil,
    numbering: Numbering? = nil, headings: Bool? = nil, plan: Planning? = nil,
    opens: Bool? = nil,
    introducesCollective: Bool? = nil, past: PastEnding? = nil
  ) {
    self.voice = voice
    self.house = house
    self.collective = collective
    self.numbering = numbering
    self.headings = headings
    self.plan = plan
    self.opens = opens
    self.introducesCollective = introducesCollective
    self.past = past
  }
}

/// A term's forms in one language.
package struct TermForms: Hashable, Sendable {
  /// The form written out.
  package var full: String
  /// The abbreviation in this language; nil where the term's id serves.
  package var short: String?
  package var gender: Gender?

  /// Makes the forms of a term.
  package init(full: String, short: String? = nil, gender: Gender? = nil) {
    self.full = full
    self.short = short
    self.gender = gender
  }
}

/// An abbreviation that is introduced at first mention.
package struct Term: Hashable, Sendable {
  /// The abbreviation, which is also what references name.
  package var id: String
  package var forms: [Language: TermForms]
  package var origin: Origin

  /// Makes a term.
  package init(id: String, forms: [Language: TermForms], origin: Origin) {
    self.id = id
    self.forms = forms
    self.origin = origin
  }
}

/// A heading with its points.
package struct AgendaItem: Hashable, Sendable {
  /// The officer's id for reference; nil when not given.
  package var id: String?
  package var heading: LocalText?
  /// Whether the points stand as a list under their speaker.
  package var isBulleted: Bool
  package var points: [Point]
  package var origin: Origin

  /// Makes an item.
  package init(
    id: String? = nil, heading: LocalText? = nil, isBulleted: Bool = false, points: [Point],
    origin: Origin
  ) {
    self.id = id
    self.heading = heading
    self.isBulleted = isBulleted
    self.points = points
    self.origin = origin
  }
}

/// When the next meeting takes place.
package enum NextTime: Hashable, Sendable {
  case date(CalendarDate)
  /// Words such as *in the first half of 2026*.
  case text(LocalText)
}

/// The end of the statement.
package struct Closing: Hashable, Sendable {
  /// The next meeting; a part is nil when not given.
  package struct Next: Hashable, Sendable {
    package var place: Place?
    package var when: NextTime?
    package var origin: Origin

    /// Makes the next meeting.
    package init(place: Place?, when: NextTime?, origin: Origin) {
      self.place = place
      self.when = when
      self.origin = origin
    }
  }

  /// Who thanks whom for what.
  package struct Thanks: Hashable, Sendable {
    package var by: Speaker
    /// Whom; empty means the host, or else the other parties.
    package var to: [String]
    package var reasons: [LocalText]
    package var origin: Origin

    /// Makes the thanks.
    package init(by: Speaker, to: [String] = [], reasons: [LocalText], origin: Origin) {
      self.by = by
      self.to = to
      self.reasons = reasons
      self.origin = origin
    }
  }

  package var next: Next?
  package var thanks: [Thanks]

  /// Makes a closing.
  package init(next: Next? = nil, thanks: [Thanks] = []) {
    self.next = next
    self.thanks = thanks
  }
}

/// A whole meeting specification, typed and checked.
package struct Meeting: Hashable, Sendable {
  /// The language of plain strings.
  package var language: Language
  package var title: LocalText
  /// The statement's whole title, where the officer gave it.
  package var statementTitle: LocalText?
  /// The layout's id.
  package var kind: String
  /// The ordinal of the meeting; 1 is the inaugural one; nil when not given.
  package var instance: Int?
  package var dates: MeetingDates
  package var place: Place?
  /// What they met to do: verb phrases; empty when not given.
  package var purpose: [LocalText]
  /// The host's id, one of the parties; nil when nobody hosts.
  package var host: String?
  package var release: Bool
  /// The parties in the officer's order.
  package var parties: [Party]
  package var style: Style
  /// The terms in the officer's order.
  package var terms: [Term]
  package var agenda: [AgendaItem]
  package var closing: Closing
  /// Every language in which the agenda has text, the plain strings' language first.
  package var languages: [Language]
  /// The apostrophe of the officer's texts, by language; none where they have both, or neither.
  package var apostrophes: [Language: Apostrophe] = [:]

  /// Makes a meeting; see the properties.
  package init(
    language: Language, title: LocalText, statementTitle: LocalText? = nil, kind: String,
    instance: Int? = nil, dates: MeetingDates, place: Place? = nil, purpose: [LocalText] = [],
    host: String? = nil,
    release: Bool = false, parties: [Party], style: Style = Style(), terms: [Term] = [],
    agenda: [AgendaItem], closing: Closing = Closing(), languages: [Language]
  ) {
    self.language = language
    self.title = title
    self.statementTitle = statementTitle
    self.kind = kind
    self.instance = instance
    self.dates = dates
    self.place = place
    self.purpose = purpose
    self.host = host
    self.release = release
    self.parties = parties
    self.style = style
    self.terms = terms
    self.agenda = agenda
    self.closing = closing
    self.languages = languages
  }
}
