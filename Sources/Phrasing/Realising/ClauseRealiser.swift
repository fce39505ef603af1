import Grammar
import MeetingModel

/// Makes the verb phrase of one act: verb, complement, modifiers.
final class ClauseRealiser {
  let voice: Voice
  let names: NameBook
  let book: LanguageBook
  let filler: FrameFiller
  let forms: TextForms
  /// The verbs of ours as they were inflected: an act comes again and again.
  private var inflected: [Inflection: String] = [:]

  private struct Inflection: Hashable {
    let base: String
    let tense: FrameTense?
    let agreement: Agreement
  }

  init(
    voice: Voice, names: NameBook, book: LanguageBook, filler: FrameFiller, forms: TextForms
  ) {
    self.voice = voice
    self.names = names
    self.book = book
    self.filler = filler
    self.forms = forms
  }

  /// How an act stands beside another in its sentence.
  enum ClauseForm {
    case verb
    /// It leads the other's as a participle.
    case participle
    /// The verb is the other's too, and stands there.
    case complement
  }

  /// A verb phrase with its story.
  struct Result {
    var tree: DraftTree
    var act: RealisedAct
    var choices: [Choice]
    /// The wording that was taken, so that a neighbour may take another.
    var wording: Frame
  }

  /// Realises an act.
  ///
  /// - Parameters:
  ///   - inner: a connective before the verb (*also*); nil for none.
  ///   - avoiding: the wording of the sentence before, which is not taken again where the rung has
  ///     another.
  ///   - form: how the act stands beside another in its sentence.
  func realise(
    _ use: ActUse, agreement: Agreement, inner: LinkWording?, pins: Pins, avoiding: Frame?,
    form: ClauseForm = .verb
  ) -> Result {
    var choices: [Choice] = []
    guard book.acts[use.act] != nil else { return unworded(use) }
    let wording = self.wording(use, pins: pins, avoiding: avoiding, choices: &choices)
    let rule = book.acts[use.act]?.rule ?? "\(names.language)/\(use.act)"
    // A pinned subject is agreed to the letter, and so is the *our* that was agreed with it.
    let isOurs = pins.subject != nil && agreement != .we && leadsWithOur(use)
    let possessive = isOurs ? nil : possessive(use, agreement)
    var places = [wording.place].compactMap(\.self)
    let complement = complement(
      use, possessive: possessive, pins: pins, choices: &choices, places: &places)
    // A connective may have its place inside the verb.
    let inside = inner?.inner.flatMap { connecting(wording, with: $0) }
    let connective: DraftTree =
      inside == nil ? inner.map { self.connective($0) } ?? .empty : .empty
    let placed = wording.slots.contains("also")
    let verb = { (base: String, tense: FrameTense?) in
      form == .participle
        ? self.names.grammar.inflect(base, .gerund)
        : self.inflect(inside?.verb == base ? inside?.connected ?? base : base, tense, agreement)
    }
    let parts = form == .complement ? Frame.complementOnly.parts : wording.parts
    let core =
      filler.fill(
        parts, rule: rule,
        slot: { name, _ in
          switch name {
          case "complement": complement
          case "also": connective
          case Frame.possessivePlace: self.possessive(possessive)
          default: nil
          }
        }, verb: verb) ?? .empty
    let modifiers = use.modifiers.map { modifier($0, possessive: possessive, isOpening: false) }
    let opening: [DraftTree] = placed ? [] : [connective]
    let phrase =
      book.lexicon.manner.isVerbLast
      ? opening + modifiers + [core] : opening + [core] + modifiers
    return Result(
      tree: .phrase(phrase.filter { !$0.isSilent }),
      act: RealisedAct(
        act: use.act, rung: use.rung, rule: rule, origin: use.origin, places: places),
      choices: choices, wording: wording)
  }

  /// An act that this language does not word: what it is about stands in brackets, as a gap does.
  private func unworded(_ use: ActUse) -> Result {
    let rule = "\(names.language)/\(use.act)"
    let texts = use.complements.compactMap { forms.tree($0.items, form: nil, possessive: nil) }
    let modifiers = use.modifiers.map { modifier($0, possessive: nil, isOpening: false) }
    let tree: DraftTree = .compound([
      DraftTree.word("[").from(rule: rule),
      .phrase([DraftTree.text("\(use.act):").from(rule: rule)] + texts + modifiers),
      DraftTree.word("]").from(rule: rule),
    ])
    return Result(
      tree: tree,
      act: RealisedAct(act: use.act, rung: use.rung, rule: rule, origin: use.origin),
      choices: [
        Choice(
          "verb", "none",
          why: "the phrasebook has no wording of `\(use.act)` in \(book.lexicon.name)",
          isFinding: true)
      ], wording: Frame.complementOnly)
  }

  /// A connective that stands before the verb.
  private func connective(_ link: LinkWording) -> DraftTree {
    link.inner.map { filler.own(words: $0).from(rule: link.rule) } ?? .empty
  }

