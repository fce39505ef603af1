internal import Glibc

/// The variables that a program was given. Each is read when it is asked for: a program that asks for two pays
/// for two, and not for a dictionary of all.
package struct Environment: Sendable {
  private let value: @Sendable (String) -> String?

  /// The variables of this process. Nothing in it sets one, so that they may be read at any time.
  package static let ofProcess = Environment { name in
    unsafe getenv(name).map { unsafe String(cString: $0) }
  }

  /// Some variables by name.
  package init(_ variables: [String: String]) { self.init { variables[$0] } }

  private init(value: @escaping @Sendable (String) -> String?) { self.value = value }

  /// A variable's value; nil where it is not set.
  package subscript(name: String) -> String? { value(name) }
}

extension Environment: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral elements: (String, String)...) {
    self.init(Dictionary(elements) { $1 })
  }
}
