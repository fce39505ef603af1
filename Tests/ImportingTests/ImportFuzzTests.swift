import MeetingModel
import Phrasing
import Testing

@testable import Importing

/// No text crashes the reader, hangs it, or loses a word.
struct ImportFuzzTests {
  /// A small generator with a seed.
  private struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  private static let statement = """
    Joint Statement of Canada and Japan

    We, the Ministers of Canada and Japan, met in Oslo on May 4, 2023, and agreed to widen the pier. The Ministers \
    strongly condemned the raid, including the loss of boats, in violation of the old treaty (OT).

    The Way Ahead

    1. They also called on Norland to open its files; “we hope.” Canada thanked Japan, while Japan thanked Canada. The President, Prime
    Minister Roe of Norland, and U.S. Secretary of State J. Doe, Jr., also have agreed; the Minister also will.
    """

  @Test(arguments: 1...25)
  func readsAnyBytes(_ seed: Int) throws {
    var dice = Dice(state: UInt64(seed))
    let bytes = (0..<Int.random(in: 1...900, using: &dice)).map { _ in
      UInt8.random(in: 0...255, using: &dice)
    }
    guard let importer = Shelf.phrasebook.map({ Importer(phrasebook: $0) }) else { return }
    for name in ["a.txt", "a.md", "a.html"] {
      guard let result = try? importer.read(bytes, name: name) else { continue }
      let report = result.report
      #expect(try Shelf.draft(result.spec).count == report.sentences + report.headings)
    }
  }

  @Test(arguments: 1...40)
  func readsMutatedStatements(_ seed: Int) throws {
    var dice = Dice(state: UInt64(seed) &* 7919)
    var characters = Array(Self.statement)
    let odd = Array("<>&*_#:-–“”\"'’.,;()[]{}|%@\n\t 0aZé한\u{301}")
    for _ in 0..<Int.random(in: 1...30, using: &dice) {
      let index = Int.random(in: 0..<characters.count, using: &dice)
      switch Int.random(in: 0..<3, using: &dice) {
      case 0: characters.remove(at: index)
      case 1: characters.insert(odd.randomElement(using: &dice) ?? " ", at: index)
      default: characters.swapAt(index, Int.random(in: 0..<characters.count, using: &dice))
      }
    }
    let result = try Shelf.read(String(characters))
    let drafted = try Shelf.draft(result.spec)
    #expect(drafted.count == result.report.sentences + result.report.headings)
    let rules = try #require(Shelf.phrasebook?.languages["en"]?.reading)
    var text = PublishedTextReader.read(Array(String(characters).utf8), name: "a.txt")
    text.takeTitle(rules)
    let parts = StatementParts(text, rules: rules)
    for (one, other) in zip(drafted, parts.sentences) {
      #expect(Likeness.isSame(one, other.text))
    }
  }

  @Test func refusesWhatNoSpecCanHold() throws {
    let word = String(repeating: "a", count: 1 << 20)
    #expect(throws: Importer.Failure.tooLarge(bytes: 1 << 20)) { try Shelf.read(word) }
  }

  @Test func copiesALongWord() throws {
    let word = String(repeating: "a", count: 300_000)
    #expect(try Shelf.draft(Shelf.read(word).spec).joined().count == 300_000)
  }

  @Test func readsDeepPages() throws {
    let page =
      String(repeating: "<div>", count: 50_000) + "We met."
      + String(repeating: "</div>", count: 50_000)
    let text = PublishedTextReader.read(Array(page.utf8), name: "a.html")
    #expect(text.blocks.map(\.text) == ["We met."])
  }

  /// What is long and no statement is read in one pass, and nothing of it is lost.
  @Test(arguments: [
    ("a.txt", "("), ("a.txt", ", and"), ("a.txt", ", and we agreed to meet"), ("a.txt", "**a"),
    ("a.txt", "We called on x, to y, "), ("a.txt", "The Ministers and "), ("a.txt", "President "),
    ("a.txt", "a\n===\n"), ("a.txt", "Heading\n\n"), ("a.txt", "1. We met.\n\n"),
    ("a.md", "[a"), ("a.md", "We **agree** "), ("a.html", "&amp"),
    ("a.html", "<p>We met.<div class"),
    ("a.html", "<span class=\"share\">a"), ("a.txt", "We agree and pledge and "),
  ])
  func readsLongNonsense(_ name: String, _ piece: String) throws {
    let text =
      "We agreed to meet. " + String(repeating: piece, count: 20_000 / piece.utf8.count) + " it."
    let result = try Shelf.read(text, name: name)
    let report = result.report
    #expect(try Shelf.draft(result.spec).count == report.sentences + report.headings)
  }
}
