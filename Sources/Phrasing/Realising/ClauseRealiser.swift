import Grammar
import MeetingModel

/// Makes the verb phrase of one act: verb, complement, modifiers.
final class ClauseRealiser {
  let voice: Voice
  let names: NameBook
  let book: LanguageBook
  let filler: FrameFiller
  let forms: TextForms
  /// The frames of acts as they were asked for, by the act's wording.
  var candidates: [ObjectIdentifier: [Candidates]] = [:]
  /// Why acts have their rungs; few, so that looking through them is the fastest.
  var reasons: [(rung: String, isGiven: Bool, text: String)] = []

  /// The acts of the meeting, by the wordings that they have where nothing else is said.
  lazy var usualWordings: [Frame: [String]] = {
    var acts: Set<String> = []
    for point in names.meeting.agenda.flatMap(\.points) {
      switch point.content {
      case .acts(let uses): acts.formUnion(uses.map(\.act))
      case .mirrored(let sides): acts.formUnion(sides.flatMap(\.acts).map(\.act))
      case .state, .verbatim: break
      }
    }
    return acts.sorted().reduce(into: [:]) { found, act in
      for rung in (book.acts[act]?.rungs ?? [:]).values {
        if let usual = rung.first { found[usual, default: []].append(act) }
      }
    }
  }()

  /// The frames that could take some complements of an act.
  final class Candidates {
    private let roles: [ComplementRole]
    private let pinned: String?
    let all: [ComplementFrame]
    /// Those of the meeting's house, the wanted ones in front.
    let ordered: [ComplementFrame]
    /// How many of them are wanted.
    let wanted: Int
    /// Whose a leading *their* or *its* of the officer's is in the complements and modifiers.
    let owner: PossessiveOwner

    init(
      of use: ActUse, pinned: String?, all: [ComplementFrame], ordered: [ComplementFrame],
      wanted: Int, owner: PossessiveOwner
    ) {
      roles = use.complements.map(\.role)
      self.pinned = pinned
      self.all = all
      self.ordered = ordered
      self.wanted = wanted
      self.owner = owner
    }

    /// Whether they are those of an act with such complements.
    func answers(_ use: ActUse, pinned: String?) -> Bool {
      self.pinned == pinned && roles.count == use.complements.count
        && roles.indices.allSatisfy { roles[$0] == use.complements[$0].role }
    }
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
  ///   - followsVoice: whether its verb stands in the voice's tense although its wording has the past.
  ///   - choices: to which those are added that are made for it.
  func realise(
    _ given: ActUse, agreement: Agreement, inner: LinkWording?, pins: Pins, avoiding: Frame?,
    form: ClauseForm = .verb, followsVoice: Bool = false, choices: inout [Choice]
  ) -> Result {
    guard let act = book.acts[given.act] else { return unworded(given, choices: &choices) }
    let use = demonstrative(given, act)
    let candidates = candidates(for: use, act, pinned: pins.form)
    var usual = self.wording(
      use, act, form: act.instead.isEmpty ? nil : complementForm(use, candidates),
      agreement: agreement, pins: pins, avoiding: avoiding, choices: &choices)
    if followsVoice { usual = usual.withoutPast }
    let rule = act.rule
    // A pinned subject is agreed to the letter, and so is the *our* that was agreed with it.
    let isOurs = pins.subject != nil && !agreement.isWe && leadsWithOur(use)
    let possessive = isOurs || pins.omitsSubject ? nil : possessive(use, agreement)
    let owner = candidates.owner
    var frames: [Frame] = []
    frames.reserveCapacity(2)
    frames.append(usual)
    let complement = complement(
      use, candidates, rule: rule, agreement: agreement, possessive: possessive, pins: pins,
      choices: &choices, frames: &frames)
    // What stands behind the object stands there already.
    let wording = frames[0].without(behindObject(of: frames.last, frames[0], use))
    // A connective may have its place inside the verb.
    let inside = inner?.inner.flatMap { connecting(wording, with: $0) }
    let connective: DraftTree =
      inside == nil ? inner.map { self.connective($0) } ?? .empty : .empty
    let placed = wording.hasConnective || wording.leads
    func verb(_ base: String, _ tense: FrameTense?) -> String {
      form == .participle
        ? names.grammar.inflect(base, .gerund)
        : inflect(inside?.verb == base ? inside?.connected ?? base : base, tense, agreement)
    }
    let hasObject = isObject(use, frames)
    func isOfObject(_ index: Int) -> Bool {
      hasObject && book.modifiers[use.modifiers[index].kind]?.complement != nil
    }
    let noun =
      standsBeforeNoun(use, frames) ? use.modifiers.indices.last { !isOfObject($0) } : nil
    func place(_ index: Int) -> ModifierPlace {
      isOfObject(index)
        ? .object
        : index == noun
          ? .noun(isSetOff: isOfSecondNoun(use))
          : isOfClause(use.modifiers[index], of: use) ? .behindClause : .tail
    }
    func modifier(at index: Int) -> DraftTree {
      self.modifier(
        use.modifiers[index], behind: antecedent(of: index, in: use), agreement: agreement,
        possessive: possessive, owner: owner, at: place(index))
    }
    var object = complement
    if hasObject {
      let made = use.modifiers.indices.filter { isOfObject($0) }.map { modifier(at: $0) }
      if !made.isEmpty { object = .phrase([complement] + made) }
    }
    let core =
      filler.fill(
        form == .complement ? Frame.complementOnly : wording, rule: rule,
        agreement: form == .participle || inside != nil ? nil : agreement,
        slot: { name, form in
          switch name {
          case "complement" where form == Frame.leadPlace:
            complement.adding(connective, behindFirstWordOf: self.names.grammar)
          case "complement": object
          case "also": connective
          case Frame.possessivePlace: self.possessive(possessive)
          case Frame.possessivesPlace: self.possessives(possessive)
          default: nil
          }
        }, verb: verb) ?? .empty
    choices += unclearPurposes(use)
    var phrase: [DraftTree] = []
    phrase.reserveCapacity(use.modifiers.count + 2)
    func add(_ part: DraftTree) {
      if !part.isSilent { phrase.append(part) }
    }
    if !placed { add(connective) }
    if !book.lexicon.manner.isVerbLast { add(core) }
    for index in use.modifiers.indices where place(index) != .object { add(modifier(at: index)) }
    if book.lexicon.manner.isVerbLast { add(core) }
    return Result(
      tree: .phrase(phrase),
      act: RealisedAct(
        act: use.act, rung: use.rung, rule: rule, origin: use.origin, frames: frames),
      wording: wording)
  }

