internal import Diagnostics

/// A manifest as JSON, laid out as `PlainJSON` would, for a small part of the time that its encoder takes.
struct ManifestText {
  private(set) var bytes: [UInt8] = []

  init(_ manifest: Manifest) throws {
    let settings = manifest.settings
    bytes.reserveCapacity(512 + 160 * manifest.files.count)
    add("{\n")
    try list("files", manifest.files, "  ") { text, file in
      try text.add("{\n      \"name\" : ", quoting: file.name)
      try text.add(",\n      \"sha256\" : ", quoting: file.sha256)
      text.add("\n    }")
    }
    try add("  \"meeting\" : ", quoting: manifest.meeting)
    try add(",\n  \"phrasebook\" : ", quoting: manifest.phrasebook)
    add(",\n  \"schema\" : ", String(manifest.schema), ",\n  \"settings\" : {\n")
    try list("formats", settings.formats, "    ") { try $0.add(quoting: $1) }
    if let languages = settings.languages {
      try list("languages", languages, "    ") { try $0.add(quoting: $1) }
    }
    add("    \"wrap\" : ", String(settings.wrap), "\n  },\n")
    try add("  \"spec\" : ", quoting: manifest.spec)
    try add(",\n  \"version\" : ", quoting: manifest.version)
    add("\n}\n")
  }

  private mutating func add(_ texts: String...) {
    for text in texts { bytes += text.utf8 }
  }

  private mutating func add(_ before: String = "", quoting text: String) throws {
    add(before)
    if Self.isPlain(text) {
      add("\"", text, "\"")
    } else {
      add(try PlainJSON.text(of: text, isLaidOut: false))
    }
  }

  private mutating func list<Element>(
    _ key: String, _ elements: [Element], _ indent: String,
    _ write: (inout ManifestText, Element) throws -> Void
  ) rethrows {
    add(indent, "\"", key, "\" : [\n")
    for index in elements.indices {
      add(index == 0 ? "" : ",\n", indent, "  ")
      try write(&self, elements[index])
    }
    add("\n", indent, "],\n")
  }

  /// Whether JSON writes a text as it is.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy {
      (0x20..<0x7F).contains($0) && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
    }
  }
}
