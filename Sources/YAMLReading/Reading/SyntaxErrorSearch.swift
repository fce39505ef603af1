import Diagnostics

/// Reports the error at which libyaml stopped, and looks for more behind it.
enum SyntaxErrorSearch {
  static func problems(
    after error: YAMLSyntaxError, lastEvents trail: EventTrail, decoded: DecodedText
  ) -> [Diagnostic] {
    var locator = MarkLocator(decoded.source)
    let place = locator.range(error.problemMark, error.problemMark)
    return [
      Diagnostic(
        .error, id: "yaml/syntax", error.problem, file: decoded.source.name, range: place)
    ]
  }
}
