/// From a stream of words to the line as it is printed: the last decisions, which need to see what
/// stands on both sides of a joint.
struct EnglishLine {
  private typealias Atom = AtomStream.Atom

  private var atoms: [Atom]
  private let stopsInsideQuotes: Bool
  /// The number of the atom whose first byte is a small letter that becomes a capital; nil for none.
  private var capital: Int?

  /// Sets a stream. The marks are those of the whole line, to which its full stop belongs.
  static func runs(
    _ stream: consuming AtomStream, as shape: LineShape, marks: MarkPath, in paths: MarkPaths,
    stopsInsideQuotes: Bool
  ) -> LineRuns {
    var line = EnglishLine(stream, stopsInsideQuotes: stopsInsideQuotes)
    line.placeNegations()
    line.shapeArticles()
    if shape == .sentence { line.capitalize() }
    line.placeCommasAtQuotes()
    var end = line.atoms.endIndex
    if shape == .sentence, stopsInsideQuotes {
      while end > 0, line.isClosingQuote(end - 1) { end -= 1 }
    }
    var runs = LineRuns(paths, capacity: 2 * line.atoms.count + 1)
    line.set(0..<end, in: &runs)
    if shape == .sentence, needsFullStop(runs) { runs.add(".", marks) }
    line.set(end..<line.atoms.endIndex, in: &runs)
    return runs
  }

  private init(_ stream: consuming AtomStream, stopsInsideQuotes: Bool) {
    atoms = stream.taken()
    self.stopsInsideQuotes = stopsInsideQuotes
  }

  /// Whether a full stop is wanted: mostly the last run tells, where it ends neither in quotes nor in
  /// a bracket.
  private static func needsFullStop(_ runs: borrowing LineRuns) -> Bool {
    if let last = runs.lastByte {
      if last.isLetter { return true }
      // Behind an officer's comma the sentence goes on below.
      if last == UInt8(ascii: ",") { return false }
    }
    return EnglishPunctuation.needsFullStop(runs.text)
  }

  /// Puts an infinitive's *not* before our *to*, where idiom has it (*agreed not to use force*).
  private mutating func placeNegations() {
    let negation = "not "
    for index in atoms.indices.dropLast().reversed() {
      guard atoms[index].text.utf8.count == 2, atoms[index].text == "to", atoms[index].isOurs
      else { continue }
      let next = atoms[index + 1]
      guard !next.isOurs, next.text.hasPrefix(negation) else { continue }
      let rest = String(next.text.dropFirst(negation.count))
      let verb =
        rest.split(separator: " ").lazy.map { $0.prefix { $0.isLetter || $0 == "-" } }
        .first { !$0.hasSuffix("ly") } ?? ""
      // "to not only deter but defeat" negates nothing.
      guard !EnglishWords.endsAsGerund(verb), verb != "to", verb != "only", !verb.isEmpty else {
        continue
      }
      let joint = atoms[index].joint
      atoms[index].joint = next.joint
      atoms[index + 1] = Atom(
        text: rest, kind: .text, marks: next.marks,
        joint: AtomStream.Joint(space: true, marks: next.marks, comma: nil))
      atoms.insert(Atom(text: "not", kind: .text, marks: next.marks, joint: joint), at: index)
    }
  }

  private mutating func shapeArticles() {
    for index in atoms.indices where atoms[index].kind == .form && atoms[index].text == "a" {
      atoms[index].text = article(at: index)
    }
  }

  /// *a* or *an*, by the words that follow up to the next space.
  private func article(at index: Int) -> String {
    var following = ""
    for next in atoms.indices.dropFirst(index + 1) {
      // An opening mark alone is not yet the word, whatever joint follows.
      let isWord = following.contains { $0.isLetter || $0.isNumber }
      if isWord, atoms[next].joint.space { break }
      following += atoms[next].text
    }
    return EnglishSounds.startsWithVowel(following) ? "an" : "a"
  }

  /// A capital for the first letter, as long as it is in words of ours.
  private mutating func capitalize() {
    for index in atoms.indices {
      guard atoms[index].isOurs else { return }
      let text = atoms[index].text
      // A letter of ASCII, and no mark on it.
      if let first = text.utf8.first, first.isLetter, text.utf8.dropFirst().first ?? 0 < 0x80 {
        if first.isSmallLetter { capital = index }
        return
      }
      let scalars = text.unicodeScalars
      guard let first = scalars.firstIndex(where: { $0.isLetter || $0.isNumber }) else { continue }
      atoms[index].text =
        text[..<first] + text[first].uppercased() + text[text.index(after: first)...]
      return
    }
  }

  /// A comma beside a closing quotation mark of ours goes where the house has it, inside or outside.
  private mutating func placeCommasAtQuotes() {
    for index in atoms.indices.dropFirst().dropLast() where isClosingQuote(index) {
      let comma = AtomStream.outermost(atoms[index].joint.comma, atoms[index + 1].joint.comma)
      atoms[index].joint.comma = stopsInsideQuotes ? comma : nil
      atoms[index + 1].joint.comma = stopsInsideQuotes ? nil : comma
    }
  }

  private func set(_ range: Range<Int>, in runs: inout LineRuns) {
    for index in range {
      if index > 0 {
        // A full stop of ours behind one that stands there already.
        if atoms[index].text.utf8.count == 1, atoms[index].text == ".", atoms[index].isOurs,
          EnglishPunctuation.endsInStop(atoms[index - 1].text)
        {
          continue
        }
        // Most joints are between two letters.
        let isBetweenLetters =
          runs.lastByte?.isLetter == true && atoms[index].text.utf8.first?.isLetter == true
        let joint = atoms[index].joint
        let comma = joint.comma.flatMap { isBetweenLetters || takesComma(before: index) ? $0 : nil }
        if let comma { runs.add(",", comma) }
        if joint.space || comma != nil, isBetweenLetters || takesSpace(before: index) {
          runs.add(" ", joint.marks)
        }
      }
      if index == capital {
        runs.add(capitalizing: atoms[index].text, atoms[index].marks)
      } else {
        runs.add(atoms[index].text, atoms[index].marks)
      }
    }
  }

  /// Whether an atom is a closing quotation mark of ours and nothing else.
  private func isClosingQuote(_ index: Int) -> Bool {
    // Hardly a word begins with this byte.
    atoms[index].text.utf8.first == 0xE2 && atoms[index].text == "”" && atoms[index].isOurs
  }

  /// Whether a comma that is wanted before an atom may stand there: what counts are the words on both
  /// sides, beyond closing quotation marks.
  private func takesComma(before index: Int) -> Bool {
    guard let left = (0..<index).last(where: { !isClosingQuote($0) }),
      let right = (index..<atoms.count).first(where: { !isClosingQuote($0) })
    else { return false }
    return !EnglishPunctuation.blocksCommaBehind(atoms[left].text)
      && !EnglishPunctuation.blocksCommaBefore(atoms[right].text, isOurs: atoms[right].isOurs)
  }

  private func takesSpace(before index: Int) -> Bool {
    let right = atoms[index]
    let first = right.text.unicodeScalars.first
    if first?.isSpace == true { return false }
    if let last = atoms[index - 1].text.unicodeScalars.last,
      last.isSpace || EnglishPunctuation.isOpening(last)
    {
      return false
    }
    return !(right.isOurs ? EnglishPunctuation.leansBack(right.text) : first == "," || first == ";")
  }
}
