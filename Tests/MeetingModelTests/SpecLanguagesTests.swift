import MeetingModel
import Testing
import YAMLReading

/// Which languages a spec needs, as its tree alone tells.
struct SpecLanguagesTests {
  private func languages(_ spec: String) -> SpecLanguages {
    SpecLanguages(of: YAMLReader.read(Array(spec.utf8), name: "spec.yaml"))
  }

  @Test(arguments: [
    ("", "en", "en"), ("a: [", "en", "en"), ("agenda: []", "en", "en"),
    ("language: ko", "ko", "ko"), ("language: Korean", "en", "en"),
    ("language: {a: b}", "en", "en"),
    ("agenda: [{points: [{reaffirm: {en: x, ko: y}}]}]", "en", "en ko"),
    ("language: fr\nagenda: [{points: [{reaffirm: {ko: y}}]}]", "fr", "fr ko"),
    // Parties have codes as well; they are written in capitals.
    ("parties: {FR: {}, KR: {names: {fr: {short: Corée}}}}", "en", "en fr"),
  ])
  func tells(_ spec: String, _ main: String, _ mentioned: String) {
    let languages = languages(spec)
    #expect(languages.main.rawValue == main)
    #expect(languages.mentioned.map(\.rawValue).sorted().joined(separator: " ") == mentioned)
  }

  @Test(
    arguments: [
      ("language: ko", nil, "ko"), ("language: ko", ["ko"], "ko"), ("agenda: []", ["ko"], "en ko"),
      ("language: ko\na: {en: x}", ["ko"], "en ko"), ("language: ko\na: {fr: x}", ["ko"], "ko"),
      ("language: ko\nphrasing: {condemn: {}}", ["fr"], "fr ko"),
      ("language: ko\nphrasing: {fr: {condemn: {}}}", ["ko"], "fr ko"),
      ("language: ko\nphrasing: {fr: {condemn: {}}}", nil, "fr ko"),
    ] as [(String, Set<Language>?, String)])
  func needs(_ spec: String, _ wanted: Set<Language>?, _ needed: String) {
    let found = languages(spec).needed(toDraft: wanted)
    #expect(found.map(\.rawValue).sorted().joined(separator: " ") == needed)
  }
}
