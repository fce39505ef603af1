package import Diagnostics
package import YAMLReading

/// Makes a meeting out of a spec's tree, and finds everything that is wrong with it in one run.
package enum MeetingDecoder {
  /// Reads what YAML's reader made of a spec.
  ///
  /// The problems are the reader's and the decoder's together, in the order of the source. The
  /// meeting is nil when any of them is an error; there is at least one when the meeting is nil. What
  /// the spec says about the phrasebook's rules is given either way, for its mistakes to be told too.
  package static func decode(
    _ document: YAMLDocument, vocabulary: Vocabulary
  ) -> (meeting: Meeting?, problems: [Diagnostic], phrasing: [PhrasingOverride]) {
    let holes = document.problems.filter { $0.severity == .error }.compactMap(\.range)
    let decoding = SpecDecoding(
      source: document.source, keys: document.tree?.keys ?? [], vocabulary: vocabulary, holes: holes
    )
    let meeting = document.tree.flatMap { decoding.meeting(Cursor($0)) }
    var problems = inOrder(document.problems + decoding.problems)
    let isSound = !problems.contains { $0.severity == .error }
    if isSound, meeting == nil {
      problems.append(
        Diagnostic(
          .error, id: SpecProblem.empty.rawValue, "the spec is empty", file: document.source.name))
    }
    return (isSound ? meeting : nil, problems, decoding.phrasing)
  }

  /// Reads a tree in whose source nothing else is wrong.
  package static func decode(
    root: YAMLNode, source: SourceText, vocabulary: Vocabulary
  ) -> (meeting: Meeting?, problems: [Diagnostic], phrasing: [PhrasingOverride]) {
    decode(YAMLDocument(root: root, source: source, problems: []), vocabulary: vocabulary)
  }

  /// Sorted by place, those without a place first; equals keep their order.
  package static func inOrder(_ problems: [Diagnostic]) -> [Diagnostic] {
    problems.enumerated().sorted { left, right in
      let from = left.element.range?.start.offset ?? -1
      let to = right.element.range?.start.offset ?? -1
      return (from, left.offset) < (to, right.offset)
    }.map(\.element)
  }
}
