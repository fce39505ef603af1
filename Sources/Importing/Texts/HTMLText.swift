/// Reads the words of a press page: its headings, paragraphs and list items.
///
/// It is no browser: tags only cut the text into blocks, what is no part of the text (menus, scripts)
/// is passed over by its element, and nothing nests, so that no depth can hurt.
enum HTMLText {
  static func read(_ text: String) -> PublishedText {
    var reader = HTMLReader(text)
    reader.run()
    return reader.result()
  }

  static let skipped: Set<String> = [
    "script", "style", "nav", "footer", "header", "aside", "form", "noscript", "button", "select",
    "svg", "iframe", "template", "figure", "title",
  ]
  static let blocks: Set<String> = [
    "p", "div", "section", "article", "main", "ul", "ol", "li", "table", "tr", "td", "th", "br",
    "blockquote", "pre", "body", "html", "dl", "dt", "dd", "hr",
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
  private var words = ""
  private var start = 1
  private var heading: String?
  private var isItem = false
  private var mains = 0
  private var sawMain = false

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  mutating func run() {
    while index < scalars.count {
      let scalar = scalars[index]
      if scalar == "<", let tag = tag() {
        handle(tag)
      } else {
        if scalar == "\n" { line += 1 }
        if scalar == "&", let entity = entity() {
          words.unicodeScalars.append(contentsOf: entity.unicodeScalars)
        } else {
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
    text.blocks = chosen.map(\.block)
    text.title = firstHeading ?? title
    return text
  }

  private struct Tag {
    var name: String
    var isEnd: Bool
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
    return Tag(name: name.lowercased(), isEnd: isEnd)
  }

  private mutating func handle(_ tag: Tag) {
    if HTMLText.skipped.contains(tag.name), !tag.isEnd {
      flush()
      skip(tag.name)
    } else if HTMLText.headings.contains(tag.name) {
      flush()
      heading = tag.isEnd ? nil : tag.name
    } else if HTMLText.blocks.contains(tag.name) {
      if tag.name != "br" || heading == nil { flush() } else { words += " " }
      if tag.name == "li" { isItem = !tag.isEnd }
      if tag.name == "main" || tag.name == "article" {
        mains = max(0, mains + (tag.isEnd ? -1 : 1))
        sawMain = true
      }
    }
  }

  /// Passes over an element, up to its first end; the page's title is remembered.
  private mutating func skip(_ name: String) {
    let end = Array("</\(name)".unicodeScalars)
    let from = index
    while index < scalars.count {
      if scalars[index] == "<", index + end.count <= scalars.count,
        zip(scalars[index...], end).allSatisfy({
          $0 == $1 || $0.properties.lowercaseMapping == String($1)
        })
      {
        if name == "title" {
          var found = ""
          found.unicodeScalars.append(contentsOf: scalars[from..<index])
          title = PublishedTextReader.squeezed(found)
        }
        _ = tag()
        return
      }
      if scalars[index] == "\n" { line += 1 }
      index += 1
    }
  }

  private mutating func flush() {
    let text = PublishedTextReader.squeezed(words)
    words = ""
    guard !text.isEmpty else { return }
    let isMain = mains > 0
    if let heading {
      if heading == "h1", firstHeading == nil {
        firstHeading = text
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

/// The entities that pages use in running text.
enum HTMLEntities {
  static func text(of name: String) -> String? {
    if name.hasPrefix("#") {
      let digits = name.dropFirst()
      let value =
        digits.first == "x" || digits.first == "X"
        ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      guard let value, value >= 0x20, let scalar = Unicode.Scalar(value) else { return nil }
      return String(Character(scalar))
    }
    return table[name]
  }

  private static let table: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ndash": "–",
    "mdash": "—", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "laquo": "«",
    "raquo": "»", "hellip": "…", "bull": "•", "middot": "·", "sect": "§", "eacute": "é",
    "egrave": "è", "ecirc": "ê", "euml": "ë", "agrave": "à", "acirc": "â", "aacute": "á",
    "atilde": "ã", "auml": "ä", "aring": "å", "ccedil": "ç", "iacute": "í", "icirc": "î",
    "iuml": "ï", "ntilde": "ñ", "oacute": "ó", "ocirc": "ô", "otilde": "õ", "ouml": "ö",
    "oslash": "ø", "uacute": "ú", "ugrave": "ù", "ucirc": "û", "uuml": "ü", "Eacute": "É",
    "Agrave": "À", "euro": "€", "pound": "£", "copy": "©", "reg": "®", "trade": "™", "deg": "°",
    "shy": "", "thinsp": " ", "ensp": " ", "emsp": " ", "times": "×",
  ]
}
