package import YAMLReading

/// The languages that a spec needs, told from its tree alone: which rules have to be read is asked before
/// there are any to understand the spec with.
package struct SpecLanguages: Hashable, Sendable {
  /// The language of the texts that name none.
  package private(set) var main = Language.english
  /// The languages of the spec's texts. A key that only looks like a language's code counts too, which costs
  /// time and changes nothing.
  package private(set) var mentioned: Set<Language> = []
  /// The languages for which the spec words rules by itself.
  private var worded: Set<Language> = []

  /// Looks through a spec's tree; one that could not be read is in English.
  package init(of document: YAMLDocument) {
    var hasWordings = false
    if let tree = document.tree {
      let codes = tree.keys.map(Self.language)
      for (key, value) in tree.entries(0) {
        switch tree[key].keyNumber.map({ tree.keys[$0] }) {
        case "language":
          guard tree[value].kind == .scalar, let code = Self.language(tree.text(value)) else {
            continue
          }
          main = code
        case "phrasing":
          hasWordings = true
          Self.note(tree, value, codes, in: &worded)
        default: Self.note(tree, value, codes, in: &mentioned)
        }
      }
      if hasWordings { worded.insert(main) }
    }
    mentioned.insert(main)
  }

  /// Notes the languages among the keys in a node.
  private static func note(
    _ tree: YAMLTree, _ number: Int, _ codes: [Language?], in languages: inout Set<Language>
  ) {
    switch tree[number].kind {
    case .scalar: return
    case .sequence: for item in tree.items(number) { note(tree, item, codes, in: &languages) }
    case .mapping:
      for (key, value) in tree.entries(number) {
        if let keyNumber = tree[key].keyNumber, let language = codes[keyNumber] {
          languages.insert(language)
        }
        note(tree, value, codes, in: &languages)
      }
    }
  }

  /// The language whose code a text is. A code has two letters.
  private static func language(_ text: String) -> Language? {
    text.utf8.count == 2 && LanguageCodes.all.contains(text) ? Language(rawValue: text) : nil
  }

  /// The languages whose rules are needed to draft the spec in `wanted`, or in all of its own.
  ///
  /// Those in which it words rules are among them, so that its mistakes there are told; and English
  /// where it has English texts, since what an act may take is told by them.
  package func needed(toDraft wanted: Set<Language>? = nil) -> Set<Language> {
    guard let wanted else { return mentioned.union(worded) }
    return wanted.union(worded).union(mentioned.intersection([.english]))
  }
}
