import Grammar

/// Loads the tables of words that a language's sentences and names are read and put together by.
extension PhrasebookLoader {
  /// The words that tell how a reference stands.
  func standing(_ reader: DataReader) -> StandingWords {
    reader.allowOnly([
      "adverbs", "spans", "ordinalEndings", "nounLinks", "finite", "infinitive", "aloneVerbs",
      "subjects", "gapOpeners", "nameOpeners", "prepositions",
    ])
    func words(_ key: String) -> Set<String> { Set(reader[key]?.texts ?? []) }
    return StandingWords(
      adverbs: words("adverbs"), spans: words("spans"), ordinalEndings: words("ordinalEndings"),
      nounLinks: words("nounLinks"), finite: words("finite"), infinitive: words("infinitive"),
      aloneVerbs: words("aloneVerbs"), subjects: words("subjects"),
      gapOpeners: words("gapOpeners"), nameOpeners: words("nameOpeners"),
      prepositions: words("prepositions"))
  }

  /// How the language puts its sentences together.
  func manner(_ reader: DataReader) -> LanguageManner {
    reader.allowOnly([
      "verbLast", "objectMarkers", "nounJoints", "nameFirst", "ownScript", "introduction",
      "partiesFirst",
      "compoundJoint", "past",
      "apposition", "feminineArticle", "repeated", "repeatedBehindPairs", "behindShort",
    ])
    var manner = LanguageManner()
    manner.isVerbLast = reader["verbLast"]?.flag ?? manner.isVerbLast
    manner.objectMarkers = Set(reader["objectMarkers"]?.texts ?? [])
    manner.nounJoints = Set(reader["nounJoints"]?.texts ?? [])
    manner.putsNameFirst = reader["nameFirst"]?.flag ?? manner.putsNameFirst
    manner.writesNamesItsOwnWay = reader["ownScript"]?.flag ?? manner.writesNamesItsOwnWay
    manner.introduction = reader["introduction"]?.text ?? manner.introduction
    manner.partiesFirst = reader["partiesFirst"]?.texts ?? []
    manner.compoundJoint = reader["compoundJoint"]?.text
    manner.apposition = reader["apposition"]?.text
    manner.feminineArticle = reader["feminineArticle"]?.text
    manner.repeated = Set(reader["repeated"]?.texts ?? [])
    manner.repeatedBehindPairs = Set(reader["repeatedBehindPairs"]?.texts ?? [])
    manner.past = reader["past"]?.text
    reader["behindShort"]?.allowOnly(["words", "phrases"])
    manner.shortWords = number(reader["behindShort"]?.required("words")) ?? 0
    manner.behindShort =
      reader["behindShort"]?.required("phrases")?.texts.map {
        $0.split(separator: " ").map(String.init)
      }
      ?? []
    return manner
  }
}
