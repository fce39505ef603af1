import Grammar
import MeetingModel

/// Which wording an act takes, and which frame its complement.
extension ClauseRealiser {
  func wording(
    _ use: ActUse, _ act: ActWording, form: String?, agreement: Agreement, pins: Pins,
    avoiding: Frame?, choices: inout [Choice]
  ) -> Frame {
    let instead = form.flatMap { act.instead[$0]?[use.rung] }
    let every = instead.map { [$0] } ?? act.rungs[use.rung] ?? []
    var all = every
    if let usual = every.first, asksUnknownGender(usual.parts, agreement) {
      let neutral = agreement.isSingular ? act.neutral[use.rung] : nil
      choices.append(
        .unknownGender(
          !agreement.isSingular
            ? "masculine plural" : neutral == nil ? "both genders" : "without gender"))
      all = neutral.map { [$0] } ?? every
    }
    if let other = act.shared[use.rung] {
      choices.append(
        Choice(
          "strength", use.rung,
          why: "\(book.lexicon.name) has the same words for the rung `\(other)`",
          isFinding: true))
    }
    if pins.omitsVerb {
      choices.append(Choice("verb", "none", why: "left out by the officer"))
      return Frame.complementOnly
    }
    if let pinned = pins.verb?[names.language]?.text, let frame = pin(pinned, among: every, use) {
      let words = frame.plainWords
      choices.append(
        Choice("verb", words.isEmpty ? pinned : words, why: "pinned by the officer"))
      return frame
    }
    guard let first = all.first else {
      choices.append(
        Choice(
          "verb", "none", why: "the phrasebook has no wording of this rung of `\(use.act)`",
          isFinding: true))
      return Frame.complementOnly
    }
    if let avoiding, first.isLike(avoiding),
      let other = all.first(where: { !$0.isLike(avoiding) && !isAnothers($0, than: use.act) })
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
        why: reason(forRung: use.rung, isGiven: use.rungIsGiven)))
    return first
  }

  /// Whether a wording is the usual one of another act of the meeting: the officer chose between the two.
  private func isAnothers(_ wording: Frame, than act: String) -> Bool {
    usualWordings[wording]?.contains { $0 != act } ?? false
  }

  /// An act whose clause is none: *that commitment* is what the act is about, and *that* shows which.
  func demonstrative(_ use: ActUse, _ act: ActWording) -> ActUse {
    guard
      let index = use.complements.firstIndex(where: { $0.marker == ComplementRole.that.rawValue }),
      act.complements.contains(where: { $0.roles == [.what] })
    else { return use }
    let texts = use.complements[index].items.compactMap { $0[names.language]?.text }
    guard !texts.isEmpty, !texts.contains(where: { names.grammar.mayBeClause($0) }) else {
      return use
    }
    var use = use
    use.complements[index].role = .what
    use.complements[index].items = use.complements[index].items.map { item in
      guard var wording = item[names.language] else { return item }
      var item = item
      wording.text = ComplementRole.that.rawValue + " " + wording.text
      item.set(wording, in: names.language)
      return item
    }
    return use
  }

  /// Why an act has its rung; most acts of a text have one of few.
  private func reason(forRung rung: String, isGiven: Bool) -> String {
    for known in reasons where known.isGiven == isGiven && known.rung == rung { return known.text }
    let text = isGiven ? "rung `\(rung)` as given" : "rung `\(rung)` by default"
    reasons.append((rung, isGiven, text))
    return text
  }

  func complement(
    _ use: ActUse, _ candidates: Candidates, rule: String, agreement: Agreement,
    possessive: String?, pins: Pins, choices: inout [Choice], frames: inout [Frame]
  ) -> DraftTree {
    guard !pins.omitsVerb else {
      // The words between verb and complement stand with the verb, in the introducer.
      return .phrase(
        use.complements.compactMap { forms.tree($0.items, form: nil, possessive: possessive) })
    }
    let all = candidates.all
    // A pinned verb that the complement brings along decides among its frames.
    let pinned =
      book.lexicon.manner.isVerbLast && !frames[0].hasVerb { _ in true }
      ? pins.verb?[names.language]?.text : nil
    for index in order(candidates, pinned: pinned) {
      let candidate =
        pinned.map { self.pinned(candidates.ordered[index], $0) }
        ?? candidates.ordered[index]
      guard suits(candidate, use), takes(use, candidate),
        let tree = fill(
          candidate, use, behind: frames[0], rule: rule, possessive: possessive,
          owner: candidates.owner,
          for: agreement)
      else { continue }
      if let verb = candidate.verb, pins.verb == nil {
        frames[0] = frames[0].with(verb: verb)
        if let told = choices.lastIndex(where: { $0.what == "verb" }) {
          choices[told].chosen = frames[0].plainWords
        }
      }
      frames.append(candidate.frame)
      if candidate.mood == .subjunctive { choices += mood(use) }
      let isPinned = index < candidates.wanted && pins.form != nil
      let isPreferred = index < candidates.wanted && !isPinned
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
            isFinding: candidate.isFallback && !isPinned && !isPreferred,
            help: candidate.isFallback ? clearer(use) : []))
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

  /// How to write the texts whose predicate can be read in several ways.
  private func clearer(_ use: ActUse) -> [String] {
    let texts = use.complements.flatMap(\.items).compactMap { $0[names.language]?.text }
    return texts.compactMap { text in
      let ways = names.grammar.clearWritings(ofPredicate: text)
      guard !ways.isEmpty else { return nil }
      let choices = ways.map { "`\($0)`" }.joined(separator: " or ")
      return "write which verb ends `\(text)`: \(choices)"
    }
  }

  /// The frames that could take an act's complements: those of a wanted form first.
  func candidates(for use: ActUse, _ act: ActWording, pinned: String?) -> Candidates {
    let identity = ObjectIdentifier(act)
    if let known = candidates[identity]?.first(where: { $0.answers(use, pinned: pinned) }) {
      return known
    }
    let roles = Set(use.complements.map(\.role))
    let all = act.complements.filter { $0.roles == roles }
    let fitting = all.filter { $0.houses.isEmpty || $0.houses.contains(names.house.id) }
    let form = pinned ?? names.house.forms[use.act]
    let wanted = form.map { form in fitting.filter { $0.form == form } } ?? []
    let found = Candidates(
      of: use, pinned: pinned, all: all, ordered: wanted + fitting, wanted: wanted.count,
      owner: possessiveOwner(use))
    candidates[identity, default: []].append(found)
    return found
  }

  /// Whether what an act is about has the nouns at its head that a frame is for.
  func suits(_ candidate: ComplementFrame, _ use: ActUse) -> Bool {
    candidate.nouns.isEmpty
      || use.complements.allSatisfy { forms.isHeaded($0.items, by: candidate.nouns) }
  }

  private func fill(
    _ candidate: ComplementFrame, _ use: ActUse, behind wording: Frame, rule: String,
    possessive: String?,
    owner: PossessiveOwner, for agreement: Agreement
  ) -> DraftTree? {
    let subject = agreement.verbSubject
    func slot(_ name: String, _ form: String?) -> DraftTree? {
      if name == Frame.possessivePlace { return self.possessive(possessive) }
      guard let complement = use.complements.first(where: { $0.role.rawValue == name }) else {
        return nil
      }
      // An infinitive is the subject's own, unless somebody else is to do it.
      let isSubjects = complement.role == .to && !use.addressesSomebody
      let wanted = form == nil && !isSubjects ? nil : names.grammar.form(form, for: subject)
      // Several who are the subject of the officer's verb are one plural: nothing is repeated.
      let together = names.grammar.form(ofSeveral: wanted)
      let isMixed = wanted == TextForms.mixed
      let isOne = complement.items.count == 1
      return self.forms.tree(
        complement.items, form: isOne ? wanted : together,
        prefixes: ownWords(before: complement, in: candidate, behind: wording, rule: rule),
        keepsArticle: keepsArticle(candidate, name, behind: wording),
        possessive: possessive,
        owner: complement.role == .whom ? .speaker : owner,
        isMarked: candidate.frame.isMarked(name),
        repeating: complement.role == .that
          ? candidate.frame.words(before: name).last
          : isMixed
            ? candidate.frame.words(before: name).last
            : together == wanted
              ? repeated(before: name, in: candidate.frame, complement.items, form: form) : nil,
        mood: complement.role == .that ? candidate.mood ?? .indicative : nil)
    }
    // A verb of the complement's is the subject's as the act's own is (*vont mieux protéger*).
    func verb(_ base: String, _ tense: FrameTense?) -> String { inflect(base, tense, agreement) }
    // A preposition of the officer's stands in place of the frame's own.
    var parts: [FramePart]?
    for complement in use.complements
    where forms.hasOwnPreposition(complement.items, among: candidate.prepositions) {
      parts = Frame.droppingWords(
        before: complement.role.rawValue, in: parts ?? candidate.frame.parts)
    }
    if let phrase = behindObject(of: candidate.frame, wording, use) {
      let all = parts ?? candidate.frame.parts
      let object = all.firstIndex { if case .slot = $0 { true } else { false } } ?? all.startIndex
      parts = all[...object] + phrase.map { .word($0) } + all[(object + 1)...]
    }
    return parts.map { filler.fill($0, rule: rule, slot: slot, verb: verb) }
      ?? filler.fill(candidate.frame, rule: rule, agreement: agreement, slot: slot, verb: verb)
  }

  /// Whether a frame is for texts that end so: for such deeds, where somebody is asked for them; and for
  /// such as begin so.
  private func takes(_ use: ActUse, _ candidate: ComplementFrame) -> Bool {
    guard candidate.holds.isEmpty || holds(use, oneOf: candidate.holds) else { return false }
    guard !candidate.ends.isEmpty || !candidate.begins.isEmpty else { return true }
    let texts = use.complements.filter { $0.role == .to || use.complements.count == 1 }
      .flatMap(\.items).map { $0[names.language]?.text ?? "" }
    return
      (candidate.ends.isEmpty
      || texts.allSatisfy { text in candidate.ends.contains { text.hasSuffix($0) } })
      && (candidate.begins.isEmpty
        || candidate.begins.contains { texts.first?.begins(with: $0) == true })
  }

  /// Whether a word stands inside of every text, with words before and behind it.
  private func holds(_ use: ActUse, oneOf words: [String]) -> Bool {
    use.complements.flatMap(\.items).allSatisfy { item in
      let text = item[names.language]?.text ?? ""
      return words.contains { text.contains(" \($0) ") }
    }
  }

  /// The words that an officer may have written before a complement and that are not doubled: those of the
  /// frame, with those of the wording before it; the word that opens every clause; and prepositions in
  /// whose place the frame's own stands.
  private func ownWords(
    before complement: Complement, in candidate: ComplementFrame, behind wording: Frame,
    rule: String
  ) -> [String] {
    let role = complement.role.rawValue
    let own = filler.precedingWords(candidate.frame, rule: rule, slot: role)
    guard !book.lexicon.replaced.isEmpty || book.lexicon.clauseWord != nil else { return own }
    var words: [String] = []
    // The complement's first words follow those of the wording (*aux côtés de*).
    if let all = own.first, candidate.frame.parts.count == all.spaced.count + 1 {
      let before = wording.words(before: "complement")
      if !before.isEmpty { words.append((before + [all]).joined(separator: " ")) }
    }
    words += own
    words += candidate.taken
    switch complement.role {
    case .that: return words + [book.lexicon.clauseWord].compactMap(\.self)
    case .to: return words + book.reading.infinitives.sorted()
    default:
      return words + replaced(behind: own).filter { !candidate.prepositions.contains($0) }
    }
  }

  /// Whether what may be an article of the officer's or the frame's preposition again (*des*) is the article:
  /// a verb's own preposition he writes too (*prendre note des conclusions*), that of a noun of ours he does
  /// not (*l’importance de chaînes résilientes*).
  private func keepsArticle(_ candidate: ComplementFrame, _ slot: String, behind wording: Frame)
    -> Bool
  {
    if candidate.frame.words(before: slot).count > 1 { return true }
    let isPossessed = wording.slots.contains {
      $0 == Frame.possessivePlace || $0 == Frame.possessivesPlace
    }
    return isPossessed
      || wording.words(before: "complement").contains { word in
        book.lexicon.determiners.contains(word)
          || book.lexicon.articles.contains { $0.hasSuffix("’") && word.hasPrefix($0) }
      }
  }

  /// Prepositions of an officer's in whose place a frame's own stands, behind a word of the frame's.
  func replaced(behind own: [String]) -> [String] {
    guard let last = own.last, !book.lexicon.replaced.isEmpty,
      book.lexicon.replaced.contains(last) || book.lexicon.manner.repeated.contains(last)
    else { return [] }
    return book.lexicon.replaced
  }

  /// The word before a place that stands again before every further item, where the language
  /// repeats it.
  func repeated(
    before slot: String, in frame: Frame, _ items: [LocalText], form: String? = nil
  ) -> String? {
    guard items.count > 1, let word = frame.words(before: slot).last else { return nil }
    let isRepeated =
      book.lexicon.manner.repeated.contains(word)
      || book.lexicon.manner.repeatedBehindPairs.contains(word)
        && (items.count == 2 && items.contains { forms.joinsWords($0) }
          // A negation before an infinitive would hold for what stands behind it.
          || form == "base" && items.contains { forms.isNegated($0) })
    return isRepeated ? word : nil
  }
}
