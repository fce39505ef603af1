import Grammar
import MeetingModel

/// How a verb agrees with its subject, and which possessive belongs to it.
enum Agreement: Hashable, Sendable {
  case we, many, one
}

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
struct Subjects {
  let names: NameBook
  let book: LanguageBook
  let filler: FrameFiller
  /// What all principals are called together, with its article.
  let collective: DraftTree
  let collectiveLabel: String

  init(names: NameBook, book: LanguageBook, filler: FrameFiller, reader: TextReader) {
    self.names = names
    self.book = book
    self.filler = filler
    if let wording = names.meeting.style.collective?[names.language] {
      collective = reader.label(wording)
      collectiveLabel = wording.text
    } else {
      let labels = OfficeLabels(names: names, book: book)
      let label = labels.collective ?? Subjects.unnamed(book, names: names, filler: filler)
      collective = .word(label).from(rule: "\(names.language)/offices")
      collectiveLabel = label
    }
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

  private var labels: [Frame] {
    switch names.meeting.parties.count {
    case 2: book.subjects.two
    case 3: book.subjects.three
    default: book.subjects.more
    }
  }

  /// A subject as the officer wrote it, who may have written its particle too.
  func pinned(_ tree: DraftTree, agreement: Agreement, label: String) -> Subject {
    let isMarked = names.grammar.markedForm(of: String(label.suffix(1))) == book.subjects.marker
    return isMarked
      ? Subject(tree: tree, agreement: agreement, label: label)
      : subject(tree, agreement: agreement, label: label)
  }

  /// A full label for all, the `turn`th in the row.
  func all(turn: Int) -> Subject {
    let frames = labels
    let rule = "\(names.language)/subjects"
    guard !frames.isEmpty,
      let tree = filler.fill(
        frames[turn % frames.count].parts, rule: rule,
        slot: { name, _ in name == "collective" ? collective : nil }, verb: { base, _ in base })
    else { return subject(collective, agreement: .many, label: collectiveLabel) }
    let source = frames[turn % frames.count].source
    return subject(
      tree, agreement: .many, label: source == "{collective}" ? collectiveLabel : source)
  }

  /// The pronoun for all, or the short label that does its work.
  var pronoun: Subject {
    let word =
      Self.shortLabel(book, parties: names.meeting.parties.count) ?? book.subjects.pronoun
    return subject(
      .word(word).from(rule: "\(names.language)/subjects"), agreement: .many, label: word)
  }

  /// A subject with the particle that marks it, where the language has one.
  func subject(_ tree: DraftTree, agreement: Agreement, label: String) -> Subject {
    guard let marker = book.subjects.marker else {
      return Subject(tree: tree, agreement: agreement, label: label)
    }
    let particle = filler.own(marker).from(rule: "\(names.language)/subjects")
    return Subject(
      tree: .compound([tree, particle]), agreement: agreement, label: label, name: tree)
  }

  /// The first person.
  var we: Subject {
    let word = book.subjects.we
    return subject(
      .word(word).from(rule: "\(names.language)/subjects"), agreement: .we, label: word)
  }

  /// A subject that speaks once more in the same sentence.
  func again(_ subject: Subject) -> Subject {
    switch subject.agreement {
    case .we: we
    case .many: pronoun
    case .one: subject
    }
  }

  /// One party or several by name.
  func parties(_ ids: [String]) -> Subject {
    let ordered =
      names.partyOrder.filter { ids.contains($0) } + ids.filter { !names.partyOrder.contains($0) }
    let trees = ordered.map { partyName($0) }
    return subject(
      joined(trees).from(rule: "\(names.language)/subjects"),
      agreement: ordered.count == 1 ? .one : .many,
      label: ordered.map { names.country($0).short }.joined(separator: ", "))
  }

  /// Names of parties who stand beside each other: the last two by the language's own joint, where it
  /// has one.
  func joined(_ trees: [DraftTree]) -> DraftTree {
    guard let joint = book.subjects.joint, trees.count > 1 else { return .list(trees, .and) }
    let particle = filler.own(joint).from(rule: "\(names.language)/subjects")
    let head = trees.dropLast(2).map { DraftTree.aside($0) }
    return .phrase(head + [.compound([trees[trees.count - 2], particle]), trees[trees.count - 1]])
  }

  /// A party's name in running text.
  func partyName(_ id: String) -> DraftTree {
    .mention(
      Mention(
        key: names.key(ofCountry: id), names: names.country(id),
        form: .noun(withArticle: true, possessive: "")))
  }

  /// Those who hold an office in common.
  func office(_ key: String) -> Subject {
    let label = OfficeLabels(names: names, book: book).common(key)
    return subject(
      .word(label.text).from(rule: "\(names.language)/offices"),
      agreement: label.isOne ? .one : .many, label: label.text)
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

extension SubjectWording {
  /// The possessive that belongs to a subject.
  func possessive(_ agreement: Agreement) -> String {
    switch agreement {
    case .we: ourPossessive
    case .many: theirPossessive
    case .one: itsPossessive
    }
  }
}
