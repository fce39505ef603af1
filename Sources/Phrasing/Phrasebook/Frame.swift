/// A part of a frame.
package indirect enum FramePart: Hashable, Sendable {
  /// A word or a mark of punctuation of ours.
  case word(String)
  /// A word of ours that stands against what is before it, without a space (a Korean particle).
  case suffix(String)
  /// A verb of ours in base form, with a tense of its own or the voice's (nil).
  case verb(String, FrameTense?)
  /// A place that the caller fills, with the form that is wanted.
  case slot(String, form: String?)
  /// Parts that are left out together where one of their slots has nothing to say.
  case optional([FramePart])
}

/// A tense that a frame fixes whatever the voice.
package enum FrameTense: String, Hashable, Sendable {
  case past, present, base
}

/// A wording with places to fill, as the phrasebook's files write it.
///
/// `[verb]` is a verb that is inflected, `[verb|past]` one with a fixed tense, `{slot}` a place,
/// `{slot:form}` a place that wants a form, `<…>` a part that is left out where a slot inside it is
/// empty. All else is words; one that stands against a place or a verb is a suffix of it.
///
/// A frame is one reference to what it says and what follows from that: every sentence copies frames.
package struct Frame: Hashable, Sendable {
  private var facts: Facts

  private final class Facts: Sendable {
    let source: String
    let parts: [FramePart]
    let place: RulePlace?
    let plainWords: String
    let slots: Set<String>
    let hasConnective: Bool
    let leads: Bool
    /// Few, so that looking through them is the fastest.
    let wordsBefore: [(slot: String, words: [String])]

    init(_ source: String, _ parts: [FramePart], at place: RulePlace? = nil) {
      self.source = source
      self.parts = parts
      self.place = place
      plainWords = Frame.plainWords(of: parts)
      slots = Frame.slots(of: parts)
      hasConnective = slots.contains("also")
      leads = source.contains(":" + Frame.leadPlace)
      wordsBefore = Frame.wordsBefore(in: parts)
    }
  }

  /// The frame as written.
  package var source: String { facts.source }
  package var parts: [FramePart] { facts.parts }
  /// Where it is written; nil for a frame that no file has. Frames that say the same are equal
  /// wherever they stand.
  package var place: RulePlace? {
    get { facts.place }
    set { facts = Facts(source, parts, at: newValue) }
  }

  /// Tells frames apart that are kept, whatever they say.
  var identity: Identity { ObjectIdentifier(facts) }
  typealias Identity = ObjectIdentifier

  package static func == (left: Frame, right: Frame) -> Bool {
    left.facts === right.facts || left.source == right.source && left.parts == right.parts
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(source) }

  /// What is wrong with a frame's source.
  package struct Fault: Error, Hashable, Sendable {
    package let message: String
  }

  /// Parses a frame.
  ///
  /// - Throws: `Fault` for brackets that do not match and for unknown tenses.
  package init(_ source: String) throws(Fault) {
    var parser = FrameParser(source)
    facts = Facts(source, try parser.parts(until: nil))
  }

  /// Makes a frame of parts.
  init(source: String, parts: [FramePart]) {
    facts = Facts(source, parts)
  }

  /// The frame's own words, verbs in base form, for people (*firmly reaffirm*).
  package var plainWords: String { facts.plainWords }

  private static func plainWords(of parts: [FramePart]) -> String {
    parts.compactMap { part in
      switch part {
      case .word(let word), .verb(let word, _): word
      case .slot, .suffix: nil
      case .optional(let inner): plainWords(of: inner)
      }
    }.joined(separator: " ")
  }

  /// Every slot's name, those of optional parts included.
  package var slots: Set<String> { facts.slots }

  /// Whether a connective has a place of its own.
  var hasConnective: Bool { facts.hasConnective }

  /// Whether a place takes a connective behind its first word.
  var leads: Bool { facts.leads }

  /// The words directly before a place outside the optional parts.
  package func words(before slot: String) -> [String] {
    for known in facts.wordsBefore where known.slot == slot { return known.words }
    return []
  }

  private static func wordsBefore(in parts: [FramePart]) -> [(slot: String, words: [String])] {
    var before: [(slot: String, words: [String])] = []
    var words: [String] = []
    for part in parts {
      if case .slot(let name, _) = part, !before.contains(where: { $0.slot == name }) {
        before.append((name, words))
      }
      if case .word(let word) = part { words.append(word) } else { words = [] }
    }
    return before
  }

  private static func slots(of parts: [FramePart]) -> Set<String> {
    var names: Set<String> = []
    for part in parts {
      switch part {
      case .slot(let name, _): names.insert(name)
      case .optional(let inner): names.formUnion(slots(of: inner))
      case .word, .suffix, .verb: break
      }
    }
    return names
  }
}

