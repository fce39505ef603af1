/// The version that a `%YAML` directive names.
package struct YAMLVersion: Hashable, Sendable {
  package var major: Int
  package var minor: Int

  /// Makes a version.
  package init(major: Int, minor: Int) {
    self.major = major
    self.minor = minor
  }
}

/// A shorthand that a `%TAG` directive declares.
package struct YAMLTagDirective: Hashable, Sendable {
  package var handle: String
  package var prefix: String

  /// Makes a shorthand.
  package init(handle: String, prefix: String) {
    self.handle = handle
    self.prefix = prefix
  }
}
