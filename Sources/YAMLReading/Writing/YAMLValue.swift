/// What `YAMLWriter` writes.
package enum YAMLValue: Hashable, Sendable {
  /// A text. It stands in quotes where YAML's core schema would take it for something else.
  case scalar(String)
  /// Written as it is, without quotes wherever YAML allows it: a number, `true`, `null`.
  case bare(String)
  case sequence([YAMLValue])
  /// Keys with their values, in this order.
  case mapping([Entry])

  /// A key and its value.
  package struct Entry: Hashable, Sendable {
    package var key: String
    package var value: YAMLValue

    /// Makes an entry.
    package init(_ key: String, _ value: YAMLValue) {
      self.key = key
      self.value = value
    }
  }

  /// A whole number.
  package static func int(_ value: Int) -> YAMLValue { .bare(String(value)) }

  /// A truth value.
  package static func bool(_ value: Bool) -> YAMLValue { .bare(value ? "true" : "false") }
}
