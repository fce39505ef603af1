import Grammar
import MeetingModel

/// Meetings whose title is no name of one: visits, and the bodies that meet.
extension LayoutRealiser {
  /// Whether the meeting is a visit by its title.
  var isVisit: Bool {
    let words = meeting.title[names.language]?.text ?? ""
    return layout.visits.contains { words.containsWords($0) }
  }

  /// Whether the title of a visit goes on behind the noun and tells whose it is.
  var tellsWhose: Bool {
    let words = meeting.title[names.language]?.text ?? ""
    return !layout.visits.contains { words.hasSuffix($0) }
  }

  /// The first office of the one guest, with the guest's formal name unless the office names it.
  var visitor: DraftTree? {
    guard meeting.host != nil, guests.count == 1,
      let party = meeting.parties.first(where: { $0.id == guests[0] }),
      let office = party.principals.first?.office[names.language]
    else { return nil }
    let namesCountry = !names.ownNames(party.id).contains { office.text.containsWords($0) }
    let article = book.lexicon.articles.first.map { DraftTree.word($0).from(rule: layout.rule) }
    return filler.fill(
      layout.principals.parts, rule: layout.rule,
      slot: { name, _ in
        switch name {
        case "people": .phrase([article ?? .empty, self.reader.title(office)])
        case "country", "formal": namesCountry ? self.formalName(party.id) : nil
        default: nil
        }
      }, verb: { base, _ in base })
  }

  /// What a meeting of the body is called that the title names; nil where it names none. The body's noun
  /// is the last word before the first preposition.
  var sittingNoun: String? {
    let words = (meeting.title[names.language]?.text ?? "").split(separator: " ").map(String.init)
    let lexicon = book.lexicon
    let end =
      words.firstIndex {
        lexicon.afterNoun.contains($0) && !lexicon.conjunctions.contains($0) || $0.hasPrefix("(")
      } ?? words.endIndex
    return end > 0 ? layout.sittings[words[end - 1]] : nil
  }

  /// A meeting of the body that the title names.
  var sitting: DraftTree? {
    guard let noun = sittingNoun, let frame = layout.sitting else { return nil }
    return filler.fill(
      frame.parts, rule: layout.rule,
      slot: { name, _ in
        switch name {
        case "sitting": DraftTree.word(noun).from(rule: self.layout.rule)
        case "body": self.meetingName
        default: nil
        }
      }, verb: { base, _ in base })
  }
}
