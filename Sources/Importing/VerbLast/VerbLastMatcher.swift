import Grammar
import MeetingModel
import Phrasing

/// Matches what stands before a verb that ends its sentence, from the verb backwards.
struct VerbLastMatcher {
  /// The texts of the places, by their names.
  typealias Texts = [(place: String, text: String)]

  let grammar: any Grammar

  /// The most places at which a text is cut between two complements.
  private static let mostCuts = 6

  /// The texts of a pattern's places; nil where the words are not the pattern's.
  func match(_ parts: ArraySlice<FramePart>, _ text: Substring) -> Texts? {
    var rest = text
    var index = parts.endIndex
    while index > parts.startIndex {
      index -= 1
      switch parts[index] {
      case .word(let word):
        rest = rest.trimmed
        if rest == word {
          rest = ""
        } else if rest.hasSuffix(" " + word) {
          rest = rest.dropLast(word.count + 1)
        } else {
          return nil
        }
      case .suffix(let suffix):
        guard let shape = shapes(suffix).first(where: { rest.hasSuffix($0) }) else { return nil }
        rest = rest.dropLast(shape.count)
      case .slot(let name, let form):
        return slot(name, form, parts[..<index], rest)
      case .verb, .optional: return nil
      }
    }
    return rest.trimmed.isEmpty ? [] : nil
  }

  /// A place, and what stands before it.
  private func slot(
    _ place: String, _ form: String?, _ before: ArraySlice<FramePart>, _ text: Substring
  ) -> Texts? {
    let words = before.compactMap { if case .word(let word) = $0 { word } else { String?.none } }
    if words.count == before.count {
      // Words of ours at the head (*확고히 … 하고자*).
      let head = words.isEmpty ? "" : words.joined(separator: " ") + " "
      guard text.hasPrefix(head) else { return nil }
      return self.text(text.dropFirst(head.count), form).map { [(place, $0)] }
    }
    var cuts = 0
    let spaces = text.indices.filter { text[$0] == " " }
    // What stands between an object and its verb is short: it begins behind the last mark of an object.
    let isOfObject = ComplementRole(rawValue: place) == nil
    for index in isOfObject ? spaces.reversed() : spaces where cuts < Self.mostCuts {
      guard let left = match(before, text[..<index]) else { continue }
      cuts += 1
      if let own = self.text(text[text.index(after: index)...], form) {
        return left + [(place, own)]
      }
    }
    return nil
  }

  /// The officer's text of what stands in a form.
  private func text(_ written: Substring, _ form: String?) -> String? {
    let text = String(written.trimmed)
    guard !text.isEmpty else { return nil }
    switch form {
    case nil: return text
    case "noun"?: return grammar.shape(ofInfinitive: text) == .nounPhrase ? text : nil
    case let form?: return grammar.texts(whose: form, is: text).first
    }
  }

  /// The shapes of a particle or of letters of ours.
  private func shapes(_ suffix: String) -> [String] {
    grammar.isForm(suffix) ? suffix.split(separator: "/").map(String.init) : [suffix]
  }
}

extension Substring {
  /// Without spaces at its ends.
  var trimmed: Substring {
    var rest = self
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return rest
  }
}
