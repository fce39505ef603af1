import Diagnostics
import Grammar
import MeetingModel

/// What is wrong with rules that can be read: those that can never be chosen, and those that claim the
/// same.
struct RuleChecks {
  let phrasebook: Phrasebook
  /// `acts.yaml`, for pointing at keys.
  let acts: DataReader?
  /// Weights of words by language.
  let strengths: [Language: StrengthWords]

  func run() -> [Diagnostic] {
    var problems: [Diagnostic] = []
    checkKeys()
    for (language, book) in phrasebook.languages.sorted(by: { $0.key < $1.key }) {
      for act in phrasebook.vocabulary.acts {
        guard let wording = book.acts[act.id] else { continue }
        problems += emptyRungs(act, wording) + self.problems(of: act, wording, in: language)
        if let strengths = strengths[language] { problems += strengths.problems(act, wording) }
      }
      for id in book.layouts.keys.sorted() {
        problems += book.layouts[id].map { hiddenFrames($0, language) } ?? []
      }
      for id in book.modifiers.keys.sorted() {
        problems += book.modifiers[id].map { self.problems(of: $0, in: language) } ?? []
      }
      problems += tables(of: book)
    }
    return problems + missingLanguages() + tiedEntries()
  }

  /// What is wrong with an act's wordings by themselves.
  func problems(of act: Vocabulary.Act, _ wording: ActWording, in language: Language)
    -> [Diagnostic]
  {
    act.rungs.flatMap { wording.frames(of: $0.name) }.flatMap {
      $0.placeProblems(known: Self.rungPlaces, needed: nil) + unknownVerbs($0, language)
    }
      + twins(act, wording)
      + wording.complements.indices.flatMap { shadows(wording.complements, $0, act) }
      + wording.complements.flatMap { complement in
        unknownForms(complement.frame, language)
          + (complement.verb.map { unknownVerbs([$0], complement.frame, language) } ?? [])
      }
  }

  /// What is wrong with a modifier's wordings by themselves.
  func problems(of wording: ModifierWording, in language: Language) -> [Diagnostic] {
    (wording.tails
      + [
        wording.opening, wording.predicate, wording.attributive, wording.complement,
      ].compactMap(\.self))
      .flatMap {
        unknownForms($0, language) + $0.placeProblems(known: ["items"], needed: "items")
      }
  }

  /// The places that a rung's wording may have.
  private static var rungPlaces: Set<String> {
    ["complement", "also", Frame.possessivePlace, Frame.possessivesPlace]
  }

  // MARK: Keys

  /// Reports keys of points that two acts, or two rungs of one, claim.
  private func checkKeys() {
    var owners: [String: (act: String, rung: String)] = [:]
    func claim(_ key: String, _ act: Vocabulary.Act, rung: String, at place: DataReader?) {
      guard let owner = owners[key] else {
        owners[key] = (act.id, rung)
        return
      }
      guard owner != (act.id, rung) else { return }
      let claims =
        owner.act == act.id
        ? "the rungs `\(owner.rung)` and `\(rung)` of `\(act.id)` both claim the key `\(key)`"
        : "`\(owner.act)` and `\(act.id)` both claim the key `\(key)`"
      place?.report(
        .error, "phrasebook/tie", claims,
        help: ["leave it to one of them: the other is never meant"])
    }
    for act in phrasebook.vocabulary.acts {
      claim(act.id, act, rung: act.defaultRung, at: acts?[act.id])
    }
    for act in phrasebook.vocabulary.acts {
      let place = acts?[act.id]
      for alias in act.aliases {
        claim(alias, act, rung: act.defaultRung, at: place?["aliases"])
      }
      for rung in act.rungs {
        for key in rung.keys { claim(key, act, rung: rung.name, at: place?["ladder"]?[rung.name]) }
        for word in rung.intensifiers {
          for key in [act.id] + act.aliases {
            claim("\(word) \(key)", act, rung: rung.name, at: place?["ladder"]?[rung.name])
          }
        }
      }
    }
  }

