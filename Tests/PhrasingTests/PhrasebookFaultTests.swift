import Diagnostics
import Phrasing
import Testing

/// The faults that checking a phrasebook finds, each at its place.
struct PhrasebookFaultTests {
  struct Fault: CustomTestStringConvertible, Sendable {
    var name: String
    var file: String
    var old: String
    var new: String
    var id: String
    var message: String

    var testDescription: String { name }

    /// Holds the check of a phrasebook with the fault to its finding, and to the place of it.
    func isFound() throws {
      let book = Bench.changing(file, from: old, to: new)
      let problem = try #require(
        book.problems.first { $0.id == id && $0.message.contains(message) },
        "\(book.problems.map(\.message))")
      #expect(problem.severity == .error)
      #expect(problem.file == file)
      #expect(problem.range != nil)
    }
  }

  @Test(arguments: [
    Fault(
      name: "an intensifier that two rungs claim", file: "acts.yaml",
      old:
        "    firm: [firmly]\n    resolute: [resolutely]\n    strong: [strongly]\n    stronger: [unequivocally]",
      new:
        "    firm: [firmly]\n    resolute: [resolutely]\n    strong: [firmly]\n    stronger: [unequivocally]",
      id: "phrasebook/tie", message: "both claim the key `firmly condemn`"),
    Fault(
      name: "an alias that is another act", file: "acts.yaml", old: "aliases: [take stock of]",
      new: "aliases: [take note]", id: "phrasebook/tie",
      message: "`take note` and `take stock` both claim the key `take note`"),
    Fault(
      name: "two rungs worded alike", file: "phrasebook/en/concern-and-blame.yaml",
      old: "resolute: [\"resolutely [condemn] {complement}\"]",
      new: "resolute: [\"firmly [condemn] {complement}\"]", id: "phrasebook/tie",
      message: "`firm` and `resolute` of `condemn` are worded alike"),
    Fault(
      name: "a rung without words", file: "phrasebook/en/welcoming.yaml",
      old: "strong: [\"warmly [welcome] {complement}\"]", new: "strong: []",
      id: "phrasebook/no-wording", message: "the rung `strong` of `welcome` has no wording"),
    Fault(
      name: "a frame that an earlier one shadows", file: "phrasebook/en/welcoming.yaml",
      old: "    - {roles: [what], form: noun, frame: \"{what}\"}\n",
      new:
        "    - {roles: [what], form: noun, frame: \"{what}\"}\n    - {roles: [what], form: noun, frame: \"of {what}\"}\n",
      id: "phrasebook/never-chosen", message: "takes every text first"),
    Fault(
      name: "a frame whose roles the act does not take", file: "phrasebook/en/welcoming.yaml",
      old: "    - {roles: [what], form: noun, frame: \"{what}\"}\n",
      new:
        "    - {roles: [what], form: noun, frame: \"{what}\"}\n    - {roles: [whom], form: noun, frame: \"{whom}\"}\n",
      id: "phrasebook/never-chosen", message: "`welcome` does not take `whom`"),
    Fault(
      name: "an unknown form", file: "phrasebook/en/welcoming.yaml", old: "frame: \"{what}\"",
      new: "frame: \"{what:gerunt}\"", id: "phrasebook/unknown-form",
      message: "there is no form `gerunt`"),
    Fault(
      name: "wordings of one rung that differ in strength",
      file: "phrasebook/en/concern-and-blame.yaml",
      old: "strong: [\"strongly [condemn] {complement}\"]",
      new: "strong: [\"strongly [condemn] {complement}\", \"[condemn] {complement}\"]",
      id: "phrasebook/unequal-strength", message: "in the same rung `strong` weighs 3"),
    Fault(
      name: "a ladder out of order", file: "phrasebook/en/concern-and-blame.yaml",
      old:
        "strong: [\"[express] serious concern {complement}\", \"[voice] serious concern {complement}\"]",
      new: "strong: [\"[express] the gravest concern {complement}\"]",
      id: "phrasebook/unequal-strength",
      message: "the rung `stronger` of `express concern` weighs 5, less than `strong`"),
    Fault(
      name: "a layout's frame behind one that needs no more", file: "phrasebook/en/layout.yaml",
      old: "  next:\n", new: "  next:\n    - \"{subject} [agree] to meet again\"\n",
      id: "phrasebook/never-chosen", message: "needs no more than it does"),
  ])
  func finds(_ fault: Fault) throws {
    try fault.isFound()
  }
}
