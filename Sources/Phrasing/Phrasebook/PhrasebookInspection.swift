package import Diagnostics
import MeetingModel

/// Everything that can be said about a phrasebook's files without drafting a meeting: what is wrong
/// with its rules, and whether their examples hold.
package struct PhrasebookInspection: Sendable {
  /// The phrasebook; nil where it cannot be read.
  package var phrasebook: Phrasebook?
  /// Faults (errors) and doubts (warnings), file by file.
  package var problems: [Diagnostic]
  package var sources: [String: SourceText]
  /// Every example, by the rule that it stands with.
  package var examples: [RuleExample]

  /// Inspects layers, the lowest first.
  ///
  /// - Parameter files: the files whose examples are run; nil for all, which alone shows what no example
  ///   covers.
  package static func inspect(_ layers: [PhrasebookLayer], examplesOf files: Set<String>? = nil)
    -> PhrasebookInspection
  {
    let loading = PhrasebookLoader.load(layers, examples: true)
    var problems = loading.problems.map { problem in
      guard problem.id == PhrasebookLoader.missingWording else { return problem }
      var problem = problem
      problem.severity = .error
      return problem
    }
    var examples = loading.examples
    if let phrasebook = loading.phrasebook {
      let runner = ExampleRunner(loading: loading, phrasebook: phrasebook)
      examples = examples.filter { files?.contains($0.file) ?? true }
      let outcomes = examples.map { runner.run($0) }
      for (index, outcome) in outcomes.enumerated() {
        examples[index].point = outcome.point
        examples[index].says = outcome.says
        examples[index].rungs = outcome.rungs
        examples[index].places = outcome.places
      }
      problems += outcomes.flatMap(\.problems)
      if files == nil {
        problems += ExampleCoverage(phrasebook: phrasebook, outcomes: outcomes).problems()
      }
    }
    return PhrasebookInspection(
      phrasebook: loading.phrasebook, problems: inOrder(problems), sources: loading.sources,
      examples: examples)
  }

  /// By file, then by place; what is told twice stands once.
  private static func inOrder(_ problems: [Diagnostic]) -> [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return problems.filter { seen.insert($0).inserted }.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      if a.file != b.file { return a.file < b.file }
      let from = a.range?.start.offset ?? -1
      let to = b.range?.start.offset ?? -1
      return (from, left.offset) < (to, right.offset)
    }.map(\.element)
  }
}

/// Finds the rules that no example shows.
struct ExampleCoverage {
  let phrasebook: Phrasebook
  let outcomes: [ExampleRunner.Outcome]

  func problems() -> [Diagnostic] {
    let places = outcomes.reduce(into: Set<RulePlace>()) { $0.formUnion($1.places) }
    let rules = outcomes.reduce(into: Set<String>()) { $0.formUnion($1.rules) }
    var problems: [Diagnostic] = []
    for (_, book) in phrasebook.languages.sorted(by: { $0.key < $1.key }) {
      for act in phrasebook.vocabulary.acts {
        guard let wording = book.acts[act.id] else { continue }
        for rung in act.rungs {
          let frames = wording.rungs[rung.name] ?? []
          guard !frames.contains(where: { $0.place.map(places.contains) == true }) else { continue }
          problems += missing(
            "no example shows the rung `\(rung.name)` of `\(act.id)`", frames.first)
        }
        for complement in wording.complements
        where complement.frame.place.map(places.contains) != true {
          let roles = complement.roles.map(\.rawValue).sorted().joined(separator: " and ")
          problems += missing(
            "no example shows the form `\(complement.form)` of `\(act.id)` with `\(roles)`",
            complement.frame)
        }
      }
      for entry in phrasebook.vocabulary.modifiers {
        // A tail that has no words of its own leaves no trace of its rule.
        guard let wording = book.modifiers[entry.id], !rules.contains(wording.rule),
          wording.tail.hasWords
        else { continue }
        problems += missing("no example shows the modifier `\(entry.id)`", wording.tail)
      }
    }
    return problems
  }

  private func missing(_ message: String, _ frame: Frame?) -> [Diagnostic] {
    guard let frame else { return [] }
    return [
      frame.problem(
        .warning, "phrasebook/no-example", message,
        help: ["add one under the rule's `examples:`: {point: …, says: …}"])
    ]
  }
}

extension Frame {
  /// Whether the frame has more than places.
  fileprivate var hasWords: Bool {
    parts.contains { part in
      if case .slot = part { false } else { true }
    }
  }

  /// A problem that points at the frame.
  func problem(
    _ severity: Diagnostic.Severity, _ id: String, _ message: String, help: [String] = []
  ) -> Diagnostic {
    Diagnostic(severity, id: id, message, file: place?.file ?? "", range: place?.range, help: help)
  }
}
