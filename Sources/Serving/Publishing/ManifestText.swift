/// A manifest as JSON, as the encoder lays it out, but for a small part of its time; for manifests alone
/// whose texts are written as they are.
struct ManifestText {
  private(set) var bytes: [UInt8] = []

  /// Writes a manifest; nil for one that needs an escape, or has an empty list.
  init?(_ manifest: Manifest) {
    let settings = manifest.settings
    guard !manifest.files.isEmpty, !settings.formats.isEmpty, settings.languages?.isEmpty != true
    else { return nil }
    let texts =
      [manifest.meeting, manifest.phrasebook, manifest.spec, manifest.version] + settings.formats
      + (settings.languages ?? [])
    guard texts.allSatisfy(Self.isPlain),
      manifest.files.allSatisfy({ Self.isPlain($0.name) && Self.isPlain($0.sha256) })
    else { return nil }
    bytes.reserveCapacity(512 + 160 * manifest.files.count)
    add("{\n  \"files\" : [\n")
    for index in manifest.files.indices {
      add(index == 0 ? "    {\n" : ",\n    {\n")
      add("      \"name\" : \"", manifest.files[index].name)
      add("\",\n      \"sha256\" : \"", manifest.files[index].sha256, "\"\n    }")
    }
    add("\n  ],\n  \"meeting\" : \"", manifest.meeting)
    add("\",\n  \"phrasebook\" : \"", manifest.phrasebook)
    add("\",\n  \"schema\" : ", String(manifest.schema), ",\n  \"settings\" : {\n")
    add("formats", settings.formats)
    if let languages = settings.languages { add("languages", languages) }
    add("    \"wrap\" : ", String(settings.wrap), "\n  },\n")
    add("  \"spec\" : \"", manifest.spec)
    add("\",\n  \"version\" : \"", manifest.version, "\"\n}\n")
  }

  private mutating func add(_ texts: String...) {
    for text in texts { bytes += text.utf8 }
  }

  private mutating func add(_ key: String, _ list: [String]) {
    add("    \"", key, "\" : [\n")
    for index in list.indices {
      add(index == 0 ? "      \"" : ",\n      \"", list[index], "\"")
    }
    add("\n    ],\n")
  }

  /// Whether JSON writes a text as it is.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy {
      (0x20..<0x7F).contains($0) && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
    }
  }
}
