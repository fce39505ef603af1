/// Every key that means an act, with what it means.
struct ActIndex: Hashable, Sendable {
  /// An act and the rung that its key names. It is one reference: points carry it along.
  final class Meaning: Hashable, Sendable {
    /// The act.
    let act: Vocabulary.Act
    /// The rung; nil when the key leaves it open.
    let rung: String?
    /// The roles that the act takes each by itself.
    private let alone: [ComplementRole]

    init(act: Vocabulary.Act, rung: String?) {
      self.act = act
      self.rung = rung
      alone = act.frames.compactMap { $0.count == 1 ? $0.first : nil }
    }

    /// Whether the act takes a role by itself.
    func takesAlone(_ role: ComplementRole) -> Bool { alone.contains(role) }

    static func == (left: Meaning, right: Meaning) -> Bool {
      left === right || left.act == right.act && left.rung == right.rung
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(act.id)
      hasher.combine(rung)
    }
  }

  /// The meaning of each key.
  private(set) var meanings: [String: Meaning] = [:]
  /// The keys in the vocabulary's order.
  private(set) var keys: [String] = []

  /// Lists the keys of `acts`: a key that two acts claim belongs to the first.
  init(_ acts: [Vocabulary.Act]) {
    for act in acts {
      for key in [act.id] + act.aliases { add(key, Meaning(act: act, rung: nil)) }
    }
    for act in acts {
      for rung in act.rungs {
        let meaning = Meaning(act: act, rung: rung.name)
        for key in rung.keys { add(key, meaning) }
        for intensifier in rung.intensifiers {
          for key in [act.id] + act.aliases {
            add("\(intensifier) \(key)", meaning)
            // A phrase stands as well behind the verb: "condemn in the strongest terms".
            if intensifier.contains(" ") { add("\(key) \(intensifier)", meaning) }
          }
        }
      }
    }
  }

  private mutating func add(_ key: String, _ meaning: Meaning) {
    guard meanings[key] == nil else { return }
    meanings[key] = meaning
    keys.append(key)
  }

  /// The meaning of `key`; nil when it means no act.
  subscript(key: String) -> Meaning? { meanings[key] }

  /// The key that `key` means with its last word in front (*condemn strongly*).
  func turned(_ key: String) -> String? {
    let words = key.split(separator: " ")
    guard words.count > 1, let last = words.last else { return nil }
    let turned = ([last] + words.dropLast()).joined(separator: " ")
    return meanings[turned]?.rung == nil ? nil : turned
  }

  /// The act that `key` ends with behind a word that is no intensifier of it, and that word.
  func unknownIntensifier(in key: String) -> (word: String, act: Vocabulary.Act)? {
    let words = key.split(separator: " ")
    for count in 1..<max(2, min(words.count, 5)) where count < words.count {
      let rest = words.dropFirst(count).joined(separator: " ")
      if let meaning = meanings[rest], meaning.rung == nil {
        return (words.prefix(count).joined(separator: " "), meaning.act)
      }
    }
    return nil
  }
}
