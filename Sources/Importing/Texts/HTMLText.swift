/// Reads the words of a press page: its headings, paragraphs and list items.
///
/// It is no browser: tags only cut the text into blocks, what is no part of the text (menus, scripts)
/// is passed over by its element, and nothing nests, so that no depth can hurt.
enum HTMLText {
  static func read(_ text: String) -> PublishedText {
    var reader = HTMLReader(text)
    reader.run()
    // A page whose text stands in what looks like a menu is read with all that it shows.
    guard reader.passed > reader.kept else { return reader.result() }
    var whole = HTMLReader(text, takesAll: true)
    whole.run()
    return whole.result()
  }

  /// Elements that hold no words of the page.
  static let wordless: Set<String> = [
    "script", "style", "noscript", "svg", "iframe", "template", "title", "object", "video", "audio",
  ]
  static let skipped: Set<String> = wordless.union([
    "nav", "footer", "header", "aside", "button", "select", "textarea", "label", "figure", "dialog",
    "menu",
  ])
  static let blocks: Set<String> = [
    "p", "div", "section", "article", "main", "ul", "ol", "li", "table", "tr", "br",
    "blockquote", "pre", "body", "html", "dl", "dt", "dd", "hr", "form", "fieldset",
  ]
  /// Cells of a row, which stand in one line.
  static let cells: Set<String> = ["td", "th"]
  static let cellMark = " | "
  /// Elements that hold the page or its text, whatever their class says.
  static let holders: Set<String> = ["html", "body", "main", "article", "form"]
  /// What is strong may be a heading: `Emphasis` tells.
  static let strong: Set<String> = ["b", "strong"]
  /// Elements without an end.
  static let empty: Set<String> = [
    "img", "br", "hr", "input", "meta", "link", "wbr", "source", "area", "col",
  ]
  /// Elements in which no tag is read.
  static let unnested: Set<String> = ["script", "style", "title", "svg", "noscript"]
  private static let apart = [
    "role=\"tooltip", "role=\"navigation", "role=\"banner", "role=\"contentinfo", "role=\"search",
    "role=\"complementary", "role=\"dialog", "role=\"menu", "aria-hidden=\"true",
  ]
  private static let apartClasses: Set<Substring> = [
    "breadcrumb", "breadcrumbs", "share", "sharing", "social-share", "cookie-banner", "menu",
    "sidebar", "related", "pagination", "skip-link", "sr-only", "visually-hidden",
  ]

  /// Whether a tag's attributes say that it is no part of the text.
  static func isApart(_ attributes: ArraySlice<Unicode.Scalar>) -> Bool {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: attributes)
    let text = String(view).map { $0 == "'" ? "\"" : $0 }
    let words = String(text)
    if apart.contains(where: { words.contains($0) }) { return true }
    if words.split(separator: " ").contains(where: { $0 == "hidden" }) { return true }
    guard let start = words.firstRange(of: "class=\"")?.upperBound else { return false }
    return words[start...].prefix { $0 != "\"" }.split(separator: " ").contains { name in
      apartClasses.contains(name) || apartHeads.contains { name.hasPrefix($0) }
        || name.split { "-_".contains($0) }.contains { apartParts.contains($0) }
    }
  }

  private static let apartParts: Set<Substring> = [
    "metadata", "share", "sharing", "cookie", "breadcrumb", "breadcrumbs", "social", "newsletter",
    "byline", "timestamp",
  ]
  private static let apartHeads = [
    "breadcrumb-", "related-", "share-", "social-", "cookie-", "addtoany", "pagination-",
  ]

  static let headings: Set<String> = ["h1", "h2", "h3", "h4", "h5", "h6"]
}

private struct HTMLReader {
  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var line = 1
  private var blocks: [(block: TextBlock, isMain: Bool)] = []
  private var title: String?
  private var firstHeading: String?
  private var beforeHeading = 0
  private var words = ""
  private var start = 1
  private var heading: String?
  private var isItem = false
  private var mains = 0
  private var sawMain = false
  /// Whether a line was broken inside a paragraph, and nothing came yet that tells what it parts.
  private var isBroken = false
  private let takesAll: Bool
  /// How many letters were taken, and how many passed over that the page may show.
  private(set) var kept = 0
  private(set) var passed = 0

