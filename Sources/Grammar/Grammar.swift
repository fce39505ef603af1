/// What a language does with words. One type a language; the engine knows only this.
package protocol Grammar: Sendable {
  /// Sets words as a line of text: spacing, coordination, asides, forms that depend on their
  /// neighbours, and for a sentence its capital and its full stop.
  ///
  /// Marks are told apart by their numbers: code for one type of mark is made once for all callers,
  /// and is not generic. Whoever has marks of another type calls the method of that name below.
  func line(_ words: WordLine, as shape: LineShape) -> LineRuns

  /// The form of a verb of ours, given in base form (*condemn*; *look*; *be*). A verb of several
  /// words is inflected at its first word.
  func inflect(_ verb: String, _ form: VerbForm) -> String

  /// The form of a verb of ours that agrees with its subject in person, number and gender.
  func inflect(_ verb: String, _ form: VerbForm, for subject: VerbSubject) -> String

  /// Whether the forms of a verb of ours can be told: one that cannot is printed as it is.
  func canInflect(_ verb: String) -> Bool

  /// A verb of ours with an adverb in the place that the language gives it inside the verb
  /// (*ont également condamné*); nil where it stands before the verb.
  func adding(_ adverb: String, to verb: String) -> String?

  /// A form of a text where it is one of several beside each other; as it is for most.
  func form(ofSeveral name: String?) -> String?

  /// The texts that a form makes into this text, the likeliest first; empty where there are none.
  func texts(whose form: String, is text: String) -> [String]

  /// A verb of ours as it leads on to a later one in its sentence (Korean 재확인하고); nil in a language
  /// without such a form.
  func leading(_ base: String, as finite: String, isWeighty: Bool) -> String?

  /// How many words the finite verb of a predicate has at its head (*se réuniront à Paris*: 2).
  func verbWords(ofPredicate text: String) -> Int

  /// The gender of a label that stands as a subject, where its verb agrees with that; nil where the
  /// label does not tell it, or the language has none.
  func gender(of label: String) -> GrammaticalGender?

  /// Whether a verb of ours has another form for a feminine subject than for a masculine one.
  func agreesInGender(_ verb: String, _ form: VerbForm, for subject: VerbSubject) -> Bool

  /// Whether a form takes its shape from the gender of the noun behind it.
  func asksGender(form: String) -> Bool

  /// A form before a noun whose gender the officer gave.
  func spelled(form: String, before noun: String, gender: GrammaticalGender) -> String

  /// The name by which a possessive is known whatever stands behind it (*nos* is *notre*).
  func owner(of possessive: String) -> String

  /// The possessive of another owner in place of an officer's (*son* or *ses* for *leurs*); nil where
  /// its shape cannot be told from what stands behind it.
  func possessive(of owner: String, for written: String, before noun: String) -> String?

  /// How a form of ours is written where nothing stands around it.
  func spelled(form: String) -> String

  /// A verb phrase of somebody's, in base form (*closely coordinate*, *not tolerate*), in another
  /// form. `nil` when the form cannot be told for certain: the caller then uses a frame that
  /// takes the base form. The text behind the inflected verbs stays byte for byte.
  func verbPhrase(_ text: String, as form: VerbPhraseForm) -> String?

  /// The ways to write a text's predicate so that it can be read in one way only (`묻다(묻어)`,
  /// `묻다(물어)`); empty where it can be already, or where the language knows no such doubt.
  func clearWritings(ofPredicate text: String) -> [String]

  /// How a text that was given as an infinitive reads when looked at closely.
  func shape(ofInfinitive text: String) -> InfinitiveShape

  /// Whether a text of unclear shape is rather a verb phrase than a noun phrase: its first word seldom
  /// stands before another noun (*support startups*, not *trade growth*).
  func isLikelyVerbPhrase(_ text: String) -> Bool

  /// Whether a text may be a clause: behind its first word stands one that may be its verb.
  func mayBeClause(_ text: String) -> Bool

  /// What a word behind a name may be as the verb whose subject the name is, so that the name does
  /// not stand before a noun (*that Canada supports* …, not *Canadian supports*).
  ///
  /// - Parameter behindSeveral: whether several names stand before it (*Japan and Korea support*).
  func verbReading(of word: String, behindSeveral: Bool) -> VerbReading

  /// The ordinal of a number in words (*sixth*), or in figures where the language has no word.
  func ordinal(_ number: Int) -> String

  /// A small number in words (*four*), or in figures from eleven on.
  func cardinal(_ number: Int) -> String

  /// Whether a label of somebody's takes a plural verb (*both sides*; *the United States* does not);
  /// `nil` where its words do not tell.
  func isPlural(label: String) -> Bool?

  /// A name or noun phrase as possessor (*Canada's*, *the United States'*).
  func possessive(_ name: String) -> String

  /// A name for several of what it names (*small modular reactors*), or `nil` where that cannot be
  /// told for certain.
  func plural(name: String) -> String?

  /// A name as a part of a longer one, in which its words take capitals.
  func inTitle(_ name: String) -> String

  /// Whether a word of ours is the name of a form that its neighbours decide (a Korean particle such
  /// as `은/는`).
  func isForm(_ word: String) -> Bool

  /// The name of the form of a verb of ours whose ending its place in the sentence decides; `nil`
  /// where a finite verb is the same everywhere.
  func form(ofVerb base: String, as finite: String) -> String?

  /// An officer's clause, verb phrase or noun phrase in a form that the language has a name for
  /// (Korean: an ending such as `기`); `nil` when it cannot be made for certain.
  func clause(_ text: String, as form: String) -> String?

  /// The form that a member of a series takes before a last one that has `form`, by its index; `nil`
  /// where all take the same and a conjunction joins them.
  func formInSeries(_ form: String, at index: Int) -> String?

  /// A possessive of ours before a plural.
  func plural(possessive: String) -> String

  /// The name of a form where it agrees with the subject (a French future tense, a reflexive
  /// infinitive); nil in and out is a text as written.
  func form(_ name: String?, for subject: VerbSubject) -> String?

  /// Whether a clause is certainly in the subjunctive, or the language has none.
  func isSubjunctive(_ clause: String) -> Bool

  /// Whether `clause` knows a form by this name.
  func knows(form: String) -> Bool

  /// What is left of a written word behind a word of a frame's that stands in it: nothing where it is
  /// that word, an article or the next word where the two were drawn together (*le* of *du*, *une* of
  /// *qu’une*); nil where it is another word.
  func remainder(of written: String, behind word: String) -> String?

  /// What is left of an officer's text behind words of ours with which it begins too, the last of them
  /// drawn together with what follows (*du rapport* behind *de* is *le rapport*); nil where it does not.
  ///
  /// - Parameter keepsArticle: whether what may be an article of the text's own is one (*des efforts*
  ///   behind *de*).
  func rest(of text: String, behind words: String, keepsArticle: Bool) -> String?

  /// What stands at the end of a text before a name and has its shape from that: an article, a word
  /// drawn together with one, an elided word; nil in a language where nothing does.
  func lead(atEndOf text: String) -> NameLead?

  /// A full name behind what stood before its abbreviation: with its own article, in the plural
  /// where several are spoken of.
  func name(_ full: String, article: String, behind lead: NameLead) -> String

  /// A name as an alphabetical order compares it.
  func sortKey(_ name: String) -> String

  /// The name of the form to which a written particle belongs (*는* to `은/는`), so that it can follow
  /// what a reference becomes; `nil` for what is none.
  func markedForm(of particle: String) -> String?

  /// The same of the first of several particles in one (*로부터의*), with its length.
  func leadingForm(of particles: String) -> (form: String, length: Int)?

  /// A text without one of the particles at its end; nil where it ends in none.
  func text(_ text: String, without particles: [String]) -> String?

  /// Whether letters may stand against a name without being part of a longer word (Korean particles).
  func mayFollowName(_ letters: String) -> Bool
}