/// Reads a frame's source once, from left to right.
private struct FrameParser {
  private let characters: [Character]
  private var index = 0

  init(_ source: String) { characters = Array(source) }

  mutating func parts(until end: Character?) throws(Frame.Fault) -> [FramePart] {
    var parts: [FramePart] = []
    var word = ""
    var isAttached = false
    func flushed(_ word: inout String) -> [FramePart] {
      defer {
        word = ""
        isAttached = false
      }
      return word.isEmpty ? [] : FrameParser.words(word, isSuffix: isAttached)
    }
    while index < characters.count {
      let character = characters[index]
      index += 1
      if character == end { return parts + flushed(&word) }
      switch character {
      case " ": parts += flushed(&word)
      case "{":
        parts += flushed(&word)
        parts.append(try slot())
        isAttached = true
      case "[":
        parts += flushed(&word)
        parts.append(try verb())
        isAttached = true
      case "<":
        parts += flushed(&word)
        parts.append(.optional(try self.parts(until: ">")))
      case "}", "]", ">":
        throw Frame.Fault(message: "`\(character)` without its opening bracket")
      default: word.append(character)
      }
    }
    if let end { throw Frame.Fault(message: "`\(end)` is missing") }
    return parts + flushed(&word)
  }

  private mutating func slot() throws(Frame.Fault) -> FramePart {
    let inner = try content(until: "}")
    let halves = inner.split(separator: ":", maxSplits: 1).map(String.init)
    guard let name = halves.first, !name.isEmpty else {
      throw Frame.Fault(message: "a place `{}` needs a name")
    }
    return .slot(name, form: halves.count > 1 ? halves[1] : nil)
  }

  private mutating func verb() throws(Frame.Fault) -> FramePart {
    let inner = try content(until: "]")
    let halves = inner.split(separator: "|", maxSplits: 1).map(String.init)
    guard let name = halves.first, !name.isEmpty else {
      throw Frame.Fault(message: "a verb `[]` needs a base form")
    }
    guard halves.count > 1 else { return .verb(name, nil) }
    guard let tense = FrameTense(rawValue: halves[1]) else {
      throw Frame.Fault(message: "unknown tense `\(halves[1])`: past, present or base")
    }
    return .verb(name, tense)
  }

  private mutating func content(until end: Character) throws(Frame.Fault) -> String {
    guard let close = characters[index...].firstIndex(of: end) else {
      throw Frame.Fault(message: "`\(end)` is missing")
    }
    defer { index = close + 1 }
    return String(characters[index..<close])
  }

  /// Splits punctuation that closes a word off it, so that the grammar can space it.
  private static func words(_ run: String, isSuffix: Bool) -> [FramePart] {
    var core = Substring(run)
    var tail: [FramePart] = []
    while let last = core.last, ",;:".contains(last), core.count > 1 {
      tail.insert(.word(String(last)), at: 0)
      core.removeLast()
    }
    let isMark = core.allSatisfy { ",;:".contains($0) }
    return [isSuffix && !isMark ? .suffix(String(core)) : .word(String(core))] + tail
  }
}
