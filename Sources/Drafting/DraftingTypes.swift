package import Diagnostics
package import MeetingModel
package import Phrasing
package import Rendering
package import YAMLReading

/// What a caller may decide about drafting.
package struct DraftingSettings: Hashable, Sendable {
  /// Bounds on the spec's bytes, depth and nodes.
  package var limits: YAMLLimits
  /// The languages to draft; nil means every language of the spec that the phrasebook knows.
  package var languages: [Language]?
  /// The document formats to render; empty for none.
  package var formats: [DocumentFormat]
  /// The width in columns at which plain text is wrapped; 0 for not at all.
  package var wrap: Int

  /// Makes settings; the defaults are the daemon's.
  package init(
    limits: YAMLLimits = YAMLLimits(), languages: [Language]? = nil,
    formats: [DocumentFormat] = DocumentFormat.allCases, wrap: Int = 80
  ) {
    self.limits = limits
    self.languages = languages
    self.formats = formats
    self.wrap = wrap
  }
}

/// A rendered document.
package struct Document: Hashable, Sendable {
  package var language: Language
  package var format: DocumentFormat
  package var bytes: [UInt8]

  /// Makes a document.
  package init(language: Language, format: DocumentFormat, bytes: [UInt8]) {
    self.language = language
    self.format = format
    self.bytes = bytes
  }

  /// The file's name in a revision: `statement.en.md`.
  package var fileName: String { "statement.\(language.rawValue).\(format.fileExtension)" }
}

/// What came of a spec.
package struct DraftingResult: Sendable {
  /// The decoded source, for showing lines under diagnostics.
  package var source: SourceText
  /// Every problem of the spec; no statement is made when one of them is an error.
  package var problems: [Diagnostic]
  /// The spec as a value; nil when it has errors.
  package var meeting: Meeting?
  /// The drafts, one a language, in the spec's order of languages.
  package var statements: [Statement]
  /// What a careful reader would object to in each of the statements, in reading order.
  package var reviews: [[Diagnostic]]
  package var documents: [Document]

  /// The problems of a spec that was drafted, as far as they may be published: the readers of its drafts must know
  /// of what is odd about it as well as who checks it.
  package var warnings: [Diagnostic] { problems.map(\.withoutPrivateText) }

  /// What a careful reader would object to in all of them.
  package var findings: [Diagnostic] { reviews.flatMap(\.self) }

  /// Makes a result; see the properties.
  package init(
    source: SourceText, problems: [Diagnostic], meeting: Meeting? = nil,
    statements: [Statement] = [], reviews: [[Diagnostic]] = [], documents: [Document] = []
  ) {
    self.source = source
    self.problems = problems
    self.meeting = meeting
    self.statements = statements
    self.reviews = reviews
    self.documents = documents
  }

  /// Whether the spec could be drafted.
  package var isDrafted: Bool { !problems.contains { $0.severity == .error } }
}
