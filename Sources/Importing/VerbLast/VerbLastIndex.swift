import Grammar
import MeetingModel
import Phrasing

/// The wordings of a language whose verb stands last, turned round: by the last word of a sentence.
struct VerbLastIndex {
  /// A wording of a rung with one of the complement's frames in it, cut before its verb.
  struct Pattern {
    var act: Vocabulary.Act
    var rung: String
    /// What stands before the verb.
    var parts: [FramePart]
    var complement: ComplementFrame?
    /// The modifier between the verb and its object, where there is one.
    var modifier: String?
    /// The words before the verb that the rung has of its own (*강력히*).
    var own: [String]
    var order: Int
  }

  /// A pattern whose verb a word is.
  struct Entry {
    var pattern: Pattern
    /// The verb in the text, where it is not the one that the rules would print.
    var pin: String?
  }

  /// By the verb as it ends a sentence.
  private(set) var finite: [String: [Entry]] = [:]
  /// By the verb as it leads on to another (재확인하고).
  private(set) var leading: [String: [Entry]] = [:]
  /// Connectives before the subject and behind it.
  private(set) var front: [String: String] = [:]
  private(set) var inner: [(words: String, link: String)] = []

  init(book: LanguageBook, vocabulary: Vocabulary, grammar: any Grammar, voice: Voice) {
    let firsts = Set(book.acts.values.flatMap(\.rungs.values).compactMap(\.first?.source))
    let others = KoreanGrammar.Past.allCases.map { KoreanGrammar(past: $0) }
    for (order, act) in vocabulary.acts.enumerated() {
      guard let wording = book.acts[act.id] else { continue }
      for rung in act.rungs where wording.shared[rung.name] == nil {
        for (index, frame) in (wording.rungs[rung.name] ?? []).enumerated() {
          guard index == 0 || !firsts.contains(frame.source) else { continue }
          let all = Self.patterns(
            frame, act: act, rung: rung.name, wording.complements, book, order: order)
          // The verb may be the complement's own (…기로 하다), or another with this complement.
          for pattern in all {
            guard case .verb(let usual, let tense)? = pattern.parts.last else { continue }
            let base = pattern.complement?.verb ?? usual
            var pattern = pattern
            pattern.parts.removeLast()
            let patterns = [pattern]
            let isPast = tense == .past || tense == nil && voice == .ministersPast
            let expected = grammar.inflect(base, isPast ? .past : .presentPlural)
            var forms = [(expected, String?.none)]
            for other in others {
              for form in [VerbForm.past, .presentPlural] {
                let word = other.inflect(base, form)
                if !forms.contains(where: { $0.0 == word }) { forms.append((word, word)) }
              }
            }
            // The second wording of a rung is the officer's choice.
            for (word, pin) in forms {
              let isOther = index > 0 && pin == nil
              let entries = patterns.map {
                Entry(pattern: $0, pin: pin ?? (isOther ? frame.source : nil))
              }
              finite[word, default: []] += entries
            }
            for isWeighty in [false, true] {
              guard index == 0,
                let word = grammar.leading(base, as: expected, isWeighty: isWeighty)
              else { continue }
              leading[word, default: []] += patterns.map { Entry(pattern: $0) }
            }
          }
        }
      }
    }
    for (link, wording) in book.links.sorted(by: { $0.key < $1.key }) {
      if let words = wording.inner { inner.append((words, link)) }
      if let words = wording.front { front[words] = link }
    }
    inner.sort { ($1.words.count, $0.link) < ($0.words.count, $1.link) }
  }

  private static func patterns(
    _ frame: Frame, act: Vocabulary.Act, rung: String, _ complements: [ComplementFrame],
    _ book: LanguageBook, order: Int
  ) -> [Pattern] {
    let before = frame.parts
    guard
      let place = before.firstIndex(where: {
        if case .slot("complement", _) = $0 { true } else { false }
      })
    else {
      return [
        Pattern(act: act, rung: rung, parts: before, own: Frame.words(of: before), order: order)
      ]
    }
    let own = before.compactMap { part -> String? in
      if case .word(let word) = part { word } else { nil }
    }
    let ofObject = book.modifiers.compactMapValues(\.complement).sorted { $0.key < $1.key }
    let head = Array(before[..<place])
    let tail = Array(before[(place + 1)...])
    return complements.filter { !$0.isFallback }.flatMap { complement -> [Pattern] in
      func pattern(_ more: [FramePart], _ modifier: String?) -> Pattern {
        Pattern(
          act: act, rung: rung, parts: head + complement.frame.parts + more + tail,
          complement: complement, modifier: modifier, own: own, order: order)
      }
      let hasObject = complement.frame.endsInObject(of: book) && !complement.roles.contains(.to)
      return [pattern([], nil)]
        + (hasObject ? ofObject.map { pattern($0.value.parts, $0.key) } : [])
    }
  }
}

extension Frame {
  /// Whether its last words are the mark of the verb's object.
  fileprivate func endsInObject(of book: LanguageBook) -> Bool {
    guard case .suffix(let particle)? = parts.last else { return false }
    return book.lexicon.manner.objectMarkers.contains(particle)
  }

  /// The words of parts.
  fileprivate static func words(of parts: [FramePart]) -> [String] {
    parts.compactMap { if case .word(let word) = $0 { word } else { nil } }
  }
}
