import Grammar
import MeetingModel
import Phrasing

/// Finds who speaks where a particle marks the subject (양측은, 한국과 캐나다는).
struct VerbLastSubjects {
  /// A subject as it stands in a sentence.
  struct Match {
    /// What stands before it.
    var before: String
    var label: String
    var speaker: Speaker
    /// Whether it is *we*.
    var isWe = false
    /// What follows it.
    var rest: Substring
  }

  let book: LanguageBook
  let countries: CountryFinder
  let parties: [String]
  let grammar: any Grammar

  /// How many marked words at the head of a sentence are looked at.
  private static let reach = 6

  /// The subject of a sentence: the first marked words that speak for the parties.
  func match(_ sentence: String) -> Match? {
    guard let marker = book.subjects.marker else { return nil }
    let shapes = marker.split(separator: "/").map(String.init)
    var seen = 0
    var place = sentence.startIndex
    while seen < Self.reach, let space = sentence[place...].firstIndex(of: " ") {
      let head = sentence[..<space]
      if let shape = shapes.first(where: { head.hasSuffix($0) }) {
        seen += 1
        let rest = sentence[sentence.index(after: space)...]
        if let match = match(head.dropLast(shape.count), rest) { return match }
      }
      place = sentence.index(after: space)
    }
    return nil
  }

  private func match(_ head: Substring, _ rest: Substring) -> Match? {
    // The longest label at the end of what stands before the particle.
    var starts = [head.startIndex]
    starts += head.indices.filter { head[$0] == " " }.map { head.index(after: $0) }
    for start in starts {
      let label = String(head[start...])
      guard let speaker = speaker(label) else { continue }
      return Match(
        before: String(head[..<start].trimmed), label: label, speaker: speaker,
        isWe: label == book.subjects.we, rest: rest)
    }
    return nil
  }

  /// Who a label is; nil for words that are none.
  private func speaker(_ label: String) -> Speaker? {
    if label == book.subjects.we || isCommon(label) { return .all }
    let codes = named(label)
    guard !codes.isEmpty, codes.allSatisfy({ parties.contains($0) }) else { return nil }
    return codes.count == parties.count && codes.count > 1 ? .all : .parties(codes)
  }

  /// Whether a label is that of all: words that count, and a noun of speakers (양국 장관들).
  private func isCommon(_ label: String) -> Bool {
    let words = label.split(separator: " ").map(String.init)
    guard let last = words.last, words.count <= 4 else { return false }
    let reading = book.reading
    return reading.speakers.contains(last)
      && words.dropLast().allSatisfy { reading.determiners.contains($0) }
  }

  /// The countries that a label is nothing but names of.
  private func named(_ label: String) -> [String] {
    var codes: [String] = []
    for word in label.split(separator: " ") {
      let core = word.filter { $0 != "," }
      guard let code = countries.code(named: String(core), grammar) else { return [] }
      codes.append(code)
    }
    return codes
  }
}
