import Grammar
import Testing

/// Properties of lines that hold for every tree, tried on many trees made from a seed.
struct LinePropertyTests {
  private typealias Tree = WordTree<Int>
  private let grammar = EnglishGrammar()

  @Test(arguments: 0..<40)
  func keepsTextsInOrderAndAddsNoDoubles(_ seed: UInt64) {
    var generator = Generator(state: seed &* 7919 &+ 1)
    for _ in 0..<50 {
      let tree = makeTree(depth: 4, &generator)
      for shape in [LineShape.sentence, .fragment] {
        let runs = grammar.line(tree, as: shape)
        let line = runs.map(\.text).joined()
        #expect(runs == grammar.line(tree, as: shape))
        #expect(contains(leaves(of: tree), in: line), "\(tree) → \(line)")
        #expect(
          !["  ", ",,", ", ,", " ,", ",.", "( ", " )"].contains(where: line.contains), "\(line)")
        #expect(zip(runs, runs.dropFirst()).allSatisfy { $0.marks != $1.marks })
        #expect(runs.allSatisfy { !$0.text.isEmpty })
        let again = grammar.line(Tree.text(line), as: shape).map(\.text).joined()
        #expect(again == line)
      }
    }
  }

  private func contains(_ leaves: [String], in line: String) -> Bool {
    var rest = Array(line.utf8)[...]
    for leaf in leaves {
      let leaf = Array(leaf.utf8)
      guard !leaf.isEmpty else { continue }
      guard
        let start = rest.indices.first(where: { rest[$0...].starts(with: leaf) })
      else { return false }
      rest = rest[(start + leaf.count)...]
    }
    return true
  }

  private func leaves(of tree: Tree) -> [String] {
    switch tree {
    case .text(let text): [text]
    case .word, .form: []
    case .phrase(let parts), .compound(let parts), .list(let parts, _): parts.flatMap(leaves)
    case .aside(let part), .marked(_, let part): leaves(of: part)
    }
  }

  private func makeTree(depth: Int, _ generator: inout Generator) -> Tree {
    let choice = depth == 0 ? Int(generator.next() % 4) : Int(generator.next() % 10)
    func parts() -> [Tree] {
      (0..<Int(generator.next() % 4)).map { _ in makeTree(depth: depth - 1, &generator) }
    }
    let texts = [
      "D.P.R.K. officials", "10.30 a.m.", "https://un.org/a.b", "$1.23M", "peace, security",
      "e\u{301}lan",
      "“trust,”", "the U.S.", "<KP>", "X (Y)", "안보", "U+1F1F0 🇰🇷",
    ]
    switch choice {
    case 0, 1: return .text(texts[Int(generator.next() % UInt64(texts.count))])
    case 2: return .word(["the", "they", ",", "’s", "agreed", ""][Int(generator.next() % 6)])
    case 3: return .form("a")
    case 4, 5: return .phrase(parts())
    case 6: return .compound(parts())
    case 7: return .aside(makeTree(depth: depth - 1, &generator))
    case 8: return .list(parts(), generator.next() % 2 == 0 ? .and : .or)
    default: return .marked(Int(generator.next() % 3), makeTree(depth: depth - 1, &generator))
    }
  }
}

/// A small generator of numbers, the same on every machine.
private struct Generator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 33
  }
}
