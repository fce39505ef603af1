/// A verb of ours whose ending its place in the sentence decides: the last one is finite, those
/// before it lead on to it (재확인하고 … 하였다).
///
/// In a tree it is a form named `base=finite`, such as `재확인하다=재확인하였다`.
struct KoreanVerbForm {
  let base: String
  let finite: String

  /// Names the form.
  static func name(base: String, finite: String) -> String { "\(base)=\(finite)" }

  /// Reads a form's name; nil for one that is no verb.
  init?(_ name: String) {
    let halves = name.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
    guard halves.count == 2, halves[0].hasSuffix("다") else { return nil }
    (base, finite) = (halves[0], halves[1])
  }

  /// The verb as it leads on to a later one.
  ///
  /// The first of a sentence takes 고; a later one, or one before another speaker's verb, the
  /// weightier 며 in its own tense (하고 …, 하였으며 …).
  func leading(isWeighty: Bool) -> String {
    let predicate = KoreanPredicate(isWeighty ? finite : base)
    return predicate?.with(isWeighty ? .andFormal : .and) ?? finite
  }

  /// The verb with an ending that the frame names: `-는 한편`.
  func with(ending: KoreanEnding) -> String {
    let predicate = KoreanPredicate(ending == .andFormal ? finite : base)
    return predicate?.with(ending) ?? finite
  }
}
