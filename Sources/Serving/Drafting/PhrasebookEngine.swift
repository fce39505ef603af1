package import Configuring
internal import Diagnostics
package import Drafting
internal import Hashing
internal import MeetingModel
internal import Phrasing
package import Rendering
internal import YAMLReading

/// Drafts with the phrasebook, by an administrator's settings.
package struct PhrasebookEngine: DraftingEngine {
  private let drafter: Drafter
  private let settings: DraftingSettings
  private let templates: String
  package let fingerprint: String

  package var byteLimit: Int { settings.limits.maximumBytes }

  /// Makes an engine of loaded templates, whose SHA-256 is given too.
  package init(drafter: Drafter, templates: String, configuration: Configuration) {
    self.drafter = drafter
    self.templates = templates
    settings = DraftingSettings(
      limits: configuration.limits.yaml, languages: configuration.languages,
      formats: configuration.formats, wrap: configuration.wrap)
    let parts: [String] = [
      Product.version, templates, String(describing: settings.limits),
      settings.languages.map { $0.map(\.rawValue).joined(separator: ",") } ?? "all",
      settings.formats.map(\.rawValue).joined(separator: ","), String(settings.wrap),
    ]
    fingerprint = SHA256.hex(Array(parts.joined(separator: "\n").utf8))
  }

  package func draft(_ bytes: [UInt8], of spec: SpecPath) -> DraftOutcome {
    let name = spec.name
    FailPoint.draft(name)
    let result = drafter.draft(bytes, file: spec.path, name: name, settings: settings)
    guard result.isDrafted else {
      return .refused(ProblemsText.report(result.problems))
    }
    var files = result.documents.map { Edition.File(name: $0.fileName, bytes: $0.bytes) }
    files.append(Edition.File(name: "review.json", bytes: review(result, of: spec)))
    let edition = Edition(
      name: name, files: files, spec: SHA256.hex(bytes), phrasebook: templates,
      settings: Manifest.Settings(
        formats: settings.formats.map(\.rawValue), languages: settings.languages?.map(\.rawValue),
        wrap: settings.wrap),
      version: Product.version)
    return .drafted(edition, findings: result.problems.count + result.findings.count)
  }

  package func index(_ entries: [IndexEntry]) -> [UInt8] {
    Array(IndexPage.render(entries, page: drafter.page).utf8)
  }

  /// The findings by language; what is odd about the spec itself is told in each.
  private func review(_ result: DraftingResult, of spec: SpecPath) -> [UInt8] {
    let warnings = result.warnings
    let findings = zip(result.statements, result.reviews).map { ($0.language, warnings + $1) }
    return Array(ReviewDocument.render(name: spec.name, findings: findings).utf8)
  }
}
