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
    // A mark is no word of a line.
    let shown = text.split(separator: "\n").map { line in
      let mark = line.prefix { $0 != " " }
      return "-•1.2.(i)(ii)".contains(mark) ? line.dropFirst(mark.count) : line
    }.joined()
    let letters = drafted.joined().filter { $0.isLetter || ".;:".contains($0) }
    #expect(
      "StatementofCanadaandJapan" + letters
        == shown.filter { $0.isLetter || ".;:".contains($0) }, "\(result.spec)")
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

  /// A list whose items are no one sentence's stands line by line, each as an act of who introduces it.
  @Test(arguments: [
    (
      "They will:\n\n1. Expand the pier. It is old.\n\n2. Train pilots with care.",
      ["- will: ':'", "- expand: the pier.", "verb: Expand", "paragraph: '2.'"]
    ),
    (
      "They agreed to:\n\n- widen the pier\n\n- train pilots",
      ["- agree: 'to :'", "- widen: the pier", "subject: none"]
    ),
    (
      "Canada will:\n\n- caulk the boats with tar\n\n- train pilots",
      ["- will: caulk the boats with tar", "verb: none", "by: CA"]
    ),
    (
      "They announced the following steps:\n\n(i) to widen the pier;\n\n(ii) to train pilots.",
      ["- widen: the pier;", "verb: to widen", "paragraph: (ii)"]
    ),
    (
      "They set up a fund. This includes:\n\n- Working with firms to mend the pier.\n\n- Training pilots.",
      ["verb: Working", "- train: pilots."]
    ),
    (
      "Recalling the treaty of 1990;\n\nConvinced that the pier is safe;\n\nDECLARE the following:\n\n1. They agree to rest.",
      ["verb: Recalling", "verb: Convinced", "- declare: 'the following:'"]
    ),
  ])
  func readsLinesThatGoOn(_ list: String, _ parts: [String]) throws {
    let (spec, _) = try Self.read(list)
    for part in parts { #expect(spec.contains(part), "\(spec)") }
  }

  @Test func countsNoLineAsReadBackWhoseVerbIsNoActs() throws {
    let (_, report) = try Self.read("Canada will:\n\n- caulk the boats\n\n- train pilots")
    #expect(report.roundTrip == report.points - 1)
  }

  /// What is no list of one speaker's acts stands as paragraphs with their marks.
  @Test(arguments: [
    "The Ministers:\n\n- Reaffirmed their trust.\n\n- Yodeled at dawn.",
    "They agreed on this:\n\n- The pier is old. It needs work.\n\n- The ferry is new.",
  ])
  func leavesOtherLists(_ list: String) throws {
    #expect(try !Self.read(list).spec.contains("bullets"))
  }
}
