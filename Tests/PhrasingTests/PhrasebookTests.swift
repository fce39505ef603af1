import Diagnostics
import MeetingModel
import Phrasing
import Testing

/// The phrasebook as a product: its examples, and the faults that are found in it.
struct PhrasebookTests {
  @Test("every example of the shipped phrasebook holds, and every rule has one")
  func examplesHold() {
    let inspection = PhrasebookInspection.inspect([.shipped(Desk.files)])
    #expect(inspection.problems.map { "\($0.file): \($0.message) \($0.help)" } == [])
    #expect(inspection.examples.count > 600)
  }

  @Test("every shipped act is worded in every language")
  func wordsEveryAct() throws {
    let book = try #require(Desk.loaded.phrasebook)
    for (language, words) in book.languages.sorted(by: { $0.key < $1.key }) {
      let lacking = book.vocabulary.acts.map(\.id).filter { words.acts[$0] == nil }
      #expect(lacking == [], "\(language)")
    }
  }

  @Test("an example that comes out otherwise is reported at its own words")
  func reportsDifference() throws {
    let book = Bench.changing(
      "phrasebook/en/concern-and-blame.yaml",
      from: "strong: [\"strongly [condemn] {complement}\"]",
      to: "strong: [\"forcefully [condemn] {complement}\"]")
    let problem = try #require(book.problems.first { $0.id == "phrasebook/example" })
    #expect(problem.severity == .error)
    #expect(problem.message.contains("`forcefully` where `strongly` was expected"))
    #expect(problem.path?.hasPrefix("condemn.examples[") == true)
    #expect(problem.range != nil)
  }

  @Test("drafting does not read the examples, and keeps every place in the file")
  func skipsExamples() throws {
    var files = Desk.files
    let path = "phrasebook/en/noting.yaml"
    let text = Bench.text(of: path) + "\nbroken: {rungs: [}\n"
    files[path] = Array(text.utf8)
    let line = text.split(separator: "\n", omittingEmptySubsequences: false)
      .firstIndex { $0.hasPrefix("broken") }
    let problem = try #require(PhrasebookLoader.load(files).problems.first)
    #expect(problem.range?.start.line == line.map { $0 + 1 })
  }
}

/// Phrasebooks with something wrong in them.
enum Bench {
  /// A shipped file's text.
  static func text(of path: String) -> String {
    String(decoding: Desk.files[path] ?? [], as: UTF8.self)
  }

  /// The shipped phrasebook of one language with one passage changed, inspected; only the changed
  /// file's examples are run.
  static func changing(
    _ path: String, from old: String, to new: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) -> PhrasebookInspection {
    // Another language has no part in a fault of this one, and takes its time to read.
    let language = path.hasPrefix("phrasebook/") ? path.split(separator: "/")[1] : "en"
    var files = Desk.files.filter { path, _ in
      !path.hasPrefix("phrasebook/") || path.hasPrefix("phrasebook/\(language)/")
    }
    let text = text(of: path)
    #expect(text.contains(old), sourceLocation: sourceLocation)
    files[path] = Array(text.replacing(old, with: new, maxReplacements: 1).utf8)
    return PhrasebookInspection.inspect([.shipped(files)], examplesOf: [path])
  }
}