  init(_ text: String, takesAll: Bool = false) {
    scalars = Array(text.unicodeScalars)
    self.takesAll = takesAll
  }

  mutating func run() {
    while index < scalars.count {
      let scalar = scalars[index]
      if scalar == "<", let tag = tag() {
        handle(tag)
      } else {
        if scalar == "\n" { line += 1 }
        if scalar == "&", let entity = entity() {
          settleBreak(before: entity.unicodeScalars.first ?? " ")
          words.unicodeScalars.append(contentsOf: entity.unicodeScalars)
        } else {
          settleBreak(before: scalar)
          if words.isEmpty { start = line }
          words.unicodeScalars.append(scalar)
          index += 1
        }
      }
    }
    flush()
  }

  func result() -> PublishedText {
    var text = PublishedText()
    let chosen = sawMain && blocks.contains { $0.isMain } ? blocks.filter(\.isMain) : blocks
    // Without an element of its own the text begins at its first heading; what stands above is the
    // site's.
    let isOwn = chosen.count < blocks.count || beforeHeading > blocks.count / 2
    text.blocks = (isOwn ? chosen : Array(chosen.dropFirst(beforeHeading))).map(\.block)
    text.title = firstHeading ?? title
    return text
  }

  private struct Tag {
    var name: String
    var isEnd: Bool
    /// Whether its attributes say that it is no part of the text: a menu, a note, something hidden.
    var isApart = false
  }

  /// Reads a tag or comment at the index; nil where `<` is only a sign.
  private mutating func tag() -> Tag? {
    var end = index + 1
    guard end < scalars.count else { return nil }
    if scalars[end] == "!" || scalars[end] == "?" {
      let isComment =
        end + 2 < scalars.count && scalars[end + 1] == "-" && scalars[end + 2] == "-"
      while end < scalars.count {
        if scalars[end] == ">",
          !isComment || (scalars[end - 1] == "-" && scalars[end - 2] == "-")
        {
          break
        }
        if scalars[end] == "\n" { line += 1 }
        end += 1
      }
      index = min(end + 1, scalars.count)
      return Tag(name: "!", isEnd: false)
    }
    let isEnd = scalars[end] == "/"
    if isEnd { end += 1 }
    var name = ""
    while end < scalars.count, name.utf8.count < 20,
      scalars[end].properties.isAlphabetic || ("0"..."9").contains(scalars[end])
    {
      name.unicodeScalars.append(scalars[end])
      end += 1
    }
    guard !name.isEmpty else { return nil }
    var quote: Unicode.Scalar?
    let attributes = end
    while end < scalars.count {
      let scalar = scalars[end]
      if scalar == "\n" { line += 1 }
      if let open = quote {
        if scalar == open { quote = nil }
      } else if scalar == "\"" || scalar == "'" {
        quote = scalar
      } else if scalar == ">" {
        break
      }
      end += 1
    }
    index = min(end + 1, scalars.count)
    var tag = Tag(name: name.lowercased(), isEnd: isEnd)
    if !isEnd, end > attributes, !HTMLText.empty.contains(tag.name) {
      let inside = scalars[attributes..<min(end, attributes + 400)]
      tag.isApart = HTMLText.isApart(inside)
    }
    return tag
  }

  private mutating func handle(_ tag: Tag) {
    let isPassed =
      HTMLText.wordless.contains(tag.name)
      || !takesAll
        && (HTMLText.skipped.contains(tag.name)
          || tag.isApart && !HTMLText.holders.contains(tag.name))
      || tag.name == "sup" && isNoteMark()
    if !tag.isEnd, isPassed {
      if HTMLText.skipped.contains(tag.name) || HTMLText.blocks.contains(tag.name) { flush() }
      skip(tag.name)
    } else if HTMLText.headings.contains(tag.name) {
      flush()
      heading = tag.isEnd ? nil : tag.name
    } else if HTMLText.strong.contains(tag.name), heading == nil {
      if words.isEmpty { start = line }
      words += "**"
    } else if HTMLText.cells.contains(tag.name) {
      if !words.isEmpty, !tag.isEnd { words += HTMLText.cellMark }
    } else if tag.name == "br" {
      if heading != nil { words += " " } else if isBroken { flush() }
      isBroken = heading == nil && !words.isEmpty
    } else if HTMLText.blocks.contains(tag.name) {
      flush()
      if tag.name == "li" { isItem = !tag.isEnd }
      if tag.name == "main" || tag.name == "article" {
        mains = max(0, mains + (tag.isEnd ? -1 : 1))
        sawMain = true
      }
    }
  }