extension Grammar {
  /// Sets a tree as a line, whatever its marks are.
  package func line<Mark>(_ tree: WordTree<Mark>, as shape: LineShape) -> [Run<Mark>] {
    var marks = MarkTable<Mark>()
    var words = WordLine()
    words.add(tree) { marks.number(of: $0) }
    return marks.named(line(words, as: shape))
  }
}

/// What holds for languages that set their words apart and do not mark them by their neighbours.
extension Grammar {
  package func inflect(_ verb: String, _ form: VerbForm, for subject: VerbSubject) -> String {
    inflect(verb, form)
  }
  package func canInflect(_ verb: String) -> Bool { true }
  package func clearWritings(ofPredicate text: String) -> [String] { [] }
  package func adding(_ adverb: String, to verb: String) -> String? { nil }
  package func verbWords(ofPredicate text: String) -> Int { 1 }
  package func leadingForm(of particles: String) -> (form: String, length: Int)? { nil }
  package func text(_ text: String, without particles: [String]) -> String? { nil }
  package func texts(whose form: String, is text: String) -> [String] { [] }
  package func leading(_ base: String, as finite: String, isWeighty: Bool) -> String? { nil }
  package func form(ofSeveral name: String?) -> String? { name }
  package func spelled(form: String) -> String { form }
  package func gender(of label: String) -> GrammaticalGender? { nil }
  package func agreesInGender(_ verb: String, _ form: VerbForm, for subject: VerbSubject) -> Bool {
    false
  }
  package func asksGender(form: String) -> Bool { false }
  package func spelled(form: String, before noun: String, gender: GrammaticalGender) -> String {
    spelled(form: form)
  }
  package func owner(of possessive: String) -> String { possessive }
  package func possessive(of owner: String, for written: String, before noun: String) -> String? {
    owner
  }
  package func plural(possessive: String) -> String { possessive }
  package func plural(name: String) -> String? { nil }
  package func inTitle(_ name: String) -> String { name }
  package func form(_ name: String?, for subject: VerbSubject) -> String? { name }
  package func isSubjunctive(_ clause: String) -> Bool { true }

