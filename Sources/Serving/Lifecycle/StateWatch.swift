internal import Synchronization

/// Tells the pipeline when files of the state folder were taken from the service.
final class StateWatch: Sendable {
  let files: StateFiles
  private let pipeline: Pipeline
  /// Whether it was told that one of them is missing.
  private let isMissing = Mutex(false)

  init(_ files: StateFiles, telling pipeline: Pipeline) {
    self.files = files
    self.pipeline = pipeline
  }

  /// Whether something else is so than was told.
  var isDisturbed: Bool { (files.missing != nil) != isMissing.withLock { $0 } }

  /// Tells how it is, if that is not known.
  func look() async {
    guard isDisturbed else { return }
    // Several may be at this: whoever tells last looks once more.
    var missing: String?
    repeat {
      missing = files.missing
      isMissing.withLock { $0 = missing != nil }
      await pipeline.setTrouble(
        "state",
        missing.map {
          "\($0) is not the one that the daemon has open: put it back, or start the daemon anew,"
            + " which makes what lacks"
        })
    } while missing != files.missing
  }
}
