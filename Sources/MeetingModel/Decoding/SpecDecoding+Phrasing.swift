internal import Diagnostics
internal import YAMLReading

/// The spec's own wordings. What a rule may say is the phrasebook's affair; here it is only kept.
extension SpecDecoding {
  /// Reads `phrasing`: rules, or rules by language.
  func phrasing(_ cursor: Cursor) -> [PhrasingOverride] {
    let help = "write {condemn: {rungs: {strong: [\"strongly [condemn] {complement}\"]}}}"
    guard let pairs = pairs(of: cursor, wanted: "a mapping from acts to wordings", help: [help])
    else { return [] }
    let rules = vocabulary.rules
    // `as` is a modifier and a language; nobody words anything in Assamese without saying so twice.
    guard pairs.contains(where: { LanguageCodes.all.contains($0.key) && !rules.contains($0.key) })
    else { return pairs.compactMap { override($0, in: language, rules) } }
    return pairs.flatMap { key, value, keyRange -> [PhrasingOverride] in
      guard LanguageCodes.all.contains(key) else {
        reportLanguage(key, at: keyRange, path: value.path)
        return []
      }
      let language = Language(rawValue: key)
      note(language, at: value)
      let wanted = "a mapping from acts to wordings"
      return (self.pairs(of: value, wanted: wanted, help: [help]) ?? []).compactMap {
        override($0, in: language, rules)
      }
    }
  }

  private func override(
    _ pair: (key: String, value: Cursor, keyRange: SourceRange), in language: Language,
    _ rules: [String]
  ) -> PhrasingOverride? {
    let (key, value, keyRange) = pair
    guard rules.contains(key) else {
      let canonical =
        acts[key]?.act.id ?? modifiers[key] ?? acts.unknownIntensifier(in: key)?.act.id
      report(
        .unknownRule, "\(Excerpt.quoted(key)) is no act, modifier or link", at: keyRange,
        path: value.path,
        help: [
          didYouMean(canonical ?? Suggestion.nearest(to: key, among: rules))
            ?? didYouMean(LanguageCodes.meant(by: key))
            ?? "`communique phrasebook list` shows the acts"
        ])
      return nil
    }
    guard value.isMapping else {
      reportKind(value, wanted: "a mapping", help: ["such as {rungs: {plain: […]}}"])
      return nil
    }
    guard checkWordings(in: value) else { return nil }
    return PhrasingOverride(
      language: language, rule: key, node: YAMLNode(value.tree, value.number), keyRange: keyRange,
      path: value.path)
  }

  /// Checks every text of a rule as any text of a spec is checked; whether all can be used.
  private func checkWordings(in cursor: Cursor) -> Bool {
    if let items = cursor.items { return items.map { checkWordings(in: $0) }.allSatisfy(\.self) }
    if cursor.isMapping {
      return cursor.entries.map { key, value in
        guard key.keyText != nil else {
          reportKey(key, in: cursor)
          return false
        }
        return checkWordings(in: value)
      }.allSatisfy(\.self)
    }
    guard let text = cursor.text else { return true }
    return check(text, at: cursor, .name)
  }
}

extension Vocabulary {
  /// The canonical ids of everything that a spec may word anew.
  var rules: [String] { acts.map(\.id) + modifiers.map(\.id) + links.map(\.id) }
}
