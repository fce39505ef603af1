/// A tree flattened to its words, with what was decided about the joints between them.
///
/// Streams are put together from the leaves up: each knows whether a comma is wanted before it and
/// behind it, so that commas of neighbours that meet become one.
struct AtomStream {
  /// Words that are set as one piece.
  struct Atom {
    enum Kind { case text, word, form }

    var text: String
    let kind: Kind
    let marks: MarkPath
    /// What stands before it; nothing before the first one.
    var joint = Joint.nothing

    /// Whether the words are ours, and not kept byte for byte.
    var isOurs: Bool { kind != .text }
  }

  /// What stands between two atoms.
  struct Joint {
    /// Whether a space is wanted.
    var space: Bool
    /// The marks of the space.
    let marks: MarkPath
    /// The marks of the comma, where one is wanted.
    var comma: MarkPath?

    static var nothing: Joint { Joint(space: false, marks: MarkPaths.none, comma: nil) }
  }

  private(set) var atoms: [Atom] = []
  /// The marks of the comma that is wanted in front.
  var commaBefore: MarkPath?
  /// The marks of the comma that is wanted behind.
  var commaAfter: MarkPath?

  init() {}

  /// A stream without words, with room for as many.
  init(capacity: Int) { atoms.reserveCapacity(capacity) }

  init(_ text: String, _ kind: Atom.Kind, marks: MarkPath) {
    if kind == .word, text == "," {
      commaAfter = marks
    } else if !text.isEmpty {
      atoms = [Atom(text: text, kind: kind, marks: marks)]
    }
  }

  var isEmpty: Bool { atoms.isEmpty }

  /// The atoms, taken out of the stream.
  consuming func taken() -> [Atom] { atoms }

  /// Adds what follows; the joint belongs to the part of the tree that holds both.
  mutating func append(_ next: Self, space: Bool, marks: MarkPath) {
    if next.isEmpty {
      let comma = Self.outermost(next.commaBefore, next.commaAfter)
      commaAfter = Self.outermost(commaAfter, comma)
    } else if isEmpty {
      let comma = Self.outermost(commaBefore, commaAfter)
      self = next
      commaBefore = Self.outermost(comma, next.commaBefore)
    } else {
      let comma = Self.outermost(commaAfter, next.commaBefore)
      let first = atoms.count
      atoms += next.atoms
      atoms[first].joint = Joint(space: space, marks: marks, comma: comma)
      commaAfter = next.commaAfter
    }
  }

  /// Adds a word, or a comma that is wanted: the same as adding its stream.
  mutating func append(
    _ text: String, _ kind: Atom.Kind, marks: MarkPath, joint space: Bool, _ jointMarks: MarkPath
  ) {
    if kind == .word, text == "," {
      commaAfter = Self.outermost(commaAfter, marks)
      return
    }
    guard !text.isEmpty else { return }
    if isEmpty {
      commaBefore = Self.outermost(commaBefore, commaAfter)
      atoms.append(Atom(text: text, kind: kind, marks: marks))
    } else {
      let joint = Joint(space: space, marks: jointMarks, comma: commaAfter)
      atoms.append(Atom(text: text, kind: kind, marks: marks, joint: joint))
    }
    commaAfter = nil
  }

  /// Of two commas that meet, the one that belongs to the larger part.
  static func outermost(_ first: MarkPath?, _ second: MarkPath?) -> MarkPath? {
    guard let first, let second else { return first ?? second }
    return second.count < first.count ? second : first
  }

  /// Asks for a comma behind all that stands there.
  mutating func wantComma(_ marks: MarkPath) {
    commaAfter = Self.outermost(commaAfter, marks)
  }

  /// Asks for a comma between an atom and the one before it.
  mutating func wantComma(_ marks: MarkPath, beforeAtom index: Int) {
    atoms[index].joint.comma = Self.outermost(marks, atoms[index].joint.comma)
  }

  /// Where a stream ends.
  struct End {
    fileprivate let atoms: Int
    fileprivate let commaBefore: MarkPath?
    fileprivate let commaAfter: MarkPath?
  }

  var end: End {
    End(atoms: atoms.count, commaBefore: commaBefore, commaAfter: commaAfter)
  }

  /// Takes away what was added since the stream ended somewhere.
  mutating func cut(at end: End) {
    atoms.removeLast(atoms.count - end.atoms)
    commaBefore = end.commaBefore
    commaAfter = end.commaAfter
  }

  /// The words one by one.
  var words: [String] { words(atoms.indices) }

  /// The words of some atoms one by one; a comma at a joint hangs on the word in front of it.
  func words(_ range: Range<Int>) -> [String] {
    var result: [String] = []
    for index in range {
      var pieces = atoms[index].text.words.map { String($0) }
      if index > range.lowerBound, let last = result.last, let first = pieces.first {
        let joint = atoms[index].joint
        if joint.comma != nil {
          result[result.count - 1] = last + ","
        } else if !joint.space, !Self.areSpaced(atoms[index - 1].text, atoms[index].text) {
          result[result.count - 1] = last + first
          pieces.removeFirst()
        }
      }
      result += pieces
    }
    return result
  }

  /// Whether texts that stand against each other bring a space of their own (what stands around a name in
  /// an officer's text does).
  private static func areSpaced(_ first: String, _ second: String) -> Bool {
    first.utf8.last == UInt8(ascii: " ") || second.utf8.first == UInt8(ascii: " ")
  }
}
