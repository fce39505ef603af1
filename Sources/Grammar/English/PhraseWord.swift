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
    for piece in text.words {
      let scalars = piece.unicodeScalars
      let isReference = scalars.first == "<"
      var start = piece.startIndex
      var end = piece.endIndex
      while start < end {
        let last = scalars.index(before: end)
        guard isMark(scalars[last]) else { break }
        end = last
      }
      while start < end, isMark(scalars[start]) { start = scalars.index(after: start) }
      if start < end {
        result.append(
          Self(
            range: start..<end, word: piece[start..<end].lowercased(),
            isName: isReference || scalars[start].isCapital, followsComma: followsComma))
        followsComma = false
      }
      if scalars.last == "," || scalars.last == ";" { followsComma = true }
    }
    return result
  }

  /// Whether it can open a noun phrase and no verb phrase: a determiner, a figure, a possessor.
  var isDeterminer: Bool {
    EnglishWords.determiners.contains(word) || word.unicodeScalars.first?.isNumber == true
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

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    !(scalar.isLetter || scalar.isNumber || scalar.isCombining)
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
