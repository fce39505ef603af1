internal import Diagnostics

/// Rules about single characters: tabs, indicators, escapes, anchors, tags.
extension SyntaxErrorExplainer {
  /// A tab where only spaces may stand.
  func tab() -> Explanation? {
    guard locator.byte(at: problemOffset) == 0x09 else { return nil }
    guard
      error.problem == "found character that cannot start any token"
        || error.problem.contains("tab character")
    else { return nil }
    var end = problemOffset
    while let byte = locator.byte(at: end), byte == 0x09 || byte == 0x20 { end += 1 }
    let count = locator.source.lines.count { line in
      line.utf8.prefix { $0 == 0x20 || $0 == 0x09 }.contains(0x09)
    }
    var help = ["replace the tab with spaces"]
    if count > 1 { help.append("\(count) lines of this file are indented with tabs") }
    let message =
      line.contentStart == problemOffset
      ? "a tab stands in the indentation, where only spaces are allowed"
      : "a tab stands where only spaces are allowed"
    return Explanation(id: "tab", message: message, place: problemOffset..<end, help: help)
  }

  /// A character that no text without quotes may begin with.
  func reservedCharacter() -> Explanation? {
    let place = problemOffset..<characterEnd(problemOffset)
    switch error.problem {
    case "found character that cannot start any token":
      return Explanation(
        id: "reserved-character",
        message: "a text without quotes cannot begin with \(shown(problemOffset))",
        place: place, help: [quotingFrom(problemOffset)])
    case "did not find expected node content":
      return Explanation(
        id: "reserved-character",
        message: place.isEmpty
          ? "a value is missing here" : "a value cannot begin with \(shown(problemOffset))",
        place: place, help: place.isEmpty ? [] : [quotingFrom(problemOffset)])
    case "mapping keys are not allowed in this context":
      return Explanation(
        id: "reserved-character", message: "a text without quotes cannot begin with `? `",
        place: place, help: [quotingFrom(problemOffset)])
    case "found unknown directive name", "could not find expected directive name",
      "found unexpected non-alphabetical character":
      let start = contextOffset ?? problemOffset
      return Explanation(
        id: "reserved-character",
        message: "a line that begins with `%` is an instruction to YAML's reader",
        place: start..<characterEnd(start),
        help: ["if it is text, put it in quotes; if it is a comment, begin it with `#`"])
    case "found incompatible YAML document":
      return Explanation(
        id: "version", message: "this version of YAML is not supported; 1.1 and 1.2 are",
        place: problemOffset..<contentEnd(from: problemOffset), help: ["remove the line"])
    default: return nil
    }
  }

  /// A faulty anchor, alias, tag or escape sequence.
  func property() -> Explanation? {
    let start = contextOffset ?? problemOffset
    let whole = start..<max(characterEnd(start), contentEnd(from: start))
    switch error.context {
    case "while scanning an alias", "while scanning an anchor":
      return Explanation(
        id: "reserved-character",
        message: "a text without quotes cannot begin with \(shown(start))",
        place: start..<characterEnd(start), help: [quotingFrom(start)])
    case "while scanning a tag", "while parsing a tag", "while scanning a %TAG directive",
      "while parsing a node" where error.problem == "found undefined tag handle":
      return Explanation(
        id: "unsupported-tag", message: "a text without quotes cannot begin with \(shown(start))",
        place: start..<characterEnd(start),
        help: [quotingFrom(start), "other than YAML's own, tags are not supported"])
    case "while parsing a quoted scalar"
    where error.problem == "found unknown escape character":
      let end = characterEnd(characterEnd(problemOffset))
      return Explanation(
        id: "escape", message: "`\(text(problemOffset..<end))` is not an escape sequence",
        place: problemOffset..<end,
        help: [
          "in double quotes, write a backslash as `\\\\`",
          "in single quotes, a backslash stands for itself",
        ])
    case "while parsing a quoted scalar":
      return Explanation(
        id: "escape", message: "the escape sequence in this text stands for no character",
        place: problemOffset..<characterEnd(problemOffset),
        help: ["in single quotes, a backslash stands for itself"])
    case "while scanning a block scalar"
    where error.problem == "did not find expected comment or line break":
      return Explanation(
        id: "block-text", message: "text stands on the line of \(shown(start))",
        place: problemOffset..<max(characterEnd(problemOffset), whole.upperBound),
        help: [
          "begin the text on the next line, indented",
          "if the text begins with \(shown(start)), put it in quotes",
        ])
    default: return nil
    }
  }
}
