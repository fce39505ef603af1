import Grammar
package import MeetingModel
package import Phrasing

/// A piece of a statement as a careful reader comes to it.
package final class Passage: Sendable {
  /// The part that a passage plays.
  package enum Role: Sendable {
    case title, release, heading
    case sentence(Sentence)
  }

  package let role: Role
  package let line: Line
  /// Where the passage as a whole comes from; nil where it has no one place.
  package let origin: Origin?
  /// The number of its section, counted from 0; nil before the first.
  package let section: Int?
  /// The characters of the passage.
  package let text: String
  /// The stretches that the officer wrote, those that are one text joined: names that are put into
  /// a text belong to it.
  package let officersTexts: [OfficersText]
  /// Whether the officer wanted the words printed untouched.
  package let isVerbatim: Bool

  /// Makes a passage.
  package init(role: Role, line: Line, origin: Origin?, section: Int?) {
    self.role = role
    self.line = line
    self.origin = origin
    self.section = section
    officersTexts = Self.officersTexts(of: line)
    if case .sentence(let sentence) = role {
      text = sentence.text
      isVerbatim = sentence.rule.endsInBytes(of: "/verbatim")
    } else {
      text = line.text
      isVerbatim = false
    }
  }

  /// The sentence, where the passage is one.
  package var sentence: Sentence? {
    guard case .sentence(let sentence) = role else { return nil }
    return sentence
  }

  private static func officersTexts(of line: Line) -> [OfficersText] {
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
package struct OfficersText: Hashable, Sendable {
  package var text: String
  /// Where they were written.
  package var origin: Origin
}

extension Statement {
  /// Every piece of the statement in reading order.
  package var passages: [Passage] {
    var passages = [Passage(role: .title, line: title, origin: nil, section: nil)]
    if let release {
      passages.append(Passage(role: .release, line: release.line, origin: nil, section: nil))
    }
    for (index, section) in sections.enumerated() {
      if let heading = section.heading {
        passages.append(
          Passage(role: .heading, line: heading.line, origin: heading.origin, section: index))
      }
      for paragraph in section.paragraphs {
        for sentence in paragraph.sentences {
          passages.append(
            Passage(
              role: .sentence(sentence), line: sentence.line, origin: sentence.origin,
              section: index))
        }
      }
    }
    return passages
  }
}