  /// The name of the frame that an act's complements take by their nouns.
  private func complementForm(_ use: ActUse, _ candidates: Candidates) -> String? {
    candidates.ordered.first { suits($0, use) }?.form
  }

  /// An act that this language does not word: what it is about stands in brackets, as a gap does.
  private func unworded(_ use: ActUse, choices: inout [Choice]) -> Result {
    let rule = "\(names.language)/\(use.act)"
    let texts = use.complements.compactMap { forms.tree($0.items, form: nil, possessive: nil) }
    let modifiers = use.modifiers.map { modifier($0, possessive: nil) }
    let tree: DraftTree = .compound([
      DraftTree.word("[").from(rule: rule),
      .phrase([DraftTree.text("\(use.act):").from(rule: rule)] + texts + modifiers),
      DraftTree.word("]").from(rule: rule),
    ])
    choices.append(
      Choice(
        "verb", "none",
        why: "the phrasebook has no wording of `\(use.act)` in \(book.lexicon.name)",
        isFinding: true))
    return Result(
      tree: tree,
      act: RealisedAct(act: use.act, rung: use.rung, rule: rule, origin: use.origin),
      wording: Frame.complementOnly)
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
    guard voice == .wePresent, agreement.isMany else {
      return book.possessive(agreement)
    }
    let texts = use.complements.flatMap(\.items).compactMap { $0[names.language]?.text }
    return texts.allSatisfy { forms.isSpeakersOwn($0) } ? book.subjects.theirPossessive : nil
  }

  /// Whose a leading *their* or *its* of the officer's is in a point's complements and modifiers.
  func possessiveOwner(_ use: ActUse) -> PossessiveOwner {
    if use.addressesSomebody || book.subjects.blaming.contains(use.act) { return .another }
    return book.subjects.appraising.contains(use.act) ? .asNounTells : .speaker
  }

  /// The possessive of whoever speaks, before a noun of ours.
  func possessive(_ word: String?) -> DraftTree {
    filler.own(word ?? book.subjects.theirPossessive)
  }

  /// The same before a plural.
  func possessives(_ word: String?) -> DraftTree {
    filler.own(names.grammar.plural(possessive: word ?? book.subjects.theirPossessive))
  }

  /// Where a modifier stands.
  enum ModifierPlace: Equatable {
    case opening, tail
    /// Behind a clause that the act is about, whose own it would be without a comma.
    case behindClause
    /// Directly before the noun that the act is about; set off where another noun stands before that one.
    case noun(isSetOff: Bool)
    /// Between the verb and its object, where the verb stands last.
    case object
  }

