import Grammar
package import MeetingModel
package import Phrasing

/// A piece of a statement as a careful reader comes to it.
package final class Passage: Sendable {
  /// The part that a passage plays.
  package enum Role: Sendable {
    case title, release, heading, sentence
  }

  package let role: Role
  /// Its number among the passages, counted from 0.
  package let index: Int
  package let line: Line
  /// Where the passage as a whole comes from; nil where it has no one place.
  package let origin: Origin?
  /// The number of its section, counted from 0; nil before the first.
  package let section: Int?
  /// The characters of the passage.
  package let text: String
  /// The acts of a sentence, and how it was made.
  package let acts: [RealisedAct]
  package let choices: [Choice]
  /// Whether the officer wanted the words printed untouched.
  package let isVerbatim: Bool
  /// What stands in it: what a rule looks for seldom does.
  let marks: PassageMarks
  private let spacedWords: Int

  /// Makes a passage that is no sentence.
  init(
    _ role: Role, index: Int, line: Line, origin: Origin?, section: Int?, scan: PassageScan
  ) {
    self.role = role
    self.index = index
    self.line = line
    self.origin = origin
    self.section = section
    text = line.text
    acts = []
    choices = []
    isVerbatim = false
    (marks, spacedWords) = scan.read(line)
  }

  /// Makes a passage of a sentence.
  init(_ sentence: borrowing Sentence, index: Int, section: Int, scan: PassageScan) {
    role = .sentence
    self.index = index
    self.section = section
    line = sentence.line
    origin = sentence.origin
    text = sentence.text
    acts = sentence.acts
    choices = sentence.choices
    isVerbatim = sentence.rule.endsInBytes(of: "/verbatim")
    (marks, spacedWords) = scan.read(line)
  }

  /// How many words it has.
  var wordCount: Int { marks.contains(.otherSpaces) ? text.wordCount : spacedWords }

  /// The stretches that the officer wrote, those that are one text joined: names that are put into
  /// a text belong to it.
  var officersTexts: [OfficersText] {
    var texts: [OfficersText] = []
    // Words of a rule's between two stretches keep them apart.
    var isInside = false
    for run in line {
      let origin = run.marks.last { if case .spec = $0 { true } else { false } }
      guard case .spec(let origin)? = origin else {
        isInside = false
        continue
      }
      if isInside, let last = texts.indices.last, texts[last].origin == origin {
        texts[last].text += run.text
      } else {
        texts.append(OfficersText(text: run.text, origin: origin))
      }
      isInside = true
    }
    return texts
  }
}

/// Words of an officer's as they stand in a statement.
struct OfficersText: Hashable, Sendable {
  var text: String
  /// Where they were written.
  var origin: Origin
}

extension Statement {
  /// Every piece of the statement in reading order.
  ///
  /// - Parameter scan: what they are read with.
  func passages(_ scan: PassageScan) -> [Passage] {
    var passages: [Passage] = []
    func add(_ role: Passage.Role, _ line: Line, _ origin: Origin? = nil, in section: Int? = nil) {
      passages.append(
        Passage(
          role, index: passages.count, line: line, origin: origin, section: section,
          scan: scan))
    }
    add(.title, title)
    if let release { add(.release, release.line) }
    for section in sections.indices {
      if let heading = sections[section].heading {
        add(.heading, heading.line, heading.origin, in: section)
      }
      for paragraph in sections[section].paragraphs.indices {
        let count = sections[section].paragraphs[paragraph].sentences.count
        for sentence in 0..<count {
          passages.append(
            Passage(
              sections[section].paragraphs[paragraph].sentences[sentence],
              index: passages.count, section: section, scan: scan))
        }
      }
    }
    return passages
  }
}
