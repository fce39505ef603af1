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
    let count = names.grammar.cardinal(names.meeting.parties.count)
    return book.subjects.unnamed.parts.map { part in
      switch part {
      case .word(let word): filler.speller.spell(word)
      case .slot: count
      case .verb, .optional: ""
      }
    }.joined(separator: " ")
  }

  private var labels: [Frame] {
    switch names.meeting.parties.count {
    case 2: book.subjects.two
    case 3: book.subjects.three
    default: book.subjects.more
    }
  }

  /// A full label for all, the `turn`th in the row.
  func all(turn: Int) -> Subject {
    let frames = labels
    let rule = "\(names.language)/subjects"
    guard !frames.isEmpty,
      let tree = filler.fill(
        frames[turn % frames.count].parts, rule: rule,
        slot: { name, _ in name == "collective" ? collective : nil }, verb: { base, _ in base })
    else { return Subject(tree: collective, agreement: .many, label: collectiveLabel) }
    let source = frames[turn % frames.count].source
    return Subject(
      tree: tree, agreement: .many, label: source == "{collective}" ? collectiveLabel : source)
  }

  /// The pronoun for all.
  var pronoun: Subject {
    let word = book.subjects.pronoun
    return Subject(
      tree: .word(word).from(rule: "\(names.language)/subjects"), agreement: .many, label: word)
  }

  /// The first person.
  var we: Subject {
    let word = book.subjects.we
    return Subject(
      tree: .word(word).from(rule: "\(names.language)/subjects"), agreement: .we, label: word)
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
    return Subject(
      tree: DraftTree.list(trees, .and).from(rule: "\(names.language)/subjects"),
      agreement: ordered.count == 1 ? .one : .many,
      label: ordered.map { names.country($0).short }.joined(separator: ", "))
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
    return Subject(
      tree: .word(label.text).from(rule: "\(names.language)/offices"),
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
