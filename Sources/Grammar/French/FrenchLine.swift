/// From a stream of words to the line as it is printed: agreement of articles, contraction, elision,
/// spaces and stops, which need to see what stands on both sides of a joint.
struct FrenchLine {
  private typealias Atom = AtomStream.Atom

  private var atoms: [Atom]
  private var runs: LineRuns

  /// Sets a stream. The marks are those of the whole line, to which its full stop belongs.
  static func runs(
    _ stream: AtomStream, as shape: LineShape, marks: MarkPath, in paths: MarkPaths
  ) -> LineRuns {
    var line = FrenchLine(stream, paths)
    line.agree()
    line.join()
    if shape == .sentence { line.capitalize() }
    line.set()
    if shape == .sentence, line.needsFullStop { line.runs.add(".", marks) }
    return line.runs
  }

  private init(_ stream: AtomStream, _ paths: MarkPaths) {
    runs = LineRuns(paths)
    atoms = stream.atoms
  }

  /// Gives forms such as *le/la* the gender of the noun behind them, and our marked prepositions
  /// their letters.
  private mutating func agree() {
    for index in atoms.indices where atoms[index].kind == .form {
      let following = atoms[(index + 1)...].filter { $0.kind != .form }.map(\.text)
      if let form = FrenchForm(atoms[index].text) {
        atoms[index].text = form.words(before: following.joined(separator: " "))
      }
    }
    // *les deuxièmes Consultations*: an ordinal of ours has the number of its article.
    for index in atoms.indices.dropFirst()
    where atoms[index].isOurs && atoms[index - 1].isOurs
      && ["les", "des"].contains(atoms[index - 1].text)
      && FrenchNumbers.isOrdinal(atoms[index].text)
    {
      atoms[index].text += "s"
    }
  }

  /// Contracts and elides at every joint where one side is ours.
  private mutating func join() {
    for index in atoms.indices.dropLast().reversed() {
      let (left, right) = (atoms[index], atoms[index + 1])
      guard left.isOurs || right.isOurs, right.joint.comma == nil else { continue }
      let isSpaced = right.joint.space || left.text.hasSuffix(" ")
      guard isSpaced, !right.text.hasPrefix(" ") else { continue }
      let trimmed = left.text.hasSuffix(" ") ? String(left.text.dropLast()) : left.text
      let start = trimmed.lastIndex(where: Self.standsBeforeWord).map { trimmed.index(after: $0) }
      let word = String(trimmed[(start ?? trimmed.startIndex)...])
      let head = String(trimmed[..<(start ?? trimmed.startIndex)])
      if right.isOurs, right.kind == .form || ["le", "les"].contains(right.text),
        right.joint.space,
        let (both, _) = FrenchContraction.contracted(word, right.text + " ", isName: false)
      {
        // An article of ours that stands alone.
        atoms[index].text = head + both
        atoms[index + 1].text = ""
        atoms[index + 1].joint.space = false
      } else if left.kind != .form || !FrenchForm.isInfinitiveMarker(word, at: atoms[index]),
        let (both, rest) = FrenchContraction.contracted(word, right.text, isName: right.isOurs)
      {
        let isElided = both.hasSuffix("’")
        atoms[index].text = head + both + (left.text.hasSuffix(" ") && !isElided ? " " : "")
        atoms[index + 1].text = rest
        if isElided {
          atoms[index + 1].joint.space = false
        }
      } else if let short = FrenchSounds.elided(word, before: right.text) {
        atoms[index].text = head + short
        atoms[index + 1].joint.space = false
      }
    }
  }

  /// A capital for the first letter, as long as it is in words of ours.
  private mutating func capitalize() {
    for index in atoms.indices {
      guard atoms[index].isOurs else { return }
      let text = atoms[index].text
      guard let first = text.firstIndex(where: { $0.isLetter || $0.isNumber }) else { continue }
      atoms[index].text =
        text[..<first] + text[first].uppercased() + text[text.index(after: first)...]
      return
    }
  }

  private mutating func set() {
    for (index, atom) in atoms.enumerated() {
      if index > 0 {
        let left = atoms[index - 1].text
        let joint = atom.joint
        let isStopped = left.last.map(Self.isStop) ?? false
        let startsWithMark =
          atom.text.first.map { Self.isStop($0) || $0 == "(" || $0 == ")" } ?? false
        let comma = isStopped || startsWithMark ? nil : joint.comma
        if let comma { runs.add(",", comma) }
        let isTight = left.last.map { "([’'".contains($0) } ?? false
        if atom.isOurs, let mark = atom.text.first, ":;!?".contains(mark) {
          // These stand behind a space that does not break.
          runs.add("\u{A0}", joint.marks)
        } else if joint.space || comma != nil, takesSpace(left, atom), !(isTight && comma == nil) {
          runs.add(" ", joint.marks)
        }
      }
      runs.add(atom.text, atom.marks)
    }
  }

  /// Whether a character stands before a word, and is no part of it.
  private static func standsBeforeWord(_ character: Character) -> Bool {
    switch character {
    case " ", "’", "'", "«", "(", "\u{A0}": true
    default: false
    }
  }

  private static func isStop(_ character: Character) -> Bool {
    switch character {
    case ",", ";", ":", ".", "!", "?": true
    default: false
    }
  }

  private func takesSpace(_ left: String, _ right: Atom) -> Bool {
    if left.last?.isWhitespace == true || right.text.first?.isWhitespace == true { return false }
    return right.text.first.map { !",.)]".contains($0) } ?? true
  }

  private var needsFullStop: Bool {
    let closers: Set<Character> = ["”", "\"", "»", " ", "\u{A0}", "\u{202F}", "’"]
    guard let last = runs.text.last(where: { !closers.contains($0) }) else {
      return false
    }
    return !".!?…:;".contains(last)
  }
}
