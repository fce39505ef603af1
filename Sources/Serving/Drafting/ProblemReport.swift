internal import Diagnostics

/// Why a spec could not be drafted, for the officer who wrote it.
package struct ProblemReport: Hashable, Sendable {
  /// The text of `problems.txt`.
  package var text: String
  /// The problems one by one.
  package var problems: [String]

  /// Reports problems that have their text each.
  package init(text: String, problems: [String]) {
    self.text = text
    self.problems = problems
  }

  /// Reports one problem of a whole file.
  package init(_ path: String, _ message: String, help: String? = nil) {
    let line = "\(SafeText.safe(path)): error: \(message)"
    text = line + "\n" + (help.map { "  help: \($0)\n" } ?? "")
    problems = [line]
  }

  /// Reports that something foreign stands in a draft's place.
  init(obstacle: String, _ spec: SpecPath) {
    self.init(
      spec.path,
      "the draft cannot be published: `\(SafeText.safe(obstacle))` in the drafts folder is not the"
        + " service's own",
      help: "move it away; the draft follows within a minute, or at once by `communique draft`")
  }

  /// The report that is read back from `problems.txt`.
  package init(readBack text: String) {
    self.text = text
    problems = text.split(separator: "\n").map(String.init).filter { $0.contains(": error: ") }
  }
}
