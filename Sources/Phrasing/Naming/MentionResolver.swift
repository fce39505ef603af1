import Grammar

/// Gives every mention its words, in the order of reading: written out with the abbreviation at
/// first mention, the abbreviation afterwards, and in full alone where there is no second mention.
struct MentionResolver {
  let grammar: any Grammar
  /// The article that a full name takes where it stands alone.
  let article: String
  /// The indefinite article whose shape follows the sound of the word behind.
  let indefiniteForm: String
  /// How a full name and its abbreviation stand together.
  let introductionForm: String
  /// How often each thing is mentioned in the whole text.
  private let counts: [String: Int]
  private var introduced: Set<String> = []
  /// What the numbers of the marks mean in the words that came last.
  private var provenances: [Provenance] = []

  /// Prepares for a text whose body is `trees`, in reading order.
  init(
    trees: [DraftTree], grammar: any Grammar, article: String, indefiniteForm: String,
    introduction: String = LanguageManner().introduction
  ) {
    self.grammar = grammar
    self.article = article
    self.indefiniteForm = indefiniteForm
    self.introductionForm = introduction
    var counts: [String: Int] = [:]
    for tree in trees { MentionResolver.count(tree, into: &counts) }
    self.counts = counts
  }

  private static func count(_ tree: DraftTree, into counts: inout [String: Int]) {
    switch tree {
    case .text, .word, .form: break
    case .phrase(let parts), .compound(let parts), .list(let parts, _):
      for part in parts { count(part, into: &counts) }
    case .aside(let part): count(part, into: &counts)
    case .marked(.mention(let mention), _):
      switch mention.form {
      case .title, .titleCompound, .formal: break
      default: counts[mention.key, default: 0] += 1
      }
    case .marked(_, let part): count(part, into: &counts)
    }
  }

  /// The words of a tree; trees must come in reading order.
  mutating func words(of tree: DraftTree) -> WordTree<MarkNumber> {
    provenances.removeAll(keepingCapacity: true)
    return resolve(tree)
  }

  /// A line of the words that came last, with their provenance.
  func line(_ runs: [Run<MarkNumber>]) -> Line {
    runs.map { run in Run(run.text, marks: run.marks.map { provenances[$0.value] }) }
  }

  /// The number of a provenance: equal ones have one number. A line has few, so that looking through
  /// them all is the fastest.
  private mutating func number(of provenance: Provenance) -> MarkNumber {
    if let known = provenances.lastIndex(of: provenance) { return MarkNumber(known) }
    provenances.append(provenance)
    return MarkNumber(provenances.count - 1)
  }

  private mutating func resolve(_ tree: DraftTree) -> WordTree<MarkNumber> {
    switch tree {
    case .text(let text): .text(text)
    case .word(let word): .word(word)
    case .form(let form): .form(form)
    case .phrase(let parts): .phrase(parts.map { resolve($0) })
    case .compound(let parts): .compound(parts.map { resolve($0) })
    case .list(let parts, let conjunction): .list(parts.map { resolve($0) }, conjunction)
    case .aside(let part): .aside(resolve(part))
    case .marked(.from(let provenance), let part):
      .marked(number(of: provenance), resolve(part))
    case .marked(.mention(let mention), _): words(mention)
    }
  }

  private func isRepeated(_ key: String) -> Bool { counts[key, default: 0] > 1 }

  private mutating func words(_ mention: Mention) -> WordTree<MarkNumber> {
    let names = mention.names
    switch mention.form {
    case .inside(let written): return .text(written)
    case .both(let written):
      introduced.insert(mention.key)
      return .text(written)
    case .full(let written, let possessive):
      guard let short = names.defined, isRepeated(mention.key),
        introduced.insert(mention.key).inserted
      else { return .text(written + possessive) }
      return .text(introducing(written + possessive, short))
    case .abbreviation(let written, let possessive, let indefinite, let wantsArticle):
      return abbreviation(
        mention, written, possessive, indefinite,
        article: wantsArticle && mention.names.fullTakesArticle ? article : "")
    case .noun(let withArticle, let possessive):
      return noun(mention, withArticle: withArticle, possessive: possessive)
    case .attributive:
      guard let short = names.defined, !introduced.contains(mention.key) else {
        return .word(names.attributive)
      }
      return .word(introduction(mention.key, names.full, short))
    case .compound, .titleCompound: return .word(names.compound)
    case .formal: return .word(names.formal)
    case .title(let withArticle, let possessive):
      let name = possessive.isEmpty ? names.short : possessor(names.short, possessive)
      return .word(withArticle ? joined(names.shortArticle, name) : name)
    }
  }

  private mutating func abbreviation(
    _ mention: Mention, _ written: String, _ possessive: String, _ indefinite: String?,
    article: String
  ) -> WordTree<MarkNumber> {
    if introduced.contains(mention.key) {
      return .text((indefinite.map { $0 + " " } ?? "") + written + possessive)
    }
    let full = possessive.isEmpty ? mention.names.full : possessor(mention.names.full, possessive)
    let words = joined(article, introduction(mention.key, full, written))
    return indefinite == nil ? .word(words) : .phrase([.form(indefiniteForm), .word(words)])
  }

  private mutating func noun(_ mention: Mention, withArticle: Bool, possessive: String)
    -> WordTree<MarkNumber>
  {
    let names = mention.names
    guard let short = names.defined else {
      let name = possessive.isEmpty ? names.short : possessor(names.short, possessive)
      return .word(withArticle ? joined(names.shortArticle, name) : name)
    }
    if introduced.contains(mention.key) {
      let name = possessive.isEmpty ? short : possessor(short, possessive)
      return .word(withArticle ? joined(names.shortArticle, name) : name)
    }
    let full = possessive.isEmpty ? names.full : possessor(names.full, possessive)
    let article =
      !withArticle || !names.fullTakesArticle
      ? "" : names.fullArticle.isEmpty ? self.article : names.fullArticle
    return .word(joined(article, introduction(mention.key, full, short)))
  }

  /// The full name, with the abbreviation where it will be needed again.
  private mutating func introduction(_ key: String, _ full: String, _ short: String) -> String {
    introduced.insert(key)
    return isRepeated(key) ? introducing(full, short) : full
  }

  private func introducing(_ full: String, _ short: String) -> String {
    introductionForm.filling("{full}", with: full).filling("{short}", with: short)
  }

  /// A possessor, with the officer's own kind of apostrophe.
  private func possessor(_ name: String, _ possessive: String) -> String {
    let ours = grammar.possessive(name)
    guard possessive.hasPrefix("’"), let mark = ours.lastIndex(of: "'") else { return ours }
    return ours.replacingCharacters(at: mark, with: "’")
  }

  private func joined(_ article: String, _ name: String) -> String {
    article.isEmpty || article.hasSuffix("’") ? article + name : "\(article) \(name)"
  }
}

extension String {
  fileprivate func replacingCharacters(at index: String.Index, with character: Character) -> String
  {
    String(self[..<index]) + String(character) + String(self[self.index(after: index)...])
  }
}
