import Drafting
import Foundation
import Rendering
import Testing

/// The apostrophes of our own words: those of the officer's texts, where these have one kind.
struct ApostropheTests {
  private static func draft(_ text: String, language: String) throws -> String {
    let spec = """
      communique: 1
      language: \(language)
      meeting: {title: Dialogue, kind: dialogue, date: 2025-03-12}
      parties: {AU: {}, IT: {}}
      style: {house: AU}
      agenda:
        - points:
            - thank: {whom: <IT>, for: "\(text)"}
              by: AU
      """
    let result = try Workshop.drafter().draft(
      Array(spec.utf8), file: "a.yaml", name: "a",
      settings: DraftingSettings(formats: [.text], wrap: 0))
    return String(decoding: try #require(result.documents.first).bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("l'aide apportée", "L'Australie a remercié l'Italie"),
    ("l’aide apportée", "L’Australie a remercié l’Italie"),
    ("son soutien", "L’Australie a remercié l’Italie"),
  ])
  func followsTheOfficerInFrench(text: String, words: String) throws {
    let draft = try Self.draft(text, language: "fr")
    #expect(draft.contains(words), "\(draft)")
    #expect(draft.contains(text))
  }

  /// An officer who writes both is told so by a finding; neither is changed, and ours stay ours.
  @Test func keepsBothKindsWhereTheOfficerWritesBoth() throws {
    let draft = try Self.draft("l'aide de l’Union", language: "fr")
    #expect(draft.contains("l'aide de l’Union") && draft.contains("l’Italie"), "\(draft)")
  }
}
