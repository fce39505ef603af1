import Testing

@testable import Importing

/// Lists below a sentence, an item a line.
struct ListTests {
  private static func read(_ list: String) throws -> (spec: String, report: ImportReport) {
    let text =
      "Statement of Canada and Japan\n\nThe Ministers met in Oslo.\n\n\(list)\n\nThey will meet again."
    let result = try Shelf.read(text)
    let drafted = try Shelf.draft(result.spec)
    #expect(drafted.count == result.report.sentences + result.report.headings)
    let letters = drafted.joined().filter { $0.isLetter || ".;:".contains($0) }
    #expect(
      "StatementofCanadaandJapan" + letters
        == text.filter { $0.isLetter || ".;:".contains($0) }, "\(result.spec)")
    return (result.spec, result.report)
  }

  @Test func readsWhatASpeakerDid() throws {
    let (spec, report) = try Self.read(
      """
      The Ministers:

      - Reaffirmed their trust.

      - Agreed to widen the pier.

      - Strongly condemned the raid.
      """)
    for line in ["bullets: true", "- reaffirm: their trust", "- strongly condemn: the raid"] {
      #expect(spec.contains(line), "\(spec)")
    }
    #expect(report.points == report.sentences)
  }

  @Test(arguments: [
    (
      "To this end, they will:\n\n- share charts;\n\n- train pilots; and\n\n- mend the pier.",
      "- will:"
    ),
    ("They agreed to:\n\n• Share charts.\n\n• Train pilots.", "- agree:"),
    ("They welcomed:\n\n- the ferry;\n\n- the pier.", "- welcome:"),
  ])
  func readsWhatAVerbIsAbout(_ list: String, _ act: String) throws {
    let (spec, report) = try Self.read(list)
    #expect(spec.contains(act), "\(spec)")
    #expect(spec.contains("list: bullets"), "\(spec)")
    #expect(report.points == report.sentences, "\(spec)")
  }

  /// What is no list of one speaker's acts stands as paragraphs with their marks.
  @Test(arguments: [
    "The Ministers:\n\n- Reaffirmed their trust.\n\n- Yodeled at dawn.",
    "They will:\n\n- share charts\n\n- train pilots",
    "They agreed on this:\n\n- The pier is old. It needs work.\n\n- The ferry is new.",
  ])
  func leavesOtherLists(_ list: String) throws {
    #expect(try !Self.read(list).spec.contains("bullets"))
  }
}
