/// The grammar of English.
///
/// Spelling of officers' texts is theirs. For words of ours it is American, except where an option
/// says otherwise.
package struct EnglishGrammar: Grammar {
  private let serialComma: Bool
  private let inflection: EnglishInflection
  private let stopsInsideQuotes: Bool

  /// Every verb that the grammar knows, in base form: the lexicon's and the irregular ones.
  package static var knownVerbs: [String] { VerbLexicon.all + IrregularVerbs.all }

  /// Makes the grammar of a house.
  ///
  /// - Parameters:
  ///   - serialComma: Whether a comma stands before the *and* of three items and more.
  ///   - doublesFinalL: Whether an unstressed final *-l* is doubled (*travelled*), as in British,
  ///     Canadian, Australian and New Zealand English.
  ///   - stopsInsideQuotes: Whether a comma or full stop of ours stands inside of a closing quotation
  ///     mark of ours (*“trust.”*), as in American and Canadian English.
  package init(
    serialComma: Bool = true, doublesFinalL: Bool = false, stopsInsideQuotes: Bool = true
  ) {
    self.stopsInsideQuotes = stopsInsideQuotes
    self.serialComma = serialComma
    inflection = EnglishInflection(doublesFinalL: doublesFinalL)
  }

  /// Sets words as a line. The one form is `a`, for *a* or *an*.
  ///
  /// A comma and a space belong to the part that asks for them, the full stop to the
  /// marks that lie on the whole line. A `.word(",")` is a wish for a comma like an aside's.
  package func line(_ words: WordLine, as shape: LineShape) -> LineRuns {
    let (stream, marks) = EnglishComposition(serialComma: serialComma, words: words).stream()
    return EnglishLine.runs(
      stream, as: shape, marks: marks, in: words.paths, stopsInsideQuotes: stopsInsideQuotes)
  }

  /// The form of a verb of ours (*call on* → *called on*). The plural present of *be* is
  /// `presentPlural`, its infinitive `base`.
  package func inflect(_ verb: String, _ form: VerbForm) -> String {
    guard verb.hasByte(UInt8(ascii: " ")) else { return inflection.inflect(verb, form) }
    let first = verb.prefix { $0 != " " }
    return inflection.inflect(String(first), form) + verb.dropFirst(first.count)
  }

  /// An officer's verb phrase in another form, or `nil` where that cannot be told for certain.
  package func verbPhrase(_ text: String, as form: VerbPhraseForm) -> String? {
    // A second infinitive or a semicolon opens a verb phrase of its own, which would keep its form.
    let isParallel = ["; ", ", to ", " and to ", " or to "].contains { joint in
      guard let range = text.ranges(of: joint).first else { return false }
      return joint == "; " || !EnglishVerbPhrase.governsInfinitive(text[..<range.lowerBound])
    }
    return isParallel && form != .base ? nil : EnglishVerbPhrase(text).form(form, inflection)
  }

  /// How a text that was given as an infinitive reads.
  package func shape(ofInfinitive text: String) -> InfinitiveShape {
    EnglishInfinitive.shape(of: text)
  }

  package func isLikelyVerbPhrase(_ text: String) -> Bool {
    EnglishInfinitive.isLikelyVerbPhrase(text)
  }

  package func isSubjunctive(_ clause: String) -> Bool {
    !EnglishVerbForms.isIndicative(clause.split(separator: " ", maxSplits: 6))
  }

  package func mayBeClause(_ text: String) -> Bool {
    // A verb that nobody knows may stand anywhere but behind a lone noun.
    let words = text.split(separator: " ", maxSplits: 8)
    guard words.count > 1 else { return false }
    guard ["and", "at", "for", "from", "in", "of", "on", "or", "to", "with"].contains(words[1])
    else { return true }
    return words.count > 8
      || words.dropFirst().contains { EnglishVerbForms.mayBeFinite(anywhere: String($0)) }
  }

  /// *sixth*, *twenty-first*, *101st*.
  package func ordinal(_ number: Int) -> String { EnglishNumbers.ordinal(number) }

  /// *four*, *ten*, *11*, *3,000*.
  package func cardinal(_ number: Int) -> String { EnglishNumbers.cardinal(number) }

  /// *Canada's*, *the United States'*, *Honduras's*.
  package func possessive(_ name: String) -> String { EnglishNames.possessive(name) }

  package func plural(name: String) -> String? { EnglishNames.plural(name) }

  package func inTitle(_ name: String) -> String { EnglishNames.inTitle(name) }

  package func isPlural(label: String) -> Bool? { EnglishNames.isPlural(label: label) }

  /// A leading *the*, apart from the name.
  package func splitArticle(_ name: String) -> (article: String?, rest: String) {
    EnglishNames.splitArticle(name)
  }

  package func verbReading(of word: String, behindSeveral: Bool) -> VerbReading {
    EnglishVerbForms.reading(of: word, behindSeveral: behindSeveral)
  }
}
