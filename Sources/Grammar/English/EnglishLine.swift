/// From a stream of words to the line as it is printed: the last decisions, which need to see what
/// stands on both sides of a joint.
struct EnglishLine<Mark: Hashable & Sendable> {
  private typealias Atom = AtomStream<Mark>.Atom

  private let atoms: [Atom]
  private let joints: [AtomStream<Mark>.Joint]
  private var runs: [Run<Mark>] = []

  /// Sets a stream. The marks are those of the whole line, to which its full stop belongs.
  static func runs(
    _ stream: AtomStream<Mark>, as shape: LineShape, marks: [Mark]
  ) -> [Run<Mark>] {
    var line = EnglishLine(stream, as: shape)
    line.set()
    if shape == .sentence, EnglishPunctuation.needsFullStop(line.runs.map(\.text).joined()) {
      line.add(".", marks)
    }
    return line.runs
  }

  private init(_ stream: AtomStream<Mark>, as shape: LineShape) {
    var atoms = stream.atoms
    for index in atoms.indices where atoms[index].kind == .form && atoms[index].text == "a" {
      atoms[index].text = Self.article(at: index, in: stream)
    }
    if shape == .sentence { Self.capitalize(&atoms) }
    self.atoms = atoms
    joints = stream.joints
  }

  /// *a* or *an*, by the words that follow up to the next space.
  private static func article(at index: Int, in stream: AtomStream<Mark>) -> String {
    var following = ""
    for next in stream.atoms.indices.dropFirst(index + 1) {
      // An opening mark alone is not yet the word, whatever joint follows.
      let isWord = following.contains { $0.isLetter || $0.isNumber }
      if isWord, stream.joints[next - 1].space { break }
      following += stream.atoms[next].text
    }
    return EnglishSounds.startsWithVowel(following) ? "an" : "a"
  }

  /// A capital for the first letter, as long as it is in words of ours.
  private static func capitalize(_ atoms: inout [Atom]) {
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
    for index in atoms.indices {
      let atom = atoms[index]
      if index > 0 {
        // A full stop of ours behind one that stands there already.
        if atom.isOurs, atom.text == ".", EnglishPunctuation.endsInStop(atoms[index - 1].text) {
          continue
        }
        let joint = joints[index - 1]
        let comma = takesComma(at: index - 1) ? joint.comma : nil
        if let comma { add(",", comma) }
        if joint.space || comma != nil, takesSpace(at: index - 1) { add(" ", joint.marks) }
      }
      add(atom.text, atom.marks)
    }
  }

  /// Whether a comma that is wanted between an atom and the next may stand there.
  private func takesComma(at index: Int) -> Bool {
    guard !EnglishPunctuation.blocksCommaBehind(atoms[index].text) else { return false }
    let next = atoms[index + 1]
    guard next.isOurs, let first = next.text.first, EnglishPunctuation.isClosingQuote(first) else {
      return !EnglishPunctuation.blocksCommaBefore(next.text)
    }
    // The comma stands inside of our closing quotation mark, if the sentence goes on behind it.
    guard next.text.allSatisfy(EnglishPunctuation.isClosingQuote), index + 2 < atoms.count else {
      return false
    }
    return !EnglishPunctuation.blocksCommaBefore(atoms[index + 2].text)
  }

  private func takesSpace(at index: Int) -> Bool {
    let (left, right) = (atoms[index], atoms[index + 1])
    if left.text.last?.isWhitespace == true || right.text.first?.isWhitespace == true {
      return false
    }
    if let last = left.text.last, EnglishPunctuation.isOpening(last) { return false }
    return
      !(right.isOurs
      ? EnglishPunctuation.leansBack(right.text) : ",;".contains(right.text.prefix(1)))
  }

  private mutating func add(_ text: String, _ marks: [Mark]) {
    if runs.last?.marks == marks {
      runs[runs.count - 1].text += text
    } else {
      runs.append(Run(text, marks: marks))
    }
  }
}
