import ArgumentParser
import Diagnostics
import Drafting
import MeetingModel
import Phrasing

/// Says of every sentence where it comes from.
struct ExplainCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "explain",
      abstract: "Say of every sentence where it comes from, by which rule, with which choices.",
      discussion: """
        EXAMPLES
          communique explain rok-us-2024.yaml
          communique explain rok-us-2024.yaml --sentence 4
          communique explain rok-us-2024.yaml --json
        """)
  }

  @OptionGroup var templates: TemplateOptions
  @Option(help: "The language; by default the first that the spec has.") var language: String?
  @Option(help: "Only the sentence of this number, counted from 1.") var sentence: Int?
  @Flag(help: "Print a JSON array.") var json = false
  @Argument(
    help: "The spec; - reads standard input.", completion: .file(extensions: ["yaml", "yml"]))
  var file: String

  func run() throws {
    var failed = false
    try reporting {
      let wanted = language.map { [Language(rawValue: $0.lowercased())] }
      let result = try LocalSpec(file, in: wanted, templates: templates).drafted(formats: [])
      for problem in result.problems {
        let text = DiagnosticFormats.text(
          problem, sources: [result.source], colours: Surroundings.current.coloursError)
        Surroundings.current.standardError(Array(text.utf8))
      }
      failed = !result.isDrafted
      guard let statement = result.statements.first else { return }
      let all = Array(statement.sentences.enumerated())
      let chosen =
        try sentence.map { number in
          guard all.indices.contains(number - 1) else {
            throw Failure(
              Exits.usage, "there is no sentence \(number)",
              help: "the statement has \(all.count) sentences")
          }
          return [all[number - 1]]
        } ?? all
      if json {
        try printResult(
          JSONText.line(chosen.map { ExplainedSentence(number: $0.offset + 1, $0.element) }))
      } else {
        let texts = chosen.map {
          Explanation.text(number: $0.offset + 1, $0.element, file: SpecFile.shown(file))
        }
        try printResult(texts.joined(separator: "\n\n"))
      }
    }
    if failed { throw Exits.specHasErrors }
  }
}

/// A sentence's story as text.
enum Explanation {
  static func text(number: Int, _ sentence: Sentence, file: String) -> String {
    var lines = ["\(number). \(SafeText.safe(sentence.text))"]
    if let origin = sentence.origin {
      let start = origin.range.start
      lines.append(
        "   from:   \(SafeText.safe(file)):\(start.line):\(start.column) \(origin.path)")
    } else {
      lines.append("   from:   \(SafeText.safe(file)), the meeting's own facts")
    }
    lines.append("   rule:   \(sentence.rule)")
    for act in sentence.acts {
      let start = act.origin.range.start
      lines.append(
        "   act:    \(act.act), \(act.rung), by \(act.rule)"
          + " (\(act.origin.path), line \(start.line))")
      for (label, place) in zip(["worded:", "framed:"], act.places) {
        let start = place.range.start
        lines.append(
          SafeText.safe("   \(label) \(place.layer), \(place.file):\(start.line):\(start.column)"))
      }
    }
    for rule in sentence.rules {
      let (place, start) = (rule.place, rule.place.range.start)
      lines.append(
        SafeText.safe(
          "   words:  \(rule.rule): \(place.layer), \(place.file):\(start.line):\(start.column)"))
    }
    for choice in sentence.choices {
      lines.append(
        SafeText.safe("   choice: \(choice.what): \(choice.chosen) – \(choice.why)"))
    }
    return lines.joined(separator: "\n")
  }
}

/// A sentence's story as JSON.
struct ExplainedSentence: Encodable {
  struct Act: Encodable {
    var act: String
    var rung: String
    var rule: String
    var origin: Place
    /// Where the phrasebook has the wording, and the complement's frame.
    var places: [RuleAt]
  }

  struct RuleAt: Encodable {
    var layer: String
    var file: String
    var line: Int
    var column: Int

    init(_ place: RulePlace) {
      layer = place.layer
      file = place.file
      line = place.range.start.line
      column = place.range.start.column
    }
  }

  /// A rule beside the acts' that wrote words.
  struct Rule: Encodable {
    var rule: String
    var place: RuleAt
  }

  struct Place: Encodable {
    var path: String
    var line: Int
    var column: Int

    init(_ origin: Origin) {
      path = origin.path
      line = origin.range.start.line
      column = origin.range.start.column
    }
  }

  struct Decision: Encodable {
    var what: String
    var chosen: String
    var why: String
  }

  var sentence: Int
  var text: String
  var rule: String
  var origin: Place?
  var acts: [Act]
  var rules: [Rule]
  var choices: [Decision]

  init(number: Int, _ sentence: Sentence) {
    self.sentence = number
    text = sentence.text
    rule = sentence.rule
    origin = sentence.origin.map { Place($0) }
    acts = sentence.acts.map {
      Act(
        act: $0.act, rung: $0.rung, rule: $0.rule, origin: Place($0.origin),
        places: $0.places.map { RuleAt($0) })
    }
    rules = sentence.rules.map { Rule(rule: $0.rule, place: RuleAt($0.place)) }
    choices = sentence.choices.map { Decision(what: $0.what, chosen: $0.chosen, why: $0.why) }
  }
}
