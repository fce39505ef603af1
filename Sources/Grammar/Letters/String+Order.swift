extension String {
  /// The string as an alphabet orders it: small letters, each without its mark (*États-Unis* stands with
  /// *Estonie*), and ligatures as their letters.
  ///
  /// It is the rule of every language written here whose names are in Latin letters; others keep
  /// the order of their script.
  package var lettersForOrder: String {
    let small = lowercased()
    guard !small.utf8.allSatisfy({ $0 < 0x80 }) else { return small }
    var plain = ""
    for character in small { plain += Self.plainLetters[character] ?? String(character) }
    return plain
  }

  private static let plainLetters: [Character: String] = {
    let rows: [(String, String)] = [
      ("a", "àáâãäåāăą"), ("ae", "æ"), ("c", "çćĉċč"), ("d", "ďđð"), ("e", "èéêëēĕėęě"),
      ("g", "ĝğġģ"), ("h", "ĥħ"), ("i", "ìíîïĩīĭįı"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"),
      ("n", "ñńņň"), ("o", "òóôõöøōŏő"), ("oe", "œ"), ("r", "ŕŗř"), ("s", "śŝşšș"), ("ss", "ß"),
      ("t", "ţťŧț"), ("th", "þ"), ("u", "ùúûüũūŭůűų"), ("w", "ŵ"), ("y", "ýÿŷ"), ("z", "źżž"),
      ("'", "’"), ("-", "‑–"),
    ]
    var letters: [Character: String] = [:]
    for (plain, marked) in rows {
      for letter in marked { letters[letter] = plain }
    }
    return letters
  }()
}