  // MARK: Wordings

  private func emptyRungs(_ act: Vocabulary.Act, _ wording: ActWording) -> [Diagnostic] {
    let worded = act.rungs.compactMap { wording.rungs[$0.name]?.first }
    return act.rungs.filter { wording.rungs[$0.name]?.isEmpty != false }.map { rung in
      let message = "the rung `\(rung.name)` of `\(act.id)` has no wording"
      return worded.first?.problem(.error, "phrasebook/no-wording", message)
        ?? Diagnostic(.error, id: "phrasebook/no-wording", message, file: wording.rule)
    }
  }

  /// Wordings that two rungs share: an officer who chooses between them chooses nothing.
  private func twins(_ act: Vocabulary.Act, _ wording: ActWording) -> [Diagnostic] {
    var seen: [String: String] = [:]
    var problems: [Diagnostic] = []
    // A rung that says itself that it is worded like another is told of in the draft.
    for rung in act.rungs where wording.shared[rung.name] == nil {
      for frame in wording.rungs[rung.name] ?? [] {
        guard let other = seen.updateValue(rung.name, forKey: frame.source) else { continue }
        let message =
          other == rung.name
          ? "the rung `\(rung.name)` of `\(act.id)` has this wording twice"
          : "the rungs `\(other)` and `\(rung.name)` of `\(act.id)` are worded alike"
        problems.append(frame.problem(.error, "phrasebook/tie", message))
      }
    }
    return problems
  }

  /// A complement's frame that neither the rules nor a pin can choose.
  private func shadows(_ frames: [ComplementFrame], _ index: Int, _ act: Vocabulary.Act)
    -> [Diagnostic]
  {
    let frame = frames[index]
    let roles = frame.roles.map(\.rawValue).sorted().joined(separator: " and ")
    guard act.frames.contains(where: { Set($0) == frame.roles }) else {
      return [
        frame.frame.problem(
          .error, "phrasebook/never-chosen",
          "`\(act.id)` does not take `\(roles)`, so that this frame is never chosen",
          help: ["add [\(roles.replacing(" and ", with: ", "))] to its `takes` in acts.yaml"])
      ]
    }
    let before = frames[..<index].filter { other in
      let reaches =
        other.houses.isEmpty
        || !frame.houses.isEmpty
          && frame.houses.isSubset(of: other.houses)
      return other.roles == frame.roles && reaches && other.frame.takesAnyText
    }
    // A pin reaches a frame by its form's name, unless one before it has that too.
    guard let first = before.first(where: { $0.form == frame.form || frame.isFallback }) else {
      return []
    }
    return [
      frame.frame.problem(
        .error, "phrasebook/never-chosen",
        "the frame `\(first.frame.source)` takes every text first, so that this one is never chosen",
        help: ["put it first, or give it a form of its own that can be pinned"])
    ]
  }

  /// Verbs whose forms the grammar cannot tell, so that they would stand in a text as they are here.
  private func unknownVerbs(_ frame: Frame, _ language: Language) -> [Diagnostic] {
    unknownVerbs(Frame.verbs(in: frame.parts), frame, language)
  }

  private func unknownVerbs(_ verbs: [String], _ frame: Frame, _ language: Language)
    -> [Diagnostic]
  {
    guard let grammar = grammar(of: language) else { return [] }
    return verbs.filter { !grammar.canInflect($0) }.map { verb in
      frame.problem(
        .error, "phrasebook/unknown-verb", "the forms of the verb `\(verb)` cannot be told",
        help: ["take another verb, or write the form itself, without brackets"])
    }
  }

  private func unknownForms(_ frame: Frame, _ language: Language) -> [Diagnostic] {
    let grammar = grammar(of: language)
    let unknown = frame.forms.subtracting(TextForms.known).filter {
      grammar?.knows(form: $0) != true
    }
    return unknown.sorted().map { form in
      frame.problem(
        .error, "phrasebook/unknown-form", "there is no form `\(form)`",
        help: ["known: \(TextForms.known.sorted().joined(separator: ", "))"])
    }
  }

