/// The reflexive pronouns of an officer's infinitives, which are the subject's.
enum FrenchReflexive {
  /// The text with *nous* in place of *se* wherever the subject is still the one who acts: *se réunir*,
  /// *ne pas se lasser*, *continuer à se consulter et à se réunir*. Behind anything but infinitives that
  /// follow or join one another, the pronoun may be somebody else's (*aider les réfugiés à se loger*) and
  /// stays.
  static func ofUs(_ text: String) -> String {
    var words = FrenchTokens(text)
    var index = 0
    // Whoever acts may be another behind an infinitive that neither follows nor joins one of ours.
    while index < words.tokens.count {
      guard let found = words.infinitive(at: index) else {
        index += 1
        continue
      }
      guard index == 0 || words.beginsMember(index) else { break }
      index = ours(found, &words)
    }
    return words.tokens.joined()
  }

  /// Gives an infinitive our pronoun, and those that it governs directly.
  ///
  /// - Returns: the place behind the last of them.
  private static func ours(_ first: FrenchTokens.Infinitive, _ words: inout FrenchTokens) -> Int {
    var verb = first
    while true {
      if let place = verb.reflexive { words.tokens[place] = "nous " }
      var next = verb.verb + 1
      while words.word(next).hasSuffix("ment") { next += 1 }
      guard !words.endsWithComma(next - 1), let governed = words.infinitive(at: next),
        governed.isGoverned
      else { return verb.verb + 1 }
      verb = governed
    }
  }
}
