/// The error at which libyaml stopped, in its own words.
package struct YAMLSyntaxError: Error, Hashable, Sendable {
  /// The part of libyaml that found it.
  package enum Stage: String, Hashable, Sendable {
    case memory, reader, scanner, parser
  }

  /// The part of libyaml that found it.
  package var stage: Stage
  /// What is wrong, such as `did not find expected key`.
  package var problem: String
  /// Where; for a `reader` it says nothing, and `problemOffset` counts.
  package var problemMark: YAMLMark
  /// For a `reader`: the byte at which decoding failed, counted from 0 with a byte-order mark.
  package var problemOffset: Int
  /// For a `reader`: the byte or code point that was not wanted, or -1.
  package var problemValue: Int
  /// What libyaml was doing, such as `while parsing a block mapping`.
  package var context: String?
  /// Where that began.
  package var contextMark: YAMLMark?
}
