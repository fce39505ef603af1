import Foundation
import Grammar
import Testing

/// Every form that the grammar makes of every verb and adjective of a dictionary that others made, where
/// hunspell and its Korean dictionary are installed.
struct KoreanSpellingTests {
  private static let hunspell = Hunspell(name: "ko")

  /// Endings that make one word of a predicate, by the names that frames use, and those of verbs alone.
  private static let endings = [
    "기", "음", "ㄹ", "는/ㄴ", "다는", "지", "고", "며", "면서", "어", "게", "다고", "도록", "음으로써",
  ]
  private static let endingsOfVerbs = ["는", "자는", "겠다는", "고자"]

  @Test("Makes only forms that the dictionary has", .enabled(if: hunspell.isInstalled))
  func dictionaryKnowsForms() throws {
    let grammar = KoreanGrammar()
    let words = try predicates().filter { grammar.clause($0, as: "고") != nil }
    #expect(words.count > 10_000)
    // A verb is what the dictionary knows in an ending that is not among those held against it.
    let unknown = try Self.hunspell.misspelled(words.map(doing))
    var wordsByForm: [String: String] = [:]
    for word in words {
      let isVerb = !unknown.contains(doing(word))
      let endings = Self.endings + (isVerb ? Self.endingsOfVerbs : [])
      var forms = endings.compactMap { grammar.clause(word, as: $0) }
      forms.append(grammar.inflect(word, .past))
      if isVerb { forms.append(grammar.inflect(word, .presentPlural)) }
      for form in forms { wordsByForm[form] = word }
    }
    #expect(wordsByForm.count > 150_000)
    let wrong = try Self.hunspell.misspelled(wordsByForm.keys.sorted())
    let wordsOfWrong = Set(wrong.compactMap { wordsByForm[$0] })
    #expect(wordsOfWrong.subtracting(Self.odd).sorted() == [])
  }

  /// Words of which this dictionary lacks a good form (떠올랐다, 켰다), and some that no statement needs.
  private static let odd: Set<String> = [
    "떠오르다", "타오르다", "켜다",
    "가만있다", "고러하다", "그러하다", "이러하다", "저러하다", "조러하다", "어떡하다", "오다가다", "다되다", "덜떨어지다", "잘빠지다",
    "차지다", "충만되다", "명약관화하다", "불가해하다", "싸하다",
  ]

  /// 심화하느라, 만드느라: an ending that goes with verbs alone.
  private func doing(_ word: String) -> String {
    let stem = word.dropLast()
    guard let last = stem.unicodeScalars.last, last.value >= 0xAC00,
      (last.value - 0xAC00) % 28 == 8,
      let open = Unicode.Scalar(last.value - 8)
    else { return stem + "느라" }
    return stem.dropLast() + "\(open)느라"
  }

  /// The verbs and adjectives of the dictionary: what ends in 다. It keeps its letters apart.
  private func predicates() throws -> [String] {
    let text = try String(contentsOfFile: Self.hunspell.dictionary, encoding: .utf8)
    let words = text.split(separator: "\n").compactMap { line -> String? in
      let word = String(line.prefix { $0 != "/" }).precomposedStringWithCanonicalMapping
      return word.hasSuffix("다") && word.count > 1 ? word : nil
    }
    return Set(words).sorted()
  }
}
