import Grammar
import Testing

struct ArticleTests {
  private let grammar = EnglishGrammar()

  @Test(
    arguments: [
      "ally", "effort", "issue", "office", "umbrella", "unusual step", "uninterrupted flow",
      "unidentified vessel", "unimpeded passage", "urgent need", "uproar", "update",
      "Uzbek official",
      "hour", "honest broker", "honor", "honorary consul", "heir", "ROK official", "MOU", "FTA",
      "NCG",
      "SCM", "NGO", "EU initiative", "FBI agent", "HIV case", "LNG terminal", "RCEP member", "SLBM",
      "X-ray", "F-35", "M-16", "S-400", "R&D programme", "e-mail", "H-bomb", "A-list", "MoU", "MoD",
      "IAEA report", "OSCE mission", "UNCLOS provision", "UNCTAD report", "ASEAN meeting",
      "AUKUS partner", "APEC economy", "8th meeting", "11-member group", "18", "18th summit",
      "80-year",
      "800-strong unit", "8,000-word text", "11,000-strong force", "$8 million fund", "1850 treaty",
      "“interim” step", "\"agreed\" text", "(often) ignored rule", "Élysée meeting", "Yttrium mine",
      "onerous task", "owl", "NGO-led", "ROK–U.S. initiative", "MOUs",
    ])
  func writesAnInFrontOfVowelSounds(_ text: String) {
    #expect(article(text) == "an \(text)")
  }

  @Test(
    arguments: [
      "European", "Eurasian power", "euro", "unique chance", "uniform rule", "union",
      "united front",
      "unilateral act", "unanimous vote", "university", "UN resolution", "U.S. official",
      "U.K. visit",
      "US$8 grant", "UNSC resolution", "UNICEF office", "UNESCO site", "UNHCR camp", "use",
      "useful step",
      "usual practice", "utility", "uranium plant", "Ukrainian city", "Uruguayan", "Ugandan",
      "Uyghur",
      "one-off", "once-only step", "one-sided act", "NATO summit", "NASA mission", "SOFA",
      "THAAD unit",
      "MOFA official", "SALT treaty", "RIMPAC exercise", "G7 meeting", "DPRK missile",
      "D.P.R.K. official",
      "T-72", "B-52", "QUAD", "house", "hotel", "historic day", "half", "hundred", "year", "yield",
      "100-day", "1st", "1,800-strong", "110-page", "180-day", "118-page", "12th", "7th", "9",
      "70th",
      "$1.23M grant", "“peaceful” use", "\"European\" state", "Xi visit", "PhD", "CBRN threat",
      "ewe",
      "Honduran", "Ouagadougou meeting", "user", "utopia", "ubiquitous risk",
    ])
  func writesAInFrontOfConsonantSounds(_ text: String) {
    #expect(article(text) == "a \(text)")
  }

  @Test func looksAcrossMarksAndPiecesOfAWord() {
    let marked = grammar.line(
      .phrase([.form("a"), .marked(1, .compound([.word("“"), .text("agreed"), .word("”")]))]),
      as: .fragment)
    #expect(marked.map(\.text) == ["an ", "“agreed”"])
    let pieces = WordTree<Int>.phrase([
      .form("a"), .compound([.text("U"), .word("nusual")]), .word("step"),
    ])
    #expect(text(grammar.line(pieces, as: .sentence)) == "An Unusual step.")
  }

  private func article(_ following: String) -> String {
    text(grammar.line(WordTree<Int>.phrase([.form("a"), .text(following)]), as: .fragment))
  }

  private func text(_ runs: [Run<Int>]) -> String { runs.map(\.text).joined() }
}
