import Diagnostics
import Drafting
import Foundation
import MeetingModel
import Phrasing
import Rendering
import Testing

/// The JSON document as programs read it: which members there are, and of what type.
@Suite(.serialized) struct DocumentShapeTests {
  @Test(arguments: GoldenTests.specs)
  func hasThePublishedShape(_ path: String) throws {
    let result = try Workshop.drafter().draft(
      Workshop.bytes(path), file: path, name: "asia/talks",
      settings: DraftingSettings(formats: [.json]))
    let bytes = try #require(result.documents.first).bytes
    let statement = try Members(JSONSerialization.jsonObject(with: Data(bytes)))
    try statement.hold(
      ["schema", "meeting", "language", "title", "sections", "findings"], or: ["release"])
    #expect(try statement.number("schema") == 1)
    #expect(try statement.text("meeting") == "asia/talks")
    #expect(try statement.text("language") == "en")
    #expect(try statement.text("title") == result.statements[0].title.text)
    if statement.has("release") {
      let release = try statement.object("release")
      try release.hold(["text", "begin", "end"])
    }

    var sentences: [Members] = []
    for section in try statement.objects("sections") {
      try section.hold(["heading", "paragraphs"], or: ["label"])
      for paragraph in try section.objects("paragraphs") {
        try paragraph.hold(["sentences"], or: ["label"])
        sentences += try paragraph.objects("sentences")
      }
    }
    #expect(try sentences.map { try $0.text("text") } == result.statements[0].sentences.map(\.text))
    for sentence in sentences { try check(sentence) }
    for finding in try statement.objects("findings") {
      try finding.hold(["severity", "id", "message", "path", "line", "column", "help"])
    }
  }

  private func check(_ sentence: Members) throws {
    let acts = try sentence.objects("acts")
    if acts.isEmpty {
      try sentence.hold(["text", "acts", "choices", "rule"], or: ["origin", "bullet"])
    } else {
      try sentence.hold(["text", "acts", "choices"], or: ["bullet"])
    }
    for act in acts {
      try act.hold(["act", "rung", "rule", "origin"])
      for name in ["act", "rung", "rule"] { #expect(try !act.text(name).isEmpty) }
      try check(place: act.object("origin"))
    }
    if sentence.has("origin") { try check(place: sentence.object("origin")) }
    for choice in try sentence.objects("choices") {
      try choice.hold(["what", "chosen", "why"])
      for name in ["what", "chosen", "why"] { #expect(try !choice.text(name).isEmpty) }
    }
  }

  private func check(place: Members) throws {
    try place.hold(["path", "line", "column"])
    #expect(try place.number("line") > 0)
    #expect(try place.number("column") > 0)
    #expect(try !place.text("path").isEmpty)
  }

  /// An object's members, with a failure for each that is not as told.
  struct Members {
    private let values: [String: Any]

    init(_ value: Any) throws { values = try #require(value as? [String: Any]) }

    func has(_ name: String) -> Bool { values[name] != nil }

    func hold(_ required: Set<String>, or allowed: Set<String> = []) throws {
      let names = Set(values.keys)
      #expect(names.isSuperset(of: required), "\(required.subtracting(names)) missing")
      #expect(
        names.isSubset(of: required.union(allowed)),
        "\(names.subtracting(required).subtracting(allowed)) unexpected")
    }

    func text(_ name: String) throws -> String { try #require(values[name] as? String) }
    func number(_ name: String) throws -> Int { try #require(values[name] as? Int) }
    func object(_ name: String) throws -> Members { try Members(#require(values[name])) }
    func objects(_ name: String) throws -> [Members] {
      try #require(values[name] as? [Any]).map { try Members($0) }
    }
  }
}
