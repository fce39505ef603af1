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
  /// The one that came last.
  private var last: PreparedFrame?

  init(grammar: any Grammar, speller: Speller, indefinite: [String]) {
    self.grammar = grammar
    self.speller = speller
    self.indefinite = indefinite
  }

  /// Fills a frame whose words are the same each time.
  ///
  /// - Parameters:
  ///   - agreement: what its verbs agree with, where their forms depend on nothing else; nil where
  ///     they do.
  ///   - slot: the words for a place with a name and a wanted form; nil when there are none.
  ///   - verb: a verb of the frame's, inflected.
  /// - Returns: nil when a place outside the optional parts has nothing to say.
  func fill(
    _ frame: Frame, rule: String, agreement: Agreement?, slot: (String, String?) -> DraftTree?,
    verb: (String, FrameTense?) -> String
  ) -> DraftTree? {
    let words = prepared(frame, rule: rule)
    return fill(words.parts, of: words, agreement: agreement, slot: slot, verb: verb)
  }

  /// Fills parts of a frame that are made for once.
  func fill(
    _ parts: [FramePart], rule: String, slot: (String, String?) -> DraftTree?,
    verb: (String, FrameTense?) -> String
  ) -> DraftTree? {
    let words = PreparedFrame(parts, rule: rule, filler: self)
    return fill(words.parts, of: words, agreement: nil, slot: slot, verb: verb)
  }

  /// The words directly before a place of a frame, which an officer may have written too: all of them,
  /// and the last alone.
  func precedingWords(_ frame: Frame, rule: String, slot: String) -> [String] {
    prepared(frame, rule: rule).precedingWords(slot, in: frame, grammar)
  }

  private func prepared(_ frame: Frame, rule: String) -> PreparedFrame {
    // What is filled is asked for the words before its places, too.
    if let last, last.isOf(frame), last.rule == rule { return last }
    let known = prepared[frame.identity]
    if let known, known.rule == rule {
      last = known
      return known
    }
    let made = PreparedFrame(frame.parts, rule: rule, filler: self, frame: frame)
    prepared[frame.identity] = made
    last = made
    return made
  }

  private func fill(
    _ parts: [PreparedFrame.Part], of frame: PreparedFrame, agreement: Agreement?,
    slot: (String, String?) -> DraftTree?, verb: (String, FrameTense?) -> String
  ) -> DraftTree? {
    var trees: [DraftTree] = []
    trees.reserveCapacity(parts.count)
    // A suffix stands against what was said directly before it, and not alone.
    var isSaid = false
    func add(_ tree: DraftTree) {
      isSaid = !tree.isSilent
      if isSaid { trees.append(tree) }
    }
    for index in parts.indices {
      switch parts[index] {
      case .words(let tree):
        // No word of a frame is empty.
        trees.append(tree)
        isSaid = true
      case .suffix(let tree):
        if isSaid { trees[trees.count - 1] = .compound([trees[trees.count - 1], tree]) }
      case .verb(let number, let base, let tense):
        add(
          frame.verb(number, agreement) {
            finite(verb(base, tense), of: base, tense).from(rule: frame.rule)
          })
      case .slot(let name, let form):
        guard let tree = slot(name, form) else { return nil }
        add(tree)
      case .optional(let inner):
        if let tree = fill(inner, of: frame, agreement: agreement, slot: slot, verb: verb) {
          add(tree)
        }
      }
    }
    return .phrase(trees)
  }

  /// A verb of ours that was inflected, as a tree.
  private func finite(_ inflected: String, of base: String, _ tense: FrameTense?) -> DraftTree {
    let finite = speller.spell(words: inflected)
    guard tense != .base, let form = grammar.form(ofVerb: base, as: finite) else {
      return .word(finite)
    }
    return .form(form)
  }

  /// A word of ours as a tree.
  func own(_ word: String) -> DraftTree {
    if grammar.isForm(word) { return .form(word) }
    return indefinite.contains(word) ? .form(indefinite[0]) : .word(speller.spell(word))
  }

  /// Words of ours as a tree.
  func own(words: String) -> DraftTree {
    .phrase(words.spaced.map { own(String($0)) })
  }
}

/// A frame with what is the same in every sentence of a meeting: its words as trees, its verbs in the forms
/// that were asked for.
private final class PreparedFrame {
  enum Part {
    case words(DraftTree)
    case suffix(DraftTree)
    /// A verb by its number among the frame's.
    case verb(Int, String, FrameTense?)
    case slot(String, form: String?)
    case optional([Part])
  }

  /// Kept, so that no other frame gets its identity.
  private let frame: Frame?
  let rule: String
  let parts: [Part]
  /// The verbs' trees; a text has few subjects, and a frame few verbs.
  private var verbs: [(number: Int, agreement: Agreement, tree: DraftTree)] = []
  private var preceding: [(slot: String, words: [String])] = []

  init(_ parts: [FramePart], rule: String, filler: FrameFiller, frame: Frame? = nil) {
    self.frame = frame
    self.rule = rule
    var verbs = 0
    func prepared(_ part: FramePart) -> Part {
      switch part {
      case .word(let word): return .words(filler.own(word).from(rule: rule))
      case .suffix(let word): return .suffix(filler.own(word).from(rule: rule))
      case .slot(let name, let form): return .slot(name, form: form)
      case .optional(let inner): return .optional(inner.map { prepared($0) })
      case .verb(let base, let tense):
        verbs += 1
        return .verb(verbs, base, tense)
      }
    }
    self.parts = parts.map { prepared($0) }
  }

  /// Whether its words are those of a frame.
  func isOf(_ frame: Frame) -> Bool { self.frame?.identity == frame.identity }

  /// A verb's tree: made anew where its form depends on more than what it agrees with.
  func verb(_ number: Int, _ agreement: Agreement?, make: () -> DraftTree) -> DraftTree {
    guard let agreement else { return make() }
    for known in verbs where known.number == number && known.agreement == agreement {
      return known.tree
    }
    let tree = make()
    verbs.append((number, agreement, tree))
    return tree
  }

  func precedingWords(_ slot: String, in frame: Frame, _ grammar: any Grammar) -> [String] {
    for known in preceding where known.slot == slot { return known.words }
    let words = frame.words(before: slot).map { grammar.spelled(form: $0) }
    let found =
      words.last.map { words.count > 1 ? [words.joined(separator: " "), $0] : [$0] } ?? []
    preceding.append((slot, found))
    return found
  }
}

extension WordTree where Mark == DraftMark {
  /// Whether the tree has neither words nor mentions.
  var isSilent: Bool {
    switch self {
    case .text(let text), .word(let text), .form(let text): text.isEmpty
    case .phrase(let parts), .compound(let parts), .list(let parts, _):
      parts.indices.allSatisfy { parts[$0].isSilent }
    case .aside(let part): part.isSilent
    case .marked(.mention, _): false
    case .marked(.from, let part): part.isSilent
    }
  }
}
