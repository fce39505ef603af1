/// Frames as they are filled.
extension Frame {
  /// The place of the possessive that belongs to the subject.
  static let possessivePlace = "possessive"

  /// A frame that is nothing but its complement.
  static let complementOnly = Frame(source: "{complement}", parts: [.slot("complement", form: nil)])

  /// Words of an officer's with the complement behind them.
  static func literal(_ words: String) -> Frame {
    Frame(
      source: "\(words) {complement}",
      parts: words.split(separator: " ").map { .word(String($0)) }
        + [.slot("complement", form: nil)])
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

  private static func isSlot(_ part: FramePart, _ name: String) -> Bool {
    if case .slot(let found, _) = part { return found == name }
    return false
  }
}
