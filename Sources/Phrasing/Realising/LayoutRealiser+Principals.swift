import Grammar
import MeetingModel

/// Those who met, and what they are called together.
extension LayoutRealiser {
  /// Offices and names of several parties' principals; nil where no party has any. One that names
  /// nobody beside others that do is there by its representatives.
  ///
  /// - Parameter isBeforeJoint: whether the frame has the joint of names behind them (과/와 함께), which
  ///   then does not stand between them too.
  func principals(_ ids: [String], isBeforeJoint: Bool = false) -> DraftTree? {
    guard meeting.parties.contains(where: { !$0.principals.isEmpty }) else { return nil }
    let parties = ids.compactMap { id in meeting.parties.first { $0.id == id } }
    let groups = parties.compactMap { group($0) }
    if isBeforeJoint, book.subjects.joint != nil {
      return groups.isEmpty ? nil : Self.setOff(groups)
    }
    // What stands in apposition has its commas, and two such groups a joint of their own.
    let least = book.lexicon.manner.apposition == nil ? 2 : 3
    guard let separator = layout.separator, groups.count >= least,
      parties.contains(where: { $0.principals.count > 1 }),
      let conjunction = book.lexicon.conjunctions.first
    else { return groups.isEmpty ? nil : subjects.joined(groups) }
    // Two delegations are told apart by a comma, more by what the layout says.
    let mark = groups.count > 2 ? separator : ","
    var parts: [DraftTree] = []
    for (index, group) in groups.enumerated() {
      if index > 0 { parts.append(DraftTree.word(mark).from(rule: layout.rule)) }
      if index > 0, index == groups.count - 1 {
        parts.append(DraftTree.word(conjunction).from(rule: layout.rule))
      }
      parts.append(group)
    }
    return .phrase(parts)
  }

  /// Names with commas alone between them.
  private static func setOff(_ trees: [DraftTree]) -> DraftTree {
    .phrase(trees.dropLast().map { .aside($0) } + trees.suffix(1))
  }

  /// One party's people with their country. Inside a side they are a list (및), between sides names are
  /// joined as names of parties are (과/와).
  private func group(_ party: Party) -> DraftTree? {
    let people = party.principals.map { principal($0) }
    let frame = people.isEmpty ? layout.representatives : layout.principals
    func filled(namesCountry: Bool) -> DraftTree? {
      filler.fill(
        frame.parts, rule: layout.rule,
        slot: { name, _ in
          switch name {
          case "people": .list(people, .and)
          case "country": namesCountry ? self.subjects.partyName(party.id) : nil
          // An optional name is left out where the office says it; one in its own place is not.
          case "formal":
            namesCountry || !isOptional("formal", in: frame) ? self.formalName(party.id) : nil
          default: nil
          }
        }, verb: { base, _ in base })
    }
    // Offices that tell whose they are ("President of the European Council") say it once, and one that
    // ends with the head of a full name is followed by what is left of it.
    let rest = isTold(by: party) ? DraftTree.empty : restOfName(party)
    let told = rest == nil ? nil : filled(namesCountry: false)
    let tree =
      told.map { DraftTree.phrase([$0, rest ?? .empty]) } ?? filled(namesCountry: true)
    // What stands in apposition ends in a comma, where words follow.
    let isApposed =
      book.lexicon.manner.apposition != nil && party.principals.contains { $0.name != nil }
    return isApposed
      ? tree.map { .phrase([$0, DraftTree.word(",").from(rule: layout.rule)]) } : tree
  }

  /// The parties that have ministers.
  var states: [String] { names.partyOrder.filter { !names.isOrganisation($0) } }

  /// Who sits among ministers for the parties that have none; nil where each has.
  var envoys: DraftTree? {
    let groups = names.partyOrder.filter { names.isOrganisation($0) }.compactMap { id in
      let envoy = names.envoy(id)
      return filler.fill(
        (envoy == nil ? layout.representatives : layout.principals).parts, rule: layout.rule,
        slot: { name, _ in
          switch name {
          case "people": envoy.map { DraftTree.word($0).from(rule: self.book.ruleNames.names) }
          case "country": self.subjects.partyName(id)
          case "formal": self.formalName(id)
          default: nil
          }
        }, verb: { base, _ in base })
    }
    return groups.isEmpty ? nil : subjects.joined(groups)
  }

  /// Whether a place of a frame stands in an optional part.
  private func isOptional(_ slot: String, in frame: Frame) -> Bool {
    frame.parts.contains { part in
      if case .optional(let inner) = part {
        inner.contains { if case .slot(slot, _) = $0 { true } else { false } }
      } else {
        false
      }
    }
  }

  /// Whether each of a party's offices names the party itself.
  private func isTold(by party: Party) -> Bool {
    let own = names.ownNames(party.id)
    return !party.principals.isEmpty
      && party.principals.allSatisfy { principal in
        let office = principal.office[names.language]?.text ?? ""
        return !office.places(of: "<\(party.id)").isEmpty
          || own.contains { office.containsWords($0) }
      }
  }

  /// What follows the head of a party's full name, where the last office ends with that head (*président
  /// de la République* and *la République française*).
  private func restOfName(_ party: Party) -> DraftTree? {
    guard let last = party.principals.last, last.name == nil || book.lexicon.manner.putsNameFirst,
      let office = last.office[names.language]?.text.words.last
    else { return nil }
    let words = names.split(names.country(party.id).formal).base.words
    guard words.count > 1, words.first == office else { return nil }
    let rest = words.dropFirst().joined(separator: " ")
    return DraftTree.word(rest).from(rule: book.ruleNames.names)
  }

  /// What introduces the collective label, where the style wants it.
  var introduction: DraftTree? {
    guard meeting.style.introducesCollective == true, voice != .wePresent,
      let frame = layout.introduction
    else { return nil }
    return filler.fill(
      frame.parts, rule: layout.rule,
      slot: { name, _ in name == "collective" ? self.subjects.collective : nil },
      verb: { base, _ in base })
  }

  /// People with the label that they get, against the last of their names, where a frame wants it there.
  func introduced(_ people: DraftTree?, _ form: String?) -> DraftTree? {
    guard form == "introduced", let people, let introduction else { return people }
    return .compound([people, introduction])
  }

  private func principal(_ principal: Principal) -> DraftTree {
    let office = text(principal.office)
    guard let name = principal.name else {
      let feminine = principal.gender == .feminine ? book.lexicon.manner.feminineArticle : nil
      let article = (feminine ?? book.lexicon.articles.first).map {
        DraftTree.word($0).from(rule: layout.rule)
      }
      return .phrase([article ?? .empty, office])
    }
    let words = personal(name)
    guard book.lexicon.manner.putsNameFirst else { return .phrase([office, words]) }
    let apposition = book.lexicon.manner.apposition.map {
      DraftTree.word($0).from(rule: layout.rule)
    }
    return .phrase([words, apposition ?? .empty, office])
  }

  /// A person's name; where the language has its own script and the spec does not have the name in
  /// it, the name as it is written elsewhere, as a gap.
  private func personal(_ name: LocalText) -> DraftTree {
    if let wording = name[names.language] { return reader.body(wording) }
    guard let language = name.languages.first, let wording = name[language] else { return .empty }
    let words = DraftTree.text(wording.text)
    return book.lexicon.manner.writesNamesItsOwnWay
      ? .marked(.from(.gap(language, wording.origin)), words) : words.from(spec: wording.origin)
  }
}
