import Foundation
import Serving
import Testing

@Suite struct ManifestTests {
  @Test(arguments: ["asia/rok-us", "été", "a\"b\\c", "tab\there", "/"], [nil, ["en", "ko"], []])
  func `is written as an encoder would, and read again`(_ name: String, _ languages: [String]?)
    throws
  {
    var edition = edition("one", of: name)
    for formats in [["md"], ["md", "txt"], []] {
      edition.settings = Manifest.Settings(formats: formats, languages: languages, wrap: 72)
      var manifest = Manifest(edition)
      if formats.isEmpty { manifest.files = [] }
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
      let bytes = try manifest.encoded()
      #expect(bytes == Array(try encoder.encode(manifest)) + Array("\n".utf8))
      #expect(Manifest(bytes) == manifest)
    }
  }
}
