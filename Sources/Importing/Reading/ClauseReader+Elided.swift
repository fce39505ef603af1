import Grammar
import MeetingModel
import Phrasing

/// Verb phrases without a subject of their own: *expand the fund;*, *to train pilots*, *Recalling the
/// treaty,*, *Convinced that …*. The verb is pinned in its form.
extension ClauseReader {
  /// The readings of a verb phrase that begins a line, the likeliest first.
  func elided(_ words: Words) -> [Reading] {
    var place = 0
    if place < words.count, reading.infinitives.contains(words[place].lower) { place += 1 }
    var readings: [Reading] = []
    // "Declare", "HEREBY DECIDE", "closely coordinate"
    while place < min(words.count - 1, Self.reach) {
      let word = words[place]
      for (base, form) in index.verbs[word.lower] ?? [] where isElidable(form, words, place) {
        for pattern in index.byVerb[base] ?? [] {
          readings += elided(pattern, words, place)
        }
      }
      readings += predicates(words, place)
      guard isTransparent(word, words, place) else { break }
      place += 1
    }
    let order: [Int] = Array(readings.indices).sorted {
      (readings[$1].score, $0) < (readings[$0].score, $1)
    }
    return order.map { readings[$0] }
  }

  private func isElidable(_ form: VerbForm, _ words: Words, _ place: Int) -> Bool {
    // An auxiliary alone does nothing: "have", "are".
    guard !reading.auxiliaries.contains(words[place].lower) else { return false }
    switch form {
    case .base, .gerund, .presentPlural, .presentSingular, .past, .pastSingular: return true
    case .pastParticiple: return place > 0
    }
  }

  private func elided(_ pattern: FrameIndex.Pattern, _ words: Words, _ place: Int) -> [Reading] {
    let word = words[place]
    let rung = pattern.before.map { $0.lowercased() }
    let before = words.all[..<place].map(\.lower)
    // Words of the rung stand directly before the verb.
    guard word.raw == word.core, rung.isEmpty || before.suffix(rung.count) == rung[...] else {
      return []
    }
    guard let behind = behind(pattern, words, place + 1, words.count), behind.link == nil else {
      return []
    }
    let head = words.text(0..<(place - rung.count))
    let pin = head.isEmpty ? word.core : head + " " + word.core
    return complements(
      pattern, words, behind.end, words.count, link: nil, pin: pin,
      score: 2 * rung.count + 2 * behind.count - (before.count - rung.count))
  }

  /// A predicate without its *be*: *Convinced that …*, *determined to …*.
  private func predicates(_ words: Words, _ place: Int) -> [Reading] {
    guard place == 0 || isTransparent(words[place - 1], words, place - 1) else { return [] }
    var readings: [Reading] = []
    for pattern in index.byPredicate[words[place].lower] ?? [] {
      let inside = pattern.behind.compactMap { $0 }
      let end = place + inside.count
      guard end < words.count, pattern.before.isEmpty,
        zip(inside, words.all[place..<end]).allSatisfy({ $0 == $1.lower && $1.raw == $1.core })
      else { continue }
      readings += complements(
        pattern, words, end, words.count, link: nil, pin: words.text(0..<end),
        score: 2 * inside.count)
    }
    return readings
  }
}
