import Foundation
import Testing

/// Compares a text with the one kept beside the tests. With COMMUNIQUE_RECORD=1 in the environment
/// the text is kept anew, and the test fails, so that nobody records without noticing.
func expectGolden(
  _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = Samples.folder.appending(path: "Golden").appending(path: name)
  if ProcessInfo.processInfo.environment["COMMUNIQUE_RECORD"] == "1" {
    try Data(text.utf8).write(to: file)
    Issue.record("recorded \(name)", sourceLocation: sourceLocation)
    return
  }
  let kept = try String(decoding: Data(contentsOf: file), as: UTF8.self)
  #expect(text == kept, "\(name) differs", sourceLocation: sourceLocation)
}
