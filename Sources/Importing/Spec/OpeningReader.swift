import Grammar
import MeetingModel
import Phrasing

/// What the sentence that says who met gives of the meeting, when a layout's frame drafts it.
struct MeetingOpening {
  var kind: String
  var title: String
  var instance: Int?
  var host: String?
  var city: String?
  var venue: String?
  var principals: [(code: String, principals: [Principal])] = []
}

/// Reads that sentence by the layouts' own frames.
struct OpeningReader {
  let finder: FactFinder
  let grammar: any Grammar
  let voice: Voice
  private let forms: [String: Set<String>]

  init(finder: FactFinder, grammar: any Grammar, voice: Voice) {
    self.finder = finder
    self.grammar = grammar
    self.voice = voice
    forms = Self.forms(in: finder.book.layouts.values, grammar)
  }

  /// The steps that are taken for one sentence at most.
  private static let mostSteps = 6_000
  private static let mostSentenceWords = 160

  /// What the sentence may say, one for each frame that its words fit.
  func openings(_ sentence: String, kinds: [String]) -> [MeetingOpening] {
    guard sentence.hasSuffix(".") else { return [] }
    let words = Words(String(sentence.dropLast()))
    guard words.count <= Self.mostSentenceWords else { return [] }
    var openings: [MeetingOpening] = []
    var steps = Self.mostSteps
    let asked = Asked()
    // Kinds of meeting share most of their frames.
    var known: [String: [String: String]?] = [:]
    for kind in kinds {
      guard let layout = finder.book.layouts[kind] ?? finder.book.layouts["default"] else {
        continue
      }
      let frames =
        voice == .wePresent
        ? layout.we.map { ($0, false) }
        : layout.hosted.map { ($0, true) } + layout.met.map { ($0, false) }
      for (frame, isHosted) in frames where hasVerb(frame, words) {
        for (line, elements) in Self.lines(frame.parts).enumerated() {
          let key = "\(line) \(frame.source)"
          if known[key] == nil {
            var matcher = Matcher(
              words: words, elements: elements, steps: steps, isVerb: { isForm($1, of: $0) },
              fits: { slot, range in
                asked.answer(slot, range) { fits(slot, words.bare(range)) }
              })
            known[key] = .some(matcher.match())
            steps = matcher.steps
          }
          guard let slots = known[key] ?? nil,
            let opening = opening(kind, slots, isHosted: isHosted)
          else { continue }
          openings.append(opening)
          break
        }
      }
    }
    return openings
  }

  /// What was asked of a stretch of the sentence: frames ask the same again and again.
  private final class Asked {
    private struct Question: Hashable {
      let slot: String
      let range: Range<Int>
    }

    private var answers: [Question: Bool] = [:]

    func answer(_ slot: String, _ range: Range<Int>, _ find: () -> Bool) -> Bool {
      let question = Question(slot: slot, range: range)
      if let known = answers[question] { return known }
      let answer = find()
      answers[question] = answer
      return answer
    }
  }

  // MARK: Frames

  private enum Element {
    case word(String)
    case verb(String)
    case slot(String)
  }

  /// A frame with each of its optional parts in it and left out.
  private static func lines(_ parts: [FramePart]) -> [[Element]] {
    var lines: [[Element]] = [[]]
    for part in parts {
      switch part {
      case .word(let word), .suffix(let word):
        for index in lines.indices { lines[index].append(.word(word)) }
      case .verb(let base, _): for index in lines.indices { lines[index].append(.verb(base)) }
      case .slot(let name, _): for index in lines.indices { lines[index].append(.slot(name)) }
      case .optional(let inner):
        guard lines.count <= 64 else { continue }
        let with = Self.lines(inner)
        lines = lines.flatMap { line in with.map { line + $0 } } + lines
      }
    }
    return lines
  }

  private func hasVerb(_ frame: Frame, _ words: Words) -> Bool {
    frame.parts.contains { part in
      guard case .verb(let base, _) = part else { return false }
      return words.all.contains { isForm($0.core, of: base) }
    }
  }

  private func isForm(_ word: String, of base: String) -> Bool {
    let known = forms[base]
    return known.map { $0.contains(word) } ?? Self.forms(of: base, grammar).contains(word)
  }

  /// The forms in which a verb says who met.
  private static func forms(of base: String, _ grammar: any Grammar) -> Set<String> {
    Set(
      [VerbForm.past, .pastSingular, .presentPlural, .presentSingular].map {
        grammar.inflect(base, $0)
      })
  }

