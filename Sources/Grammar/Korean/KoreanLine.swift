/// From a stream of words to the line as it is printed: particles, the endings of verbs, spaces.
struct KoreanLine {
  private let stream: AtomStream
  private var runs: LineRuns

  /// Sets a stream. The marks are those of the whole line, to which its full stop belongs.
  static func runs(
    _ stream: AtomStream, as shape: LineShape, marks: MarkPath, in paths: MarkPaths
  ) -> LineRuns {
    var line = KoreanLine(stream, paths)
    line.set()
    if shape == .sentence, line.needsFullStop { line.runs.add(".", marks) }
    return line.runs
  }

  private init(_ stream: AtomStream, _ paths: MarkPaths) {
    self.stream = stream
    runs = LineRuns(paths)
  }

  private var text: String { runs.text }

  private mutating func set() {
    let atoms = stream.atoms
    let lastVerb = atoms.lastIndex { $0.kind == .form && KoreanVerbForm($0.text) != nil }
    var led = 0
    for (index, atom) in atoms.enumerated() {
      if index > 0 {
        let joint = atom.joint
        let last = atoms[index - 1].text.last
        let comma = last.map { ",;:.".contains($0) } == true ? nil : joint.comma
        if let comma { runs.add(",", comma) }
        let isTight = last.map { "([“‘「『《".contains($0) } ?? false
        let leansBack = atom.text.first.map { ",.;:)]”’」』》".contains($0) } ?? false
        if joint.space || comma != nil, !isTight, !leansBack { runs.add(" ", joint.marks) }
      }
      switch atom.kind {
      case .form:
        if let particle = Particle(atom.text) {
          runs.add(particle.shape(after: text), atom.marks)
        } else if let verb = KoreanVerbForm(atom.text) {
          let isWeighty = led > 0 || isBeforeAnotherSubject(index)
          runs.add(
            index == lastVerb ? verb.finite : verb.leading(isWeighty: isWeighty), atom.marks)
          led += 1
        } else {
          runs.add(atom.text, atom.marks)
        }
      case .text, .word: runs.add(atom.text, atom.marks)
      }
    }
  }

  /// Whether another subject stands between a verb and the next verb.
  private func isBeforeAnotherSubject(_ index: Int) -> Bool {
    let rest = stream.atoms[(index + 1)...].prefix {
      !($0.kind == .form && KoreanVerbForm($0.text) != nil)
    }
    return rest.contains { $0.kind == .form && $0.text == "은/는" }
  }

  private var needsFullStop: Bool {
    let closers: Set<Character> = ["”", "’", "\"", "'", "」", "』"]
    guard let last = text.last(where: { !closers.contains($0) && !$0.isWhitespace }) else {
      return false
    }
    return !".!?…".contains(last)
  }
}
