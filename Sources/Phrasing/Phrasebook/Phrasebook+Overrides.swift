package import Diagnostics
package import MeetingModel
import YAMLReading

/// The topmost layer: what one spec words by itself.
extension Phrasebook {
  /// The name of a spec's own layer.
  private static var specLayer: String { "spec" }

  /// The phrasebook with a spec's own wordings over it, and what is wrong with these. A broken one is
  /// told and left out.
  ///
  /// - Parameter file: the spec, as problems speak of it.
  package func worded(by overrides: [PhrasingOverride], file: String)
    -> (phrasebook: Phrasebook, problems: [Diagnostic])
  {
    var phrasebook = self
    var problems: [Diagnostic] = []
    for override in overrides {
      for problem in phrasebook.lay(override, file: file) {
        let placed = Phrasebook.placed(problem, in: override, file: file)
        if !problems.contains(placed) { problems.append(placed) }
      }
    }
    phrasebook.vocabulary.acts = phrasebook.vocabulary.acts.map {
      PhrasebookLoader.withPrepositions($0, phrasebook.languages)
    }
    return (phrasebook, problems)
  }

  /// Lays one rule over the language's, unless there is something wrong with it.
  private mutating func lay(_ override: PhrasingOverride, file: String) -> [Diagnostic] {
    guard let book = languages[override.language] else { return [] }
    var (acts, modifiers, links, places) = (book.acts, book.modifiers, book.links, book.places)
    let id = override.rule
    let loader = PhrasebookLoader(layers: [], readsExamples: false)
    let top = DataReader.Part(
      node: override.node, file: file, layer: Phrasebook.specLayer, keyRange: override.keyRange)
    func reader(over below: [RuleText]?) -> DataReader {
      DataReader(
        below: below?.compactMap(\.part) ?? [], top: top, path: override.path, sink: loader.sink)
    }
    let checks = RuleChecks(phrasebook: self, acts: nil, strengths: [:])
    var problems: [Diagnostic] = []
    if let act = vocabulary.acts.first(where: { $0.id == id }) {
      let rule = book.acts[id]?.rule ?? "\(override.language)/\(id)"
      let merged = reader(over: book.rules.acts[id])
      let wording = loader.actWording(act, merged, rule: rule)
      problems = loader.sink.problems + emptyRungs(act, merged)
      problems += checks.problems(of: act, wording, in: override.language)
      // A spec cannot weigh words: a wording that the language does not weigh is only a doubt.
      let before = book.acts[id].map { book.rules.strengths?.unequalWordings(act, $0) ?? [] } ?? []
      problems += (book.rules.strengths?.unequalWordings(act, wording) ?? [])
        .filter { !before.contains($0) }
        .map { doubt in
          var doubt = doubt
          doubt.severity = .warning
          doubt.help = ["the rules take turns with the wordings of a rung: let all say the same"]
          return doubt
        }
      acts[id] = wording
    } else if book.rules.modifiers[id] != nil, !isLink(override, book) {
      let merged = reader(over: book.rules.modifiers[id])
      let rule = book.modifiers[id]?.rule ?? "\(override.language)/modifier/\(id)"
      let wording = loader.modifier(merged, rule: rule)
      problems =
        loader.sink.problems
        + (wording.map { checks.problems(of: $0, in: override.language) } ?? [])
      modifiers[id] = wording
      places["modifier/\(id)"] = merged.keyPlace
    } else {
      let merged = reader(over: book.rules.links[id])
      let rule = book.links[id]?.rule ?? "\(override.language)/link/\(id)"
      links[id] = loader.link(merged, rule: rule)
      places["link/\(id)"] = merged.keyPlace
      problems = loader.sink.problems
    }
    if !problems.contains(where: { $0.severity == .error }) {
      languages[override.language] = book.worded(
        acts: acts, modifiers: modifiers, links: links, places: places)
    }
    return problems
  }

  /// Rungs that are left without a wording.
  private func emptyRungs(_ act: Vocabulary.Act, _ reader: DataReader) -> [Diagnostic] {
    guard let rungs = reader["rungs"], rungs.isMapping else { return [] }
    return rungs.entries.compactMap { name, rung in
      guard rung.items.isEmpty else { return nil }
      return Diagnostic(
        .error, id: "phrasebook/no-wording", "the rung `\(name)` of `\(act.id)` has no wording",
        file: rung.file, range: rung.part.keyRange, path: rung.path,
        help: ["give it one, or leave the key out"])
    }
  }

  /// Whether the link is meant where a modifier has the same name: by what is said of it.
  private func isLink(_ override: PhrasingOverride, _ book: LanguageBook) -> Bool {
    guard book.rules.links[override.rule] != nil,
      case .mapping(let entries) = override.node.content
    else { return false }
    return entries.contains { entry in
      guard case .scalar(let key) = entry.key.content else { return false }
      return PhrasebookLoader.linkKeys.contains(key.text)
    }
  }

  /// A problem of a rule as one of the spec: in the spec's file, with a way out.
  private static func placed(
    _ problem: Diagnostic, in override: PhrasingOverride, file: String
  ) -> Diagnostic {
    var problem = problem
    problem.id = "spec/bad-phrasing"
    let isHere = problem.file == file && problem.range?.isOnOneLine == true
    if !isHere { problem.range = override.keyRange }
    problem.file = file
    if problem.path == nil { problem.path = override.path }
    if problem.help.isEmpty {
      problem.help = [
        "a rule takes here what the phrasebook's files have for it, key by key"
      ]
    }
    return problem
  }
}

extension SourceRange {
  fileprivate var isOnOneLine: Bool { start.line == end.line }
}
