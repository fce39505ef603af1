internal import Glibc

/// How the pipeline works.
package struct PipelineOptions: Hashable, Sendable {
  /// How many meetings are worked on at the same time.
  package var jobs: Int
  /// How long to wait after the disk failed; doubled each time, up to a minute.
  package var retryDelay: Duration = .seconds(1)
  /// How long to wait when a spec was written to while it was read.
  package var unfinishedDelay: Duration = .milliseconds(200)
  /// How long the page of all meetings may be behind while much happens.
  package var indexDelay: Duration = .milliseconds(250)
  /// After how many attempts that ended the process a spec is left alone.
  package var attempts = 2
  /// How long drafting one meeting may take before the service counts as hung.
  package var timeLimit: Duration = .seconds(60)

  /// Makes options with a number of jobs; nil for one a core.
  package init(jobs: Int? = nil) {
    self.jobs = max(1, jobs ?? Self.cores)
  }

  /// The cores of the machine.
  private static var cores: Int {
    sysconf(Int32(_SC_NPROCESSORS_ONLN))
  }
}
