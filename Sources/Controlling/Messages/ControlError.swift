/// An error that one side of the control protocol sends and the other receives.
///
/// An error that this program does not know is kept as text: a newer daemon must not bring an older
/// program down.
package enum ControlError: Error, Hashable, Sendable {
  /// There is no meeting of this name.
  case unknownMeeting(name: String)
  /// The caller is not among those who may ask for this method.
  case notAllowed(method: String)
  /// The configuration or the templates cannot be used.
  case badConfiguration(problems: [String])
  /// The drafts cannot be written.
  case cannotWrite(message: String)
  /// The daemon cannot do this now: try again.
  case busy
  /// A fault of the daemon itself.
  case fault(message: String)
  /// There is no such interface.
  case interfaceNotFound(interface: String)
  /// The interface has no such method.
  case methodNotFound(method: String)
  /// The interface has the method, but the service does not do it.
  case methodNotImplemented(method: String)
  /// A parameter is missing or is not what it should be.
  case invalidParameter(parameter: String)
  /// Something that this program does not know: the error's full name, and its parameters as JSON.
  case other(code: String, parameters: String)

  /// The error's full name, as it is sent.
  package var code: String {
    switch self {
    case .unknownMeeting: "\(ControlInterface.name).UnknownMeeting"
    case .notAllowed: "\(ControlInterface.name).NotAllowed"
    case .badConfiguration: "\(ControlInterface.name).BadConfiguration"
    case .cannotWrite: "\(ControlInterface.name).CannotWrite"
    case .busy: "\(ControlInterface.name).Busy"
    case .fault: "io.communique.Fault"
    case .interfaceNotFound: "\(ControlInterface.service).InterfaceNotFound"
    case .methodNotFound: "\(ControlInterface.service).MethodNotFound"
    case .methodNotImplemented: "\(ControlInterface.service).MethodNotImplemented"
    case .invalidParameter: "\(ControlInterface.service).InvalidParameter"
    case .other(let code, _): code
    }
  }
}

extension ControlError: CustomStringConvertible {
  /// What happened, for people: lower case, without a full stop.
  package var description: String {
    switch self {
    case .unknownMeeting(let name): "there is no meeting `\(name)`"
    case .notAllowed(let method): "you are not allowed to ask the daemon for \(Self.last(method))"
    case .badConfiguration(let problems):
      problems.isEmpty
        ? "the configuration cannot be used"
        : "the configuration cannot be used: \(problems.joined(separator: "; "))"
    case .cannotWrite(let message): "the daemon cannot go on writing: \(message)"
    case .busy: "the daemon cannot do this now"
    case .fault(let message): "the daemon met with a fault of its own: \(message)"
    case .interfaceNotFound(let interface): "the daemon does not offer \(interface)"
    case .methodNotFound(let method), .methodNotImplemented(let method):
      "the daemon does not know \(Self.last(method)); it may be of another version"
    case .invalidParameter(let parameter):
      "the daemon does not accept what was sent as `\(parameter)`; it may be of another version"
    case .other(let code, let parameters):
      "the daemon answered with an error that this program does not know: \(code) \(parameters)"
    }
  }

  /// The last part of a dotted name.
  private static func last(_ name: String) -> Substring {
    name.split(separator: ".").last ?? Substring(name)
  }
}
