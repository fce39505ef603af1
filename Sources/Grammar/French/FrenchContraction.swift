/// What becomes of a preposition and an article that meet.
enum FrenchContraction {
  /// *de* + *le* → *du*; *en* + *le Canada* → *au Canada*.
  ///
  /// - Parameters:
  ///   - preposition: the last word before the joint.
  ///   - following: what stands behind it.
  ///   - isName: whether that is a name of ours, before which *en* says where.
  /// - Returns: the word for both, and what is left of what follows; nil where nothing changes.
  static func contracted(_ preposition: String, _ following: String, isName: Bool)
    -> (word: String, rest: String)?
  {
    let lower = preposition.lowercased()
    guard let space = following.firstIndex(of: " ") else {
      return isName && lower == "en" ? place(preposition, following) : nil
    }
    let article = following[..<space].lowercased()
    let rest = String(following[following.index(after: space)...])
    // An article of ours before a noun of unknown gender shows both shapes, and so does the joint.
    if article == "le", rest.hasPrefix("(la)"),
      let both = ["de": "du (de la)", "à": "au (à la)"][lower]
    {
      return (both, String(rest.dropFirst(5)))
    }
    let word: String? =
      switch (lower, article) {
      case ("de", "le"): "du"
      case ("de", "les"): "des"
      // The indefinite plural and the partitive fall behind *de*: *d’efforts*, *de soutien*.
      case ("de", "des"), ("de", "du"):
        FrenchSounds.elides(before: rest) ? "d’" : "de"
      case ("à", "le"): "au"
      case ("à", "les"): "aux"
      case ("de", "lequel"): "duquel"
      case ("de", "lesquels"), ("de", "lesquelles"): "des" + article.dropFirst(3)
      case ("à", "lequel"): "auquel"
      case ("à", "lesquels"), ("à", "lesquelles"): "aux" + article.dropFirst(3)
      case ("en", "le") where isName: "au"
      case ("en", "les") where isName: "aux"
      case ("en", "la") where isName: "en"
      default: nil
      }
    // A name that is a title of its own keeps its article: « Le Monde » is not a preposition's.
    if let word { return (preposition.first?.isUppercase == true ? word.withCapital : word, rest) }
    return isName && lower == "en" ? place(preposition, following) : nil
  }

  /// The way back: *du* behind *de* leaves *le*, *qu’une* behind *que* leaves *une*.
  static func remainder(of written: String, behind word: String) -> String? {
    if written == word { return "" }
    switch (word, written) {
    case ("de", "du"), ("à", "au"): return "le"
    case ("de", "des"), ("à", "aux"): return "les"
    default: break
    }
    guard ["de", "que"].contains(word) else { return nil }
    for mark in ["’", "'"] where written.hasPrefix(word.dropLast() + mark) {
      return String(written.dropFirst(word.count))
    }
    return nil
  }

  /// What is left of a text behind words with which it begins, the last of them drawn together with an
  /// article or elided: *aux soldats* behind *à* leaves *les soldats*, *aux côtés du peuple* behind
  /// *aux côtés de* leaves *le peuple*, *d’élargir* behind *de* leaves *élargir*.
  ///
  /// *Des* is the article of several things, too: where that is kept, nothing was written twice.
  static func rest(of text: String, behind words: String, keepsArticle: Bool) -> String? {
    let start = words.lastIndex(of: " ").map { words.index(after: $0) } ?? words.startIndex
    let head = words[..<start]
    guard text.hasPrefix(head) else { return nil }
    let tail = text.dropFirst(head.count)
    let first = tail.prefix { $0 != " " }
    if keepsArticle, first == "des", words[start...] == "de" { return nil }
    guard let left = remainder(of: String(first), behind: String(words[start...])), !left.isEmpty
    else { return nil }
    return left + tail.dropFirst(first.count)
  }

  /// Places without an article, or with an elided one.
  private static func place(_ preposition: String, _ name: String) -> (String, String)? {
    for article in ["l’", "l'"] where name.hasPrefix(article) {
      return (preposition, String(name.dropFirst(article.count)))
    }
    guard islands.contains(name) else { return nil }
    return (preposition.first?.isUppercase == true ? "À" : "à", name)
  }

  /// Countries without an article that take *à* (*à Cuba*; but *en Israël*, *en Haïti* or *à Haïti*).
  private static let islands: Set<String> = [
    "Antigua-et-Barbuda", "Bahreïn", "Chypre", "Cuba", "Djibouti", "Haïti", "Kiribati",
    "Madagascar",
    "Malte", "Maurice", "Monaco", "Nauru", "Nioué", "Oman", "Palaos", "Sainte-Lucie",
    "Saint-Kitts-et-Nevis", "Saint-Marin", "Saint-Vincent-et-les Grenadines",
    "Sao Tomé-et-Principe",
    "Singapour", "Sri Lanka", "Trinité-et-Tobago", "Vanuatu",
  ]
}
