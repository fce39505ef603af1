/// The grammar of Korean.
///
/// Officers give clauses in plain form and verb phrases in dictionary form (…다); the grammar makes
/// of them what a frame wants. A form that cannot be told for certain is not made.
package struct KoreanGrammar: Grammar {
  /// How the past of 하다 is written: 하였다, as governments write, or 했다.
  package enum Past: String, Hashable, Sendable, CaseIterable {
    case full = "하였다"
    case contracted = "했다"
  }

  private let past: Past

  /// Makes the grammar.
  package init(past: Past = .full) { self.past = past }

  package func line(_ words: WordLine, as shape: LineShape) -> LineRuns {
    let (stream, marks) = KoreanComposition(words: words).stream()
    return KoreanLine.runs(stream, as: shape, marks: marks, in: words.paths)
  }

  package func canInflect(_ verb: String) -> Bool {
    KoreanPredicate(verb)?.readings.isEmpty == false
  }

  /// 재확인하다 → 재확인하였다, 재확인한다. Korean verbs know neither person nor number.
  package func inflect(_ verb: String, _ form: VerbForm) -> String {
    guard let predicate = KoreanPredicate(verb), let stem = predicate.readings.first else {
      return verb
    }
    switch form {
    case .base: return verb
    case .past, .pastSingular: return predicate.head + pastForm(stem)
    case .presentPlural, .presentSingular: return predicate.head + (stem.present ?? stem.text + "다")
    case .pastParticiple: return predicate.with(.adnominal) ?? verb
    case .gerund: return predicate.with(.fact) ?? verb
    }
  }

  private func pastForm(_ stem: KoreanStem) -> String {
    if stem.kind == .copula {
      return stem.text + (FinalSound(of: stem.text) == .vowel ? "였다" : "이었다")
    }
    if past == .contracted, stem.conjugation == .ha { return stem.text.dropLast() + "했다" }
    return (stem.pastStem ?? stem.text + "었") + "다"
  }

  package func isForm(_ word: String) -> Bool { Particle(word) != nil }

  package func form(ofVerb base: String, as finite: String) -> String? {
    KoreanVerbForm.name(base: base, finite: finite)
  }

  package func clause(_ text: String, as form: String) -> String? {
    KoreanTextForm(form)?.clause(text)
  }

  package func texts(whose form: String, is text: String) -> [String] {
    KoreanTextForm(form)?.plainForms(of: text) ?? []
  }

  package func leading(_ base: String, as finite: String, isWeighty: Bool) -> String? {
    KoreanVerbForm(KoreanVerbForm.name(base: base, finite: finite))?.leading(isWeighty: isWeighty)
  }

  package func clearWritings(ofPredicate text: String) -> [String] {
    KoreanPredicate(text)?.clearWritings ?? []
  }

  package func formInSeries(_ form: String, at index: Int) -> String? {
    KoreanTextForm(form)?.ending.inSeries(at: index).rawValue
  }

  package func knows(form: String) -> Bool { KoreanTextForm(form) != nil }

  package func markedForm(of particle: String) -> String? { Particle.pair(of: particle) }

  package func leadingForm(of particles: String) -> (form: String, length: Int)? {
    Particle.leading(particles)
  }

  package func text(_ text: String, without particles: [String]) -> String? {
    for particle in particles {
      let shapes = Particle(particle).map { [$0.afterConsonant, $0.afterVowel] } ?? [particle]
      for shape in shapes where text.hasSuffix(shape) {
        let rest = String(text.dropLast(shape.count))
        // *가을* and *마을* are nouns: no particle has that shape behind a vowel.
        guard let last = rest.last, !last.isWhitespace,
          Particle(particle).map({ $0.shape(after: rest) == shape }) ?? true
        else { continue }
        return rest
      }
    }
    return nil
  }

  package func mayFollowName(_ letters: String) -> Bool {
    letters.isEmpty || Particle.fixed.contains(letters) || Particle.leading(letters) != nil
      || Particle.isChain(letters)
  }

  /// The officer's phrase in another form: Korean asks for its own endings by `clause` instead.
  package func verbPhrase(_ text: String, as form: VerbPhraseForm) -> String? {
    form == .base ? text : nil
  }

  package func shape(ofInfinitive text: String) -> InfinitiveShape {
    KoreanPredicate(text) == nil ? .nounPhrase : .base
  }

  package func verbReading(of word: String, behindSeveral: Bool) -> VerbReading { .none }

  /// No verb agrees with a number.
  package func isPlural(label: String) -> Bool? { nil }

  /// 제6차.
  package func ordinal(_ number: Int) -> String { "제\(number)차" }

  /// 두, 세, 네 before a noun; from five on in figures.
  package func cardinal(_ number: Int) -> String {
    let words = ["한", "두", "세", "네"]
    return words.indices.contains(number - 1) ? words[number - 1] : String(number)
  }

  package func possessive(_ name: String) -> String { name + "의" }
}
