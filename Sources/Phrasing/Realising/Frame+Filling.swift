/// Frames as they are filled.
extension Frame {
  /// The place of the possessive that belongs to the subject.
  static let possessivePlace = "possessive"
  /// The same before a plural of ours.
  static let possessivesPlace = "possessives"
  /// The form of the complement's place that takes a connective behind the complement's own verb.
  static let leadPlace = "also"

  /// A frame that is nothing but its complement.
  static let complementOnly = Frame(source: "{complement}", parts: [.slot("complement", form: nil)])

  /// The frame with words of an officer's in the place of its verb, which stand as they are.
  func with(words: String) -> Frame {
    var frame = Frame(
      source: source,
      parts: parts.flatMap { part -> [FramePart] in
        guard case .verb = part else { return [part] }
        return words.split(separator: " ").map { .word(String($0)) }
      })
    frame.place = place
    return frame
  }

  /// Words of an officer's with the complement behind them, or before them where the verb stands last.
  static func literal(_ words: String, isLast: Bool) -> Frame {
    let own = words.split(separator: " ").map { FramePart.word(String($0)) }
    let complement = [FramePart.slot("complement", form: nil)]
    return isLast
      ? Frame(source: "{complement} \(words)", parts: complement + own)
      : Frame(source: "\(words) {complement}", parts: own + complement)
  }

  /// The tense of the first verb, which is nil where it follows the voice; nil for no verb.
  var tense: FrameTense?? {
    for part in parts {
      if case .verb(_, let tense) = part { return .some(tense) }
    }
    return nil
  }

  /// The frame with another verb in the place of its own.
  func with(verb: String) -> Frame { replacingVerbs { _, tense in (verb, tense) } }

  /// The frame with a tense of its own.
  func with(tense: FrameTense) -> Frame { replacingVerbs { verb, _ in (verb, tense) } }

  /// The frame with the voice's tense where it has the past.
  var withoutPast: Frame {
    guard tense == .some(.past) else { return self }
    return replacingVerbs { verb, tense in (verb, tense == .past ? nil : tense) }
  }

  private func replacingVerbs(
    _ replacement: (String, FrameTense?) -> (String, FrameTense?)
  ) -> Frame {
    var frame = Frame(
      source: source,
      parts: parts.map { part in
        guard case .verb(let verb, let tense) = part else { return part }
        let (other, otherTense) = replacement(verb, tense)
        return .verb(other, otherTense)
      })
    frame.place = place
    return frame
  }

  /// Whether one of its verbs is meant.
  func hasVerb(_ isMeant: (String) -> Bool) -> Bool {
    parts.contains { part in
      if case .verb(let base, _) = part { isMeant(base) } else { false }
    }
  }

  /// Whether its own words end in those given, a verb in its base (*우려를 표명하다* of *깊은 우려를 표명하다*).
  func ends(in words: String) -> Bool {
    plainWords == words || plainWords.hasSuffix(" " + words)
  }

  /// The words of parts, those of optional ones included.
  static func words(in parts: [FramePart]) -> [String] {
    parts.flatMap { part -> [String] in
      switch part {
      case .word(let word): [word]
      case .optional(let inner): words(in: inner)
      case .suffix, .verb, .slot: []
      }
    }
  }

  /// The parts without the words directly before a place.
  static func droppingWords(before slot: String, in parts: [FramePart]) -> [FramePart] {
    let parts = parts.map { part in
      if case .optional(let inner) = part {
        return FramePart.optional(droppingWords(before: slot, in: inner))
      }
      return part
    }
    guard let end = parts.firstIndex(where: { isSlot($0, slot) }) else { return parts }
    var start = end
    while start > 0, case .word = parts[start - 1] { start -= 1 }
    return Array(parts[..<start] + parts[end...])
  }

  /// Whether a suffix of ours stands directly behind a place that takes a text as it is.
  func isMarked(_ slot: String) -> Bool {
    zip(parts, parts.dropFirst()).contains { part, next in
      guard case .slot(slot, let form) = part, form == nil || form == "noun", case .suffix = next
      else { return false }
      return true
    }
  }

  private static func isSlot(_ part: FramePart, _ name: String) -> Bool {
    if case .slot(let found, _) = part { return found == name }
    return false
  }
}
