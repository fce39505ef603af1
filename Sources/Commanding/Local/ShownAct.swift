import Diagnostics
import MeetingModel
import Phrasing

/// An act as `phrasebook list --json` gives it.
struct ListedAct: Encodable {
  var act: String
  var aliases: [String]
  var summary: String
  var rungs: [String]
  var takes: [[String]]

  init(_ act: Vocabulary.Act) {
    self.act = act.id
    aliases = act.aliases
    summary = act.summary
    rungs = act.rungs.map(\.name)
    takes = act.frames.map { $0.map(\.rawValue) }
  }
}

/// An act as `phrasebook show` gives it.
struct ShownAct: Encodable {
  struct Example: Encodable {
    var point: String
    var says: String

    init(_ example: RuleExample) {
      point = example.point
      says = example.says
    }
  }

  struct Wording: Encodable {
    var words: String
    var place: String
  }

  struct Rung: Encodable {
    var rung: String
    var isDefault: Bool
    var wordings: [Wording]
    var keys: [String]
    var examples: [Example]
  }

  struct Complement: Encodable {
    var roles: [String]
    var form: String
    var frame: String
    var houses: [String]
    var prepositions: [String]
    var place: String
    var examples: [Example]
  }

  struct Book: Encodable {
    var language: String
    var name: String
    var rule: String
    var ladder: [Rung]
    var complements: [Complement]
  }

  var act: String
  var summary: String
  var aliases: [String]
  var languages: [Book]

  /// Looks an act up by its key or another name of it.
  ///
  /// - Throws: `Failure` with exit code 64 where there is no such act or language.
  init(
    _ wanted: String, in phrasebook: Phrasebook, examples: [RuleExample], language: String?
  ) throws {
    let acts = phrasebook.vocabulary.acts
    guard let found = acts.first(where: { $0.id == wanted || $0.aliases.contains(wanted) }) else {
      throw Failure(
        Exits.usage, "there is no act `\(SafeText.safe(wanted))`",
        help: "see `communique phrasebook list`")
    }
    act = found.id
    summary = found.summary
    aliases = found.aliases
    languages = phrasebook.languages.sorted { $0.key < $1.key }.compactMap { key, book in
      guard language == nil || language == key.rawValue, let wording = book.acts[found.id] else {
        return nil
      }
      return Book(
        language: key.rawValue, name: book.lexicon.name, rule: wording.rule, found, wording,
        examples.filter { $0.rule == wording.rule && $0.language == key })
    }
    if let language, languages.isEmpty {
      let known = phrasebook.languages.keys.sorted().map(\.rawValue).joined(separator: ", ")
      throw Failure(
        Exits.usage, "`\(found.id)` is not worded in `\(SafeText.safe(language))`",
        help: "the phrasebook has \(known)")
    }
  }
}

extension ShownAct.Book {
  fileprivate init(
    language: String, name: String, rule: String, _ act: Vocabulary.Act, _ wording: ActWording,
    _ examples: [RuleExample]
  ) {
    self.language = language
    self.name = name
    self.rule = rule
    ladder = act.rungs.map { rung in
      let frames = wording.rungs[rung.name] ?? []
      let places = Set(frames.compactMap(\.place))
      return ShownAct.Rung(
        rung: rung.name, isDefault: rung.name == act.defaultRung,
        wordings: frames.map { .init(words: $0.source, place: ShownAct.text($0.place)) },
        keys: rung.intensifiers.map { "\($0) \(act.id)" } + rung.keys,
        examples: examples.filter { !$0.places.isDisjoint(with: places) }.prefix(1)
          .map { .init($0) })
    }
    complements = wording.complements.map { complement in
      ShownAct.Complement(
        roles: complement.roles.map(\.rawValue).sorted(), form: complement.form,
        frame: complement.frame.source, houses: complement.houses.sorted(),
        prepositions: complement.prepositions, place: ShownAct.text(complement.frame.place),
        examples: examples.filter { example in
          complement.frame.place.map(example.places.contains) == true
        }.prefix(1).map { .init($0) })
    }
  }
}

extension ShownAct {
  /// Where a rule stands, with its layer.
  fileprivate static func text(_ place: RulePlace?) -> String {
    guard let place else { return "" }
    let start = place.range.start
    return "\(place.layer) \(place.file):\(start.line):\(start.column)"
  }
}

/// An act for people.
enum PhrasebookText {
  /// How a terminal is written to.
  struct Style {
    var colours: Bool

    func strong(_ text: String) -> String { colours ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
    func faint(_ text: String) -> String { colours ? "\u{1B}[2m\(text)\u{1B}[0m" : text }
  }

  static func text(of act: ShownAct, style: Style) -> String {
    var lines = ["\(style.strong(act.act)): \(act.summary)"]
    if !act.aliases.isEmpty { lines.append("also: \(act.aliases.joined(separator: ", "))") }
    for book in act.languages {
      lines += ["", "\(book.name) (rule \(book.rule))", "  ladder, weak to strong"]
      for rung in book.ladder {
        let words = rung.wordings.map(\.words).joined(separator: " | ")
        lines.append(
          "    \(style.strong(rung.rung))\(rung.isDefault ? " (default)" : ""): \(words)")
        if !rung.keys.isEmpty { lines.append("      keys: \(rung.keys.joined(separator: ", "))") }
        for wording in rung.wordings where !wording.place.hasPrefix("shipped ") {
          lines.append("      from: \(SafeText.safe(wording.place))")
        }
        lines += examples(rung.examples, style)
      }
      lines.append("  complements")
      for complement in book.complements {
        let roles = complement.roles.joined(separator: " + ")
        lines.append("    \(style.strong(roles)) as \(complement.form): \(complement.frame)")
        if !complement.houses.isEmpty {
          lines.append("      houses: \(complement.houses.joined(separator: ", "))")
        }
        if !complement.prepositions.isEmpty {
          lines.append("      or: \(complement.prepositions.joined(separator: ", "))")
        }
        lines += examples(complement.examples, style)
      }
    }
    return lines.joined(separator: "\n")
  }

  private static func examples(_ examples: [ShownAct.Example], _ style: Style) -> [String] {
    examples.flatMap { example in
      [
        style.faint("      \(SafeText.safe(example.point))"),
        "        → \(SafeText.safe(example.says))",
      ]
    }
  }
}
