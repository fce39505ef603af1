import Grammar
import MeetingModel

/// What becomes of a verb that the officer pinned.
extension ClauseRealiser {
  /// A wording of the rung that has the pinned verb, in the pinned form where one is named
  /// (*intended*, *have agreed*), or the pinned words themselves.
  func pin(_ pinned: String, among wordings: [Frame], _ use: ActUse) -> Frame? {
    // Where verbs stand last, a complement may bring its verb along, and the pin stands for that.
    if book.lexicon.manner.isVerbLast, let first = wordings.first, !first.hasVerb({ _ in true }) {
      return first
    }
    let isInfinitive = isInfinitive(pinned)
    let matching =
      wordings.first { frame in
        frame.hasVerb { $0 == pinned } || frame.source == pinned
      } ?? (isInfinitive ? wordings.first { $0.ends(in: pinned) } : nil)
    // Where there is nothing to choose, a base form is meant as it stands (*agree* in a past text),
    // unless it never does; nor is there where no neighbour's verb is avoided and the pin is the wording
    // that comes anyway.
    let isChoice =
      wordings.count > 1
      && (names.meeting.style.plan != .asWritten || matching != wordings.first)
    if let matching, isChoice || isInfinitive || voice != .ministersPast { return matching }
    if let tensed = wordings.lazy.compactMap({ self.tensed($0, as: pinned) }).first {
      return tensed
    }
    if isInfinitive { return infinitive(pinned) }
    let words = pinned.split(separator: " ").map(String.init)
    return wordings.lazy.compactMap { self.formed($0, by: words) }.first
      ?? literal(words)
  }

  /// Words of an officer's; where a connective stands inside the verb, it does behind their auxiliary.
  private func literal(_ words: [String]) -> Frame {
    let pinned = words.joined(separator: " ")
    let frame = Frame.literal(pinned, isLast: book.lexicon.manner.isVerbLast)
    guard words.count > 1, names.grammar.adding("", to: pinned) != nil,
      let auxiliary = words.prefix(3).firstIndex(where: { book.reading.auxiliaries.contains($0) })
    else { return frame }
    var parts = frame.parts
    parts.insert(.slot("also", form: nil), at: auxiliary + 1)
    return Frame(source: frame.source, parts: parts)
  }

  /// Whether a verb is a base form that no sentence has as it stands (*réaffirmer*, 재확인하다).
  func isInfinitive(_ verb: String) -> Bool {
    names.grammar.canInflect(verb) && names.grammar.inflect(verb, .presentPlural) != verb
      && names.grammar.inflect(verb, .base) == verb
  }

  /// A wording whose verb the officer wrote out as it stands in the sentence (*ont réaffirmé*).
  private func tensed(_ frame: Frame, as pinned: String) -> Frame? {
    let tenses: [(VerbForm, FrameTense)] = [
      (.past, .past), (.pastSingular, .past), (.presentPlural, .present),
      (.presentSingular, .present),
    ]
    for (form, tense) in tenses
    where frame.hasVerb({ isInfinitive($0) && names.grammar.inflect($0, form) == pinned }) {
      return frame.with(tense: tense)
    }
    return nil
  }

  /// A frame with a verb of the officer's, and the words behind it (*se féliciter de*).
  private func infinitive(_ pinned: String) -> Frame {
    let complement = FramePart.slot("complement", form: nil)
    guard !book.lexicon.manner.isVerbLast else {
      return Frame(source: "{complement} \(pinned)", parts: [complement, .verb(pinned, nil)])
    }
    let words = pinned.split(separator: " ").map(String.init)
    let count =
      words.indices.first { isInfinitive(words[...$0].joined(separator: " ")) } ?? words.count - 1
    let own = words.dropFirst(count + 1).map { FramePart.word($0) }
    return Frame(
      source: "\(pinned) {complement}",
      parts: [.verb(words[...count].joined(separator: " "), nil)] + own + [complement])
  }

  /// A wording with its verb in the form that the officer wrote, nil where that is not its verb.
  ///
  /// Behind an auxiliary (*have agreed*) the adverbs of the rung and *also* stand between the two;
  /// other words in front (*actively support*) keep their place before the verb.
  private func formed(_ frame: Frame, by words: [String]) -> Frame? {
    guard let last = words.last,
      let index = frame.parts.firstIndex(where: { part in
        if case .verb(let base, _) = part { isForm(last, of: base) } else { false }
      })
    else { return nil }
    let before = frame.parts[..<index]
    let after = frame.parts[(index + 1)...]
    let own = words.dropLast().map { FramePart.word($0) }
    guard let first = words.first, words.count > 1, book.reading.auxiliaries.contains(first) else {
      return Frame(source: frame.source, parts: before + own + [.word(last)] + after)
    }
    let also: [FramePart] = frame.slots.contains("also") ? [] : [.slot("also", form: nil)]
    return Frame(
      source: frame.source,
      parts: own.prefix(1) + also + before + own.dropFirst() + [.word(last)] + after)
  }

  private func isForm(_ word: String, of base: String) -> Bool {
    let word = word.lowercased()
    guard let first = base.first, word.first == first || base == "be" else { return false }
    return VerbForm.allCases.contains {
      filler.speller.spell(words: names.grammar.inflect(base, $0)) == word
        || names.grammar.inflect(base, $0) == word
    }
  }

  /// The candidates' numbers: those whose verb is pinned stand before others of their kind.
  func order(_ candidates: Candidates, pinned: String?) -> [Int] {
    let all = candidates.ordered.indices
    guard let pinned else { return Array(all) }
    func says(_ index: Int) -> Bool { self.says(candidates.ordered[index].frame, pinned: pinned) }
    let wanted = all.prefix(candidates.wanted)
    let rest = all.dropFirst(candidates.wanted)
    return wanted.filter(says) + wanted.filter { !says($0) } + rest.filter(says)
      + rest.filter { !says($0) }
  }

  /// Whether a frame's verb is a pinned one, in the base or as it stands.
  private func says(_ frame: Frame, pinned: String) -> Bool {
    frame.ends(in: pinned)
      || frame.hasVerb {
        names.grammar.inflect($0, form(nil, for: .init(isPlural: true))) == pinned
      }
  }

  /// A frame that brings its verb along, with a pinned verb in its place.
  func pinned(_ candidate: ComplementFrame, _ verb: String) -> ComplementFrame {
    if says(candidate.frame, pinned: verb) { return candidate }
    return candidate.with(
      isInfinitive(verb) ? candidate.frame.with(verb: verb) : candidate.frame.with(words: verb))
  }
}
