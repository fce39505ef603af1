import Configuring
import Drafting
import FoundationEssentials
import Glibc
import Importing

/// Measures the way from a published text's bytes to its spec, once all is warm.
struct ImportBench {
  private let importer: Importer
  private let files: [String]

  init(templates: String, files: [String]) throws {
    guard let drafter = Drafter.load(try TemplateFiles.load(from: templates).files).drafter else {
      throw PhaseBench.Unusable(description: "the templates in \(templates) have faults")
    }
    importer = Importer(phrasebook: drafter.phrasebook)
    self.files = files
  }

  /// The median of `rounds` readings of each file behind one that is not counted, in time of the
  /// processor, with the words that it has.
  func run(rounds: Int) throws -> String {
    let rows = try files.map { file in
      let bytes = Array(try Data(contentsOf: URL(filePath: file)))
      _ = try importer.read(bytes, name: file)
      let times = try (0..<rounds).map { _ in
        let begin = PhaseBench.processorTime()
        _ = try importer.read(bytes, name: file)
        return (PhaseBench.processorTime() - begin) / .microseconds(1)
      }.sorted()
      let words = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace).count
      return "{\"words\": \(words), \"microseconds\": \(times[times.count / 2])}"
    }
    return "[\(rows.joined(separator: ", "))]"
  }
}
