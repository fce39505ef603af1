import Grammar

/// How often each thing is mentioned in a whole text.
struct MentionCount {
  private var counts: [String: Int] = [:]

  /// Counts the mentions in a part of the text; in titles, and by formal names, nothing is introduced.
  mutating func add(_ tree: DraftTree) {
    switch tree {
    case .text, .word, .form: break
    case .phrase(let parts), .compound(let parts), .list(let parts, _):
      for index in parts.indices { add(parts[index]) }
    case .aside(let part): add(part)
    case .marked(.mention(let mention), _):
      switch mention.form {
      case .title, .titleCompound, .formal: break
      default: counts[mention.key, default: 0] += 1
      }
    case .marked(.from, let part): add(part)
    }
  }

  /// Whether a thing is mentioned more than once.
  func isRepeated(_ key: String) -> Bool { counts[key, default: 0] > 1 }
}
