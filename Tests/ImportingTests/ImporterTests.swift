import Testing

@testable import Importing

/// Sentences of our own invention, read into points.
struct ImporterTests {
  @Test(arguments: [
    ("They reaffirmed the value of open skies.", "- reaffirm: the value of open skies"),
    (
      "They strongly condemned the raid on the harbor.",
      "- strongly condemn: the raid on the harbor"
    ),
    ("They also noted that the lake is deep.", "- note: that the lake is deep\n    link: also"),
    (
      "They called on Norland to open its files.",
      "- call on:\n      whom: Norland\n      to: open its files"
    ),
    ("They committed to opening two new bridges.", "- commit:"),
    ("They committed to open two new bridges.", "- commit to: open two new bridges"),
    ("They expressed grave concern about the flood.", "- express grave concern: the flood"),
    ("They agreed to meet in the spring.", "- agree: to meet in the spring"),
    ("They will study the tides.", "- will: study the tides"),
    ("They are united in their grief.", "- be united:"),
    ("They have agreed to share the cost.", "verb: have agreed"),
    ("Canada welcomed the new ferry.", "by: CA"),
    ("Canada and Japan welcomed the new ferry.", "by:\n    - CA\n    - JP"),
    ("The two sides reviewed the plans for the ferry.", "review: the plans for the ferry"),
    ("To this end, they pledged to widen the pier.", "link: to this end"),
    (
      "Recognizing the weight of the task, they decided to meet monthly.",
      "recognizing: the weight of the task"
    ),
    ("Today, they opened the pier.", "link: today"),
    ("They reaffirmed their trust and pledged to keep it.", "and:\n      pledge: to keep it"),
    ("They rejected the claim, in light of the old treaty.", "in light of: the old treaty"),
  ])
  func readsAnAct(_ sentence: String, _ line: String) throws {
    let spec = try Shelf.spec(of: sentence)
    #expect(spec.contains(line), "\(spec)")
  }

  @Test func leavesWhatNoPartySaysAsItStands() throws {
    let spec = try Shelf.spec(of: "The harbor has been quiet since spring.")
    #expect(spec.contains("- state: The harbor has been quiet since spring."))
  }

  @Test func countsWhatThePrintedSpecHolds() throws {
    let text = """
      Joint Statement of Canada and Japan

      We met in Oslo on May 4, 2023. The harbor has been quiet since spring.

      The Way Ahead

      We reaffirm our trust. President Roe hummed, we think, a tune
      """
    let result = try Shelf.read(text)
    let report = result.report
    #expect(report.sentences == report.points + report.states + report.verbatim)
    #expect(report.roundTrip == report.points)
    #expect(result.spec.contains("heading: The Way Ahead"))
    #expect(result.spec.contains("date: 2023-05-04"))
    #expect(result.spec.contains("place: Oslo"))
    #expect(try Shelf.draft(result.spec).count == report.sentences + report.headings)
  }

  @Test func numbersParagraphsByRule() throws {
    let text = "Statement of Canada and Japan\n\n1. We met.\n\n2. We agreed to rest.\n\n3. We left."
    let spec = try Shelf.read(text).spec
    #expect(spec.contains("numbering: paragraphs"))
    #expect(!spec.contains("paragraph: 2."))
  }

  @Test func keepsBullets() throws {
    let text =
      "Statement of Canada and Japan\n\nWe agreed on this:\n\n- a new pier\n\n- We will build a ferry."
    let spec = try Shelf.read(text).spec
    #expect(spec.contains("paragraph: '-'") || spec.contains("paragraph: \"-\""), "\(spec)")
    #expect(try Shelf.draft(spec).contains("a new pier"))
  }

  @Test func findsTermsByTheirFirstMention() throws {
    let text = """
      Statement of Canada and Japan

      We welcome the Harbor Safety Council (HSC). We thank the HSC. We will help the HSC.
      """
    let spec = try Shelf.read(text).spec
    #expect(spec.contains("HSC: Harbor Safety Council"))
  }

  @Test func refusesAnEmptyText() throws {
    #expect(throws: Importer.Failure.empty) { try Shelf.read(" \n\n") }
  }
}