  /// A single break in the middle of a sentence is the page's, not the text's.
  private mutating func settleBreak(before scalar: Unicode.Scalar) {
    guard isBroken, !scalar.properties.isWhitespace else { return }
    isBroken = false
    let end = words.last { !$0.isWhitespace }
    let goesOn =
      scalar.properties.isLowercase && end.map { !".:;!?”\"".contains($0) } == true
    if goesOn { words += " " } else { flush() }
  }

  /// Whether a note's mark stands at the index, up to the end of its element: *1*, *[2]*, a star.
  private func isNoteMark() -> Bool {
    var depth = 0
    var mark = ""
    for scalar in scalars[index...].prefix(300) {
      if scalar == "<" {
        depth += 1
        if mark.utf8.count > 6 { return false }
      } else if scalar == ">" {
        depth -= 1
      } else if depth == 0 {
        mark.unicodeScalars.append(scalar)
      }
      // The element's own end is the first that follows its words.
      if scalar == ">", depth == 0, !mark.allSatisfy(\.isWhitespace) { break }
    }
    let bare = mark.filter { !$0.isWhitespace && !"[]()".contains($0) }
    return !bare.isEmpty && bare.count <= 3 && bare.allSatisfy { $0.isNumber || "*†‡".contains($0) }
  }

  /// Passes over an element, up to its end; the page's title is remembered.
  private mutating func skip(_ name: String) {
    let end = Array("</\(name)".unicodeScalars)
    let start = Array("<\(name)".unicodeScalars)
    let from = index
    // What is no script may have its like inside.
    var depth = 1
    let nests = !HTMLText.unnested.contains(name)
    while index < scalars.count {
      if nests, scalars[index] == "<", isWord(start) { depth += 1 }
      if scalars[index] == "<", isWord(end) {
        depth -= 1
        if depth > 0 {
          index += 1
          continue
        }
        if name == "title" {
          var found = ""
          found.unicodeScalars.append(contentsOf: scalars[from..<index])
          title = PublishedTextReader.squeezed(found)
        }
        _ = tag()
        return
      }
      if scalars[index] == "\n" { line += 1 }
      if !HTMLText.wordless.contains(name), scalars[index].properties.isAlphabetic { passed += 1 }
      index += 1
    }
  }

  /// Whether a tag's name stands at the index, and no longer one.
  private func isWord(_ word: [Unicode.Scalar]) -> Bool {
    let behind = index + word.count
    guard behind <= scalars.count,
      zip(scalars[index...], word).allSatisfy({
        $0 == $1 || $0.properties.lowercaseMapping == String($1)
      })
    else { return false }
    return behind == scalars.count || !scalars[behind].properties.isAlphabetic
  }

  private mutating func flush() {
    let text = PublishedTextReader.squeezed(words)
    words = ""
    isBroken = false
    guard !text.isEmpty else { return }
    kept += text.utf8.count
    let isMain = mains > 0
    if let heading {
      if heading == "h1", firstHeading == nil {
        firstHeading = text
        beforeHeading = blocks.count
        return
      }
      blocks.append((TextBlock(kind: .heading, mark: nil, text: text, line: start), isMain))
      return
    }
    let (mark, rest) = PlainText.marked(text)
    blocks.append(
      (
        TextBlock(
          kind: .line, mark: mark ?? (isItem ? "-" : nil), text: mark == nil ? text : rest,
          line: start), isMain
      ))
  }

  private mutating func entity() -> String? {
    var end = index + 1
    var name = ""
    while end < scalars.count, name.utf8.count < 12, scalars[end] != ";" {
      guard scalars[end].isASCII, scalars[end] != " " else { return nil }
      name.unicodeScalars.append(scalars[end])
      end += 1
    }
    guard end < scalars.count, scalars[end] == ";", let text = HTMLEntities.text(of: name) else {
      return nil
    }
    index = end + 1
    return text
  }
}
