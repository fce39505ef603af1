import Phrasing

/// Cuts a paragraph into sentences.
struct SentenceSplitter {
  let reading: ReadingWording

  /// The sentences of a paragraph whose words stand with single spaces.
  func sentences(_ paragraph: String) -> [String] {
    let words = paragraph.split(separator: " ")
    var sentences: [String] = []
    var start = 0
    for index in words.indices {
      guard index + 1 < words.count,
        ends(words[index], before: words[index + 1], opensSentence: index == start)
      else { continue }
      sentences.append(words[start...index].joined(separator: " "))
      start = index + 1
    }
    if start < words.count { sentences.append(words[start...].joined(separator: " ")) }
    return sentences
  }

  /// Whether a sentence ends between two words.
  private func ends(_ word: Substring, before next: Substring, opensSentence: Bool) -> Bool {
    let core = Self.withoutClosers(word)
    guard let mark = core.last, ".!?…".contains(mark) else { return false }
    let opener = Self.withoutOpeners(next)
    guard let first = opener.first else { return false }
    // A script without capitals does not tell by them.
    let opens = first.isUppercase || first.isLetter && !first.isCased || first.isNumber
    guard opens || !first.isLetter && first != "," else { return false }
    guard mark == "." else { return opens }
    let bare = Self.lastPart(Self.withoutOpeners(core))
    let plain = String(opener.prefix { $0.isLetter || $0 == "-" })
    if reading.abbreviations.contains(bare) {
      // "the U.S. We …", but "the U.S. Congress", and never behind "No."
      return reading.closingAbbreviations.contains(bare) && reading.openers.contains(plain)
    }
    if Self.isInitial(bare) { return reading.openers.contains(plain) && plain.count > 1 }
    // An enumerator at the head of a sentence is no sentence.
    return !(opensSentence && bare.dropLast().allSatisfy(\.isNumber))
  }

  /// The part behind the last hyphen of a compound: *India–U.S.* ends as *U.S.* does.
  private static func lastPart(_ word: Substring) -> String {
    let part = word.split { "-–—‑/".contains($0) }.last
    return String(part ?? word)
  }

  /// *J.*, *J.B.*, *R.O.K.*: letters with full stops.
  private static func isInitial(_ word: String) -> Bool {
    let parts = word.split(separator: ".", omittingEmptySubsequences: true)
    return !parts.isEmpty && parts.allSatisfy { $0.count == 1 && $0.allSatisfy(\.isUppercase) }
  }

  private static func withoutClosers(_ word: Substring) -> Substring {
    var rest = word
    while true {
      // "… in Tokyo.[1]"
      if rest.last == "]", let open = rest.lastIndex(of: "["), open > rest.startIndex,
        rest[open...].dropFirst().dropLast().allSatisfy(\.isNumber)
      {
        rest = rest[..<open]
      }
      guard let last = rest.last, "”’\"')]»*_".contains(last) else { return rest }
      rest.removeLast()
    }
  }

  private static func withoutOpeners(_ word: Substring) -> Substring {
    word.drop { "“‘\"'([«*_".contains($0) }
  }
}
