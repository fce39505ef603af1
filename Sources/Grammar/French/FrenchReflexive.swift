/// The reflexive pronouns of an officer's infinitives, which are the subject's.
enum FrenchReflexive {
  /// The text with *nous* in place of *se* wherever the subject is still the one who acts: *se réunir*,
  /// *continuer à se consulter*. Behind anything but infinitives one behind the other, the pronoun may
  /// be somebody else's (*aider les réfugiés à se loger*) and stays.
  static func ofUs(_ text: String) -> String {
    var words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    var index = 0
    while index < words.count {
      if words[index] == "se" {
        words[index] = "nous"
        index += 1
      } else if let elided = ["s’", "s'"].first(where: { words[index].hasPrefix($0) }) {
        words[index].removeFirst(elided.count)
        words.insert("nous", at: index)
        index += 1
      }
      guard index < words.count, isInfinitive(words[index]) else { break }
      index += 1
      while index < words.count, words[index].hasSuffix("ment") { index += 1 }
      guard index < words.count, ["à", "de"].contains(words[index]) else { break }
      index += 1
    }
    return words.joined(separator: " ")
  }

  private static func isInfinitive(_ word: String) -> Bool {
    word.count > 2 && ["er", "ir", "re"].contains { word.hasSuffix($0) }
  }
}
