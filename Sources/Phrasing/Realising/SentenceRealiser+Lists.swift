import Grammar
import MeetingModel

/// Lists that stand below a sentence, an item a line.
extension SentenceRealiser {
  /// Who speaks, before a list of what they did.
  func introducer(_ planned: PlannedPoint) -> DraftSentence {
    let rule = book.ruleNames.bullets
    return DraftSentence(
      tree: .phrase([subject(planned.subject).tree, DraftTree.word(":").from(rule: rule)]),
      shape: .sentence, acts: [], origin: planned.point.origin, rule: rule,
      choices: planned.choices)
  }

  /// A sentence whose last list stands below it.
  func bulleted(_ sentence: DraftSentence) -> [DraftSentence] {
    let rule = book.ruleNames.bullets
    guard let cut = sentence.tree.cuttingLastList(), cut.items.count > 1 else {
      var whole = sentence
      whole.choices.append(
        Choice("list", "none", why: "the sentence does not end with a list", isFinding: true))
      return [whole]
    }
    var lead = sentence
    lead.tree = .phrase([cut.lead, DraftTree.word(":").from(rule: rule)])
    lead.choices.append(Choice("list", "bullets", why: "given by the officer"))
    let last = names.grammar.line(cut.lead, as: .fragment).map(\.text).joined()
      .split(separator: " ").last.map(String.init)
    let items = cut.items.enumerated().map { index, item in
      let end: [DraftTree] =
        switch cut.items.count - 1 - index {
        case _ where isEnded(item): []
        case 0: [.word(".")]
        case 1: [.word(";")] + book.lexicon.conjunctions.prefix(1).map { .word($0) }
        default: [.word(";")]
        }
      // What the list repeats before every item stands at the end of the lead.
      return DraftSentence(
        tree: .phrase(
          [item.droppingFirst(last, as: names.grammar)] + end.map { $0.from(rule: rule) }),
        shape: .fragment, acts: [], origin: sentence.origin, rule: rule, choices: [],
        isBullet: true)
    }
    return [lead] + items
  }

  /// Whether the officer wrote an item's end himself (*…;*, *…; and*).
  private func isEnded(_ item: DraftTree) -> Bool {
    let text = names.grammar.line(item, as: .fragment).map(\.text).joined()
    let conjunction = book.lexicon.conjunctions.first { text.hasSuffix(" " + $0) }
    let own = conjunction.map { text.dropLast($0.count + 1) } ?? text[...]
    return own.last.map { ".;".contains($0) || conjunction != nil && $0 == "," } ?? false
  }
}

extension WordTree where Mark == DraftMark {
  /// The tree without the list at its end, and that list's items; nil where it ends with none.
  func cuttingLastList() -> (lead: DraftTree, items: [DraftTree])? {
    switch self {
    case .list(let items, _): return (.empty, items)
    case .phrase(let parts):
      guard let end = parts.lastIndex(where: { !$0.isSilent }),
        let cut = parts[end].cuttingLastList()
      else { return nil }
      return (.phrase(parts[..<end] + [cut.lead]), cut.items)
    case .marked(let mark, let part):
      guard let cut = part.cuttingLastList() else { return nil }
      return (.marked(mark, cut.lead), cut.items.map { .marked(mark, $0) })
    case .aside(let part):
      guard let cut = part.cuttingLastList() else { return nil }
      return (.aside(cut.lead), cut.items)
    case .text, .word, .form, .compound: return nil
    }
  }

  /// The tree without a word of ours at its head.
  fileprivate func droppingFirst(_ word: String?, as grammar: any Grammar) -> DraftTree {
    switch self {
    case .marked(let mark, let part): return .marked(mark, part.droppingFirst(word, as: grammar))
    case .phrase(let parts):
      let first: String? =
        switch parts.first {
        case .word(let own)?: own
        case .form(let form)?: grammar.spelled(form: form)
        default: nil
        }
      guard let word, first == word else { return self }
      return .phrase(Array(parts.dropFirst()))
    default: return self
    }
  }
}
