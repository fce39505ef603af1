package import Diagnostics
import MeetingModel
import YAMLReading

/// Reads the files of a `Templates/` folder into a phrasebook.
package struct PhrasebookLoader {
  /// What came of loading: a phrasebook, unless a problem is an error.
  package struct Result: Sendable {
    package var phrasebook: Phrasebook?
    package var problems: [Diagnostic]
    /// The sources, for showing lines under problems.
    package var sources: [String: SourceText]
  }

  let files: [String: [UInt8]]
  let sink = ProblemSink()
  private var sources: [String: SourceText] = [:]

  private init(files: [String: [UInt8]]) { self.files = files }

  /// Loads a phrasebook from the files' bytes by their paths below the templates folder.
  package static func load(_ files: [String: [UInt8]]) -> Result {
    var loader = PhrasebookLoader(files: files)
    let phrasebook = loader.phrasebook()
    let problems = loader.sink.problems
    let failed = problems.contains { $0.severity == .error }
    return Result(
      phrasebook: failed ? nil : phrasebook, problems: problems, sources: loader.sources)
  }

  /// A file as a tree; reports its syntax errors, and its absence if it is needed.
  mutating func reader(_ path: String) -> DataReader? {
    guard let bytes = files[path] else {
      sink.report(
        Diagnostic(
          .error, id: "phrasebook/missing-file", "the phrasebook lacks `\(path)`", file: path))
      return nil
    }
    let document = YAMLReader.read(bytes, name: path)
    sources[path] = document.source
    for problem in document.problems { sink.report(problem) }
    guard let root = document.root else { return nil }
    return DataReader(node: root, file: path, path: "", sink: sink)
  }

  private mutating func phrasebook() -> Phrasebook {
    let houses = self.houses()
    let kinds = self.kinds()
    let countries = self.countries()
    let acts = self.acts()
    let modifiers = entries("modifiers.yaml", known: ["summary", "aliases", "opens"])
    let links = entries("links.yaml", known: ["summary", "aliases"])
    let folders = Set(
      files.keys.compactMap { path -> String? in
        let parts = path.split(separator: "/")
        return parts.count > 2 && parts[0] == "phrasebook" ? String(parts[1]) : nil
      }
    ).sorted()
    var languages: [Language: LanguageBook] = [:]
    for folder in folders where Languages.known.contains(Language(rawValue: folder)) {
      let language = Language(rawValue: folder)
      languages[language] = languageBook(
        language, acts: acts, modifiers: modifiers.map(\.id), links: links.map(\.id))
    }
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
      countries: Set(countries.keys), languages: Set(languages.keys))
    return Phrasebook(
      vocabulary: vocabulary, houses: houses.values, kinds: kinds.values, countries: countries,
      spelling: spelling(), languages: languages)
  }

  /// An act with the words that its frames bring along before an officer's text.
  private static func withPrepositions(_ act: Vocabulary.Act, _ languages: [Language: LanguageBook])
    -> Vocabulary.Act
  {
    var act = act
    for book in languages.values {
      for complement in book.acts[act.id]?.complements ?? [] {
        act.prepositions.formUnion(complement.prepositions)
        for role in complement.roles {
          if let word = complement.frame.words(before: role.rawValue).last {
            act.prepositions.insert(word)
          }
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
