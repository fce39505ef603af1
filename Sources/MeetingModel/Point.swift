/// The part that a text plays under its act: the contract's complement keys.
package enum ComplementRole: String, Hashable, Sendable, CaseIterable {
  /// A noun phrase.
  case what
  /// A clause; the text stands without its leading *that*.
  case that
  /// A verb phrase in base form; the text stands without its leading *to*.
  case to
  /// Whom a request goes to, or who is thanked.
  case whom
  /// A topic under *on*.
  case on
  /// What something is for.
  case `for`

  /// Another key for `what`, where it stands beside `whom`.
  static let ofKey = "of"
}

/// One complement of an act: a role and one text or several coordinated ones.
package struct Complement: Hashable, Sendable {
  /// The part that the text plays.
  package var role: ComplementRole
  /// One text, or a list to be coordinated.
  package var items: [LocalText]
  /// The leading word that the officer wrote and that decided the role (*that*, *to*); else nil.
  package var marker: String?
  /// Where it stands.
  package var origin: Origin

  /// The text of one that stands in the lines below (*We will:*).
  package static let below = ":"

  /// Makes a complement; see the properties.
  package init(role: ComplementRole, items: [LocalText], marker: String? = nil, origin: Origin) {
    self.role = role
    self.items = items
    self.marker = marker
    self.origin = origin
  }
}

/// A modifier of an act (*including*, *in light of*, …) in the order in which the officer gave it.
package struct Modifier: Hashable, Sendable {
  /// The vocabulary's key, such as `in light of`.
  package var kind: String
  /// One text, or a list to be coordinated. A leading *that* or *to* is the officer's own.
  package var items: [LocalText]
  /// Where it stands.
  package var origin: Origin

  /// Makes a modifier; see the properties.
  package init(kind: String, items: [LocalText], origin: Origin) {
    self.kind = kind
    self.items = items
    self.origin = origin
  }
}

/// Who speaks in a point.
package enum Speaker: Hashable, Sendable {
  /// All principals together.
  case all
  /// One party, or several of them, by id, in the officer's order.
  case parties([String])
  /// Those who hold an office in common, by the vocabulary's key, such as `foreign ministers`.
  case office(String)
}

/// One act with what it is about.
package struct ActUse: Hashable, Sendable {
  /// The act's canonical id, such as `call on`.
  package var act: String
  /// The rung of the act's ladder, such as `strongest`.
  package var rung: String
  /// Whether the officer chose the rung (by intensifier or `strength`), not the default.
  package var rungIsGiven: Bool
  /// What it is about, in the order written; empty for an act that needs nothing.
  package var complements: [Complement]
  /// The modifiers in the order in which they are to stand.
  package var modifiers: [Modifier]
  /// Who speaks, where a coordinated act has a speaker of its own; nil means the point's.
  package var by: Speaker?
  /// Where it stands.
  package var origin: Origin

  /// Whether the act speaks to somebody, or of somebody whom it names (`whom`).
  package var addressesSomebody: Bool { complements.contains { $0.role == .whom } }

  /// Makes an act; see the properties.
  package init(
    act: String, rung: String, rungIsGiven: Bool = false, complements: [Complement],
    modifiers: [Modifier] = [], by: Speaker? = nil, origin: Origin
  ) {
    self.act = act
    self.rung = rung
    self.rungIsGiven = rungIsGiven
    self.complements = complements
    self.modifiers = modifiers
    self.by = by
    self.origin = origin
  }
}

/// What stands before the subject.
package indirect enum Opening: Hashable, Sendable {
  /// One of the modifiers.
  case modifier(Modifier)
  /// Free text, such as *Today*.
  case text(LocalText)
  /// Free text that no comma sets off (*Today we …*).
  case close(LocalText)

  /// The key under which a spec gives free text that no comma sets off.
  package static let closeKey = "without comma"
}

