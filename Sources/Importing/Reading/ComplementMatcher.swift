import Grammar
import MeetingModel
import Phrasing

/// Matches a complement's frame against the words behind a verb.
struct ComplementMatcher {
  let grammar: any Grammar
  /// Words that open a clause inside another (*which*): its infinitives are its own.
  let subordinators: Set<String>

  /// The texts of the frame's places; nil where the words are not the frame's.
  func match(_ complement: ComplementFrame, _ words: Words, _ start: Int, _ end: Int)
    -> (complements: [(role: ComplementRole, text: String)], words: Int)?
  {
    if let found = match(complement.frame.parts, words, start, end) { return found }
    // A preposition that stands in place of the frame's own stays in the text.
    guard complement.prepositions.contains(words[start].lower), start + 1 < end,
      complement.roles.count == 1, let role = complement.roles.first
    else { return nil }
    return ([(role, words.text(start..<end))], 1)
  }

  private func match(_ parts: [FramePart], _ words: Words, _ start: Int, _ end: Int)
    -> (complements: [(role: ComplementRole, text: String)], words: Int)?
  {
    var place = start
    var complements: [(role: ComplementRole, text: String)] = []
    var count = 0
    // What was drawn together with the word before a place begins its text.
    var head = ""
    for (index, part) in parts.enumerated() {
      switch part {
      case .word(let word):
        guard place < end, head.isEmpty,
          let rest = grammar.remainder(of: words[place].raw, behind: word)
        else { return nil }
        head = rest
        place += 1
        count += 1
      case .slot(let name, let form):
        guard let role = ComplementRole(rawValue: name), place < end || !head.isEmpty else {
          return nil
        }
        let rest = parts[(index + 1)...]
        let stop: Int
        if rest.isEmpty {
          stop = end
        } else if let found = split(rest, words, place + (head.isEmpty ? 1 : 0), end) {
          stop = found
          count += 1
        } else {
          return nil
        }
        let text = [head, words.text(place..<stop)].filter { !$0.isEmpty }.joined(separator: " ")
        head = ""
        if index > 0, case .word(let word) = parts[index - 1], grammar.isForm(word), role == .to,
          text != Complement.below, grammar.shape(ofInfinitive: text) != .base
        {
          return nil
        }
        guard fits(text, role, form), role != .whom || !opensElse(words, place) else { return nil }
        complements.append((role, text))
        place = stop
      default: return nil
      }
    }
    return place == end && head.isEmpty ? (complements, count) : nil
  }

  /// Where the words that follow a place begin: *to* only before a verb.
  private func split(_ rest: ArraySlice<FramePart>, _ words: Words, _ start: Int, _ end: Int)
    -> Int?
  {
    guard case .word(let word)? = rest.first else { return nil }
    let isInfinitive = rest.contains { part in
      if case .slot("to", _) = part { true } else { false }
    }
    var place = start
    // What may be a verb or a noun is taken where no verb comes (*for our firms to drive growth*).
    var unclear: Int?
    while place + 1 < end {
      if grammar.remainder(of: words[place].raw, behind: word) != nil {
        guard isInfinitive else { return place }
        let rest = grammar.remainder(of: words[place].raw, behind: word) ?? ""
        let next = [rest, words.text((place + 1)..<min(end, place + 8))].filter { !$0.isEmpty }
          .joined(separator: " ")
        switch grammar.shape(ofInfinitive: next) {
        case .base: return place
        case .unclear: unclear = unclear ?? place
        case .gerund, .nounPhrase: break
        }
      }
      if words[place].endsInComma {
        // "Russia, China, and the North to stop": only before an infinitive, past the words between.
        guard isInfinitive else { return nil }
        if place + 1 < end, subordinators.contains(words[place + 1].lower) {
          guard let close = ((place + 1)..<end).first(where: { words[$0].endsInComma }) else {
            return unclear
          }
          place = close
        }
      }
      place += 1
    }
    return unclear
  }

  /// Whether words are no person or party: an infinitive or a clause.
  private func opensElse(_ words: Words, _ place: Int) -> Bool {
    ComplementRole(rawValue: words[place].lower).map { $0 == .to || $0 == .that } ?? false
  }

  private func fits(_ text: String, _ role: ComplementRole, _ form: String?) -> Bool {
    guard text != Complement.below else { return true }
    return switch form {
    case "noun": grammar.shape(ofInfinitive: text) == .nounPhrase
    case "base":
      switch grammar.shape(ofInfinitive: text) {
      case .base, .unclear: true
      case .gerund, .nounPhrase: false
      }
    default: true
    }
  }
}
