import Phrasing

/// The organs that a text introduces with whose they are (*the U.S. Department of Trade*, *the
/// Norland–Sudland Fisheries Council (NSFC)*): further on it names them alone.
struct OrganNames {
  struct Name {
    var words: [String]
    /// The party whose organ it is; nil for one that the parties have together.
    var code: String?
  }

  /// Names by their first word, the longest first.
  private var names: [String: [Name]] = [:]
  private static let longest = 9

  init() {}

  /// Finds the organs that sentences and title introduce.
  init(_ texts: [String], subjects: SubjectReader) {
    for text in texts {
      let words = Words(text)
      for index in 0..<words.count {
        guard let owner = subjects.formalOwner(words, at: index) else { continue }
        add(words, behind: owner.end, owner.code, subjects)
      }
    }
    for first in names.keys { names[first]?.sort { $0.words.count > $1.words.count } }
  }

  /// The organ whose name begins at a word.
  func name(in words: Words, at index: Int) -> Name? {
    names[words[index].core]?.first { words.matches($0.words, at: index) }
  }

  private mutating func add(
    _ words: Words, behind start: Int, _ code: String?, _ subjects: SubjectReader
  ) {
    let reading = subjects.reading
    var end = start
    var noun: Int?
    while end < min(words.count, start + Self.longest) {
      let word = words[end].core
      let isCapital = word.first?.isUppercase == true
      if isCapital, reading.organs.contains(word) || reading.manyOrgans.contains(word) {
        noun = end
      }
      // "Department of Trade", "Committee on Fisheries"
      let isJoint =
        reading.joints.contains(word) && noun == end - 1 && end + 1 < words.count
        && words[end + 1].core.first?.isUppercase == true
      guard isCapital && !subjects.finite.contains(words[end].lower) || isJoint else { break }
      end += 1
      if words[end - 1].raw != words[end - 1].core { break }
    }
    guard let noun else { return }
    let close = reading.joints.contains(words[end - 1].core) ? end - 1 : end
    put(Array(words.all[start..<close].map(\.core)), code)
    put(Array(words.all[start...noun].map(\.core)), code)
    // "(NSFC)": the name's abbreviation.
    guard close < words.count, words[close - 1].raw == words[close - 1].core else { return }
    let bracket = words[close].core
    if bracket.first == "(", bracket.last == ")", bracket.count > 3,
      bracket.dropFirst().dropLast().allSatisfy({ $0.isUppercase || $0.isNumber || $0 == "&" })
    {
      put([String(bracket.dropFirst().dropLast())], code)
    }
  }

  private mutating func put(_ words: [String], _ code: String?) {
    // A noun alone is anybody's: "the Group".
    guard let first = words.first, words.count > 1 || first.allSatisfy(\.isUppercase),
      names[first]?.contains(where: { $0.words == words }) != true
    else { return }
    names[first, default: []].append(Name(words: words, code: code))
  }
}
