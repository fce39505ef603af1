package import Diagnostics
package import MeetingModel
import YAMLReading

/// Reads the files of a `Templates/` folder, and of the folders that a site lays over it, into a
/// phrasebook.
package struct PhrasebookLoader {
  /// What came of loading: a phrasebook, unless a problem is an error.
  package struct Result: Sendable {
    package var phrasebook: Phrasebook?
    package var problems: [Diagnostic]
    /// The sources, for showing lines under problems.
    package var sources: [String: SourceText]
    /// The rules' examples; empty unless they were asked for.
    var examples: [RuleExample] = []
    /// The meetings in which a language's examples take place.
    var exampleMeetings: [Language: YAMLNode] = [:]
  }

  let layers: [PhrasebookLayer]
  /// The languages whose rules are read; nil for all that there are.
  let wanted: Set<Language>?
  /// Whether the rules' examples are read too, which only checking and showing want.
  let readsExamples: Bool
  let sink = ProblemSink()
  private var examples: [RuleExample] = []
  private var exampleMeetings: [Language: YAMLNode] = [:]
  private(set) var sources: [String: SourceText] = [:]

  init(layers: [PhrasebookLayer], languages: Set<Language>? = nil, readsExamples: Bool) {
    self.layers = layers
    wanted = languages
    self.readsExamples = readsExamples
  }

  /// Loads a phrasebook from the files' bytes by their paths below the templates folder.
  package static func load(_ files: [String: [UInt8]]) -> Result { load([.shipped(files)]) }

  /// Loads a phrasebook from layers, the lowest first.
  ///
  /// - Parameter languages: those whose rules are read, and whose faults are told; nil for all. What specs
  ///   may say is the same whichever are read.
  package static func load(
    _ layers: [PhrasebookLayer], languages: Set<Language>? = nil, examples: Bool = false
  ) -> Result {
    var loader = PhrasebookLoader(layers: layers, languages: languages, readsExamples: examples)
    let phrasebook = loader.phrasebook()
    let failed = loader.sink.problems.contains { $0.severity == .error }
    if examples, !failed { loader.checkRules(of: phrasebook) }
    let problems = loader.sink.problems
    return Result(
      phrasebook: failed ? nil : phrasebook, problems: problems, sources: loader.sources,
      examples: loader.examples, exampleMeetings: loader.exampleMeetings)
  }

  /// Looks for rules that can never be chosen and the like, once all can be read.
  private mutating func checkRules(of phrasebook: Phrasebook) {
    var strengths: [Language: StrengthWords] = [:]
    for language in phrasebook.languages.keys.sorted() {
      strengths[language] = reader("phrasebook/\(language)/language.yaml")?["strengthWords"]
        .map { StrengthWords($0) }
    }
    let checks = RuleChecks(phrasebook: phrasebook, acts: reader("acts.yaml"), strengths: strengths)
    for problem in checks.run() { sink.report(problem) }
  }

  /// A file as a tree, merged over the layers; reports its syntax errors, and its absence if it is
  /// needed.
  mutating func reader(_ path: String) -> DataReader? {
    var found = false
    var parts: [DataReader.Part] = []
    for layer in layers {
      guard let bytes = layer.files[path] else { continue }
      found = true
      if let part = part(bytes, path: path, layer: layer) { parts.append(part) }
    }
    if !found {
      sink.report(
        Diagnostic(
          .error, id: "phrasebook/missing-file", "the phrasebook lacks `\(path)`", file: path))
    }
    guard let top = parts.popLast() else { return nil }
    return DataReader(below: parts, top: top, path: "", sink: sink)
  }

  /// A file as one layer has it.
  mutating func part(_ bytes: [UInt8], path: String, layer: PhrasebookLayer) -> DataReader.Part? {
    let name = layer.prefix + path
    let read = readsExamples ? bytes : ExampleBlocks.blanked(bytes)
    let document = YAMLReader.read(read, name: name)
    sources[name] = document.source
    for problem in document.problems { sink.report(problem) }
    return document.root.map { DataReader.Part(node: $0, file: name, layer: layer.name) }
  }

  /// Whether some layer has a file.
  func has(_ path: String) -> Bool { layers.contains { $0.files[path] != nil } }

  /// The languages that layers have rules for, and that can be drafted.
  package static func languages(of layers: [PhrasebookLayer]) -> Set<Language> {
    layers.reduce(into: Set<Language>()) { found, layer in
      for path in layer.files.keys {
        let parts = path.split(separator: "/", maxSplits: 2)
        guard parts.count > 2, parts[0] == "phrasebook" else { continue }
        found.insert(Language(rawValue: String(parts[1])))
      }
    }.intersection(Languages.known)
  }

  /// Takes note of a rule's examples.
  mutating func take(
    _ examples: DataReader?, of rule: String, language: Language, kind: String? = nil
  ) {
    guard readsExamples, let examples else { return }
    self.examples += examples.items.map { item in
      RuleExample(
        rule: rule, language: language, kind: kind, node: item.node, file: item.file,
        path: item.path)
    }
  }

  private mutating func phrasebook() -> Phrasebook {
    let houses = self.houses()
    let kinds = self.kinds()
    let countries = self.countries()
    let acts = self.acts()
    let modifiers = entries("modifiers.yaml", known: ["summary", "aliases", "opens"])
    let links = entries("links.yaml", known: ["summary", "aliases"])
    let known = PhrasebookLoader.languages(of: layers)
    let read = wanted.map(known.intersection) ?? known
    var languages: [Language: LanguageBook] = [:]
    for language in read.sorted() {
      languages[language] = languageBook(
        language, acts: acts, modifiers: modifiers.map(\.id), links: links.map(\.id))
      guard readsExamples else { continue }
      exampleMeetings[language] =
        reader("phrasebook/\(language)/\(PhrasebookLoader.exampleMeetingFile)")?.node
    }
    // A form may be any language's: whether it is one, only all of them tell.
    if read == known { checkHouseForms(languages) }
    var offices: [Vocabulary.Entry] = []
    if let reader = reader("offices.yaml") {
      for (key, value) in reader.entries {
        value.allowOnly(["summary", "aliases"])
        offices.append(entry(key, value))
      }
    }
    let vocabulary = Vocabulary(
      acts: acts.map { PhrasebookLoader.withPrepositions($0, languages) }, modifiers: modifiers,
      links: links, kinds: kinds.entries,
      defaultKind: kinds.standard, houses: houses.entries, offices: offices,
      countries: Set(countries.keys), countryNames: Self.codes(of: countries), languages: known)
    return Phrasebook(
      vocabulary: vocabulary, houses: houses.values, kinds: kinds.values, countries: countries,
      spelling: spelling(), languages: languages)
  }

  /// The codes of countries by their names; a name that two have is neither's.
  private static func codes(of countries: [String: [Language: CountryNames]]) -> [String: String] {
    var codes: [String: Set<String>] = [:]
    for (code, names) in countries {
      for names in names.values {
        for name in [names.short, names.full, names.abbreviation].compactMap(\.self) {
          let name = name.lowercased()
          codes[name.hasPrefix("the ") ? String(name.dropFirst(4)) : name, default: []].insert(code)
        }
      }
    }
    return codes.compactMapValues { $0.count == 1 ? $0.first : nil }
  }

  /// An act with the words that its English frames bring along before an officer's text: how a text begins
  /// is asked of English ones alone.
  static func withPrepositions(_ act: Vocabulary.Act, _ languages: [Language: LanguageBook])
    -> Vocabulary.Act
  {
    var act = act
    for complement in languages[.english]?.acts[act.id]?.complements ?? [] {
      act.prepositions.formUnion(complement.prepositions)
      for role in complement.roles {
        if let word = complement.frame.words(before: role.rawValue).last {
          act.prepositions.insert(word)
        }
      }
    }
    return act
  }

  func entry(_ id: String, _ value: DataReader) -> Vocabulary.Entry {
    Vocabulary.Entry(
      id: id, aliases: value["aliases"]?.texts ?? [], summary: value["summary"]?.text ?? "")
  }

  private mutating func entries(_ path: String, known: Set<String>) -> [Vocabulary.Entry] {
    guard let reader = reader(path) else { return [] }
    return reader.entries.map { key, value in
      value.allowOnly(known)
      return entry(key, value)
    }
  }
}