  private func grammar(of language: Language) -> (any Grammar)? {
    phrasebook.houses.sorted { $0.key < $1.key }.first
      .flatMap { Languages.grammar(of: language, house: $0.value) }
  }

  // MARK: Layouts

  /// Frames behind one that needs no more than they do.
  private func hiddenFrames(_ layout: Layout, _ language: Language) -> [Diagnostic] {
    let grammar = grammar(of: language)
    return [
      layout.title, layout.release, layout.hosted, layout.met, layout.we, layout.next,
      layout.thanks,
    ]
    .flatMap { frames in
      frames.indices.dropFirst().compactMap { index -> Diagnostic? in
        let needs = frames[index].needs(in: grammar)
        guard
          let first = frames[..<index].first(where: { $0.needs(in: grammar).isSubset(of: needs) })
        else { return nil }
        return frames[index].problem(
          .error, "phrasebook/never-chosen",
          "`\(first.source)` stands before this frame and needs no more than it does, so that this "
            + "one is never chosen", help: ["put the frame that needs more first"])
      }
    }
  }
}

extension Frame {
  /// The forms that places want.
  fileprivate var forms: Set<String> { Set(Frame.slotParts(parts).compactMap(\.form)) }

  /// Places that nothing fills, so that the frame says less than it seems to, and those that would
  /// say an officer's text twice or not at all.
  func placeProblems(known: Set<String>, needed: String?) -> [Diagnostic] {
    let names = Frame.slotParts(parts).map(\.name)
    let list = known.sorted().map { "{\($0)}" }.joined(separator: ", ")
    var messages: [String] = []
    for name in slots.sorted() {
      if !known.contains(name) {
        messages.append("nothing fills the place {\(name)} of the wording `\(source)`")
      } else if names.count(where: { $0 == name }) > 1 {
        messages.append("the wording `\(source)` has the place {\(name)} twice")
      }
    }
    if let needed, !slots.contains(needed) {
      messages.append("the wording `\(source)` has no place for the {\(needed)}")
    }
    return messages.map {
      problem(.error, "phrasebook/place", $0, help: ["the places here are: \(list)"])
    }
  }

  /// What must be known for the frame to be taken: its places outside optional parts, and the genders
  /// that its words and verbs agree with.
  fileprivate func needs(in grammar: (any Grammar)?) -> Set<String> {
    guard let grammar else { return neededSlots }
    let several = VerbSubject(isPlural: true)
    var needs = neededSlots
    if Frame.words(in: parts).contains(where: { grammar.asksGender(form: $0) }) {
      needs.insert("the gender of the meeting's title")
    }
    if Frame.verbs(in: parts).contains(where: { grammar.agreesInGender($0, .past, for: several) }) {
      needs.insert("the gender of those who met")
    }
    return needs
  }

  fileprivate static func verbs(in parts: [FramePart]) -> [String] {
    parts.flatMap { part -> [String] in
      switch part {
      case .verb(let base, _): [base]
      case .optional(let inner): verbs(in: inner)
      case .word, .suffix, .slot: []
      }
    }
  }

  /// Whether no place wants a form that a text may not have.
  fileprivate var takesAnyText: Bool { forms.isSubset(of: TextForms.open) }

  /// The places outside optional parts.
  fileprivate var neededSlots: Set<String> {
    Set(
      parts.compactMap { part in
        if case .slot(let name, _) = part { name } else { nil }
      })
  }

  private static func slotParts(_ parts: [FramePart]) -> [(name: String, form: String?)] {
    parts.flatMap { part -> [(name: String, form: String?)] in
      switch part {
      case .slot(let name, let form): [(name, form)]
      case .optional(let inner): slotParts(inner)
      case .word, .suffix, .verb: []
      }
    }
  }
}
