import Grammar
import MeetingModel

/// The statement's title.
extension LayoutRealiser {
  /// The statement's title: the officer's own, or the meeting's in the layout's frame.
  ///
  /// A meeting's title that names a party, or that says what document it is, stands as it is.
  var title: DraftTree {
    if let own = meeting.statementTitle {
      return own[names.language].map { reader.title($0) } ?? forms.gap(own)
    }
    guard let wording = meeting.title[names.language] else { return forms.gap(meeting.title) }
    let isUnnamed = isUnnamed(wording.text)
    let slots: (String, String?) -> DraftTree? = { name, _ in
      switch name {
      case "names":
        isUnnamed ? .empty : self.titleNames
      case "meeting": self.title(self.meeting.title)
      case "Sitting":
        self.sittingNoun.map { DraftTree.word($0.withCapital).from(rule: self.layout.rule) }
      case "Ordinal": self.ordinal(in: wording.text, capital: true)
      default: self.slot(name)
      }
    }
    return first(layout.title.map { $0.leavingOut(possessorsOf: wording.text) }, slots)
      ?? reader.title(wording)
  }

  /// Whether a meeting's title gets no names of parties: it says by itself who meets, or they are more than
  /// the four that a title bears.
  private func isUnnamed(_ title: String) -> Bool {
    names.partyOrder.count > 4 || namesParties(title)
  }

  /// Whether a meeting's title says by itself who meets.
  private func namesParties(_ title: String) -> Bool {
    let isNamed = names.partyOrder.contains { id in
      let country = names.country(id)
      return ["<\(id)>", "<\(id)."].contains { title.contains($0) }
        || [country.full, country.short, country.compound].contains { title.containsWords($0) }
    }
    let isOfBody = layout.bodies.contains { title.containsWords($0) }
    return isNamed || isOfBody || namesNations(title) || namesPair(title)
  }

  /// Whether a word of a title is made of all parties' names, in whatever order (한일중, 한중일).
  private func namesPair(_ title: String) -> Bool {
    let compounds = names.inCompound(names.partyOrder) { names.country($0) }.map(\.compound)
    if title.containsWords(pairText) { return true }
    return compounds.allSatisfy { !title.places(of: $0).isEmpty }
      && title.split { !$0.isLetter }.contains { word in
        word.count == compounds.reduce(0) { $0 + $1.count }
          && compounds.allSatisfy { word.contains($0) }
      }
  }

  /// Whether a hyphenated word of a title names the parties (*Franco-German*, *U.S.-Korean*).
  private func namesNations(_ title: String) -> Bool {
    let adjectives = names.partyOrder.map { names.country($0).attributive }
    return title.spaced.contains { word in
      // 0xE2 is the first byte of a dash.
      guard word.hasByte(UInt8(ascii: "-")) || word.hasByte(0xE2) else { return false }
      let parts = word.split { $0 == "-" || $0 == "–" }.map(String.init)
      guard parts.count > 1 else { return false }
      return book.lexicon.nationPrefixes.contains(parts[0].lowercased())
        || parts.contains { adjectives.contains($0) }
    }
  }

  /// The parties' names as one word (한미, 한-캐나다), unless the meeting's title says them already.
  var pair: DraftTree {
    let text = meeting.title[names.language]?.text ?? ""
    return isUnnamed(text) ? .empty : DraftTree.word(pairText).from(rule: layout.rule)
  }

  private var pairText: String {
    let countries = names.inCompound(names.partyOrder) { names.country($0) }
    var text = countries.first?.compound ?? ""
    for (left, right) in zip(countries, countries.dropFirst()) {
      text += names.joint(left, right, written: "–") + right.compound
    }
    return text
  }

  /// The parties' names in a title, joined by a dash.
  private var titleNames: DraftTree {
    var parts: [DraftTree] = []
    for (index, id) in names.partyOrder.enumerated() {
      if index > 0 { parts.append(.word("–")) }
      let country = names.country(id)
      parts.append(.word(country.hasPair ? country.compound : country.full))
    }
    return DraftTree.compound(parts).from(rule: layout.rule)
  }
}

extension Frame {
  /// The frame without possessors that a title has as well (*Leaders' … Leaders' Summit*).
  fileprivate func leavingOut(possessorsOf title: String) -> Frame {
    func possessor(_ part: FramePart) -> String? {
      guard case .word(let word) = part, word.endsInBytes(of: "'") || word.endsInBytes(of: "'s")
      else { return nil }
      return word
    }
    guard parts.contains(where: { possessor($0) != nil }) else { return self }
    let straight = title.replacing("’", with: "'")
    return Frame(
      source: source,
      parts: parts.filter { part in possessor(part).map { !straight.containsWords($0) } ?? true })
  }
}