  package func isLikelyVerbPhrase(_ text: String) -> Bool { true }
  package func mayBeClause(_ text: String) -> Bool { true }
  package func isForm(_ word: String) -> Bool { false }
  package func form(ofVerb base: String, as finite: String) -> String? { nil }
  package func clause(_ text: String, as form: String) -> String? { nil }
  package func formInSeries(_ form: String, at index: Int) -> String? { nil }
  package func knows(form: String) -> Bool { false }
  package func remainder(of written: String, behind word: String) -> String? {
    written == word ? "" : nil
  }
  package func rest(of text: String, behind words: String, keepsArticle: Bool) -> String? {
    nil
  }
  package func lead(atEndOf text: String) -> NameLead? { nil }
  package func name(_ full: String, article: String, behind lead: NameLead) -> String { full }
  package func sortKey(_ name: String) -> String { name.lettersForOrder }
  package func markedForm(of particle: String) -> String? { nil }
  package func mayFollowName(_ letters: String) -> Bool { letters.isEmpty }
}

/// What an officer wrote directly before a name and what has its shape from the name.
package struct NameLead: Hashable, Sendable {
  /// The words at the end of the text, with the space behind them; empty for none.
  package var written: String
  /// A word that was drawn together with an article or elided, as it is in full (*de*, *que*).
  package var word: String?
  /// Whether the name has an article, or takes one written out.
  package var takesArticle: Bool
  /// Whether several are spoken of; nil where nothing tells.
  package var isPlural: Bool?
  /// The gender that the written article shows.
  package var gender: GrammaticalGender?

  package init(
    written: String, word: String? = nil, takesArticle: Bool, isPlural: Bool? = nil,
    gender: GrammaticalGender? = nil
  ) {
    self.written = written
    self.word = word
    self.takesArticle = takesArticle
    self.isPlural = isPlural
    self.gender = gender
  }
}

/// How a line begins and ends.
package enum LineShape: Hashable, Sendable {
  /// A capital at the start, a full stop at the end where none stands already.
  case sentence
  /// As it is: a heading, a title, a part.
  case fragment
}

/// What a verb agrees with.
package struct VerbSubject: Hashable, Sendable {
  package var isFirstPerson: Bool
  package var isPlural: Bool
  /// Nil where nobody knows it: a word that would have to guess then shows both genders.
  package var gender: GrammaticalGender?

  /// Makes a subject; the default is a masculine one of the third person plural.
  package init(
    isFirstPerson: Bool = false, isPlural: Bool = true, gender: GrammaticalGender? = .masculine
  ) {
    self.isFirstPerson = isFirstPerson
    self.isPlural = isPlural
    self.gender = gender
  }
}

/// The forms of a verb of ours.
package enum VerbForm: String, Hashable, Sendable, CaseIterable {
  /// *condemn*: the infinitive, and for every verb but *be* the plural present too.
  case base
  /// *condemn*, *are*: plural and first person present; unlike `base` for *be* alone.
  case presentPlural
  /// *condemns*.
  case presentSingular
  /// *condemned*; for *be*, *were*.
  case past
  /// *was*; like `past` for every verb but *be*.
  case pastSingular
  /// *condemned*, *taken*.
  case pastParticiple
  /// *condemning*.
  case gerund
}

/// The forms into which an officer's base-form verb phrase may be put.
package enum VerbPhraseForm: String, Hashable, Sendable {
  case base, gerund, presentSingular, pastParticiple
}

/// What an officer's text behind *to* turned out to be.
package enum InfinitiveShape: Hashable, Sendable {
  /// A verb phrase in base form (*strengthen ties*).
  case base
  /// A gerund phrase (*meeting again*).
  case gerund
  /// A noun phrase (*the defense of …*).
  case nounPhrase
  /// It cannot be told (*exchange* …).
  case unclear
}
