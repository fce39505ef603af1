package import Diagnostics
import Grammar
import MeetingModel

extension StatementDrafter {
  /// What a careful reader would object to in the spec's acts, as far as the phrasebook's own word lists tell.
  package func findings(file: String) -> [Diagnostic] {
    // Officers write the words of a frame into a text in English; elsewhere particles and prepositions are
    // drawn together with it.
    guard names.language == .english else { return [] }
    return names.meeting.agenda.flatMap(\.points).flatMap { uses(of: $0) }.flatMap { use in
      [nothingAsked(use), askedInOne(use), doubledPreposition(use), deedAsFact(use)]
        .compactMap(\.self) + verbs(in: use)
    }.map { finding in
      Diagnostic(
        .warning, id: "review/" + finding.id, finding.message, file: file,
        range: finding.origin.range, path: finding.origin.path, help: [finding.help])
    }
  }

  /// A finding before it names its file.
  private typealias ActFinding = (id: String, message: String, origin: Origin, help: String)

  private func uses(of point: Point) -> [ActUse] {
    guard !point.pins.omitsSubject else { return [] }
    switch point.content {
    case .acts(let uses): return uses
    case .mirrored(let sides): return sides.flatMap(\.acts)
    case .state, .verbatim: return []
    }
  }

  /// The one text of an act that has one complement, with its role.
  private func onlyText(_ use: ActUse) -> (complement: Complement, text: String)? {
    guard use.complements.count == 1, let complement = use.complements.first,
      complement.items.count == 1, let text = complement.items[0][names.language]?.text,
      text != Complement.below
    else { return nil }
    return (complement, text)
  }

  private func takes(_ use: ActUse, _ roles: Set<ComplementRole>) -> Bool {
    book.acts[use.act]?.complements.contains { $0.roles == roles } ?? false
  }

  /// Somebody is asked, and the text does not say what for: *urged Russia*.
  private func nothingAsked(_ use: ActUse) -> ActFinding? {
    guard let (complement, text) = onlyText(use),
      complement.role == .whom || complement.role == .what, takes(use, [.whom, .to]),
      !book.subjects.asking.contains(where: { !text.places(of: " \($0) ").isEmpty })
    else { return nil }
    // What can only be somebody is; elsewhere the text may as well be what is asked for.
    let isSomebody =
      complement.role == .whom && !takes(use, [.what])
      || names.areSomebody(text, among: book.planning.rules.people)
    guard isSomebody else { return nil }
    return (
      "nothing-asked", "`\(use.act)` asks somebody, and the text does not say what",
      complement.origin, "write `\(use.act): {whom: \(text), to: …}`"
    )
  }

  /// Who is asked and what stand in one text, where the sentence wants them apart: *demanded Russia to withdraw*.
  private func askedInOne(_ use: ActUse) -> ActFinding? {
    guard let (complement, text) = onlyText(use), complement.role == .what,
      let act = book.acts[use.act],
      let apart = act.complements.first(where: { $0.roles == [.whom, .to] }),
      let plain = act.complements.first(where: { $0.roles == [.what] }),
      apart.frame.words(before: "whom") != plain.frame.words(before: "what"),
      let to = text.places(of: " to ").first
    else { return nil }
    let (whom, deed) = (String(text[..<to.lowerBound]), text[to.upperBound...])
    guard names.areSomebody(whom, among: book.planning.rules.people) else { return nil }
    return (
      "asked-in-one", "`\(use.act)` takes whom it asks and what apart: `\(text)`",
      complement.origin,
      "write `\(use.act): {whom: \(whom), to: \(deed)}`"
    )
  }

  /// A preposition before what the act is about, where its verb has none: *discussed about trade*.
  private func doubledPreposition(_ use: ActUse) -> ActFinding? {
    guard book.subjects.direct.contains(use.act),
      let complement = use.complements.first(where: { $0.role == .what }),
      let text = complement.items.first?[names.language]?.text,
      let preposition = book.subjects.prepositions.first(where: { text.begins(with: $0) }),
      !isOwn(preposition, use)
    else { return nil }
    return (
      "doubled-preposition", "`\(use.act)` takes no `\(preposition)` before what it is about",
      complement.origin, "leave out `\(preposition)`"
    )
  }

  /// Whether a frame of the act's has a preposition, which an officer may then write too.
  private func isOwn(_ preposition: String, _ use: ActUse) -> Bool {
    book.acts[use.act]?.complements.contains { frame in
      frame.roles == [.what]
        && (frame.frame.words(before: ComplementRole.what.rawValue) + frame.prepositions
          + frame.taken)
          .contains(preposition)
    } ?? false
  }

  /// A clause where a deed is blamed: *condemned the fact that …*.
  private func deedAsFact(_ use: ActUse) -> ActFinding? {
    guard book.subjects.deeds.contains(use.act),
      let complement = use.complements.first(where: { $0.role == .that }),
      let text = complement.items.first?[names.language]?.text, names.grammar.mayBeClause(text)
    else { return nil }
    return (
      "deed-as-fact", "`\(use.act)` is said of a deed, not of the fact that it was done",
      complement.origin,
      "write the deed as a noun, such as `the attack by …` or `the decision to …`"
    )
  }

  /// Verbs behind a modifier that takes a noun or a form in *-ing*: *through share data*.
  private func verbs(in use: ActUse) -> [ActFinding] {
    use.modifiers.flatMap { modifier -> [ActFinding] in
      guard let wording = book.modifiers[modifier.kind], !wording.takesVerbs,
        wording.tail.parts.contains(.slot("items", form: nil))
      else { return [] }
      return modifier.items.compactMap { item in
        guard let written = item[names.language] else { return nil }
        let marker = book.reading.infinitives.first { written.text.begins(with: $0) }
        let text = marker.map { written.text.behind($0) } ?? written.text
        let shape = names.grammar.shape(ofInfinitive: text)
        guard shape == .base || marker != nil && shape == .unclear else { return nil }
        let gerund = names.grammar.verbPhrase(text, as: .gerund)
        return (
          "verb-for-noun", "`\(modifier.kind)` takes a noun, not a verb: `\(written.text)`",
          written.origin,
          gerund.map { "write `\($0)`, or a noun" } ?? "write a noun, or the verb in -ing"
        )
      }
    }
  }
}
