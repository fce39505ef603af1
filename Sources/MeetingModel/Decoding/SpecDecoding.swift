internal import Diagnostics
internal import YAMLReading

/// One run of the decoder: what it reads with and what it found. Each part of the format is an
/// extension of its own.
final class SpecDecoding {
  /// The words that the spec may use.
  let vocabulary: Vocabulary
  /// The text that the tree was read from.
  let source: SourceText
  /// The acts' keys.
  let acts: ActIndex
  /// The modifiers' canonical keys, by each of their keys.
  let modifiers: [String: String]
  /// The language of plain texts.
  var language: Language = .english
  /// The ids under `parties`; nil as long as they are not known or cannot be read.
  var partyIDs: [String]?
  /// The ids under `terms`.
  var termIDs: Set<String> = []
  /// Languages of the agenda's texts.
  var textLanguages: Set<Language> = []
  /// The one that was added last.
  var lastLanguage: Language?
  /// The apostrophes that the texts of a language have.
  var apostrophes: [Language: Set<Apostrophe>] = [:]
  /// What the spec says about the phrasebook's rules, whatever became of the rest of it.
  var phrasing: [PhrasingOverride] = []
  /// Whether texts are read whose languages count for the statement.
  var isInAgenda = false
  /// Suggestions for the keys of points.
  private lazy var pointKeys = Suggester(
    acts.keys + modifiers.keys.sorted() + SpecRecord.point.keys)

  /// What was found, without what was found twice (through an alias).
  private(set) var problems: [Diagnostic] = []
  private var seen: Set<Finding> = []
  private var notedLanguages: Set<Language> = []

  private struct Finding: Hashable {
    let id: SpecProblem
    let range: SourceRange
    let message: String
  }

  /// Where YAML's reader found errors, and left out what they are about.
  private let holes: [SourceRange]

  /// What each key of the document means, once it was asked for.
  private var meanings: [KeyMeaning?]

  init(source: SourceText, keys: [String], vocabulary: Vocabulary, holes: [SourceRange]) {
    meanings = Array(repeating: nil, count: keys.count)
    self.vocabulary = vocabulary
    self.source = source
    self.holes = holes
    acts = vocabulary.actIndex
    modifiers = vocabulary.modifierIndex.ids
  }

  /// Records an error.
  func report(
    _ id: SpecProblem, _ message: String, at range: SourceRange, path: String,
    help: [String?] = [], related: [Diagnostic.Related] = []
  ) {
    report(.error, id, message, at: range, path: path, help: help, related: related)
  }

  /// Records an error in a node.
  func report(_ id: SpecProblem, _ message: String, at cursor: Cursor, help: [String?] = []) {
    report(.error, id, message, at: cursor.range, path: cursor.path, help: help)
  }

  /// Records something less than an error in a node.
  func report(
    _ severity: Diagnostic.Severity, _ id: SpecProblem, _ message: String, at cursor: Cursor,
    help: [String?] = []
  ) {
    report(severity, id, message, at: cursor.range, path: cursor.path, help: help)
  }

  /// Records a problem.
  func report(
    _ severity: Diagnostic.Severity, _ id: SpecProblem, _ message: String, at range: SourceRange,
    path: String, help: [String?] = [], related: [Diagnostic.Related] = []
  ) {
    guard seen.insert(Finding(id: id, range: range, message: message)).inserted else { return }
    problems.append(
      Diagnostic(
        severity, id: id.rawValue, message, file: source.name, range: range,
        path: path.isEmpty ? nil : path, help: help.compactMap(\.self), related: related))
  }

  /// Whether something may be missing in `range` because YAML's reader left it out with an error,
  /// which is not inside one of the parts that are there.
  func isExplained(_ range: SourceRange, apartFrom parts: [SourceRange] = []) -> Bool {
    func holds(_ outer: SourceRange, _ inner: SourceRange) -> Bool {
      outer.start <= inner.start && inner.end <= outer.end && outer.start != outer.end
    }
    return holes.contains { hole in
      holds(range, hole) && !parts.contains { holds($0, hole) }
    }
  }

  /// "did you mean …?"; nil when there is nothing to suggest.
  func didYouMean(_ suggestion: String?) -> String? {
    suggestion.map { "did you mean \(Excerpt.quoted($0))?" }
  }

  /// Says that a node is of the wrong kind, or that there is none.
  func reportKind(_ cursor: Cursor, wanted: String, help: [String?] = []) {
    if cursor.isEmpty {
      report(.noValue, "\(cursor.name) has no value", at: cursor, help: help)
    } else {
      report(
        .wrongType, "\(cursor.name) must be \(wanted), not \(cursor.kindInWords)", at: cursor,
        help: help)
    }
  }

  /// What a key of the document means; nil for one that is no text.
  func meaning(of key: Cursor) -> KeyMeaning? {
    guard let number = key.node.keyNumber else { return nil }
    if let known = meanings[number] { return known }
    let meaning = KeyMeaning(key.tree.keys[number], acts, modifiers)
    meanings[number] = meaning
    return meaning
  }

  /// The key of a point that is nearest to `word`.
  func nearestPointKey(to word: String) -> String? { pointKeys.nearest(to: word) }

  /// Notes once that a language is known but not drafted.
  func note(_ used: Language, at cursor: Cursor, _ severity: Diagnostic.Severity = .note) {
    guard !vocabulary.languages.contains(used), notedLanguages.insert(used).inserted else { return }
    report(
      severity, .languageNotDrafted, "no statement is drafted in \(Excerpt.quoted(used.rawValue))",
      at: cursor,
      help: [
        "the phrasebook has " + Excerpt.list(vocabulary.languages.sorted().map(\.rawValue))
      ])
  }
}
