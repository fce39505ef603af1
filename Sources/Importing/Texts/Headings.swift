import Phrasing

/// Tells headings from sentences.
struct Headings {
  let reading: ReadingWording

  /// Whether a block that stands alone on its line is a heading.
  func isHeading(_ block: TextBlock) -> Bool {
    if block.kind == .heading { return true }
    guard block.kind == .line, block.mark == nil, block.text.utf8.count < 400 else { return false }
    let text =
      block.text.last.map { "”\"’)".contains($0) } == true
      ? String(block.text.dropLast()) : block.text
    let words = text.split(separator: " ")
    guard (1...30).contains(words.count), let last = text.last, let first = text.first,
      first.isUppercase || first.isNumber || first.isLetter && !first.isCased,
      !".;,…".contains(last)
    else { return false }
    // "The Secretaries:" introduces a list; "Security cooperation:" is a heading.
    if last == ":" {
      // "Norland will:", "They agreed to:"
      let end = words[words.count - 1].dropLast().lowercased()
      return words.count <= 6 && !reading.auxiliaries.contains(end)
        && !reading.introducing.contains(end)
        && !words.contains { word in
          let bare = word.last == ":" ? word.dropLast() : word
          return reading.speakers.contains(String(bare))
            || reading.pronouns.contains(bare.lowercased())
        }
    }
    let long = words.filter { $0.count > 3 }
    let capitals = long.filter { $0.first?.isUppercase == true }
    let share = words.count <= 14 ? 6 : 7
    return words.count <= 8 || capitals.count * 10 >= long.count * share
  }
}
