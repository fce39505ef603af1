import Diagnostics
import Drafting
import Foundation
import MeetingModel
import Phrasing
import Rendering
import Testing

/// Texts that a language lacks: the other draft is whole, and every gap is told once, with its line.
struct GapTests {
  private static let spec = """
    communique: 1
    meeting:
      title: {en: Security Dialogue, ko: 안보대화}
      kind: dialogue
      date: 2025-03-12
      place: {city: Wellington, country: NZ}
      release: true
    parties:
      NZ: {principals: [{office: {en: Minister of Foreign Affairs, ko: 외교장관}, name: {en: Aroha Bell, ko: 아로하 벨}}]}
      CL: {principals: [{office: {en: Minister of Foreign Affairs, ko: 외교장관}, name: {en: Inés Rojas, ko: 이네스 로하스}}]}
    style: {collective: the Ministers}
    terms: {SAR: search and rescue}
    agenda:
      - heading: Sea
        points:
          - reaffirm: {en: the freedom of the seas, ko: 항행의 자유}
          - condemn: the attack on the convoy
            in violation of: {ko: 국제법}
          - verbatim: {ko: 끝.}
    """

  private func draft(_ language: Language?) throws -> DraftingResult {
    try Workshop.drafter().draft(
      Array(Self.spec.utf8), file: "gap.yaml", name: "gap",
      settings: DraftingSettings(languages: language.map { [$0] }, formats: [.text], wrap: 0))
  }

  private func gaps(_ result: DraftingResult) -> [String] {
    result.findings.filter { $0.id == "review/gap" }
      .map { "\($0.range?.start.line ?? 0): \($0.message)" }
  }

  @Test func tellsEachGapOnceInTheOrderOfTheSpec() throws {
    let korean = [
      (6, "this text"), (11, "what the principals are called"), (12, "the term `SAR`"),
      (14, "this text"), (17, "this text"),
    ]
    #expect(
      gaps(try draft("ko")) == korean.map { "\($0.0): \($0.1) is given in `en` but not in `ko`" })
    let english = [18, 19].map { "\($0): this text is given in `ko` but not in `en`" }
    #expect(gaps(try draft("en")) == english)
  }

  @Test func tellsTheGapsOfEveryLanguage() throws {
    let all = try draft(nil)
    #expect(gaps(all) == gaps(try draft("en")) + gaps(try draft("ko")))
    #expect(all.reviews.count == all.statements.count)
  }

  @Test func showsAnothersWordsAsAMarkedPlaceholder() throws {
    let text = String(decoding: try #require(draft("ko").documents.first).bytes, as: UTF8.self)
    for words in ["[en: Wellington]", "[en: Sea]", "[en: the attack on the convoy]"] {
      #expect(text.contains(words), "\(words)")
    }
    #expect(text.contains("항행의 자유") && text.contains("끝."))
  }

  @Test func keepsTheOtherDraftWhole() throws {
    let statement = try #require(draft("en").statements.first)
    let sentences = statement.sentences.filter { !$0.text.contains("[ko: ") }
    #expect(sentences.count == statement.sentences.count - 2)
    #expect(statement.title.text == "Joint Statement on the Chile–New Zealand Security Dialogue")
  }

  /// What a reference stands for is known in every language, so that it is no gap.
  @Test func takesATextOfReferencesAsItStandsInEveryLanguage() throws {
    let spec = Self.spec.replacing(
      "- verbatim: {ko: 끝.}",
      with: "- thank: {whom: <NZ>, for: {en: its help, ko: 도움}}\n        by: CL")
    let result = try Workshop.drafter().draft(
      Array(spec.utf8), file: "gap.yaml", name: "gap",
      settings: DraftingSettings(languages: ["ko"], formats: [.text], wrap: 0))
    let text = String(decoding: try #require(result.documents.first).bytes, as: UTF8.self)
    #expect(text.contains("뉴질랜드") && !text.contains("[en: <NZ>]"))
    #expect(!gaps(result).contains { $0.hasPrefix("19:") })
  }
}
