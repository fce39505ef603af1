package import Diagnostics
internal import YAMLReading

/// A language by its ISO 639-1 code, such as `en`.
package struct Language: Hashable, Sendable, Comparable, RawRepresentable,
  ExpressibleByStringLiteral, CustomStringConvertible
{
  /// The code, in lower case.
  package let rawValue: String

  /// Takes the code as it is.
  package init(rawValue: String) { self.rawValue = rawValue }
  package init(stringLiteral value: String) { self.rawValue = value }

  package static let english: Language = "en"
  package static let korean: Language = "ko"
  package static let french: Language = "fr"

  package var description: String { rawValue }
  package static func < (left: Language, right: Language) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// Where in the spec something was written.
///
/// It is the number of a node in the spec's tree: every text and every act has one, and few are asked for.
package struct Origin: Hashable, Sendable {
  private let tree: YAMLTree
  private let number: Int

  /// The place in the document's structure, such as `agenda[1].points[0]`.
  package var path: String { tree.path(number) }
  /// The place in the file.
  package var range: SourceRange { tree[number].range }

  /// Names a place both ways.
  package init(path: String, range: SourceRange) {
    self.init(YAMLTree(name: path, range: range), 0)
  }

  /// The place of a node.
  init(_ tree: YAMLTree, _ number: Int) {
    self.tree = tree
    self.number = number
  }

  /// Whether both name the same place, of one reading or of two.
  package static func == (left: Origin, right: Origin) -> Bool {
    if left.tree === right.tree, left.number == right.number { return true }
    return left.range == right.range && left.path == right.path
  }

  /// The range alone is hashed, as equal places have one: the path would have to be put into words first, and few
  /// places share a range.
  package func hash(into hasher: inout Hasher) { hasher.combine(range) }
}

/// Grammatical gender, where a language needs it.
package enum Gender: String, Hashable, Sendable, CaseIterable {
  case masculine = "m"
  case feminine = "f"
}

/// What an officer wrote in one language: kept byte for byte.
package struct Wording: Hashable, Sendable {
  /// The text as written.
  package var text: String
  /// Where it stands.
  package var origin: Origin
  /// The gender of the noun phrase, where the officer gave it.
  package var gender: Gender?

  /// Makes a wording.
  package init(_ text: String, origin: Origin, gender: Gender? = nil) {
    self.text = text
    self.origin = origin
    self.gender = gender
  }
}

extension Wording {
  /// Whether nothing but references, and what stands between them, is in the text.
  fileprivate var isOfReferences: Bool {
    var isInside = false
    var hasReference = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "<": isInside = true
      case ">":
        hasReference = hasReference || isInside
        isInside = false
      default: if !isInside, scalar.properties.isAlphabetic { return false }
      }
    }
    return hasReference
  }
}

/// An apostrophe as typists and typesetters write it.
package enum Apostrophe: Character, Hashable, Sendable, CaseIterable {
  /// U+0027.
  case straight = "'"
  /// U+2019, which Unicode prefers for the apostrophe (The Unicode Standard, 6.2).
  case curly = "’"

  /// The other one.
  package var other: Apostrophe { self == .straight ? .curly : .straight }

  /// Whether it stands in a text.
  package func stands(in text: String) -> Bool {
    // Looked for by its bytes, which is far faster than by characters.
    switch self {
    case .straight: Self.isStraight(in: text.utf8Span.span)
    case .curly: !text.utf8Span.isKnownASCII && text.unicodeScalars.contains("\u{2019}")
    }
  }

  private static func isStraight(in bytes: Span<UInt8>) -> Bool {
    for index in bytes.indices where bytes[index] == UInt8(ascii: "'") { return true }
    return false
  }
}

/// An officer's text in one or more languages. It is one reference: texts are copied often.
package struct LocalText: Hashable, Sendable {
  /// A wording with its language.
  private struct Version: Hashable, Sendable {
    let language: Language
    let wording: Wording
  }

  private final class Content: Hashable, Sendable {
    /// The wordings, sorted by language: mostly there is one, and never are there many.
    let first: Version?
    let others: [Version]
    let origin: Origin

    init(first: Version?, others: [Version] = [], origin: Origin) {
      self.first = first
      self.others = others
      self.origin = origin
    }

    static func == (left: Content, right: Content) -> Bool {
      left === right
        || left.first == right.first && left.others == right.others && left.origin == right.origin
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(first)
      hasher.combine(others)
      hasher.combine(origin)
    }
  }

  private var content: Content
  /// Where the text stands as a whole.
  package var origin: Origin { content.origin }

  /// Makes a text; see the properties.
  package init(_ versions: [Language: Wording], origin: Origin) {
    let sorted = versions.sorted { $0.key < $1.key }.map {
      Version(language: $0.key, wording: $0.value)
    }
    self.init(sorted, origin)
  }

  /// Makes a text in one language.
  package init(_ wording: Wording, in language: Language, origin: Origin) {
    content = Content(first: Version(language: language, wording: wording), origin: origin)
  }

  private init(_ sorted: [Version], _ origin: Origin) {
    content = Content(first: sorted.first, others: Array(sorted.dropFirst()), origin: origin)
  }

  private var sorted: [Version] { (content.first.map { [$0] } ?? []) + content.others }

  /// The wording in a language; nil where the officer gave none.
  ///
  /// A text of references alone (`<KP>`, `<US>–<KR>`) is one in every language.
  package subscript(language: Language) -> Wording? {
    guard let first = content.first else { return nil }
    if first.language == language { return first.wording }
    for version in content.others where version.language == language { return version.wording }
    guard content.others.isEmpty, first.wording.isOfReferences else { return nil }
    return first.wording
  }

  /// The words in a language, alone; nil where the officer gave none.
  package func words(in language: Language) -> String? {
    if let first = content.first, first.language == language { return first.wording.text }
    return self[language]?.text
  }

  /// The wordings by language.
  package var versions: [Language: Wording] {
    Dictionary(uniqueKeysWithValues: sorted.map { ($0.language, $0.wording) })
  }

  /// Gives the text a wording in a language, or takes the one that it has.
  package mutating func set(_ wording: Wording?, in language: Language) {
    var sorted = sorted
    sorted.removeAll { $0.language == language }
    if let wording {
      let index = sorted.firstIndex { $0.language > language } ?? sorted.endIndex
      sorted.insert(Version(language: language, wording: wording), at: index)
    }
    self = LocalText(sorted, origin)
  }

  /// The languages of this text, sorted.
  package var languages: [Language] { sorted.map(\.language) }

  /// Whether any of its wordings ends in a byte: what most do not, and where nothing more is to be asked.
  func hasWording(endingIn byte: UInt8) -> Bool {
    guard let first = content.first else { return false }
    return first.wording.text.utf8.last == byte
      || content.others.contains { $0.wording.text.utf8.last == byte }
  }
}
