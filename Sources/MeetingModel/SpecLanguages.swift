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
    if case .mapping(let parts) = document.root?.content {
      for part in parts {
        switch part.key.scalar {
        case "language":
          guard let code = part.value.scalar, LanguageCodes.all.contains(code) else { continue }
          main = Language(rawValue: code)
        case "phrasing": Self.note(part.value, in: &worded)
        default: Self.note(part.value, in: &mentioned)
        }
      }
      if parts.contains(where: { $0.key.scalar == "phrasing" }) { worded.insert(main) }
    }
    mentioned.insert(main)
  }

  private static func note(_ node: YAMLNode, in languages: inout Set<Language>) {
    switch node.content {
    case .scalar: return
    case .sequence(let items): for item in items { note(item, in: &languages) }
    case .mapping(let entries):
      for entry in entries {
        // A code has two letters.
        if let key = entry.key.scalar, key.utf8.count == 2, LanguageCodes.all.contains(key) {
          languages.insert(Language(rawValue: key))
        }
        note(entry.value, in: &languages)
      }
    }
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

extension YAMLNode {
  /// The text of a scalar; nil for anything else.
  fileprivate var scalar: String? {
    if case .scalar(let scalar) = content { scalar.text } else { nil }
  }
}