/// Choices that the officer fixes for wording that is agreed to the letter.
package struct Pins: Hashable, Sendable {
  /// The subject, word for word.
  package var subject: LocalText?
  /// The verb's wording; one that the phrasebook has in the rung, or word for word.
  package var verb: LocalText?
  /// The form of the complement, by the phrasebook's name for it (`ing`, `infinitive`, `bare`, …).
  package var form: String?
  /// The relation to the point before, as under `link`.
  package var link: String?
  /// Whether the sentence goes on from what introduces it, without a subject of its own (*We will:*,
  /// *- expand the fund;*): it stands as it is written, without a capital or full stop of ours.
  package var omitsSubject = false
  /// Whether its verb is the introducer's too.
  package var omitsVerb = false

  /// What a spec writes under `subject` or `verb` for one that is left out.
  package static let omitted = "none"

  /// Makes a set of pins; absent ones are nil.
  package init(
    subject: LocalText? = nil, verb: LocalText? = nil, form: String? = nil, link: String? = nil,
    omitsSubject: Bool = false, omitsVerb: Bool = false
  ) {
    self.subject = subject
    self.verb = verb
    self.form = form
    self.link = link
    self.omitsSubject = omitsSubject
    self.omitsVerb = omitsVerb
  }
}

/// One side of a mirrored sentence.
package struct MirrorSide: Hashable, Sendable {
  /// The party that speaks.
  package var party: String
  /// What it does; at least one act.
  package var acts: [ActUse]
  /// Where it stands.
  package var origin: Origin

  /// Makes a side; see the properties.
  package init(party: String, acts: [ActUse], origin: Origin) {
    self.party = party
    self.acts = acts
    self.origin = origin
  }
}

/// One point of the agenda.
package struct Point: Hashable, Sendable {
  /// What the point says.
  package enum Content: Hashable, Sendable {
    /// A party or all of them act; the acts behind the first come from `and`.
    case acts([ActUse])
    /// A sentence in which no party speaks, with modifiers as tails.
    case state(LocalText, modifiers: [Modifier])
    /// Text that is printed untouched.
    case verbatim(LocalText)
    /// Each party says its own in one sentence.
    case mirrored([MirrorSide])
  }

  package var content: Content
  /// Who speaks.
  package var by: Speaker
  /// What stands before the subject; nil for nothing.
  package var opening: Opening?
  /// The relation to the point before, by the vocabulary's key; nil lets the rules choose.
  package var link: String?
  /// Fixed choices.
  package var pins: Pins {
    get { if case .pins(let pins)? = fixed { pins } else { Pins() } }
    set { fixed = newValue == Pins() ? nil : .pins(newValue) }
  }
  /// Whether the officer fixed anything for wording that is agreed to the letter.
  package var isPinned: Bool { fixed != nil }
  /// The fixed choices, where there are any: few points have them, and points are copied often.
  private var fixed: Fixed?
  private indirect enum Fixed: Hashable, Sendable {
    case pins(Pins)
  }
  /// Whether the point starts a paragraph by the officer's wish.
  package var startsParagraph: Bool
  /// What stands before the paragraph that the point starts (`-`, `3.`); nil for nothing of its own.
  package var mark: String?
  /// Whether the sentence may be joined with its neighbours.
  package var mayJoin: Bool
  /// Whether the list at the sentence's end stands below it, an item a line.
  package var isBulleted: Bool
  /// Where it stands.
  package var origin: Origin

  /// Makes a point; see the properties.
  package init(
    _ content: Content, by: Speaker = .all, opening: Opening? = nil, link: String? = nil,
    pins: Pins? = nil, startsParagraph: Bool = false, mark: String? = nil, mayJoin: Bool = true,
    isBulleted: Bool = false, origin: Origin
  ) {
    self.content = content
    self.by = by
    self.opening = opening
    self.link = link
    self.fixed = pins.flatMap { $0 == Pins() ? nil : .pins($0) }
    self.startsParagraph = startsParagraph
    self.mark = mark
    self.mayJoin = mayJoin
    self.isBulleted = isBulleted
    self.origin = origin
  }
}
