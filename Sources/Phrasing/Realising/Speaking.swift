import Grammar
import MeetingModel

/// A subject, ready to stand in a sentence.
struct Subject {
  var tree: DraftTree
  var agreement: Agreement
  /// What `explain` calls it.
  var label: String
  /// The subject without the particle that marks it, where a frame has its own.
  private var bare: DraftTree?

  /// Who speaks, without a particle.
  var name: DraftTree { bare ?? tree }

  init(tree: DraftTree, agreement: Agreement, label: String, name: DraftTree? = nil) {
    self.tree = tree
    self.agreement = agreement
    self.label = label
    self.bare = name
  }
}

/// Makes the subjects of reporting sentences.
final class Subjects {
  let names: NameBook
  let book: LanguageBook
  let filler: FrameFiller
  /// What the principals are called by their offices.
  let offices: OfficeLabels
  /// What all principals are called together, with its article.
  let collective: DraftTree
  let collectiveLabel: String
  /// The gender of all principals together; nil where the spec does not tell.
  private(set) var principalsGender: Gender?
  /// A full label for all, with its words and the subject, once somebody asked for them.
  private struct Turn {
    let wording: SubjectWording.Label
    /// Whether it names the parties one by one.
    let namesParties: Bool
    var label: String?
    var subject: Subject?
  }
  /// The full labels for all, in turn; empty where no rule gives one.
  private var row: [Turn] = []
  /// How many full labels take turns.
  var labelCount: Int { max(row.count, 1) }
  /// Whether the first label is a long one.
  private(set) lazy var hasLongLabel =
    label(ofTurn: 0).utf8.count { $0 == UInt8(ascii: " ") } > 3
  /// The pronoun for all, or the short label that does its work.
  private(set) lazy var pronoun = makePronoun()
  /// The parties' codes and names, as officers write them.
  private lazy var partyNames = names.partyOrder.map { id in
    let country = names.country(id)
    return SpeakerName(
      code: id,
      names: [country.full, country.short, country.compound, country.attributive]
        + [country.defined].compactMap(\.self))
  }

  init(names: NameBook, book: LanguageBook, filler: FrameFiller, reader: TextReader) {
    self.names = names
    self.book = book
    self.filler = filler
    let offices = OfficeLabels(names: names, book: book)
    self.offices = offices
    if let wording = names.meeting.style.collective?[names.language] {
      collective = reader.label(book.inRunningText(wording))
      collectiveLabel = wording.text
    } else {
      let label =
        offices.collective
        ?? book.subjects.kinds[names.meeting.kind].flatMap { offices.label(forPeople: $0) }
        ?? Subjects.unnamed(book, names: names, filler: filler)
      collective = .word(label).from(rule: book.ruleNames.offices)
      collectiveLabel = label
    }
    principalsGender = gender(of: names.meeting.parties.flatMap(\.principals))
    row = wordings.map {
      Turn(wording: $0, namesParties: $0.frame.slots.contains("countries"))
    }
  }

  /// The words of a label of the row.
  func label(ofTurn number: Int) -> String {
    guard !row.isEmpty else { return collectiveLabel }
    let index = number % row.count
    if let known = row[index].label { return known }
    let made = label(of: row[index].wording.frame)
    row[index].label = made
    return made
  }

  /// A full label for all, the `turn`th in the row.
  func all(turn: Int) -> Subject {
    guard !row.isEmpty else { return together }
    let index = turn % row.count
    if let known = row[index].subject { return known }
    let made = labelled(row[index].wording, label(ofTurn: turn))
    row[index].subject = made
    return made
  }

  private static func unnamed(_ book: LanguageBook, names: NameBook, filler: FrameFiller) -> String
  {
    if let word = shortLabel(book, parties: names.meeting.parties.count) { return word }
    let count = names.grammar.cardinal(names.meeting.parties.count)
    return book.subjects.unnamed.parts.map { part in
      switch part {
      case .word(let word), .suffix(let word): filler.speller.spell(word)
      case .slot: count
      case .verb, .optional: ""
      }
    }.joined(separator: " ")
  }

  /// The short label by the number of parties (양측, 3국), where the language has such.
  private static func shortLabel(_ book: LanguageBook, parties: Int) -> String? {
    let frames = book.subjects.pronouns
    return frames.isEmpty ? nil : frames[max(0, min(parties - 2, frames.count - 1))].source
  }

