package import Diagnostics
import MeetingModel

/// How the pages look and what they say: the files of `Templates/page/`.
///
/// `statement.html`, `side-by-side.html` and `index.html` are HTML with places to fill, `{{name}}`: the names below, and
/// `{{word.KEY}}` for each wording of `words/<language>.txt`. `style.css` is put in for `{{style}}`
/// and may have words, too; there they are escaped for a CSS string. What is put in is already
/// escaped; what the templates say is taken as it is.
package struct PageTemplates: Hashable, Sendable {
  /// What came of loading: templates, unless there are problems.
  package struct Result: Sendable {
    package var page: PageTemplates?
    package var problems: [Diagnostic]
    /// The sources, for showing lines under problems.
    package var sources: [String: SourceText]
  }

  /// What a statement's page is filled with.
  enum StatementPlace: String, CaseIterable {
    /// The statement's language and that of the page's own words, as in `lang`.
    case language
    case wordLanguage = "word-language"
    case style, title, meeting, body, findings
  }

  /// What the index is filled with.
  enum IndexPlace: String, CaseIterable {
    case wordLanguage = "word-language"
    case style, body
  }

  let statement: PageTemplate
  /// Several languages beside each other; it is filled with what a statement's page is.
  let sideBySide: PageTemplate
  let index: PageTemplate
  /// The style with its words in each language.
  private let styles: [Language: String]
  let words: [Language: PageWords]
  private let fallback: PageWords

  /// The words in a language; in English where the templates lack it.
  func words(in language: Language) -> PageWords { words[language] ?? fallback }

  /// The style, with its words.
  func style(_ words: PageWords) -> String { styles[words.language] ?? "" }

  /// Loads the templates from the files' bytes by their paths below the templates folder.
  package static func load(_ files: [String: [UInt8]]) -> Result {
    var loader = Loader(files: files)
    let page = loader.page()
    return Result(
      page: loader.problems.isEmpty ? page : nil, problems: loader.problems,
      sources: loader.sources)
  }

  /// Reads the files and collects what is wrong with them.
  private struct Loader {
    let files: [String: [UInt8]]
    var problems: [Diagnostic] = []
    var sources: [String: SourceText] = [:]

    init(files: [String: [UInt8]]) { self.files = files }

    mutating func page() -> PageTemplates? {
      let statement = template(
        "page/statement.html", required: StatementPlace.allCases.map(\.rawValue))
      let sideBySide = template(
        "page/side-by-side.html", required: StatementPlace.allCases.map(\.rawValue))
      let index = template("page/index.html", required: IndexPlace.allCases.map(\.rawValue))
      let style = template("page/style.css", required: [])
      if let source = sources["page/style.css"], source.text.lowercased().contains("</style") {
        report("style-end", "the style must not contain `</style`", file: source.name)
      }
      var words: [Language: PageWords] = [:]
      for path in files.keys.sorted() where path.hasPrefix("page/words/") && path.hasSuffix(".txt")
      {
        let language = Language(rawValue: String(path.dropFirst(11).dropLast(4)))
        guard let source = source(path) else { continue }
        let (read, found) = PageWords.read(source, language: language)
        words[language] = read
        problems += found
      }
      if files["page/words/en.txt"] == nil {
        report("missing-file", "the templates lack `page/words/en.txt`", file: "page/words/en.txt")
      }
      guard let statement, let sideBySide, let index, let style, let fallback = words[.english]
      else {
        return nil
      }
      return PageTemplates(
        statement: statement, sideBySide: sideBySide, index: index,
        styles: words.mapValues { words in
          style.filled { HTMLText.style(words[String($0.dropFirst(5))] ?? "") }
        }, words: words, fallback: fallback)
    }

    private mutating func template(_ path: String, required: [String]) -> PageTemplate? {
      guard let source = source(path) else { return nil }
      let (template, found) = PageTemplate.read(source, required: required) { name in
        name.hasPrefix("word.") && PageWord(rawValue: String(name.dropFirst(5))) != nil
      }
      problems += found
      return template
    }

    private mutating func source(_ path: String) -> SourceText? {
      guard let bytes = files[path] else {
        report("missing-file", "the templates lack `\(path)`", file: path)
        return nil
      }
      guard let text = String(validating: bytes, as: UTF8.self) else {
        report("not-utf8", "`\(path)` is not UTF-8", file: path)
        return nil
      }
      // A byte-order mark and an editor's line ends are no part of the page.
      var plain = text
      if plain.unicodeScalars.contains(where: { $0 == "\u{FEFF}" || $0 == "\r" }) {
        plain = String(text.drop { $0 == "\u{FEFF}" }.map { $0 == "\r\n" ? "\n" : $0 })
      }
      let source = SourceText(name: path, text: plain)
      sources[path] = source
      return source
    }

    private mutating func report(_ id: String, _ message: String, file: String) {
      problems.append(Diagnostic(.error, id: "page/\(id)", message, file: file))
    }
  }
}
