internal import Diagnostics
internal import YAMLReading

/// Lists that are given by language as wholes: `{en: [planning, exercises], ko: [기획, 연습]}`.
extension SpecDecoding {
  /// The lists by language; nil when the node is anything else.
  func listsByLanguage(_ cursor: Cursor) -> [(Language, [Cursor])]? {
    guard isByLanguage(cursor) else { return nil }
    let lists = cursor.entries.compactMap { key, value -> (Language, [Cursor])? in
      guard let code = key.keyText, let items = value.items, !items.isEmpty else { return nil }
      return (Language(rawValue: code), items)
    }
    return lists.count == cursor.entryCount ? lists : nil
  }

  /// Puts the lists' items together by their places.
  func texts(
    byLanguage lists: [(Language, [Cursor])], _ cursor: Cursor, _ kind: TextKind
  ) -> [LocalText]? {
    let first = lists[0]
    var texts = first.1.map { LocalText([:], origin: $0.origin) }
    for (language, items) in lists {
      guard items.count == first.1.count else {
        report(
          .unevenLists,
          "the list has \(first.1.count) items in `\(first.0)`, but \(items.count) in `\(language)`",
          at: cursor, help: ["give every item in every language"])
        return nil
      }
      for (index, item) in items.enumerated() {
        use(language, kind, at: item)
        texts[index].set(version(item, kind), in: language)
      }
      if language == .english { items.forEach(checkConjunction) }
    }
    return texts
  }
}
