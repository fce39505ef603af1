package import Diagnostics
package import MeetingModel
package import Phrasing
import Rendering

extension Drafter {
  /// What came of loading templates.
  package struct Loading: Sendable {
    /// Nil where a problem is an error.
    package var drafter: Drafter?
    package var problems: [Diagnostic]
    /// The sources, for showing lines under problems.
    package var sources: [SourceText]
  }

  /// Makes a drafter of a templates folder's files, by their paths below it.
  package static func load(_ files: [String: [UInt8]]) -> Loading {
    load([.shipped(files)], page: files)
  }

  /// Makes a drafter of a phrasebook's layers and the files that the page is among.
  ///
  /// - Parameter languages: those whose rules are read; nil for all.
  package static func load(
    _ layers: [PhrasebookLayer], page files: [String: [UInt8]], languages: Set<Language>? = nil
  ) -> Loading {
    let phrasebook = PhrasebookLoader.load(layers, languages: languages)
    let page = PageTemplates.load(files)
    let sources = phrasebook.sources.merging(page.sources) { first, _ in first }
    var drafter: Drafter?
    if let phrasebook = phrasebook.phrasebook, let page = page.page {
      drafter = Drafter(phrasebook: phrasebook, page: page)
    }
    return Loading(
      drafter: drafter, problems: phrasebook.problems + page.problems,
      sources: sources.sorted { $0.key < $1.key }.map(\.value))
  }
}
