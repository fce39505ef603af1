import Grammar

extension String {
  /// Every place where some words stand as whole words.
  func ranges(ofWords words: String) -> [Range<String.Index>] {
    places(of: words).filter { range in
      let before = range.lowerBound > startIndex ? self[index(before: range.lowerBound)] : " "
      let after = range.upperBound < endIndex ? self[range.upperBound] : " "
      return !before.isLetter && !after.isLetter
    }
  }

  /// Whether some words stand in the string as whole words.
  func containsWords(_ words: String) -> Bool { !ranges(ofWords: words).isEmpty }

  /// Whether the string begins with a word or words, and goes on behind a space.
  func begins(with words: String) -> Bool {
    let bytes = utf8Span.span
    let wanted = words.utf8Span.span
    guard bytes.count > wanted.count, bytes[wanted.count] == UInt8(ascii: " ") else { return false }
    for index in wanted.indices where bytes[index] != wanted[index] { return false }
    return true
  }

  /// The string with words in every place that has a name (`{full}`).
  func filling(_ place: String, with words: String) -> String {
    var result = ""
    var rest = startIndex
    for range in places(of: place) {
      result += self[rest..<range.lowerBound]
      result += words
      rest = range.upperBound
    }
    result += self[rest...]
    return result
  }

  /// What stands behind the space behind the first so many words.
  func behind(_ words: String) -> String {
    String(utf8.dropFirst(words.utf8.count + 1)) ?? ""
  }
}