  /// The labels of the row whose conditions hold for this meeting.
  private var wordings: [SubjectWording.Label] {
    let row =
      switch names.meeting.parties.count {
      case 2: book.subjects.two
      case 3: book.subjects.three
      default: book.subjects.more
      }
    return row.filter { label in
      label.conditions.allSatisfy { condition in
        switch condition {
        case .named: names.meeting.parties.allSatisfy { !$0.principals.isEmpty }
        case .oneOffice: offices.oneNoun != nil
        case .leaders: offices.areLeaders
        case .severalLeaders: offices.areLeaders && offices.oneNoun == nil
        case .countries: names.partyOrder.allSatisfy { names.isCountry(code: $0) }
        }
      }
    }
  }

  /// Whether a label of the row is for some acts alone.
  func suitsSome(_ turn: Int) -> Bool {
    !row.isEmpty && !row[turn % row.count].wording.acts.isEmpty
  }

  /// Whether some of those who met are several.
  func areSeveral(_ choice: SubjectChoice) -> Bool {
    switch choice {
    case .parties(let ids): ids.count > 1
    case .office(let key): office(key).agreement.isMany
    default: false
    }
  }

  /// Whether a label of the row names the parties one by one.
  func namesParties(_ turn: Int) -> Bool {
    !row.isEmpty && row[turn % row.count].namesParties
  }

  /// Whether a label of the row suits a sentence: its acts, and that it names nobody whom the label
  /// names.
  func suits(_ turn: Int, _ sentence: PlannedPoint, _ reading: PointReading) -> Bool {
    guard !row.isEmpty else { return true }
    let index = turn % row.count
    if !row[index].wording.acts.isEmpty {
      for use in sentence.uses.indices
      where !row[index].wording.acts.contains(sentence.uses[use].act) { return false }
    }
    return !row[index].namesParties || !reading.names(sentence, partyNames)
  }

  /// Whether the pronoun for all agrees with the label of a turn: countries by name have their own gender.
  func takesPronoun(behind turn: Int) -> Bool {
    !book.hasGender
      || all(turn: turn).agreement.verbSubject.gender == pronoun.agreement.verbSubject.gender
  }

  private func labelled(_ wording: SubjectWording.Label, _ label: String) -> Subject {
    let tree = filler.fill(
      wording.frame.parts, rule: book.ruleNames.subjects, slot: { name, _ in slot(name) },
      verb: { base, _ in base })
    // Countries by name agree by their own genders, whoever speaks for them.
    let agreement =
      wording.frame.slots.contains("countries")
      ? agreement(ofParties: names.partyOrder) : several(label)
    return tree.map { self.subject($0, agreement: agreement, label: label) } ?? together
  }

  /// All by their common label.
  private lazy var together = subject(
    collective, agreement: several(collectiveLabel), label: collectiveLabel)

  /// How a verb agrees with a label for several: by the label's own gender, or, where it is called by
  /// its people (*les ministres*), by theirs.
  private func several(_ label: String) -> Agreement {
    switch names.grammar.gender(of: label) {
    case .feminine?: .named(.feminine, isPlural: true)
    case .masculine?: .many(.masculine)
    case nil: .many(principalsGender)
    }
  }

  /// Masculine where one of them is, feminine where all are; nil where the spec does not tell.
  func gender(of people: [Principal]) -> Gender? {
    let genders = people.map { $0.gender ?? offices.gender(of: $0) }
    if genders.contains(.masculine) { return .masculine }
    return !genders.isEmpty && genders.allSatisfy { $0 == .feminine } ? .feminine : nil
  }

  private func slot(_ name: String) -> DraftTree? {
    let rule = book.ruleNames.offices
    switch name {
    case "collective": return collective
    case "people":
      return .word(names.grammar.cardinal(names.meeting.parties.flatMap(\.principals).count))
    case "sides": return .word(names.grammar.cardinal(names.meeting.parties.count))
    case "nouns": return offices.oneNoun.map { DraftTree.word($0.many).from(rule: rule) }
    case "offices": return offices.eachOffice.map { DraftTree.word($0).from(rule: rule) }
    case "countries": return parties(names.partyOrder).name
    default: return nil
    }
  }

  /// What `explain` calls a label: its words, with what stands in its places.
  private func label(of frame: Frame) -> String {
    frame.parts.map { part in
      switch part {
      case .word(let word), .suffix(let word), .verb(let word, _): return word
      case .slot("collective", _): return collectiveLabel
      case .slot("countries", _): return parties(names.partyOrder).label
      case .slot(let name, _): return slot(name).map { words(of: $0) } ?? name
      case .optional: return ""
      }
    }.joined(separator: " ")
  }

  private func words(of tree: DraftTree) -> String {
    names.grammar.line(tree, as: .fragment).map(\.text).joined()
  }

  private func makePronoun() -> Subject {
    let agreement = several(collectiveLabel)
    var word = Self.shortLabel(book, parties: names.meeting.parties.count) ?? book.subjects.pronoun
    if let feminine = book.subjects.pronounFeminine {
      if agreement.verbSubject.gender == .feminine { word = feminine }
    }
    return subject(
      .word(word).from(rule: book.ruleNames.subjects), agreement: agreement, label: word)
  }

