/// What a caller sends: a method, its parameters, and how it wants to be answered.
///
/// It asks nothing of its parameters: what a generic type asks, the runtime looks up among all types of the
/// program when it first meets one.
package struct VarlinkCall<Parameters> {
  /// The method's full name.
  package var method: String
  /// The method's parameters.
  package var parameters: Parameters
  /// Whether several answers are wanted.
  package var more: Bool?

  /// Makes a call; see the properties.
  package init(method: String, parameters: Parameters, more: Bool? = nil) {
    self.method = method
    self.parameters = parameters
    self.more = more
  }
}

extension VarlinkCall: Encodable where Parameters: Encodable {}

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
