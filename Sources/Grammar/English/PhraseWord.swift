/// A word of somebody's text, with its place there.
struct PhraseWord {
  /// Where the word stands, without punctuation around it.
  let range: Range<String.Index>
  /// The word in lower case, without punctuation around it.
  let word: String
  /// Whether it begins with a capital, or is a reference such as `<KR>`.
  let isName: Bool
  /// Whether a comma or semicolon stands in front of it.
  let followsComma: Bool

  /// The words of a text, in order.
  static func words(of text: String) -> [Self] {
    var result: [Self] = []
    var followsComma = false
    for piece in text.split(whereSeparator: \.isWhitespace) {
      let isReference = piece.hasPrefix("<")
      var core = piece
      while let last = core.last, isMark(last) { core.removeLast() }
      while let first = core.first, isMark(first) { core.removeFirst() }
      if !core.isEmpty {
        result.append(
          Self(
            range: core.startIndex..<core.endIndex, word: core.lowercased(),
            isName: isReference || core.first?.isUppercase == true, followsComma: followsComma))
        followsComma = false
      }
      if let last = piece.last, ",;".contains(last) { followsComma = true }
    }
    return result
  }

  /// Whether it can open a noun phrase and no verb phrase: a determiner, a figure, a possessor.
  var isDeterminer: Bool {
    EnglishWords.determiners.contains(word) || word.first?.isNumber == true
      || word.hasSuffix("'s") || word.hasSuffix("’s") || word.hasSuffix("s'")
      || word.hasSuffix("s’")
  }

  /// Whether an unknown word has the shape of a verb in base form (*securitize*).
  var hasVerbEnding: Bool {
    guard !Self.nounsWithVerbEnding.contains(word), word.count > 4 else { return false }
    return ["ize", "ify", "ate", "en"].contains(where: word.hasSuffix)
  }

  /// Whether the ending alone makes an unknown word a verb.
  var hasCertainVerbEnding: Bool {
    hasVerbEnding && (word.hasSuffix("ize") || word.hasSuffix("ify"))
  }

  private static func isMark(_ character: Character) -> Bool {
    !(character.isLetter || character.isNumber)
  }

  private static let nounsWithVerbEnding: Set = [
    "climate", "candidate", "certificate", "senate", "corporate", "private", "ultimate", "estate",
    "magistrate", "electorate", "chocolate", "immediate", "appropriate", "adequate", "accurate",
    "intimate", "legitimate", "desperate", "fortunate", "affiliate", "subordinate", "syndicate",
    "directorate", "doctorate", "protectorate", "carbonate", "climates", "citizen", "citizens",
    "children", "women", "woman", "often", "oxygen", "hydrogen", "garden", "seven", "dozen",
    "kitchen",
    "golden", "wooden", "eleven", "sudden", "hidden", "broken", "written", "spoken", "proven",
    "given",
    "taken", "driven", "frozen", "token", "barren", "heaven", "siren", "specimen", "nitrogen",
    "prize",
    "pathogen", "between", "green", "screen", "fourteen", "fifteen", "sixteen", "seventeen",
    "eighteen",
    "nineteen", "thirteen", "chosen", "fallen", "forgotten", "unwritten", "human", "elaborate",
    "deliberate", "separate", "moderate", "alternate", "resize",
  ]
}
