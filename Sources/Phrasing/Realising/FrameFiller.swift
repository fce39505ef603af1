import Grammar
import MeetingModel

/// Spells words of ours as the house does.
struct Speller {
  let house: String
  let table: SpellingTable

  /// A word in the house's spelling; its capital is kept.
  func spell(_ word: String) -> String {
    if let form = table.forms(of: word)?[house] { return form }
    guard word.unicodeScalars.first?.isCapital == true,
      let form = table.forms(of: word.lowercased())?[house],
      let head = form.first
    else { return word }
    return head.uppercased() + form.dropFirst()
  }

  /// Several words, each in the house's spelling.
  func spell(words: String) -> String {
    guard words.hasByte(UInt8(ascii: " ")) else { return spell(words) }
    return words.split(separator: " ", omittingEmptySubsequences: false).map { spell(String($0)) }
      .joined(separator: " ")
  }
}

/// Puts words into the places of a frame.
final class FrameFiller {
  let grammar: any Grammar
  let speller: Speller
  /// Articles whose shape depends on the word behind.
  let indefinite: [String]
  /// Frames whose words are made: the sentences of a text are made by few.
  private var prepared: [Frame.Identity: PreparedFrame] = [:]

  init(grammar: any Grammar, speller: Speller, indefinite: [String]) {
    self.grammar = grammar
    self.speller = speller
    self.indefinite = indefinite
  }

  /// Fills a frame whose words are the same each time.
  func fill(
    _ frame: Frame, rule: String, slot: (String, String?) -> DraftTree?,
    verb: (String, FrameTense?) -> String
  ) -> DraftTree? {
    let words: PreparedFrame
    if let known = prepared[frame.identity], known.rule == rule {
      words = known
    } else {
      words = PreparedFrame(frame, rule: rule, filler: self)
      prepared[frame.identity] = words
    }
    return fill(words.frame.parts, words.trees, rule: rule, slot: slot, verb: verb)
  }

  /// Fills parts of a frame.
  ///
  /// - Parameters:
  ///   - slot: the words for a place with a name and a wanted form; nil when there are none.
  ///   - verb: a verb of the frame's, inflected.
  /// - Returns: nil when a place outside the optional parts has nothing to say.
  func fill(
    _ parts: [FramePart], _ words: [DraftTree?] = [], rule: String,
    slot: (String, String?) -> DraftTree?, verb: (String, FrameTense?) -> String
  ) -> DraftTree? {
    var trees: [DraftTree] = []
    trees.reserveCapacity(parts.count)
    for (index, part) in parts.enumerated() {
      if index < words.count, let word = words[index] {
        trees.append(word)
        continue
      }
      switch part {
      case .word(let word): trees.append(own(word).from(rule: rule))
      case .suffix(let word):
        guard let last = trees.last, !last.isSilent else { continue }
        trees[trees.count - 1] = .compound([last, own(word).from(rule: rule)])
      case .verb(let base, let tense):
        let finite = speller.spell(words: verb(base, tense))
        let tree: DraftTree =
          tense == .base
          ? .word(finite)
          : grammar.form(ofVerb: base, as: finite).map { .form($0) } ?? .word(finite)
        trees.append(tree.from(rule: rule))
      case .slot(let name, let form):
        guard let tree = slot(name, form) else { return nil }
        trees.append(tree)
      case .optional(let inner):
        if let tree = fill(inner, rule: rule, slot: slot, verb: verb) { trees.append(tree) }
      }
    }
    return .phrase(trees.contains { $0.isSilent } ? trees.filter { !$0.isSilent } : trees)
  }

  /// A word of ours as a tree.
  func own(_ word: String) -> DraftTree {
    if grammar.isForm(word) { return .form(word) }
    return indefinite.contains(word) ? .form(indefinite[0]) : .word(speller.spell(word))
  }

  /// Words of ours as a tree.
  func own(words: String) -> DraftTree {
    .phrase(words.split(separator: " ").map { own(String($0)) })
  }
}

/// A frame with the words of a rule's in it as they stand in every sentence.
private final class PreparedFrame {
  /// Kept, so that no other frame gets its identity.
  let frame: Frame
  let rule: String
  /// The words' trees, each at the place of its part; nil for what differs from sentence to sentence.
  let trees: [DraftTree?]

  init(_ frame: Frame, rule: String, filler: FrameFiller) {
    self.frame = frame
    self.rule = rule
    trees = frame.parts.map { part in
      if case .word(let word) = part { filler.own(word).from(rule: rule) } else { nil }
    }
  }
}

extension WordTree where Mark == DraftMark {
  /// Whether the tree has neither words nor mentions.
  var isSilent: Bool {
    switch self {
    case .text(let text), .word(let text), .form(let text): text.isEmpty
    case .phrase(let parts), .compound(let parts), .list(let parts, _):
      parts.allSatisfy(\.isSilent)
    case .aside(let part): part.isSilent
    case .marked(.mention, _): false
    case .marked(.from, let part): part.isSilent
    }
  }
}
