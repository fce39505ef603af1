import Configuring
import Diagnostics
import Drafting
import FoundationEssentials
import Glibc
import Hashing
import MeetingModel
import Phrasing
import Rendering
import Reviewing
import YAMLReading

/// Measures the way from a spec's bytes to a Markdown draft, whole and by phases, and to what is published.
struct PhaseBench {
  /// Why there is nothing to measure.
  struct Unusable: Error, CustomStringConvertible {
    var description: String
  }

  private let drafter: Drafter
  private let bytes: [UInt8]
  /// Generated specs may be larger than what the daemon takes.
  private let limits = YAMLLimits(maximumBytes: 1 << 26, maximumNodes: 10_000_000)

  init(templates: String, spec: String) throws {
    guard let drafter = Drafter.load(try TemplateFiles.load(from: templates).files).drafter else {
      throw Unusable(description: "the templates in \(templates) have faults")
    }
    self.drafter = drafter
    bytes = Array(try Data(contentsOf: URL(filePath: spec)))
  }

  /// Runs every phase for `duration`, after one run that warms up.
  func run(for duration: Duration) throws -> String {
    let settings = DraftingSettings(limits: limits, formats: [.markdown])
    let document = YAMLReader.read(bytes, name: "bench.yaml", limits: limits)
    let decoded = MeetingDecoder.decode(document, vocabulary: drafter.phrasebook.vocabulary)
    guard let meeting = decoded.meeting, let language = meeting.languages.first,
      let phrasing = StatementDrafter(
        meeting: meeting, language: language, phrasebook: drafter.phrasebook)
    else {
      throw Unusable(description: "\(decoded.problems.map(\.message))")
    }
    let statement = phrasing.draft()
    let context = RenderingContext(name: "bench", findings: [], wrap: 80, page: drafter.page)
    func rendered(as format: DocumentFormat) -> String {
      StatementRenderer.render(statement, as: format, context: context)
    }
    let published = DraftingSettings(limits: limits, formats: [.markdown, .text, .html])
    let phases: [(String, () -> Int)] = [
      ("read", { YAMLReader.read(bytes, name: "bench.yaml", limits: limits).problems.count }),
      (
        "decode",
        {
          MeetingDecoder.decode(document, vocabulary: drafter.phrasebook.vocabulary).problems.count
        }
      ),
      (
        "plan",
        {
          let drafter = StatementDrafter(
            meeting: meeting, language: language, phrasebook: drafter.phrasebook)
          return drafter.map { withExtendedLifetime($0.plan()) { 1 } } ?? 0
        }
      ),
      (
        "phrase",
        {
          StatementDrafter(meeting: meeting, language: language, phrasebook: drafter.phrasebook)?
            .draft().sections.count ?? 0
        }
      ),
      ("review", { Reviewer.review(statement, of: meeting, file: "bench.yaml").count }),
      ("render", { rendered(as: .markdown).utf8.count }),
      ("text", { rendered(as: .text).utf8.count }),
      ("html", { rendered(as: .html).utf8.count }),
      ("json", { rendered(as: .json).utf8.count }),
      (
        "published",
        {
          // What the daemon does besides: the digest of each file.
          drafter.draft(bytes, file: "bench.yaml", name: "bench", settings: published)
            .documents.reduce(0) { $0 + SHA256.hex($1.bytes).utf8.count }
        }
      ),
      (
        "whole",
        {
          drafter.draft(bytes, file: "bench.yaml", name: "bench", settings: settings)
            .documents.count
        }
      ),
    ]
    let times = phases.map { name, body in
      "\"\(name)\": \(microseconds(for: duration, body))"
    }
    let words = rendered(as: .markdown).split(whereSeparator: \.isWhitespace).count
    return "{\"bytes\": \(bytes.count), \"words\": \(words), "
      + "\"sentences\": \(statement.sentences.count), "
      + "\"microseconds\": {\(times.joined(separator: ", "))}}"
  }

  /// How long one run of `body` takes, over at least `duration` and one run: in time of the processor,
  /// so that what else the machine does counts less.
  private func microseconds(for duration: Duration, _ body: () -> Int) -> Double {
    var sum = body()
    var runs = 0
    let begin = Self.processorTime()
    var end = begin
    repeat {
      sum &+= body()
      runs += 1
      end = Self.processorTime()
    } while end - begin < duration
    // The result is used, so that no compiler leaves the work out.
    precondition(sum >= 0)
    return (end - begin) / .microseconds(1) / Double(runs)
  }

  /// The time that this process had of the processor.
  static func processorTime() -> Duration {
    var time = timespec()
    unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}
