/// Facts about the product itself.
package enum Product {
  /// The version of both programs, after https://semver.org.
  package static let version = "0.1.0"
}
