import Foundation
import Testing
import YAMLReading

/// Our events are libyaml's, whatever the bytes: PyYAML's C loader is the second witness.
@Suite struct DifferentialTests {
  @Test(.enabled(if: ReferenceLoader.find() != nil, "needs Python 3 with PyYAML: python3-yaml"))
  func agreesWithPyYAMLOnEventsMarksAndErrors() throws {
    let loader = try #require(ReferenceLoader.find())
    var generator = DocumentGenerator(seed: 2024)
    var documents = HandMadeDocuments.all.map { Array($0.utf8) }
    for _ in 0..<4000 { documents.append(generator.next()) }
    let expected = try loader.events(of: documents)
    try #require(expected.count == documents.count)
    for (document, expected) in zip(documents, expected) {
      var found = witnessedEvents(of: document)
      if expected.last == "undecodable" {
        found = found.prefix(expected.count - 1) + ["undecodable"]
      }
      #expect(found == expected, "\(String(decoding: document, as: UTF8.self).debugDescription)")
    }
  }

  /// Our events, written as `Scripts/yaml-events` writes them.
  private func witnessedEvents(of bytes: [UInt8]) -> [String] {
    var found: [String] = []
    do {
      var events = try YAMLEvents(bytes)
      while let event = try events.next() {
        found.append(
          (fields(of: event) + [mark(event.start), mark(event.end)]).joined(separator: " "))
      }
    } catch  where error.stage == .reader {
      found.append(
        "reader-error \(text(error.problem)) \(error.problemOffset) \(error.problemValue)")
    } catch {
      found.append(
        [
          "error", text(error.context), mark(error.contextMark), text(error.problem),
          mark(error.problemMark),
        ].joined(separator: " "))
    }
    return found
  }

  private func fields(of event: borrowing YAMLEvent) -> [String] {
    let plain = flag(event.implicit.plain)
    let node = [text(event.anchor), text(event.tag), plain]
    return switch event.kind {
    case .streamStart: ["stream-start", event.encoding.rawValue]
    case .streamEnd: ["stream-end"]
    case .documentStart:
      ["document-start", event.version.map { "\($0.major).\($0.minor)" } ?? "-"]
        + event.tagDirectives.flatMap { [text($0.handle), text($0.prefix)] } + [plain]
    case .documentEnd: ["document-end", plain]
    case .alias: ["alias", text(event.anchor)]
    case .scalar:
      ["scalar"] + node + [flag(event.implicit.quoted), event.style.rawValue, text(event.text)]
    case .sequenceStart: ["sequence-start"] + node + [flag(event.isFlow)]
    case .sequenceEnd: ["sequence-end"]
    case .mappingStart: ["mapping-start"] + node + [flag(event.isFlow)]
    case .mappingEnd: ["mapping-end"]
    }
  }

  private func text(_ value: String?) -> String {
    value.map { "x" + $0.utf8.map { byte in hexadecimal(byte) }.joined() } ?? "-"
  }

  private func flag(_ value: Bool) -> String { value ? "1" : "0" }

  private func mark(_ value: YAMLMark?) -> String {
    value.map { "\($0.index),\($0.line),\($0.column)" } ?? "-"
  }
}
