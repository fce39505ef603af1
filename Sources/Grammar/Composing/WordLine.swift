/// The words of one line before they are set: a tree of words in one array, in the order of reading, in
/// which each part stands in front of what it holds. One array is made, filled and thrown away far
/// faster than a tree.
package struct WordLine {
  /// What a part is; see `WordTree`, whose marks lie on the parts here.
  package enum Kind: UInt8, Sendable {
    case text, word, form
    case phrase, compound, aside
    case and, or

    /// Whether a part is a list.
    var isList: Bool { self == .and || self == .or }
  }

  struct Part {
    let kind: Kind
    /// The index behind all that the part holds.
    fileprivate(set) var end: Int32
    /// The marks that lie on the part.
    let marks: MarkPath
    let text: String
  }

  private(set) var parts: [Part] = []
  /// The marks' paths.
  private(set) var paths = MarkPaths()
  /// The marks of what is added next.
  private var marks = MarkPaths.none

  /// Makes a line without words.
  package init() {}

  /// Takes all words out.
  package mutating func removeAll() {
    parts.removeAll(keepingCapacity: true)
    paths.removeAll()
    marks = MarkPaths.none
  }

  /// Adds a word or a text.
  package mutating func add(_ kind: Kind, _ text: String) {
    parts.append(Part(kind: kind, end: Int32(parts.count + 1), marks: marks, text: text))
  }

  /// Begins a part, which holds all that is added before it is closed.
  package mutating func open(_ kind: Kind) -> Int {
    parts.append(Part(kind: kind, end: 0, marks: marks, text: ""))
    return parts.count - 1
  }

  /// Ends a part that was opened.
  package mutating func close(_ index: Int) { parts[index].end = Int32(parts.count) }

  /// Lays a mark on the one part that is added before it is taken off. Directly inside of the same mark it says
  /// nothing more.
  ///
  /// - Returns: the marks that lay there before.
  package mutating func lay(_ mark: MarkNumber) -> MarkPath {
    let before = marks
    if paths.innermost(of: before) != mark { marks = paths.adding(mark, to: before) }
    return before
  }

  /// Takes a mark off again, back to the marks that lay there before.
  package mutating func takeOff(backTo before: MarkPath) { marks = before }

  /// The index of the part behind another and all that it holds.
  func next(after index: Int) -> Int { Int(parts[index].end) }

  /// Whether a part has no words.
  func isEmpty(_ index: Int) -> Bool {
    for inner in index..<next(after: index) where !parts[inner].text.isEmpty { return false }
    return true
  }
}

extension WordLine {
  /// Adds a tree, whose marks have numbers.
  package mutating func add<Mark>(_ tree: WordTree<Mark>, number: (Mark) -> MarkNumber) {
    func add(_ trees: [WordTree<Mark>], as kind: Kind) {
      let index = open(kind)
      for tree in trees { self.add(tree, number: number) }
      close(index)
    }
    switch tree {
    case .text(let text): self.add(.text, text)
    case .word(let word): self.add(.word, word)
    case .form(let form): self.add(.form, form)
    case .phrase(let parts): add(parts, as: .phrase)
    case .compound(let parts): add(parts, as: .compound)
    case .list(let parts, let conjunction): add(parts, as: conjunction == .or ? .or : .and)
    case .aside(let part): add([part], as: .aside)
    case .marked(let mark, let part):
      let before = lay(number(mark))
      self.add(part, number: number)
      takeOff(backTo: before)
    }
  }
}
