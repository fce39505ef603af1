import Hashing
import Serving
import Testing

@Suite struct AttemptNotesTests {
  private func key(_ text: String) -> String { SHA256.hex(Array(text.utf8)) }

  @Test func `keeps what had begun and not ended for the next start`() throws {
    let state = try Scratch()
    let notes = try AttemptNotes(in: state.path)
    try notes.forgetFound()
    for text in ["a", "b", "c"] { try notes.begin(key(text)) }
    notes.end(key("b"))
    try notes.begin(key("d"))
    notes.end(key("a"))
    let next = try AttemptNotes(in: state.path)
    #expect(next.found == [key("c"), key("d")].sorted())
    try next.forgetFound()
    #expect(try AttemptNotes(in: state.path).found.isEmpty)
  }

  @Test func `notes one content once, until nobody is at work on it`() throws {
    let state = try Scratch()
    let notes = try AttemptNotes(in: state.path)
    for _ in 1...2 { try notes.begin(key("a")) }
    notes.end(key("a"))
    #expect(try AttemptNotes(in: state.path).found == [key("a")])
    notes.end(key("a"))
    notes.end(key("a"))
    #expect(try AttemptNotes(in: state.path).found.isEmpty)
  }

  @Test func `holds more than usual, and grows no further than it must`() throws {
    let state = try Scratch()
    let notes = try AttemptNotes(in: state.path)
    try notes.forgetFound()
    for _ in 1...2 {
      let keys = (0..<200).map { key("\($0)") }
      for key in keys { try notes.begin(key) }
      #expect(try AttemptNotes(in: state.path).found == keys.sorted())
      for key in keys { notes.end(key) }
      #expect(try AttemptNotes(in: state.path).found.isEmpty)
      #expect(state.read("attempts")?.utf8.count == 200 * 65)
    }
  }

  @Test func `takes no other text for a note`() throws {
    let state = try Scratch()
    try state.write("\n\nnonsense\n\(key("a"))\n\(key("b").dropLast())", to: "attempts")
    #expect(try AttemptNotes(in: state.path).found == [key("a")])
  }
}