  /// The forms of all verbs of the layouts' frames.
  private static func forms(in layouts: some Collection<Layout>, _ grammar: any Grammar)
    -> [String: Set<String>]
  {
    var found: [String: Set<String>] = [:]
    for part in layouts.flatMap({ $0.we + $0.hosted + $0.met }).flatMap(\.parts) {
      guard case .verb(let base, _) = part, found[base] == nil else { continue }
      found[base] = forms(of: base, grammar)
    }
    return found
  }

  // MARK: Matching

  /// Fits words to elements; the first way that does is taken.
  private struct Matcher {
    let words: Words
    let elements: [Element]
    var steps: Int
    let isVerb: (String, String) -> Bool
    let fits: (String, Range<Int>) -> Bool

    /// Places from which the rest does not fit.
    private var dead: Set<[Int]> = []

    init(
      words: Words, elements: [Element], steps: Int, isVerb: @escaping (String, String) -> Bool,
      fits: @escaping (String, Range<Int>) -> Bool
    ) {
      self.words = words
      self.elements = elements
      self.steps = steps
      self.isVerb = isVerb
      self.fits = fits
    }

    mutating func match() -> [String: String]? { match(0, 0) }

    private mutating func match(_ word: Int, _ element: Int) -> [String: String]? {
      let place = [word, element]
      guard !dead.contains(place) else { return nil }
      let found = fitted(word, element)
      if found == nil { dead.insert(place) }
      return found
    }

    /// Whether what an element says of one word stands there; a place says nothing.
    private func mayStand(_ word: Int, _ element: Int) -> Bool {
      guard element < elements.count else { return word == words.count }
      switch elements[element] {
      case .word(let expected):
        let bare = expected.filter { $0 != "," }
        if bare.isEmpty { return mayStand(word, element + 1) }
        return word < words.count && words[word].core == bare
      case .verb(let base): return word < words.count && isVerb(base, words[word].core)
      case .slot: return word < words.count
      }
    }

    private mutating func fitted(_ word: Int, _ element: Int) -> [String: String]? {
      steps -= 1
      guard steps > 0 else { return nil }
      guard element < elements.count else { return word == words.count ? [:] : nil }
      guard word < words.count else { return nil }
      switch elements[element] {
      case .word(let expected):
        // A comma of the frame's stands at the word before.
        let bare = expected.filter { $0 != "," }
        if bare.isEmpty { return match(word, element + 1) }
        let found = words[word].core
        guard found == bare || word == 0 && found.lowercased() == bare.lowercased() else {
          return nil
        }
        return match(word + 1, element + 1)
      case .verb(let base):
        guard isVerb(base, words[word].core) else { return nil }
        return match(word + 1, element + 1)
      case .slot(let name):
        for end in (word + 1)...words.count where mayStand(end, element + 1) {
          guard fits(name, word..<end), var rest = match(end, element + 1) else { continue }
          rest[name] = words.bare(word..<end)
          return rest
        }
        return nil
      }
    }
  }

  /// Whether words may stand in a place.
  private func fits(_ slot: String, _ text: String) -> Bool {
    let count = text.split(separator: " ").count
    switch slot {
    case "ordinal": return instance(text) != nil
    case "date": return count <= 8 && finder.date([text]) != nil
    case "city": return count <= 4 && text.first?.isUppercase == true
    case "venue": return count <= 10
    case "host", "guests", "countries", "state", "states", "envoys":
      return !finder.countries.codes(in: text).isEmpty
    case "introduction": return text.hasPrefix("(") && text.hasSuffix(")")
    case "principals", "hostPrincipals", "guestPrincipals": return count >= 3
    default: return true
    }
  }

  private func instance(_ word: String) -> Int? {
    if word == finder.book.lexicon.firstOfItsKind { return 1 }
    return (2...99).first { grammar.ordinal($0) == word }
  }

  private func opening(_ kind: String, _ slots: [String: String], isHosted: Bool)
    -> MeetingOpening?
  {
    guard let title = slots["meeting"] else { return nil }
    var opening = MeetingOpening(kind: kind, title: title)
    opening.instance = slots["ordinal"].flatMap { instance($0) }
    opening.city = slots["city"]
    opening.venue = slots["venue"]
    for slot in ["hostPrincipals", "guestPrincipals", "principals"] {
      guard let text = slots[slot] else { continue }
      guard let delegations = finder.delegations(text) else { return nil }
      if slot == "hostPrincipals" { opening.host = delegations.first?.code }
      opening.principals += delegations
    }
    if isHosted, opening.host == nil {
      opening.host = slots["host"].flatMap { finder.countries.codes(in: $0).first }
      guard opening.host != nil else { return nil }
    }
    return opening
  }
}
