import Diagnostics
import MeetingModel
package import Phrasing
package import Rendering
import Reviewing
package import YAMLReading

/// The whole way from a spec's bytes to documents, as a pure function of bytes, phrasebook, page
/// and settings: no disk, no clock, no network.
package struct Drafter: Sendable {
  /// Every rule, name and wording.
  package let phrasebook: Phrasebook
  /// How the page looks.
  package let page: PageTemplates

  /// Makes a drafter.
  package init(phrasebook: Phrasebook, page: PageTemplates) {
    self.phrasebook = phrasebook
    self.page = page
  }

  /// Reads and checks a spec.
  package func read(_ bytes: [UInt8], file: String, limits: YAMLLimits = YAMLLimits())
    -> DraftingResult
  {
    let document = YAMLReader.read(bytes, name: file, limits: limits)
    return decode(document).result
  }

  /// Reads a spec's tree, and lays its own wordings over the phrasebook.
  private func decode(_ document: YAMLDocument) -> (result: DraftingResult, phrasebook: Phrasebook)
  {
    var decoded = MeetingDecoder.decode(document, vocabulary: phrasebook.vocabulary)
    var phrasebook = phrasebook
    if !decoded.phrasing.isEmpty {
      let worded = phrasebook.worded(by: decoded.phrasing, file: document.source.name)
      phrasebook = worded.phrasebook
      // The words that its own frames bring along count when the spec's texts are read.
      decoded = MeetingDecoder.decode(document, vocabulary: phrasebook.vocabulary)
      decoded.problems = MeetingDecoder.inOrder(decoded.problems + worded.problems)
      if worded.problems.contains(where: { $0.severity == .error }) { decoded.meeting = nil }
    }
    let result = DraftingResult(
      source: document.source, problems: decoded.problems, meeting: decoded.meeting)
    return (result, phrasebook)
  }

  /// Drafts a spec.
  ///
  /// - Parameters:
  ///   - file: the name under which problems speak of the spec.
  ///   - name: the meeting's name, such as `asia/rok-us`.
  package func draft(
    _ bytes: [UInt8], file: String, name: String, settings: DraftingSettings = DraftingSettings()
  ) -> DraftingResult {
    let document = YAMLReader.read(bytes, name: file, limits: settings.limits)
    var (result, phrasebook) = decode(document)
    guard result.isDrafted, let meeting = result.meeting else { return result }
    let languages = self.languages(meeting, settings)
    if languages.isEmpty {
      result.problems.append(noLanguage(meeting, settings, file: file))
      return result
    }
    let drafters = languages.compactMap { language in
      StatementDrafter(meeting: meeting, language: language, phrasebook: phrasebook)
        .map { (language, $0) }
    }
    for problem in drafters.flatMap({ $0.1.problems(file: file) })
    where !result.problems.contains(problem) { result.problems.append(problem) }
    guard result.isDrafted else { return result }
    let warnings = result.warnings
    for (language, drafter) in drafters {
      let statement = drafter.draft()
      let findings =
        SentenceFindings.findings(in: statement, of: meeting, file: file)
        + drafter.findings(file: file)
        + Reviewer.review(statement, of: meeting, file: file)
      result.statements.append(statement)
      result.reviews.append(findings)
      let context = RenderingContext(
        name: name, findings: warnings + findings, wrap: settings.wrap, page: page)
      for format in settings.formats {
        let bytes = StatementRenderer.bytes(statement, as: format, context: context)
        result.documents.append(Document(language: language, format: format, bytes: bytes))
      }
    }
    return result
  }

  /// The languages to draft: the spec's own, as far as the phrasebook has them and the settings
  /// want them.
  private func languages(_ meeting: Meeting, _ settings: DraftingSettings) -> [Language] {
    meeting.languages.filter { language in
      phrasebook.vocabulary.languages.contains(language)
        && settings.languages?.contains(language) != false
    }
  }

  private func noLanguage(_ meeting: Meeting, _ settings: DraftingSettings, file: String)
    -> Diagnostic
  {
    let known = phrasebook.vocabulary.languages.sorted().map(\.rawValue).joined(separator: ", ")
    let written = meeting.languages.map(\.rawValue).joined(separator: ", ")
    let wanted = settings.languages.map { $0.map(\.rawValue).joined(separator: ", ") }
    var help = ["the phrasebook drafts: \(known)"]
    // What the phrasebook has only lacks in the spec, and one text is enough for a draft with gaps.
    if let lacking = settings.languages?.first(where: phrasebook.vocabulary.languages.contains) {
      help.append(
        "give a text in it, as in `{\(meeting.language): …, \(lacking): …}`: what lacks is marked in the draft"
      )
    }
    return Diagnostic(
      .error, id: "spec/no-language-to-draft",
      wanted.map { "the spec (\(written)) cannot be drafted in \($0)" }
        ?? "none of the spec's languages (\(written)) can be drafted", file: file,
      path: "language", help: help)
  }
}
