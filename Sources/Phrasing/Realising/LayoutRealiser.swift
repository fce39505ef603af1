import Grammar
import MeetingModel

/// Makes the parts of a statement that come from the meeting's own facts: title, release line,
/// meeting sentence, closing.
final class LayoutRealiser {
  let voice: Voice
  let layout: Layout
  let names: NameBook
  let book: LanguageBook
  let filler: FrameFiller
  let forms: TextForms
  let reader: TextReader
  let subjects: Subjects
  let clauses: ClauseRealiser

  init(
    voice: Voice, layout: Layout, names: NameBook, book: LanguageBook, filler: FrameFiller,
    forms: TextForms, reader: TextReader, subjects: Subjects, clauses: ClauseRealiser
  ) {
    self.voice = voice
    self.layout = layout
    self.names = names
    self.book = book
    self.filler = filler
    self.forms = forms
    self.reader = reader
    self.subjects = subjects
    self.clauses = clauses
  }

  var meeting: Meeting { names.meeting }
  private var calendar: Calendar {
    Calendar(wording: book.calendar, format: names.house.dates)
  }

  // MARK: Release

  /// The line above a released text; nil where none is wanted.
  var release: DraftTree? {
    guard meeting.release else { return nil }
    return first(layout.release) { name, _ in self.slot(name) }
  }

  // MARK: Opening and closing

  /// The sentence that says who met where and when.
  var meetingSentence: DraftTree {
    let frames: [Frame] =
      if voice == .wePresent {
        layout.we
      } else if meeting.host != nil {
        layout.hosted
      } else {
        layout.met
      }
    return first(frames) { name, form in self.slot(name, form: form) } ?? .empty
  }

  /// What the verb of a meeting sentence agrees with: the hosts, or all who met.
  private func agreement(_ frame: Frame) -> Agreement {
    guard voice != .wePresent else { return subjects.we.agreement }
    guard let host = meeting.host,
      frame.slots.contains("guests")
        || frame.slots.contains("guestPrincipals")
    else {
      return frame.slots.contains("principals") ? .many(subjects.principalsGender) : .several
    }
    let people = meeting.parties.first { $0.id == host }?.principals ?? []
    guard !people.isEmpty else { return subjects.parties([host]).agreement }
    let gender = subjects.gender(of: people)
    return people.count > 1 ? .many(gender) : .person(gender)
  }

  /// The closing's sentences.
  var closing: [(tree: DraftTree, origin: Origin, rule: String)] {
    var result: [(tree: DraftTree, origin: Origin, rule: String)] = []
    for thanks in meeting.closing.thanks {
      if let tree = self.thanks(thanks) {
        result.append((tree, thanks.origin, "\(layout.rule)/thanks"))
      }
    }
    if let next = meeting.closing.next, let tree = self.next(next) {
      result.append((tree, next.origin, "\(layout.rule)/next"))
    }
    return result
  }

  private func thanks(_ thanks: Closing.Thanks) -> DraftTree? {
    let speaker = subjects.speaker(thanks.by, voice: voice)
    let speaking: [String] = if case .parties(let ids) = thanks.by { ids } else { [] }
    var thanked = thanks.to
    if thanked.isEmpty, let host = meeting.host, !speaking.contains(host) { thanked = [host] }
    if thanked.isEmpty {
      thanked = names.partyOrder.filter { !speaking.contains($0) && !speaking.isEmpty }
    }
    // Reasons that name those who are thanked name them once (벨기에 국민의 환대), where a frame allows it.
    let named = thanks.reasons.compactMap { $0[names.language]?.text }
    let namesThanked = thanked.contains { id in
      let own = names.ownNames(id)
      return named.contains { text in own.contains { text.containsWords($0) } }
    }
    let without = namesThanked ? layout.thanks.filter { !$0.slots.contains("thanked") } : []
    let frames = without.isEmpty ? layout.thanks : without
    return first(frames, agreement: speaker.agreement) { name, _ in
      switch name {
      case "speaker": speaker.name
      case "thanked":
        thanked.isEmpty ? nil : self.subjects.parties(thanked).name
      case "reasons":
        self.forms.tree(
          thanks.reasons, form: nil, prefixes: ["for"],
          possessive: nil)
      default: nil
      }
    }
  }

