import Grammar
package import MeetingModel
package import Phrasing

/// A piece of a statement as a careful reader comes to it.
package struct Passage: Hashable, Sendable {
  /// The part that a passage plays.
  package enum Role: Hashable, Sendable {
    case title, release, heading
    case sentence(Sentence)
  }

  package var role: Role
  package var line: Line
  /// Where the passage as a whole comes from; nil where it has no one place.
  package var origin: Origin?
  /// The number of its section, counted from 0; nil before the first.
  package var section: Int?

  /// Makes a passage.
  package init(role: Role, line: Line, origin: Origin?, section: Int?) {
    self.role = role
    self.line = line
    self.origin = origin
    self.section = section
  }

  /// The characters of the passage.
  package var text: String { line.text }

  /// The sentence, where the passage is one.
  package var sentence: Sentence? {
    guard case .sentence(let sentence) = role else { return nil }
    return sentence
  }

  /// Whether the officer wanted the words printed untouched.
  package var isVerbatim: Bool { sentence?.rule.hasSuffix("/verbatim") == true }

  /// The stretches that the officer wrote, those that are one text joined: names that are put into
  /// a text belong to it.
  package var officersTexts: [OfficersText] {
    var texts: [OfficersText] = []
    for run in line {
      let origin = run.marks.reversed().lazy.compactMap { mark -> Origin? in
        guard case .spec(let origin) = mark else { return nil }
        return origin
      }.first
      guard let origin else {
        texts.append(OfficersText(text: "", origin: nil))
        continue
      }
      if let last = texts.indices.last, texts[last].origin == origin {
        texts[last].text += run.text
      } else {
        texts.append(OfficersText(text: run.text, origin: origin))
      }
    }
    return texts.filter { $0.origin != nil }
  }
}

/// Words of an officer's as they stand in a statement.
package struct OfficersText: Hashable, Sendable {
  package var text: String
  /// Where they were written; nil for what the rules wrote.
  package var origin: Origin?
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
      for sentence in section.paragraphs.flatMap(\.sentences) {
        passages.append(
          Passage(
            role: .sentence(sentence), line: sentence.line, origin: sentence.origin, section: index)
        )
      }
    }
    return passages
  }
}
