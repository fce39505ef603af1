import Diagnostics
import Drafting
import MeetingModel
import Phrasing
import Rendering
import Synchronization
import Testing
import YAMLReading

/// A command reads the rules of the languages alone that its spec needs. Nothing of a draft may tell.
@Suite(.serialized) struct LanguageLoadingTests {
  private static let drafters = Mutex<[Set<Language>: Drafter]>([:])

  /// A drafter with the rules of some languages.
  private func drafter(_ languages: Set<Language>) throws -> Drafter {
    if let known = Self.drafters.withLock({ $0[languages] }) { return known }
    let loading = Drafter.load(
      [.shipped(Workshop.files)], page: Workshop.files, languages: languages)
    let drafter = try #require(loading.drafter, "\(loading.problems.map(\.message))")
    Self.drafters.withLock { $0[languages] = drafter }
    return drafter
  }

  private func expectTheSame(_ bytes: [UInt8], in wanted: [Language]?) throws {
    let needed = SpecLanguages(of: YAMLReader.read(bytes, name: "spec.yaml"))
      .needed(toDraft: wanted.map { Set($0) })
    let settings = DraftingSettings(languages: wanted)
    let whole = try Workshop.drafter().draft(
      bytes, file: "spec.yaml", name: "spec", settings: settings)
    let lean = try drafter(needed).draft(
      bytes, file: "spec.yaml", name: "spec", settings: settings)
    #expect(lean.problems == whole.problems)
    #expect(lean.reviews == whole.reviews)
    #expect(lean.documents == whole.documents)
  }

  @Test(
    arguments: GoldenTests.specs, [nil, ["en"], ["ko"], ["fr"], ["ko", "en"]] as [[Language]?])
  func draftsTheSame(_ path: String, _ wanted: [Language]?) throws {
    try expectTheSame(Workshop.bytes(path), in: wanted)
  }

  @Test(
    "what is wrong with a spec is told by the same words",
    arguments: [
      "", "a: [", "communique: 1\nlanguage: ja\n",
      """
      language: ko
      meeting: {title: 회담, kind: dialogue, date: 2024-10-31}
      parties: {US: {}, KR: {}}
      agenda: [{points: [{reaffirm: {en: that we go, ko: 동맹}}, {condemn: {en: to go, ko: 공격}}]}]
      phrasing: {en: {condemn: {rungs: {strong: ["[condemn]"]}}}, fr: {nothing: {}, condemn: {x: y}}}
      """,
    ], [nil, ["en"], ["ko"], ["fr"], ["de"]] as [[Language]?])
  func findsTheSame(_ spec: String, _ wanted: [Language]?) throws {
    try expectTheSame(Array(spec.utf8), in: wanted)
  }

  @Test(arguments: [[], ["en"], ["fr", "ko"]] as [Set<Language>])
  func knowsTheSameWords(_ languages: Set<Language>) throws {
    let whole = try Workshop.drafter().phrasebook.vocabulary
    let lean = try drafter(languages).phrasebook
    #expect(Set(lean.languages.keys) == languages)
    #expect(lean.vocabulary.languages == whole.languages)
    #expect(lean.vocabulary.countries == whole.countries)
    #expect(
      MeetingSchema.json(for: lean.vocabulary) == MeetingSchema.json(for: whole))
  }

  @Test("a broken rule is told where its language is read, and only there")
  func tellsWhatIsUsed() {
    var files = Workshop.files
    files["phrasebook/fr/links.yaml"] = Array("however: {front: [}".utf8)
    func errors(_ languages: Set<Language>?) -> Set<String> {
      let loading = Drafter.load([.shipped(files)], page: files, languages: languages)
      return Set(loading.problems.filter { $0.severity == .error }.map(\.file))
    }
    #expect(errors(["en"]).isEmpty)
    #expect(errors(["fr"]) == ["phrasebook/fr/links.yaml"])
    #expect(errors(nil) == ["phrasebook/fr/links.yaml"])
    files["acts.yaml"] = Array("a: [".utf8)
    #expect(errors([]) == ["acts.yaml"])
  }
}
