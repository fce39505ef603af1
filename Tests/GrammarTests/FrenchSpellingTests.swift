import Foundation
import Grammar
import Testing

/// Every form that the grammar makes of every verb of a dictionary that others made, where hunspell and
/// its French dictionary are installed.
struct FrenchSpellingTests {
  private static let hunspell = Hunspell(name: "fr")

  @Test("Makes only forms that the dictionary has", .enabled(if: hunspell.isInstalled))
  func dictionaryKnowsForms() throws {
    let grammar = FrenchGrammar()
    let listed = try infinitives()
    let unlisted = try Self.hunspell.misspelled(listed)
    let verbs = listed.filter { !unlisted.contains($0) && grammar.canInflect($0) }
    #expect(verbs.count > 5000)
    var verbsByForm: [String: String] = [:]
    let women = VerbSubject(gender: .feminine)
    for verb in verbs {
      let forms = [
        grammar.inflect(verb, .presentPlural, for: VerbSubject(isFirstPerson: true)),
        grammar.inflect(verb, .presentSingular), grammar.inflect(verb, .presentPlural),
        grammar.inflect(verb, .pastParticiple, for: VerbSubject(isPlural: false)),
        grammar.inflect(verb, .gerund),
        grammar.clause(verb, as: "futur:ils"), grammar.clause(verb, as: "futur:nous"),
      ]
      for form in forms.compactMap(\.self) { verbsByForm[form] = verb }
      #expect(!grammar.inflect(verb, .past, for: women).contains("("), "\(verb)")
    }
    let wrong = try Self.hunspell.misspelled(verbsByForm.keys.sorted())
    let verbsOfWrong = Set(wrong.compactMap { verbsByForm[$0] })
    #expect(verbsOfWrong.subtracting(Self.defective).sorted() == [])
  }

  /// Verbs that lack some of the forms, and rare ones of the third group that no statement needs.
  private static let defective: Set<String> = [
    "adirer", "administrationaliser", "advenir", "apparoir", "asseoir", "bouillir", "chaloir",
    "choir",
    "cléber",
    "comparoir", "concerner", "débouillir", "déchoir", "décrapouiller", "défaillir", "encolérer",
    "faillir", "falloir", "faséyer", "férir", "galéjer", "gésir", "impartir", "incomber", "issir",
    "jogger",
    "lichetrogner", "messeoir", "néguer", "oindre", "percoler", "poindre", "psychoter", "quérir",
    "rasseoir", "rentrouvrir", "retweeter", "revaloir", "revouloir", "rûter", "saillir", "seoir",
    "sourdre", "speeder", "squeezer", "surseoir", "tweeter", "téléopérer", "échoir",
  ]

  /// The infinitives of the dictionary, by its own marks for the part of speech.
  private func infinitives() throws -> [String] {
    let text = try String(contentsOfFile: Self.hunspell.dictionary, encoding: .utf8)
    let verbs = text.split(separator: "\n").compactMap { line -> String? in
      guard line.contains("po:v"), let end = line.firstIndex(of: "/") else { return nil }
      let word = String(line[..<end])
      // Some are there for their infinitive alone, some are said of the weather alone.
      let isWhole = !line.contains("po:infi") && !line.contains(/po:v\S*_m/)
      let isInfinitive = ["er", "ir", "re"].contains { word.hasSuffix($0) }
      return isWhole && isInfinitive && word.allSatisfy(\.isLetter) ? word : nil
    }
    return Set(verbs).sorted()
  }
}
