import Drafting
import MeetingModel
import Phrasing
import Rendering
import YAMLReading

/// A spec that a command drafts here, with the rules that this takes and no others.
struct LocalSpec {
  let drafter: Drafter
  private let bytes: [UInt8]
  private let path: String
  /// The languages that were asked for; nil for the first that the spec has.
  private let wanted: [Language]?

  /// Reads the spec, and the templates as far as it needs them.
  init(_ path: String, in wanted: [Language]?, templates: TemplateOptions) throws {
    self.path = path
    bytes = try FileWriter.read(path)
    let files = try templates.files()
    let known = PhrasebookLoader.languages(of: TemplateOptions.layers(of: files))
    let languages = LocalSpec.languages(of: bytes, path)
    // Where the spec's own language cannot be drafted, the first of its others is meant.
    let usual = known.contains(languages.main) ? [languages.main] : nil
    self.wanted = wanted ?? usual
    drafter = try templates.drafter(
      files, languages: languages.needed(toDraft: self.wanted.map { Set($0) }))
  }

  /// The languages that a spec is in.
  static func languages(of bytes: [UInt8], _ path: String) -> SpecLanguages {
    SpecLanguages(of: YAMLReader.read(bytes, name: SpecFile.shown(path)))
  }

  /// Drafts it.
  func drafted(formats: [DocumentFormat], wrap: Int = 80) -> DraftingResult {
    let file = SpecFile.shown(path)
    var languages = wanted
    if languages == nil {
      let known = drafter.phrasebook.vocabulary.languages
      languages = drafter.read(bytes, file: file).meeting.flatMap { meeting in
        meeting.languages.first { known.contains($0) }.map { [$0] }
      }
    }
    return drafter.draft(
      bytes, file: file, name: MeetingName.of(path),
      settings: .init(languages: languages, formats: formats, wrap: wrap))
  }
}
