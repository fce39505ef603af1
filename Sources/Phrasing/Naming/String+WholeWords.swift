extension String {
  /// Every place where some words stand as whole words.
  func ranges(ofWords words: String) -> [Range<String.Index>] {
    guard !words.isEmpty else { return [] }
    return ranges(of: words).filter { range in
      let before = range.lowerBound > startIndex ? self[index(before: range.lowerBound)] : " "
      let after = range.upperBound < endIndex ? self[range.upperBound] : " "
      return !before.isLetter && !after.isLetter
    }
  }

  /// Whether some words stand in the string as whole words.
  func containsWords(_ words: String) -> Bool { !ranges(ofWords: words).isEmpty }
}