  /// A modifier behind the verb phrase or before the subject.
  ///
  /// *Its* is never everyone's: where several speak, it belongs to what the sentence is about.
  func modifier(
    _ modifier: Modifier, behind antecedent: [LocalText] = [], agreement: Agreement = .several,
    possessive: String?, owner: PossessiveOwner = .speaker, at place: ModifierPlace = .tail
  ) -> DraftTree {
    guard let wording = book.modifiers[modifier.kind] else { return .empty }
    let its = book.subjects.itsPossessive
    let whose = possessive != its && forms.isLed(modifier.items, byOwner: its) ? .another : owner
    let special =
      switch place {
      case .noun: wording.attributive
      case .object: wording.complement
      case .opening, .tail, .behindClause: Frame?.none
      }
    let frame =
      special
      ?? peoples(wording, antecedent)
      ?? frame(of: wording, modifier, agreement: agreement, isOpening: place == .opening)
    let tree =
      filler.fill(
        frame, rule: wording.rule, agreement: .several,
        slot: { name, form in
          guard name == "items" else { return nil }
          let own = filler.precedingWords(frame, rule: wording.rule, slot: name)
          let before = own + replaced(behind: own)
          let repeated = repeated(before: name, in: frame, modifier.items)
          return self.forms.tree(
            modifier.items, form: form, prefixes: before, possessive: possessive, owner: whose,
            isMarked: frame.isMarked(name), repeating: repeated)
            ?? self.forms.tree(
              modifier.items, form: nil, prefixes: before, possessive: possessive, owner: whose,
              isMarked: frame.isMarked(name), repeating: repeated)
        }, verb: { base, tense in self.inflect(base, tense, .several) }) ?? .empty
    let isSetOff =
      wording.attributive != nil && place == .noun(isSetOff: true)
      || wording.isAsideBehindPairs
        && (antecedent.count > 1 || antecedent.contains { forms.joinsWords($0) })
    return wording.isAside || place == .opening || place == .behindClause || isSetOff
      ? .aside(tree) : tree
  }

  /// Whether a modifier stands behind the clause that its act is about, to which it could belong as well; one
  /// that belongs to the last noun by its place does.
  private func isOfClause(_ modifier: Modifier, of use: ActUse) -> Bool {
    !book.planning.rules.clauseOpeners.isEmpty && use.complements.last?.role == .that
      && !book.planning.rules.trailing.contains(modifier.kind)
  }

  /// What a modifier belongs to: what the act is about, or the modifier before.
  private func antecedent(of index: Int, in use: ActUse) -> [LocalText] {
    index > 0 ? use.modifiers[index - 1].items : use.complements.last?.items ?? []
  }

  /// The frame of a modifier behind people, where it has one.
  private func peoples(_ wording: ModifierWording, _ antecedent: [LocalText]) -> Frame? {
    guard let people = wording.people,
      let text = antecedent.last?[names.language]?.text,
      names.isHeaded(text, by: people.nouns)
    else { return nil }
    return people.frame
  }

  /// Whether the noun phrase that an act is about says another noun of its own one, which stands before it.
  private func isOfSecondNoun(_ use: ActUse) -> Bool {
    let text = use.complements.first?.items.first?[names.language]?.text ?? ""
    return book.lexicon.manner.nounJoints.contains { text.containsWords($0) }
  }

  /// Whether what the act is about is its verb's object, where verbs stand last. An infinitive is none: what
  /// is said of it is said of whoever does it.
  private func isObject(_ use: ActUse, _ frames: [Frame]) -> Bool {
    let markers = book.lexicon.manner.objectMarkers
    guard !markers.isEmpty, !use.modifiers.isEmpty, frames.count == 2,
      !use.complements.contains(where: { $0.role == .to }),
      case .suffix(let particle)? = frames[1].parts.last
    else { return false }
    return markers.contains(particle)
  }

  /// Whether the last modifier stands directly before one noun phrase that the act is about, where verbs
  /// stand last. Before several it would belong to the first alone.
  private func standsBeforeNoun(_ use: ActUse, _ frames: [Frame]) -> Bool {
    guard book.lexicon.manner.isVerbLast, use.complements.count == 1,
      let complement = use.complements.first, complement.items.count == 1, frames.count == 2,
      case .slot("complement", _)? = frames[0].parts.first,
      case .slot(complement.role.rawValue, "noun")? = frames[1].parts.first
    else { return false }
    return true
  }

  /// The frame of a modifier: the one for predicates where its form can be made of all items, the one
  /// that suits the noun at the head of the items.
  private func frame(
    of wording: ModifierWording, _ modifier: Modifier, agreement: Agreement, isOpening: Bool
  ) -> Frame {
    if agreement.isWe, let ours = wording.we { return ours }
    if let noun = wording.nouns.first(where: { forms.isHeaded(modifier.items, by: $0.nouns) }) {
      return noun.frame
    }
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
    let subject = agreement.verbSubject
    return names.grammar.inflect(base, form(tense, for: subject), for: subject)
  }
}
