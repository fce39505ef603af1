import MeetingModel

/// The acts that rules list. Listed with a verb are its acts by noun (*underscore importance* with
/// *underscore*), which do the same.
struct ListedActs {
  let ids: Set<String>
  private let nouns: [String]

  /// Makes the acts of a vocabulary.
  ///
  /// - Parameter nouns: what acts by noun end in.
  init(_ acts: [Vocabulary.Act], nouns: [String]) {
    ids = Set(acts.map(\.id))
    self.nouns = nouns
  }

  /// An act and those by noun.
  func meant(by act: String) -> [String] {
    [act] + nouns.map { "\(act) \($0)" }.filter(ids.contains)
  }
}
