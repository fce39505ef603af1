/// What a service answers: parameters, or an error and its parameters.
package struct VarlinkReply<Parameters> {
  /// The method's reply, or the error's parameters.
  package var parameters: Parameters?
  /// Whether another reply follows.
  package var continues: Bool?
  /// The error's full name; nil when all went well.
  package var error: String?

  /// Makes a reply; see the properties.
  package init(parameters: Parameters?, continues: Bool? = nil, error: String? = nil) {
    self.parameters = parameters
    self.continues = continues
    self.error = error
  }
}

extension VarlinkReply: Encodable where Parameters: Encodable {}
extension VarlinkReply: Decodable where Parameters: Decodable {}

/// A reply without its parameters.
struct VarlinkReplyHead: Decodable {
  var continues: Bool?
  var error: String?
}

/// An error as it is sent.
struct VarlinkFailure: Codable {
  var error: String
  var parameters: ControlError.Parameters?
}
