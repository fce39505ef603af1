import ArgumentParser
import Diagnostics

/// A spec's file as messages speak of it.
enum SpecFile {
  /// The path; what cannot be taken for a file's where the spec came from standard input.
  static func shown(_ path: String) -> String { path == "-" ? "<stdin>" : path }
}

/// The names of meetings: which there can be, and which a file's path gives.
enum MeetingName {
  /// The endings of a spec.
  static let endings = [".yaml", ".yml"]

  /// A meeting's name for a spec that is not in an inbox: its file's name.
  static func of(_ path: String) -> String {
    let last = path.split(separator: "/").last.map(String.init) ?? "meeting"
    return withoutEnding(last) ?? (last == "-" ? "meeting" : last)
  }

  /// The name under which a file is submitted.
  ///
  /// - Throws: `Failure` where the file's name does not end as a spec's does.
  static func submitted(from path: String) throws -> String {
    let last = path.split(separator: "/").last.map(String.init) ?? ""
    if let name = withoutEnding(last) { return name }
    throw Failure(
      Exits.usage, "a spec's name must end in .yaml or .yml, unlike `\(SafeText.safe(last))`",
      help: "give the meeting's name with --as")
  }

  /// The text before `.yaml` or `.yml`; nil where there is no such ending or nothing before it.
  static func withoutEnding(_ text: String) -> String? {
    endings.first { text.hasSuffix($0) && text.count > $0.count }
      .map { String(text.dropLast($0.count)) }
  }

  /// Refuses names that lead out of the inbox, that the daemon overlooks, or that the drafts folder
  /// keeps for itself.
  static func check(_ name: String) throws {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.allSatisfy(isSafe) else {
      throw Failure(
        Exits.usage, "`\(SafeText.safe(name))` cannot be a meeting's name",
        help: "use letters, digits and dashes, with `/` between folders")
    }
    guard let reserved = parts.first(where: isReserved) else { return }
    throw Failure(
      Exits.usage,
      "`\(SafeText.safe(name))` cannot be a meeting's name: the drafts folder keeps `\(reserved)`"
        + " for itself",
      help: "choose another name; `latest`, `problems.txt`, `index.html` and revisions such as"
        + " `r0001` are taken")
  }

  private static func isSafe(_ part: String) -> Bool {
    guard let first = part.first, !".#~".contains(first), part.utf8.count <= 250 else {
      return false
    }
    // As the daemon overlooks what editors and copiers leave behind.
    let isLeftover = ["~", ".tmp", ".part", ".filepart", ".swp", ".bak"].contains {
      part.hasSuffix($0)
    }
    return !isLeftover && SafeText.safe(part) == part
  }

  private static func isReserved(_ part: String) -> Bool {
    // As the daemon numbers them: with at least four digits and at most nine, from 1 on.
    let digits = part.utf8.dropFirst()
    let isRevision =
      part.utf8.first == UInt8(ascii: "r") && (4...9).contains(digits.count)
      && digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      && (digits.count == 4 || digits.first != UInt8(ascii: "0"))
      && digits.contains { $0 != UInt8(ascii: "0") }
    return ["latest", "problems.txt", "index.html"].contains(part) || isRevision
  }
}