  /// A subject with the particle that marks it, where the language has one.
  func subject(_ tree: DraftTree, agreement: Agreement, label: String) -> Subject {
    guard let marker = book.subjects.marker else {
      return Subject(tree: tree, agreement: agreement, label: label)
    }
    let particle = filler.own(marker).from(rule: book.ruleNames.subjects)
    return Subject(
      tree: .compound([tree, particle]), agreement: agreement, label: label, name: tree)
  }

  /// The first person.
  private(set) lazy var we = makeWe()

  private func makeWe() -> Subject {
    let word = book.subjects.we
    return subject(
      .word(word).from(rule: book.ruleNames.subjects),
      agreement: .we(principalsGender), label: word)
  }

  /// A subject that speaks once more in the same sentence.
  func again(_ subject: Subject) -> Subject {
    switch subject.agreement {
    case .we: we
    case .many: pronoun
    case .named(_, isPlural: true) where subject.label == collectiveLabel: pronoun
    case .one, .person, .named: subject
    }
  }

  /// A subject that the officer pinned, which agrees with its verb as its words say.
  func pinned(_ text: LocalText, tree: DraftTree, voice: Voice) -> Subject {
    let words = text[names.language]?.text ?? ""
    let agreement = agreement(ofPinned: words, voice: voice)
    // The officer may have written the particle too.
    let isMarked = names.grammar.markedForm(of: String(words.suffix(1))) == book.subjects.marker
    return isMarked
      ? Subject(tree: tree, agreement: agreement, label: words)
      : subject(tree, agreement: agreement, label: words)
  }

  /// One party, one person, or several.
  private func agreement(ofPinned label: String, voice: Voice) -> Agreement {
    // A run-in head (*Health: We …*) and a mark of quotation are not the subject's.
    let head = label.firstRange(of: ": ").map { label[$0.upperBound...] } ?? label[...]
    let words = String(head.drop { "“‘«\"'".contains($0) })
    // "We, the Leaders of …,": what stands in apposition changes nothing.
    let opening = words.prefix { $0 != "," }
    if opening.lowercased() == book.subjects.we { return .we(principalsGender) }
    if book.lexicon.conjunctions.contains(where: { words.containsWords($0) }) { return .several }
    if names.isCountry(words) { return .one }
    guard offices.isOnePerson(words) else {
      return isPlural(words) ? several(words) : one(words)
    }
    let person = names.meeting.parties.flatMap(\.principals).first { principal in
      let name = principal.name?[names.language]?.text.split(separator: " ").map(String.init) ?? []
      return name.contains { words.containsWords($0) }
    }
    return .person(person?.gender ?? names.grammar.gender(of: words).map(Gender.init))
  }

  /// One thing by a label that may tell its gender.
  private func one(_ label: String) -> Agreement {
    names.grammar.gender(of: label) == .feminine ? .named(.feminine, isPlural: false) : .one
  }

  /// Whether a subject is plural: as its words tell, and where they do not, by the ending of its head. A
  /// language that says nothing of plurals has nothing that agrees.
  private func isPlural(_ label: String) -> Bool {
    if let isPlural = names.grammar.isPlural(label: label) { return isPlural }
    let head = offices.head(of: label).lowercased()
    let endings = book.subjects.pluralEndings
    return endings.isEmpty || endings.contains { head.hasSuffix($0) }
  }

  /// Those who hold an office in common.
  func office(_ key: String) -> Subject {
    let label = offices.common(key)
    let gender = gender(of: label.holders)
    return subject(
      .word(label.text).from(rule: book.ruleNames.offices),
      agreement: label.isOne ? .person(gender) : .many(gender), label: label.text)
  }

  /// Whoever the spec names as the speaker.
  func speaker(_ speaker: Speaker, voice: Voice) -> Subject {
    switch speaker {
    case .all: voice == .wePresent ? we : all(turn: 0)
    case .parties(let ids): parties(ids)
    case .office(let key): office(key)
    }
  }
}

extension LanguageBook {
  /// What an officer calls those who speak, as it stands behind other words: *The Ministers* and *Both
  /// sides* bring no capital along, which they get where they open a sentence; names keep theirs.
  func inRunningText(_ label: Wording) -> Wording {
    let first = label.text.prefix { $0 != " " }
    let word = first.lowercased()
    guard word != first, lexicon.articles.contains(word) || subjects.pluralWords.contains(word)
    else { return label }
    var running = label
    running.text = word + label.text.dropFirst(first.count)
    return running
  }
}
