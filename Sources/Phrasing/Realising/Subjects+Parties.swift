import Grammar
import MeetingModel

/// Parties by their names.
extension Subjects {
  /// One party or several by name.
  func parties(_ ids: [String]) -> Subject {
    let ordered =
      names.partyOrder.filter { ids.contains($0) } + ids.filter { !names.partyOrder.contains($0) }
    let trees = ordered.map { partyName($0) }
    return subject(
      joined(trees).from(rule: book.ruleNames.subjects),
      agreement: agreement(ofParties: ordered),
      label: ordered.map { names.country($0).short }.joined(separator: ", "))
  }

  /// Parties by name agree in number, and in gender where the language has one: *elles* are all
  /// feminine.
  func agreement(ofParties ids: [String]) -> Agreement {
    let genders = ids.map { names.gender($0) }
    if ids.count > 1 {
      if genders.contains(.masculine) { return .several }
      return genders.contains(nil) ? .many(nil) : .named(.feminine, isPlural: true)
    }
    // Where nothing has a gender, nothing agrees with one.
    guard let id = ids.first, book.hasGender else { return .one }
    let isPlural = book.subjects.pluralWords.contains(names.country(id).shortArticle)
    return .named(genders.first ?? nil, isPlural: isPlural)
  }

  /// Names of parties who stand beside each other: the last two by the language's own joint, where it
  /// has one.
  func joined(_ trees: [DraftTree]) -> DraftTree {
    guard let joint = book.subjects.joint, trees.count > 1 else { return .list(trees, .and) }
    let particle = filler.own(joint).from(rule: book.ruleNames.subjects)
    let head = trees.dropLast(2).map { DraftTree.aside($0) }
    return .phrase(head + [.compound([trees[trees.count - 2], particle]), trees[trees.count - 1]])
  }

  /// Parties by name, before a joint of the frame's own (호주, 영국과 함께); nil for none.
  func beforeJoint(_ ids: [String]) -> DraftTree? {
    guard book.subjects.joint != nil, ids.count > 1 else {
      return ids.isEmpty ? nil : parties(ids).name
    }
    let trees = names.partyOrder.filter { ids.contains($0) }.map { partyName($0) }
    return .phrase(trees.dropLast().map { .aside($0) } + trees.suffix(1))
  }

  /// A party's name in running text.
  func partyName(_ id: String) -> DraftTree {
    .mention(
      Mention(
        key: names.key(ofCountry: id), names: names.country(id),
        form: .noun(withArticle: true, possessive: "")))
  }
}
