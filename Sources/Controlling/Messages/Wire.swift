internal import FoundationEssentials

/// Messages as bytes: JSON, ended by a NUL byte.
enum Wire {
  /// How deep JSON may be nested. The messages need four; the decoder itself stops at 512.
  static let depth = 64

  /// Bytes that are no message.
  struct Malformed: Error {}

  /// A message's bytes, the NUL included.
  static func encode(_ message: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    // The same message is always the same bytes.
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var bytes = [UInt8](try encoder.encode(message))
    bytes.append(0)
    return bytes
  }

  /// The bytes of a call without parameters, which may be left out: a method's name has letters, digits, dots and
  /// hyphens alone and stands in JSON as it is.
  static func call(_ name: String) -> [UInt8] { Array("{\"method\":\"\(name)\"}\0".utf8) }

  /// Reads a message from bytes without the NUL.
  static func decode<Message: Decodable>(_ type: Message.Type, from bytes: [UInt8]) throws
    -> Message
  {
    try JSONDecoder().decode(type, from: Data(bytes))
  }

  /// Reads a call but for its parameters.
  ///
  /// - Throws: `invalidParameter` with the name of the field that is wrong; with `method` for what is no call.
  static func head(of call: [UInt8]) throws(ControlError) -> VarlinkCallHead {
    do {
      guard !isTooDeep(call) else { throw Malformed() }
      return try decode(VarlinkCallHead.self, from: call)
    } catch let error as DecodingError {
      let field = parameter(in: error)
      throw .invalidParameter(parameter: field == "parameters" ? "method" : field)
    } catch {
      throw .invalidParameter(parameter: "method")
    }
  }

  /// Reads a call's parameters; a call without any is one with none set.
  ///
  /// - Throws: `ControlError.invalidParameter` with the name of the one that is wrong.
  static func parameters<Parameters: Decodable>(_ type: Parameters.Type, of call: [UInt8]) throws
    -> Parameters
  {
    do {
      return try decode(VarlinkCallParameters<Parameters>.self, from: call).parameters
        ?? decode(type, from: Array("{}".utf8))
    } catch let error as DecodingError {
      throw ControlError.invalidParameter(parameter: parameter(in: error))
    }
  }

  /// A reply that holds no error.
  struct Reply<Parameters> {
    var parameters: Parameters
    var continues: Bool
  }

  /// Reads a reply, whose parameters may be left out where none are wanted.
  ///
  /// - Throws: what the decoder says of bytes that are no such reply; `Malformed` for deep ones.
  static func reply<Parameters: Decodable>(_ type: Parameters.Type, in message: [UInt8]) throws
    -> Result<Reply<Parameters>, ControlError>
  {
    guard !isTooDeep(message) else { throw Malformed() }
    // Mostly all went well, and the message is read once.
    if let reply = try? decode(VarlinkReply<Parameters>.self, from: message), reply.error == nil,
      let parameters = reply.parameters
    {
      return .success(Reply(parameters: parameters, continues: reply.continues ?? false))
    }
    let head = try decode(VarlinkReplyHead.self, from: message)
    if let failure = failure(in: message, head: head) { return .failure(failure) }
    return .success(
      Reply(
        parameters: try parameters(type, of: message), continues: head.continues ?? false))
  }

  /// The error that a reply holds; nil when it holds none.
  private static func failure(in reply: [UInt8], head: VarlinkReplyHead) -> ControlError? {
    guard let code = head.error else { return nil }
    let parameters = try? decode(VarlinkFailure.self, from: reply).parameters
    return ControlError(
      code: code, parameters: parameters ?? ControlError.Parameters(),
      raw: String(decoding: reply.prefix(1000), as: UTF8.self))
  }

  /// Whether brackets outside of strings are nested deeper than the limit. Looks at each byte once
  /// and builds nothing.
  static func isTooDeep(_ bytes: [UInt8]) -> Bool {
    var depth = 0
    var inString = false
    var escaped = false
    for byte in bytes {
      if inString {
        if escaped {
          escaped = false
        } else if byte == UInt8(ascii: "\\") {
          escaped = true
        } else if byte == UInt8(ascii: "\"") {
          inString = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): inString = true
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        depth += 1
        if depth > Self.depth { return true }
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      default: break
      }
    }
    return false
  }

  /// The name of the parameter that a decoding error is about.
  private static func parameter(in error: DecodingError) -> String {
    var path: [any CodingKey]
    switch error {
    case .keyNotFound(let key, let context): path = context.codingPath + [key]
    case .typeMismatch(_, let context), .valueNotFound(_, let context),
      .dataCorrupted(let context):
      path = context.codingPath
    @unknown default: path = []
    }
    if path.count > 1, path.first?.stringValue == "parameters" { path.removeFirst() }
    return path.first?.stringValue ?? "parameters"
  }
}