  private func next(_ next: Closing.Next) -> DraftTree? {
    let subject = subjects.speaker(.all, voice: voice)
    return first(layout.next, agreement: subject.agreement) { name, _ in
      switch name {
      case "subject": subject.name
      case "round": self.round
      case "next.city": self.city(next.place)
      case "next.country": self.country(next.place)
      case "next.place": self.city(next.place) ?? self.country(next.place)
      case "next.venue": next.place?.venue.map { self.text($0) }
      case "next.date":
        if case .date(let date)? = next.when { self.date(date, next.origin) } else { nil }
      case "next.period":
        if case .text(let words)? = next.when, isPeriod(words) { self.text(words) } else { nil }
      case "next.season":
        if case .text(let words)? = next.when, let season = season(words) { season } else { nil }
      case "next.words":
        if case .text(let words)? = next.when, !isPeriod(words) { self.text(words) } else { nil }
      default: nil
      }
    }
  }

  /// What a meeting is that comes round again, by its title's own noun (*dialogue*).
  private var round: DraftTree? {
    guard let title = meeting.title[names.language]?.text,
      let noun = layout.rounds.first(where: { title.containsWords($0) })
    else { return nil }
    return DraftTree.word(noun.lowercased()).from(rule: layout.rule)
  }

  /// Whether words say a stretch of time, which takes a preposition of ours.
  private func isPeriod(_ text: LocalText) -> Bool {
    guard let words = text[names.language]?.text else { return false }
    let parts = words.split { $0 == " " || $0 == "-" || $0 == "/" }.map(String.init)
    let first = parts.first { !book.lexicon.articles.contains($0) } ?? ""
    let isYear = first.count == 4 && first.allSatisfy(\.isNumber)
    return isYear || book.lexicon.periods.contains(first)
  }

  /// Words that say a point in time which takes a preposition and an article of ours, without the officer's
  /// article; nil for others.
  private func season(_ text: LocalText) -> DraftTree? {
    guard var wording = text[names.language] else { return nil }
    let (article, base) = names.split(wording.text)
    let first = String(base.prefix { $0.isLetter })
    guard
      book.lexicon.seasons.contains(first)
        || !article.isEmpty && book.lexicon.seasons.contains("\(article) \(first)")
    else { return nil }
    wording.text = base
    return reader.body(wording)
  }

  /// Whether a place says by itself how it stands (*online*, *at Camp David*).
  private func saysHow(_ text: LocalText?) -> Bool {
    guard let words = text?[names.language]?.text else { return false }
    return book.lexicon.manners.contains(String(words.prefix { $0 != " " }))
  }

  private func date(_ date: CalendarDate, _ origin: Origin) -> DraftTree {
    calendar.tree(calendar.text(date)).from(spec: origin)
  }

  // MARK: Slots

  func first(
    _ frames: [Frame], agreement fixed: Agreement? = nil,
    _ slot: (String, String?) -> DraftTree?
  ) -> DraftTree? {
    for (index, frame) in frames.enumerated() {
      let agreement = fixed ?? self.agreement(frame)
      // What would have to guess a gender is passed over, where another frame does without.
      if asksUnknownGender(frame, agreement),
        frames[(index + 1)...].contains(where: { !asksUnknownGender($0, agreement) })
      {
        continue
      }
      var parts = frame.parts.map { agreed($0) }
      if saysHow(meeting.place?.city) { parts = Frame.droppingWords(before: "city", in: parts) }
      if saysHow(meeting.place?.venue) { parts = Frame.droppingWords(before: "venue", in: parts) }
      let next = meeting.closing.next?.place
      if saysHow(next?.city) {
        parts = Frame.droppingWords(before: "next.city", in: parts)
        parts = Frame.droppingWords(before: "next.place", in: parts)
      }
      if saysHow(next?.venue) { parts = Frame.droppingWords(before: "next.venue", in: parts) }
      if let tree = filler.fill(
        parts, rule: layout.rule, slot: slot,
        verb: { base, tense in self.clauses.inflect(base, tense, agreement) })
      {
        return tree
      }
    }
    return nil
  }

  /// Whether a frame has a word that takes a gender which nobody knows.
  private func asksUnknownGender(_ frame: Frame, _ agreement: Agreement) -> Bool {
    agreement.isSingular && clauses.asksUnknownGender(frame.parts, agreement)
      || !knowsGender
        && Frame.words(in: frame.parts).contains { names.grammar.asksGender(form: $0) }
  }

