import MeetingModel

/// Finds terms by their first mentions: a name and, in brackets, its abbreviation.
struct TermFinder {
  let language: Language

  /// The terms of a text, in its order, that come again behind their first mention.
  func terms(_ sentences: [String]) -> [Term] {
    var terms: [Term] = []
    let whole = sentences.joined(separator: " ")
    for sentence in sentences {
      let words = sentence.split(separator: " ").map(String.init)
      for (index, word) in words.enumerated() {
        guard word.hasPrefix("("), let close = word.firstIndex(of: ")") else { continue }
        let short = String(word[word.index(after: word.startIndex)..<close])
        guard (2...10).contains(short.count), short.allSatisfy({ $0.isUppercase || $0.isNumber }),
          short.contains(where: \.isLetter), !terms.contains(where: { $0.id == short }),
          let full = full(words, before: index, short),
          whole.ranges(of: short).count > 2
        else { continue }
        terms.append(
          Term(id: short, forms: [language: TermForms(full: full)], origin: .imported))
      }
    }
    return Array(terms.prefix(40))
  }

  /// The words whose capitals make the abbreviation.
  private func full(_ words: [String], before end: Int, _ short: String) -> String? {
    var letters = short.filter(\.isLetter).reversed()[...]
    var index = end
    while index > 0, let letter = letters.first, end - index < 12 {
      index -= 1
      let word = words[index]
      guard let initial = word.first(where: \.isLetter) else { return nil }
      if initial == letter {
        letters = letters.dropFirst()
      } else if initial.isUppercase {
        // "Indo-Pacific" gives two letters.
        guard word.contains("-"), letters.count > 1 else { return nil }
        let capitals = word.filter(\.isUppercase)
        guard letters.starts(with: capitals.reversed()) else { return nil }
        letters = letters.dropFirst(capitals.count)
      }
    }
    guard letters.isEmpty, index < end else { return nil }
    return words[index..<end].joined(separator: " ")
  }
}
