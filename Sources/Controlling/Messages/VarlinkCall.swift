/// What a caller sends: a method, its parameters, and how it wants to be answered.
package struct VarlinkCall<Parameters: Codable & Hashable & Sendable>: Codable, Hashable, Sendable {
  /// The method's full name.
  package var method: String
  /// The method's parameters.
  package var parameters: Parameters
  /// Whether no answer is wanted.
  package var oneway: Bool?
  /// Whether several answers are wanted.
  package var more: Bool?
  /// Whether the connection is wanted for another protocol.
  package var upgrade: Bool?

  /// Makes a call; see the properties.
  package init(
    method: String, parameters: Parameters, oneway: Bool? = nil, more: Bool? = nil,
    upgrade: Bool? = nil
  ) {
    self.method = method
    self.parameters = parameters
    self.oneway = oneway
    self.more = more
    self.upgrade = upgrade
  }
}

/// A call without its parameters: as much as is needed to know whose they are.
struct VarlinkCallHead: Decodable {
  var method: String
  var oneway: Bool?
  var more: Bool?
  var upgrade: Bool?
}

/// The parameters of a call alone; nil where there are none.
struct VarlinkCallParameters<Parameters: Decodable>: Decodable {
  var parameters: Parameters?
}
