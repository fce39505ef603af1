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
  private let mentions: MentionCount
  private var introduced: Set<String> = []
  /// What the numbers of the marks mean in the words that came last.
  private var provenances: [Provenance] = []
  /// Their numbers, once they are many.
  private var numbers: [Provenance: Int] = [:]
  private static let few = 16
  /// The words that came last.
  private var collected = WordLine()
  /// What their paths of marks mean, as far as somebody asked.
  private var paths: [[Provenance]] = []

  /// Prepares for a text with some mentions.
  init(
    mentions: MentionCount, grammar: any Grammar, article: String, indefiniteForm: String,
    introduction: String
  ) {
    self.mentions = mentions
    self.grammar = grammar
    self.article = article
    self.indefiniteForm = indefiniteForm
    self.introductionForm = introduction
  }

  /// The words of a tree; trees must come in reading order.
  mutating func words(of tree: DraftTree) -> WordLine {
    provenances.removeAll(keepingCapacity: true)
    if !numbers.isEmpty { numbers = [:] }
    collected.removeAll()
    add(tree)
    return collected
  }

  /// A line of the words that came last, with their provenance.
  mutating func line(_ runs: LineRuns) -> Line {
    paths.removeAll(keepingCapacity: true)
    for _ in 0..<runs.pathCount { paths.append([]) }
    var line: Line = []
    line.reserveCapacity(runs.count)
    for index in 0..<runs.count {
      let path = runs.path(index)
      // Stretches under one path share their marks.
      if paths[path].isEmpty { paths[path] = marks(of: path, in: runs) }
      line.append(Run(runs.text(index), marks: paths[path]))
    }
    return line
  }

  /// What the marks of a path mean, from the outermost to the innermost; most paths have two.
  private func marks(of path: Int, in runs: LineRuns) -> [Provenance] {
    guard let (mark, outer) = runs.step(path) else { return [] }
    guard let (around, outermost) = runs.step(outer) else { return [provenances[mark.value]] }
    if outermost == 0 { return [provenances[around.value], provenances[mark.value]] }
    return marks(of: outer, in: runs) + [provenances[mark.value]]
  }

  /// The number of a provenance: equal ones have one number. Most lines have few, so that looking
  /// through them all is the fastest.
  private mutating func number(of provenance: Provenance) -> MarkNumber {
    if provenances.count <= Self.few {
      if let known = provenances.lastIndex(of: provenance) { return MarkNumber(known) }
    } else if let known = numbers[provenance] {
      return MarkNumber(known)
    }
    if provenances.count == Self.few {
      for (number, known) in provenances.enumerated() { numbers[known] = number }
    }
    if provenances.count >= Self.few { numbers[provenance] = provenances.count }
    provenances.append(provenance)
    return MarkNumber(provenances.count - 1)
  }

  private mutating func add(_ tree: DraftTree) {
    switch tree {
    case .text(let text): collected.add(.text, text)
    case .word(let word): collected.add(.word, word)
    case .form(let form): collected.add(.form, form)
    case .phrase(let parts): add(parts, as: .phrase)
    case .compound(let parts): add(parts, as: .compound)
    case .list(let parts, let conjunction): add(parts, as: conjunction == .or ? .or : .and)
    case .aside(let part):
      let index = collected.open(.aside)
      add(part)
      collected.close(index)
    case .marked(.from(let provenance), let part):
      let before = collected.lay(number(of: provenance))
      add(part)
      collected.takeOff(backTo: before)
    case .marked(.mention(let mention), _): add(mention)
    }
  }

  private mutating func add(_ parts: [DraftTree], as kind: WordLine.Kind) {
    let index = collected.open(kind)
    for part in parts.indices { add(parts[part]) }
    collected.close(index)
  }

  private mutating func add(_ mention: Mention) {
    let names = mention.names
    switch mention.form {
    case .inside(let written): collected.add(.text, written)
    case .both(let written):
      introduced.insert(mention.key)
      collected.add(.text, written)
    case .full(let written, let possessive):
      guard let short = names.defined, mentions.isRepeated(mention.key),
        introduced.insert(mention.key).inserted
      else { return collected.add(.text, written + possessive) }
      collected.add(.text, introducing(written + possessive, short))
    case .abbreviation(let written, let possessive, _, let lead?, _):
      addAbbreviation(mention, written, possessive, behind: lead)
    case .abbreviation(let written, let possessive, let indefinite, nil, let wantsArticle):
      addAbbreviation(
        mention, written, possessive, indefinite,
        article: wantsArticle && mention.names.fullTakesArticle ? article : "")
    case .noun(let withArticle, let possessive):
      collected.add(.word, noun(mention, withArticle: withArticle, possessive: possessive))
    case .attributive:
      guard let short = names.defined, !introduced.contains(mention.key) else {
        return collected.add(.word, names.attributive)
      }
      collected.add(.word, introduction(mention.key, names.full, short))
    case .compound:
      // An abbreviation that is still to be defined is not used before that.
      let isUndefined = names.compound == names.defined && !introduced.contains(mention.key)
      collected.add(.word, isUndefined ? names.full : names.compound)
    case .titleCompound: collected.add(.word, names.compound)
    case .formal: collected.add(.word, names.formal)
    case .title(let withArticle, let possessive):
      let name = possessive.isEmpty ? names.short : possessor(names.short, possessive)
      collected.add(.word, withArticle ? joined(names.shortArticle, name) : name)
    }
  }

  private mutating func addAbbreviation(
    _ mention: Mention, _ written: String, _ possessive: String, _ indefinite: String?,
    article: String
  ) {
    if introduced.contains(mention.key) {
      return collected.add(.text, (indefinite.map { $0 + " " } ?? "") + written + possessive)
    }
    let full = possessive.isEmpty ? mention.names.full : possessor(mention.names.full, possessive)
    let words = joined(article, introduction(mention.key, full, written))
    guard indefinite != nil else { return collected.add(.word, words) }
    let index = collected.open(.phrase)
    collected.add(.form, indefiniteForm)
    collected.add(.word, words)
    collected.close(index)
  }

  /// An abbreviation with what the officer wrote before it; a full name with what suits that.
  private mutating func addAbbreviation(
    _ mention: Mention, _ written: String, _ possessive: String, behind lead: NameLead
  ) {
    guard !introduced.contains(mention.key) else {
      return collected.add(.text, lead.written + written + possessive)
    }
    let full = grammar.name(
      mention.names.full, article: mention.names.fullArticle, behind: lead)
    let words = introduction(mention.key, full, written) + possessive
    guard let word = lead.word else { return collected.add(.word, words) }
    let index = collected.open(.phrase)
    collected.add(.word, word)
    collected.add(.word, words)
    collected.close(index)
  }

  private mutating func noun(_ mention: Mention, withArticle: Bool, possessive: String)
    -> String
  {
    let names = mention.names
    guard let short = names.defined else {
      let name = possessive.isEmpty ? names.short : possessor(names.short, possessive)
      return withArticle ? joined(names.shortArticle, name) : name
    }
    if introduced.contains(mention.key) {
      let name = possessive.isEmpty ? short : possessor(short, possessive)
      return withArticle ? joined(names.shortArticle, name) : name
    }
    let full = possessive.isEmpty ? names.full : possessor(names.full, possessive)
    let article =
      !withArticle || !names.fullTakesArticle
      ? "" : names.fullArticle.isEmpty ? self.article : names.fullArticle
    return joined(article, introduction(mention.key, full, short))
  }

  /// The full name, with the abbreviation where it will be needed again.
  private mutating func introduction(_ key: String, _ full: String, _ short: String) -> String {
    introduced.insert(key)
    return mentions.isRepeated(key) ? introducing(full, short) : full
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
