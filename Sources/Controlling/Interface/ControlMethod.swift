/// A method of the control protocol: its name and what is sent both ways.
///
/// Fields that this program does not know are ignored; a field that is added later must be optional,
/// so that either side may be the older one.
package protocol ControlMethod: Sendable {
  /// What the caller sends.
  associatedtype Parameters: Codable & Hashable & Sendable
  /// What comes back; for a stream, what comes back each time.
  associatedtype Reply: Codable & Hashable & Sendable
  /// The method's full name, such as `io.communique.Control.Status`.
  static var name: String { get }
}

extension ControlMethod {
  package static var name: String { "\(ControlInterface.name).\(Self.self)" }
}

/// The parameters or the reply of a method that has none.
package struct NoFields: Codable, Hashable, Sendable {
  private enum CodingKeys: CodingKey {}

  /// Makes the empty value.
  package init() {}

  package init(from decoder: any Decoder) throws {
    // Whatever fields there are; but something else than fields is wrong.
    _ = try decoder.container(keyedBy: CodingKeys.self)
  }
}

/// The methods of the control protocol, one type a method.
package enum ControlMethods {}
