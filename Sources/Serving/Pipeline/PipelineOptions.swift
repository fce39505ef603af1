internal import Glibc

/// How the pipeline works.
package struct PipelineOptions: Hashable, Sendable {
  /// How many meetings are drafted at the same time.
  package var jobs: Int
  /// How many that were drafted may be on their way to the disk meanwhile.
  package var pressLimit = 128
  /// From how many waiting on, what waited from before the start is published in large batches.
  package var manyWaiting = 16
  /// How long to wait after the disk failed; doubled each time, up to a minute.
  package var retryDelay: Duration = .seconds(1)
  /// How long to wait when a spec was written to while it was read; doubled each time, up to five
  /// seconds.
  package var unfinishedDelay: Duration = .milliseconds(200)
  /// How long one who waits for a draft is kept waiting for a spec's writer.
  package var writerPatience: Duration = .seconds(10)
  /// How long the page of all meetings may be behind; longer while much happens and it is long.
  package var indexDelay: Duration = .milliseconds(250)
  /// After how long without work the memory that it took is given back.
  package var restDelay: Duration = .seconds(5)
  /// How many events the record keeps, and for how long. They are looked through while nothing happens, once so
  /// many have come as are a tenth of that, or a day has passed.
  package var eventCount = 100_000
  package var eventAge: Duration = .seconds(365 * 86_400)
  /// How many of each meeting's last events it keeps, however old; the one that tells of its newest revision
  /// besides.
  package var eventCountOfMeeting = 10
  /// After how many attempts that ended the process a spec is left alone.
  package var attempts = 2
  /// How long drafting one meeting may take before it is given up.
  package var timeLimit: Duration = .seconds(60)
  /// How many drafts that were given up may still use a processor before the service must end, which
  /// alone ends them.
  package var abandonedLimit: Int { max(2, jobs) }

  /// Makes options with a number of jobs; nil for one a core.
  package init(jobs: Int? = nil) {
    self.jobs = max(1, jobs ?? Self.cores)
  }

  /// The cores of the machine.
  private static var cores: Int {
    sysconf(Int32(_SC_NPROCESSORS_ONLN))
  }
}
