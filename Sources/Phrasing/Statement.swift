package import Grammar
package import MeetingModel

/// Where a word of a statement comes from.
package enum Provenance: Hashable, Sendable {
  /// The officer wrote it, there.
  case spec(Origin)
  /// A rule of the phrasebook wrote it; the rule's name, such as `en/condemn`.
  case rule(String)
  /// A gap: the spec has this text, which stands there, in that other language only.
  indirect case gap(Language, Origin)
}

/// A line of a statement: runs of text with their provenance.
package typealias Line = [Run<Provenance>]

extension [Run<Provenance>] {
  /// The characters of the line.
  package var text: String {
    guard count != 1 else { return self[0].text }
    // Many strings become one much faster by their bytes than one behind the other.
    var bytes: [UInt8] = []
    bytes.reserveCapacity(indices.reduce(0) { $0 + self[$1].text.utf8.count })
    for index in indices { bytes += self[index].text.utf8 }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// A choice that the rules made, and why.
package struct Choice: Hashable, Sendable {
  /// What was chosen: `subject`, `verb`, `form`, `link`, `paragraph`, `join`, …
  package var what: String
  /// The outcome.
  package var chosen: String
  /// The reason, in words for an officer.
  package var why: String
  /// Whether an officer should look at it: the rules could not be sure.
  package var isFinding: Bool
  /// How to mend it, where that is not plain from the choice.
  package var help: [String]

  /// What choices of a wording by gender are about: one remedy mends all of them.
  package static let agreement = "agreement"

  /// Makes a record of a choice.
  package init(
    _ what: String, _ chosen: String, why: String, isFinding: Bool = false, help: [String] = []
  ) {
    self.what = what
    self.chosen = chosen
    self.why = why
    self.isFinding = isFinding
    self.help = help
  }
}

/// An act as it stands in a sentence.
package struct RealisedAct: Hashable, Sendable {
  /// The act's canonical id.
  package var act: String
  /// The rung that was realised.
  package var rung: String
  /// The rule, such as `en/condemn`.
  package var rule: String
  package var origin: Origin
  /// The wording that was taken, and the frame of its complement.
  package var frames: [Frame]
  /// Where the phrasebook has them.
  package var places: [RulePlace] { frames.compactMap(\.place) }
  /// How the phrasebook writes them: acts that have the same words here cannot be told apart by a reader.
  package var wording: [String] { frames.map(\.source) }

  /// Makes a realised act.
  package init(
    act: String, rung: String, rule: String, origin: Origin, frames: [Frame] = []
  ) {
    self.act = act
    self.rung = rung
    self.rule = rule
    self.origin = origin
    self.frames = frames
  }
}

/// A rule that wrote words of a sentence, with its place.
package struct PlacedRule: Hashable, Sendable {
  /// The rule's name, such as `en/modifier/including`.
  package var rule: String
  package var place: RulePlace

  /// Makes a placed rule.
  package init(rule: String, place: RulePlace) {
    self.rule = rule
    self.place = place
  }
}

/// A sentence with its story.
package struct Sentence: Hashable, Sendable {
  package var line: Line {
    didSet { text = line.text }
  }
  /// The sentence's characters: every format and the review ask for them.
  package private(set) var text: String
  /// The acts in it; empty for `state`, `verbatim` and the layout's own sentences.
  package var acts: [RealisedAct]
  /// Where the sentence as a whole comes from; nil for one that the layout makes of many parts.
  package var origin: Origin?
  /// The rule that made the sentence as a whole (`en/layout/2+2/meeting`, `en/state`).
  package var rule: String
  package var choices: [Choice]
  /// Whether it stands on a line of its own, as an item of a list.
  package var isBullet: Bool
  /// Where its rules are written; nil where no phrasebook has them.
  private let places: RulePlaces?

  /// Makes a sentence.
  package init(
    line: Line, acts: [RealisedAct] = [], origin: Origin?, rule: String, choices: [Choice] = [],
    isBullet: Bool = false
  ) {
    self.init(
      line: line, text: line.text, acts: acts, origin: origin, rule: rule, choices: choices,
      isBullet: isBullet, places: nil)
  }

  /// Makes a sentence of a line whose characters are known.
  init(
    line: Line, text: String, acts: [RealisedAct] = [], origin: Origin?, rule: String,
    choices: [Choice] = [], isBullet: Bool = false, places: RulePlaces?
  ) {
    self.line = line
    self.text = text
    self.acts = acts
    self.origin = origin
    self.rule = rule
    self.choices = choices
    self.isBullet = isBullet
    self.places = places
  }

  /// The rules beside the acts' that wrote words of it, in the order of their words. Who explains a sentence
  /// asks for them, and nobody else.
  package var rules: [PlacedRule] {
    var names: [String] = []
    for run in line {
      for case .rule(let rule) in run.marks where !names.contains(rule) { names.append(rule) }
    }
    return names.compactMap { name in
      places?.book.place(ofRule: name).map { PlacedRule(rule: name, place: $0) }
    }
  }
}

/// Where the rules of a sentence are written. Sentences that say the same of themselves are equal, whatever
/// copy of the phrasebook made them.
struct RulePlaces: Hashable, Sendable {
  let book: LanguageBook

  static func == (left: Self, right: Self) -> Bool { true }
  func hash(into hasher: inout Hasher) {}
}

/// Sentences that stand together.
package struct Paragraph: Hashable, Sendable {
  /// The number in front, such as `3.`; nil for none.
  package var label: String?
  package var sentences: [Sentence]

  /// Makes a paragraph.
  package init(label: String? = nil, sentences: [Sentence]) {
    self.label = label
    self.sentences = sentences
  }

  /// The sentences in runs: those that stand in one text, and those that are items of a list.
  package var runs: [(isList: Bool, sentences: ArraySlice<Sentence>)] {
    var runs: [(isList: Bool, sentences: ArraySlice<Sentence>)] = []
    var start = 0
    for end in sentences.indices.dropFirst() + [sentences.count] where end > start {
      let isList = sentences[start].isBullet
      if end < sentences.count, sentences[end].isBullet == isList { continue }
      runs.append((isList, sentences[start..<end]))
      start = end
    }
    return runs
  }
}

/// A heading.
package struct Heading: Hashable, Sendable {
  /// The number in front, such as `I.`; nil for none.
  package var label: String?
  package var line: Line
  package var origin: Origin?

  /// Makes a heading.
  package init(label: String? = nil, line: Line, origin: Origin?) {
    self.label = label
    self.line = line
    self.origin = origin
  }
}

/// A part of a statement.
package struct Section: Hashable, Sendable {
  /// The part that a section plays.
  package enum Role: String, Hashable, Sendable {
    case opening, agenda, closing
  }

  package var role: Role
  /// Nil for opening, closing, and where headings are off.
  package var heading: Heading?
  package var paragraphs: [Paragraph]

  /// Makes a section.
  package init(role: Role, heading: Heading? = nil, paragraphs: [Paragraph]) {
    self.role = role
    self.heading = heading
    self.paragraphs = paragraphs
  }
}

/// What stands around the text of a released statement.
package struct Release: Hashable, Sendable {
  /// The sentence above the text.
  package var line: Line
  /// The line that begins the text (`Begin Text:`); nil for none.
  package var begin: String?
  /// The line that ends it; nil for none.
  package var end: String?

  /// Makes a release.
  package init(line: Line, begin: String?, end: String?) {
    self.line = line
    self.begin = begin
    self.end = end
  }
}

/// A drafted joint statement in one language.
package struct Statement: Hashable, Sendable {
  package var language: Language
  package var title: Line
  /// Nil where no release line is wanted.
  package var release: Release?
  package var sections: [Section]
  /// The house style's canonical id.
  package var house: String
  package var voice: Voice

  /// Makes a statement.
  package init(
    language: Language, title: Line, release: Release?, sections: [Section], house: String,
    voice: Voice
  ) {
    self.language = language
    self.title = title
    self.release = release
    self.sections = sections
    self.house = house
    self.voice = voice
  }

  /// Every sentence in reading order.
  package var sentences: [Sentence] {
    var sentences: [Sentence] = []
    for section in sections {
      for paragraph in section.paragraphs { sentences += paragraph.sentences }
    }
    return sentences
  }
}