  /// Whether a complement begins with the possessive of the first person.
  private func leadsWithOur(_ use: ActUse) -> Bool {
    use.complements.contains {
      forms.begins($0.items, with: [book.subjects.ourPossessive])
    }
  }

  /// The first verb of a wording, and what becomes of it with a connective inside.
  private func connecting(_ wording: Frame, with connective: String)
    -> (verb: String, connected: String)?
  {
    for part in wording.parts {
      guard case .verb(let base, _) = part else { continue }
      return names.grammar.adding(connective, to: base).map { (base, $0) }
    }
    return nil
  }

  /// What a leading possessive of the officer's becomes.
  ///
  /// Several parties by name in a text that says *we*: *our resolve* is theirs, but *our shared goal*
  /// is everyone's, and whose another *our* is, only the officer knows.
  private func possessive(_ use: ActUse, _ agreement: Agreement) -> String? {
    guard voice == .wePresent, agreement == .many else {
      return book.subjects.possessive(agreement)
    }
    let texts = use.complements.flatMap(\.items).compactMap { $0[names.language]?.text }
    return texts.allSatisfy { forms.isSpeakersOwn($0) } ? book.subjects.theirPossessive : nil
  }

  /// The possessive of whoever speaks, before a noun of ours.
  private func possessive(_ word: String?) -> DraftTree {
    filler.own(word ?? book.subjects.theirPossessive)
  }

  /// A modifier behind the verb phrase or before the subject.
  func modifier(_ modifier: Modifier, possessive: String?, isOpening: Bool) -> DraftTree {
    guard let wording = book.modifiers[modifier.kind] else { return .empty }
    let frame = frame(of: wording, modifier, isOpening: isOpening)
    let tree =
      filler.fill(
        frame.parts, rule: wording.rule,
        slot: { name, form in
          guard name == "items" else { return nil }
          let before = precedingWords(frame, slot: name)
          let repeated = repeated(before: name, in: frame)
          return self.forms.tree(
            modifier.items, form: form, prefixes: before, possessive: possessive,
            repeating: repeated)
            ?? self.forms.tree(
              modifier.items, form: nil, prefixes: before, possessive: possessive,
              repeating: repeated)
        }, verb: { base, tense in self.inflect(base, tense, .many) }) ?? .empty
    return wording.isAside || isOpening ? .aside(tree) : tree
  }

  /// The frame of a modifier: the one for predicates where its form can be made of all items.
  private func frame(of wording: ModifierWording, _ modifier: Modifier, isOpening: Bool) -> Frame {
    let usual = isOpening ? wording.opening : wording.tail
    guard let predicate = wording.predicate else { return usual }
    let isMade = predicate.parts.contains { part in
      guard case .slot("items", let form?) = part else { return false }
      return forms.tree(modifier.items, form: form, possessive: nil) != nil
    }
    return isMade ? predicate : usual
  }

  /// A verb of ours in the voice's tense.
  func inflect(_ base: String, _ tense: FrameTense?, _ agreement: Agreement) -> String {
    let wanted = Inflection(base: base, tense: tense, agreement: agreement)
    if let known = inflected[wanted] { return known }
    let form = inflection(base, tense, agreement)
    inflected[wanted] = form
    return form
  }

  private func inflection(_ base: String, _ tense: FrameTense?, _ agreement: Agreement) -> String {
    let isPast =
      switch tense {
      case .past: true
      case .present, .base: false
      case nil: voice == .ministersPast
      }
    let subject = agreement.verbSubject
    let form: VerbForm =
      tense == .base
      ? .base
      : isPast
        ? (subject.isPlural ? .past : .pastSingular)
        : (subject.isPlural ? .presentPlural : .presentSingular)
    return names.grammar.inflect(base, form, for: subject)
  }

  // MARK: Wording and complement

  private func wording(
    _ use: ActUse, pins: Pins, avoiding: Frame?, choices: inout [Choice]
  ) -> Frame {
    let all = book.acts[use.act]?.rungs[use.rung] ?? []
    if let other = book.acts[use.act]?.shared[use.rung] {
      choices.append(
        Choice(
          "strength", use.rung,
          why: "\(book.lexicon.name) has the same words for the rung `\(other)`",
          isFinding: true))
    }
    if let pinned = pins.verb?[names.language]?.text, let frame = pin(pinned, among: all, use) {
      choices.append(Choice("verb", frame.plainWords, why: "pinned by the officer"))
      return frame
    }
    guard let first = all.first else {
      choices.append(
        Choice(
          "verb", "none", why: "the phrasebook has no wording of this rung of `\(use.act)`",
          isFinding: true))
      return Frame.complementOnly
    }
    if let avoiding, first.isLike(avoiding), let other = all.first(where: { !$0.isLike(avoiding) })
    {
      choices.append(
        Choice(
          "verb", other.plainWords,
          why: "the sentence before has the verb of the first wording of the rung `\(use.rung)`"))
      return other
    }
    choices.append(
      Choice(
        "verb", first.plainWords,
        why: use.rungIsGiven ? "rung `\(use.rung)` as given" : "rung `\(use.rung)` by default"))
    return first
  }

