import Grammar

/// The words of a language by which an officer's text is told for an amount of money or of other means that
/// one gives (*$5 million*, *a further 200 sailors*).
package struct AmountWords: Hashable, Sendable {
  /// Signs and codes of currencies.
  var signs: [String] = []
  /// Numbers in words.
  var numbers: Set<String> = []
  /// What may stand behind a number in figures (*million*).
  var scales: Set<String> = []
  /// What is given by number, in the plural.
  var nouns: Set<String> = []
  /// What may stand before a number.
  var before: Set<String> = []

  /// Whether a text begins with an amount.
  func begin(_ text: String) -> Bool {
    guard !signs.isEmpty || !nouns.isEmpty else { return false }
    let words = text.words.map { $0.hasSuffix(",") ? $0.dropLast() : $0 }
    guard let start = words.firstIndex(where: { !before.contains($0.lowercased()) }) else {
      return false
    }
    if isMoney(words[start...]) { return true }
    let counted = words[start...].drop { isNumber($0) }
    guard counted.startIndex > start, let next = counted.first?.lowercased() else { return false }
    if scales.contains(next) { return true }
    // Before the noun stand words of its own, and no others ("200 more of its best sailors").
    let phrase = counted.prefix { !["for", "to", "in", "from", "as", "that"].contains($0) }
    return phrase.contains { nouns.contains($0.lowercased()) }
  }

  private func isMoney(_ words: ArraySlice<Substring>) -> Bool {
    guard let first = words.first else { return false }
    guard
      let sign = signs.first(where: { first == $0 || first.hasPrefix($0) || first.contains($0) })
    else { return false }
    return first == sign
      ? words.dropFirst().first.map(isNumber) ?? false : first.contains(where: \.isNumber)
  }

  private func isNumber(_ word: Substring) -> Bool {
    word.first?.isNumber == true && word.allSatisfy { $0.isNumber || ",.".contains($0) }
      || numbers.contains(word.lowercased())
      || word.contains("-")
        && word.lowercased().split(separator: "-").allSatisfy { numbers.contains(String($0)) }
  }
}
