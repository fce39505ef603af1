import Configuring
import Drafting
import FoundationEssentials
import YAMLReading

/// Prints whatever drafting makes of every spec of a folder, so that a change that is to make it
/// faster can be held against what it said before.
struct DraftPrint {
  private let drafter: Drafter
  private let folder: String

  init(templates: String, folder: String) throws {
    guard let drafter = Drafter.load(try TemplateFiles.load(from: templates).files).drafter else {
      throw PhaseBench.Unusable(description: "the templates in \(templates) have faults")
    }
    self.drafter = drafter
    self.folder = folder
  }

  /// Every problem, finding and document, spec by spec in the order of their names.
  func text() throws -> String {
    var text = ""
    for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
      let bytes = Array(try Data(contentsOf: URL(filePath: "\(folder)/\(name)")))
      let result = drafter.draft(bytes, file: name, name: name)
      text += "=== \(name)\n"
      for problem in result.problems + result.findings { text += "\(problem)\n" }
      for document in result.documents {
        text += "--- \(document.fileName)\n" + String(decoding: document.bytes, as: UTF8.self)
      }
    }
    return text
  }
}
