internal import Diagnostics

/// Suggestions among many candidates that are asked for often.
struct Suggester {
  private let candidates: [String]
  private let letters: [[Unicode.Scalar]]
  private let exact: [String: String]
  private var known: [String: String?] = [:]
  /// How many more words are looked for; a file of nothing but mistakes is not helped by more.
  private var budget = 1_000

  init(_ candidates: [String]) {
    self.candidates = candidates
    let normalized = candidates.map(Suggestion.normalized)
    letters = normalized.map { Array($0.unicodeScalars) }
    exact = Dictionary(zip(normalized, candidates)) { first, _ in first }
  }

  /// The candidate that is nearest to `word`; nil when none is near enough.
  mutating func nearest(to word: String) -> String? {
    if let answer = known[word] { return answer }
    let plain = Suggestion.normalized(word)
    if let same = exact[plain] { return same }
    guard budget > 0 else { return nil }
    budget -= 1
    let answer = Suggestion.nearest(toNormalized: plain, among: letters).map { candidates[$0] }
    known[word] = .some(answer)
    return answer
  }
}