  /// A wording of the rung that has the pinned verb, in the pinned form where one is named
  /// (*intended*, *have agreed*), or the pinned words themselves.
  private func pin(_ pinned: String, among wordings: [Frame], _ use: ActUse) -> Frame? {
    let matching = wordings.first { frame in
      frame.parts.contains { part in
        if case .verb(let base, _) = part { return base == pinned }
        return false
      } || frame.source == pinned
    }
    // Where there is nothing to choose, a base form is meant as it stands (*agree* in a past text).
    if let matching, wordings.count > 1 || voice != .ministersPast { return matching }
    let words = pinned.split(separator: " ").map(String.init)
    return wordings.lazy.compactMap { self.formed($0, by: words) }.first ?? Frame.literal(pinned)
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
    guard let first = base.first, word.first == first || base == "be" else { return false }
    return VerbForm.allCases.contains {
      filler.speller.spell(words: names.grammar.inflect(base, $0)) == word
        || names.grammar.inflect(base, $0) == word
    }
  }

  private func complement(
    _ use: ActUse, possessive: String?, pins: Pins, choices: inout [Choice],
    places: inout [RulePlace]
  ) -> DraftTree {
    let roles = Set(use.complements.map(\.role))
    let all = (book.acts[use.act]?.complements ?? []).filter { $0.roles == roles }
    let fitting = all.filter { $0.houses.isEmpty || $0.houses.contains(names.house.id) }
    let preferred = names.house.forms[use.act]
    let wanted = (pins.form ?? preferred).map { form in fitting.filter { $0.form == form } } ?? []
    for (index, candidate) in (wanted + fitting).enumerated() {
      guard let tree = fill(candidate, use, possessive: possessive) else { continue }
      if let place = candidate.frame.place { places.append(place) }
      let isPinned = index < wanted.count && pins.form != nil
      let isPreferred = index < wanted.count && !isPinned
      if let form = pins.form, !isPinned {
        let known = all.map(\.form).joined(separator: ", ")
        choices.append(
          Choice(
            "form", candidate.form,
            why: "the pinned form `\(form)` cannot be made of this text (forms here: \(known))",
            isFinding: true))
      } else if all.count > 1 {
        let why =
          isPinned
          ? "pinned by the officer"
          : isPreferred
            ? "the form that the house \(names.house.id) prefers"
            : candidate.isFallback
              ? "the other forms cannot be told for certain from the text"
              : "the first form that the text allows"
        choices.append(
          Choice(
            "form", candidate.form, why: why,
            isFinding: candidate.isFallback && !isPinned && !isPreferred))
      }
      return tree
    }
    // No frame takes these texts in any form: they stand as written, one behind the other.
    choices.append(
      Choice("form", "as written", why: "no frame of the act takes this text", isFinding: true))
    return .phrase(
      use.complements.compactMap {
        forms.tree($0.items, form: nil, possessive: possessive)
      })
  }

  private func fill(_ candidate: ComplementFrame, _ use: ActUse, possessive: String?)
    -> DraftTree?
  {
    var parts = candidate.frame.parts
    // A preposition of the officer's stands in place of the frame's own.
    for complement in use.complements
    where forms.hasOwnPreposition(complement.items, among: candidate.prepositions) {
      parts = Frame.droppingWords(before: complement.role.rawValue, in: parts)
    }
    return filler.fill(
      parts, rule: book.acts[use.act]?.rule ?? use.act,
      slot: { name, form in
        if name == Frame.possessivePlace {
          return self.possessive(possessive)
        }
        guard let complement = use.complements.first(where: { $0.role.rawValue == name }) else {
          return nil
        }
        // Behind somebody else ("thank X for their …"), only *our* is still the subject's.
        let isOthers = use.complements.contains { $0.role == .whom } && complement.role != .whom
        return self.forms.tree(
          complement.items, form: form,
          prefixes: precedingWords(candidate.frame, slot: name), possessive: possessive,
          onlyOurs: isOthers,
          repeating: complement.role == .that
            ? candidate.frame.words(before: name).last : repeated(before: name, in: candidate.frame)
        )
      }, verb: { base, tense in self.inflect(base, tense, .many) })
  }

  /// The word before a place that stands again before every further item, where the language
  /// repeats it.
  private func repeated(before slot: String, in frame: Frame) -> String? {
    frame.words(before: slot).last.flatMap {
      book.lexicon.manner.repeated.contains($0) ? $0 : nil
    }
  }

  /// The words directly before a place, which an officer may have written too: all of them, and
  /// the last alone.
  private func precedingWords(_ frame: Frame, slot: String) -> [String] {
    let words = frame.words(before: slot).map { names.grammar.spelled(form: $0) }
    guard let last = words.last else { return [] }
    return words.count > 1 ? [words.joined(separator: " "), last] : [last]
  }
}
