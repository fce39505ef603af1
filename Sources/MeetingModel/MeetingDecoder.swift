package import Diagnostics
package import YAMLReading

/// Makes a meeting out of a spec's tree, and finds everything that is wrong with it in one run.
package enum MeetingDecoder {
  /// Reads the tree under `root`, which was read from `source`.
  ///
  /// The problems stand in the order of the source. The meeting is nil when any of them is an error;
  /// there is at least one when the meeting is nil.
  package static func decode(
    root: YAMLNode, source: SourceText, vocabulary: Vocabulary
  ) -> (meeting: Meeting?, problems: [Diagnostic]) {
    let decoding = SpecDecoding(source: source, vocabulary: vocabulary)
    let meeting = decoding.meeting(Cursor(root))
    let problems = decoding.problems.enumerated().sorted { left, right in
      let (from, to) = (left.element.range?.start, right.element.range?.start)
      if let from, let to, from != to { return from < to }
      return left.offset < right.offset
    }.map(\.element)
    let isSound = !problems.contains { $0.severity == .error }
    return (isSound ? meeting : nil, problems)
  }
}