  /// Whether the gender of the meeting's title is known, as far as the language needs it.
  var knowsGender: Bool {
    guard book.hasGender, let wording = meeting.title[names.language] else { return true }
    return wording.gender != nil || names.grammar.gender(of: wording.text) != nil
  }

  /// A part of a frame with its forms as the officer's gender of the title has them.
  private func agreed(_ part: FramePart) -> FramePart {
    switch part {
    case .word(let word): .word(agreed(word))
    case .optional(let inner): .optional(inner.map { agreed($0) })
    default: part
    }
  }

  private func agreed(_ word: String) -> String {
    guard let wording = meeting.title[names.language], let gender = wording.gender,
      names.grammar.asksGender(form: word)
    else { return word }
    return names.grammar.spelled(
      form: word, before: wording.text, gender: GrammaticalGender(gender))
  }

  func slot(_ name: String, form: String? = nil) -> DraftTree? {
    switch name {
    case "meeting": sitting ?? meetingName
    case "occasion": isVisit ? meetingName : nil
    case "visit": isVisit && !tellsWhose ? meetingName : nil
    case "visitor": visitor
    case "body": sittingNoun == nil ? nil : meetingName
    case "ordinal":
      meeting.title[names.language].flatMap { ordinal(in: $0.text, capital: false) }
    case "year": .word(String(meeting.dates.from.year)).from(rule: layout.rule)
    case "full": formalNames
    case "governments": names.partyOrder.contains { names.isOrganisation($0) } ? nil : formalNames
    case "host": meeting.host.map { subjects.partyName($0) }
    case "guests": subjects.beforeJoint(guests)
    case "countries": parties(names.partyOrder)
    case "state": states.count == 1 ? parties(states) : nil
    case "states": states.count > 1 ? parties(states) : nil
    case "envoys": envoys
    case "pair": pair
    case "principals": introduced(principals(names.hostOrder), form)
    case "hostPrincipals": meeting.host.flatMap { principals([$0]) }
    case "guestPrincipals": introduced(principals(guests, isBeforeJoint: true), form)
    case "venue": meeting.place?.venue.map { text($0) }
    case "city": city(meeting.place)
    case "date": calendar.tree(calendar.text(meeting.dates)).from(rule: layout.rule)
    case "collective": subjects.collective
    case "introduction": introduction
    case "purpose":
      meeting.purpose.isEmpty
        ? nil : forms.tree(meeting.purpose, form: form, prefixes: ["to"], possessive: nil)
    default: nil
    }
  }

  private var formalNames: DraftTree {
    subjects.joined(names.hostOrder.map { formalName($0) }).from(rule: layout.rule)
  }

  func formalName(_ id: String) -> DraftTree {
    .mention(Mention(key: names.key(ofCountry: id), names: names.country(id), form: .formal))
  }

  var guests: [String] { names.partyOrder.filter { $0 != meeting.host } }

  /// The meeting's title where a frame has the article before it, so that it brings none of its own.
  var meetingName: DraftTree {
    let articles = names.lexicon.articles
    guard articles.count == 1, let wording = meeting.title[names.language],
      let rest = articles.lazy.compactMap({ article in
        wording.text.lowercased().begins(with: article) ? wording.text.behind(article) : nil
      }).first
    else { return title(meeting.title) }
    return reader.title(rest, origin: wording.origin)
  }

  func title(_ text: LocalText) -> DraftTree {
    text[names.language].map { reader.title($0) } ?? forms.gap(text)
  }

  func text(_ text: LocalText) -> DraftTree {
    text[names.language].map { reader.body($0) } ?? forms.gap(text)
  }

  private func city(_ place: Place?) -> DraftTree? { place?.city.map { text($0) } }

  /// The country of a place of which no city is known.
  private func country(_ place: Place?) -> DraftTree? {
    place?.city == nil ? place?.country.map { subjects.partyName($0) } : nil
  }

  private func parties(_ ids: [String]) -> DraftTree? {
    ids.isEmpty ? nil : subjects.parties(ids).name
  }

  /// The meeting's ordinal, unless the title says it already.
  func ordinal(in title: String, capital: Bool) -> DraftTree? {
    guard let instance = meeting.instance else { return nil }
    let word =
      instance == 1 ? book.lexicon.firstOfItsKind : names.grammar.ordinal(instance)
    guard !title.lowercased().containsWords(word) else { return nil }
    let agreed = agreed(word)
    let shown = capital ? agreed.withCapital : agreed
    return filler.own(String(shown)).from(rule: layout.rule)
  }
}
