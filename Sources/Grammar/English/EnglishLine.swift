/// From a stream of words to the line as it is printed: the last decisions, which need to see what
/// stands on both sides of a joint.
struct EnglishLine {
  private typealias Atom = AtomStream.Atom

  private let atoms: [Atom]
  private let joints: [AtomStream.Joint]
  /// The marks of the comma at each joint where one is wanted.
  private var commas: [MarkPath?]
  private let stopsInsideQuotes: Bool
  private var runs: LineRuns

  /// Sets a stream. The marks are those of the whole line, to which its full stop belongs.
  static func runs(
    _ stream: consuming AtomStream, as shape: LineShape, marks: MarkPath, in paths: MarkPaths,
    stopsInsideQuotes: Bool
  ) -> LineRuns {
    var line = EnglishLine(stream, as: shape, in: paths, stopsInsideQuotes: stopsInsideQuotes)
    line.placeCommasAtQuotes()
    var end = line.atoms.endIndex
    if shape == .sentence, stopsInsideQuotes {
      while end > 0, line.isClosingQuote(end - 1) { end -= 1 }
    }
    line.set(0..<end)
    if shape == .sentence, line.needsFullStop {
      line.runs.add(".", marks)
    }
    line.set(end..<line.atoms.endIndex)
    return line.runs
  }

  private init(
    _ stream: consuming AtomStream, as shape: LineShape, in paths: MarkPaths,
    stopsInsideQuotes: Bool
  ) {
    var (atoms, joints) = stream.taken()
    runs = LineRuns(paths, capacity: 2 * atoms.count + 1)
    Self.placeNegations(&atoms, &joints)
    for index in atoms.indices where atoms[index].kind == .form && atoms[index].text == "a" {
      atoms[index].text = Self.article(at: index, in: atoms, joints)
    }
    if shape == .sentence { Self.capitalize(&atoms) }
    self.atoms = atoms
    self.stopsInsideQuotes = stopsInsideQuotes
    self.joints = joints
    commas = joints.map { $0.comma }
  }

  /// Whether a full stop is wanted: mostly the last run tells, where it ends neither in quotes nor in
  /// a bracket.
  private var needsFullStop: Bool {
    if let last = runs.last?.unicodeScalars.last {
      if last.isLetter { return true }
      // Behind an officer's comma the sentence goes on below.
      if last == "," { return false }
    }
    return EnglishPunctuation.needsFullStop(runs.text)
  }

  /// Puts an infinitive's *not* before our *to*, where idiom has it (*agreed not to use force*).
  private static func placeNegations(
    _ atoms: inout [Atom], _ joints: inout [AtomStream.Joint]
  ) {
    let negation = "not "
    for index in atoms.indices.dropLast().reversed() {
      guard atoms[index].isOurs, atoms[index].text == "to" else { continue }
      let next = atoms[index + 1]
      guard !next.isOurs, next.text.hasPrefix(negation) else { continue }
      let rest = String(next.text.dropFirst(negation.count))
      let verb =
        rest.split(separator: " ").lazy.map { $0.prefix { $0.isLetter || $0 == "-" } }
        .first { !$0.hasSuffix("ly") } ?? ""
      // "to not only deter but defeat" negates nothing.
      guard !verb.hasSuffix("ing"), verb != "to", verb != "only", !verb.isEmpty else { continue }
      atoms.replaceSubrange(
        index...index + 1,
        with: [
          Atom(text: "not", kind: .text, marks: next.marks), atoms[index],
          Atom(text: rest, kind: .text, marks: next.marks),
        ])
      joints.insert(AtomStream.Joint(space: true, marks: next.marks, comma: nil), at: index + 1)
    }
  }

  /// *a* or *an*, by the words that follow up to the next space.
  private static func article(
    at index: Int, in atoms: [Atom], _ joints: [AtomStream.Joint]
  ) -> String {
    var following = ""
    for next in atoms.indices.dropFirst(index + 1) {
      // An opening mark alone is not yet the word, whatever joint follows.
      let isWord = following.contains { $0.isLetter || $0.isNumber }
      if isWord, joints[next - 1].space { break }
      following += atoms[next].text
    }
    return EnglishSounds.startsWithVowel(following) ? "an" : "a"
  }

  /// A capital for the first letter, as long as it is in words of ours.
  private static func capitalize(_ atoms: inout [Atom]) {
    for index in atoms.indices {
      guard atoms[index].isOurs else { return }
      let text = atoms[index].text
      if let first = text.utf8.first, first.isSmallLetter {
        // A small letter of ASCII, and no mark on it.
        let rest = text.utf8.dropFirst()
        if rest.first ?? 0 < 0x80 {
          atoms[index].text = String(Unicode.Scalar(first - 0x20)) + Substring(rest)
          return
        }
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
    for index in atoms.indices.dropFirst() where isClosingQuote(index) && index < commas.count {
      let comma = AtomStream.outermost(commas[index - 1], commas[index])
      commas[index - 1] = stopsInsideQuotes ? comma : nil
      commas[index] = stopsInsideQuotes ? nil : comma
    }
  }

  private mutating func set(_ range: Range<Int>) {
    for index in range {
      let atom = atoms[index]
      if index > 0 {
        // A full stop of ours behind one that stands there already.
        if atom.isOurs, atom.text == ".", EnglishPunctuation.endsInStop(atoms[index - 1].text) {
          continue
        }
        let wanted = commas[index - 1]
        let comma = wanted != nil && takesComma(at: index - 1) ? wanted : nil
        if let comma { runs.add(",", comma) }
        let joint = joints[index - 1]
        if joint.space || comma != nil, takesSpace(at: index - 1) { runs.add(" ", joint.marks) }
      }
      runs.add(atom.text, atom.marks)
    }
  }

  /// Whether an atom is a closing quotation mark of ours and nothing else.
  private func isClosingQuote(_ index: Int) -> Bool {
    atoms[index].isOurs && atoms[index].text == "”"
  }

  /// Whether a comma that is wanted between an atom and the next may stand there: what counts are
  /// the words on both sides, beyond closing quotation marks.
  private func takesComma(at index: Int) -> Bool {
    guard let left = (0...index).last(where: { !isClosingQuote($0) }),
      let right = (index + 1..<atoms.count).first(where: { !isClosingQuote($0) })
    else { return false }
    return !EnglishPunctuation.blocksCommaBehind(atoms[left].text)
      && !EnglishPunctuation.blocksCommaBefore(atoms[right].text, isOurs: atoms[right].isOurs)
  }

  private func takesSpace(at index: Int) -> Bool {
    // Most joints are between two letters.
    if let last = atoms[index].text.utf8.last, last.isLetter,
      let first = atoms[index + 1].text.utf8.first, first.isLetter
    {
      return true
    }
    let right = atoms[index + 1]
    let first = right.text.unicodeScalars.first
    if first?.isSpace == true { return false }
    if let last = atoms[index].text.unicodeScalars.last,
      last.isSpace || EnglishPunctuation.isOpening(last)
    {
      return false
    }
    return !(right.isOurs ? EnglishPunctuation.leansBack(right.text) : first == "," || first == ";")
  }
}
