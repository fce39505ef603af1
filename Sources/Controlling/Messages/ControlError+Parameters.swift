internal import FoundationEssentials

extension ControlError {
  /// The parameters of all known errors together: each has those that belong to it.
  ///
  /// Reading is lenient: a parameter that is missing or of a strange type is taken for absent.
  struct Parameters: Codable {
    var name: String?
    var method: String?
    var interface: String?
    var parameter: String?
    var message: String?
    var problems: [String]?

    init() {}

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      func text(_ key: CodingKeys) -> String? { try? container.decode(String.self, forKey: key) }
      name = text(.name)
      method = text(.method)
      interface = text(.interface)
      parameter = text(.parameter)
      message = text(.message)
      problems = try? container.decode([String].self, forKey: .problems)
    }
  }

  /// What is sent with the error.
  var parameters: Parameters {
    var parameters = Parameters()
    switch self {
    case .unknownMeeting(let name): parameters.name = name
    case .notAllowed(let method), .methodNotFound(let method), .methodNotImplemented(let method):
      parameters.method = method
    case .badConfiguration(let problems): parameters.problems = problems
    case .fault(let message), .cannotWrite(let message): parameters.message = message
    case .interfaceNotFound(let interface): parameters.interface = interface
    case .invalidParameter(let parameter): parameters.parameter = parameter
    case .busy, .other: break
    }
    return parameters
  }

  /// Makes an error of what was received; `raw` is the parameters' JSON, for an error that nobody
  /// knows.
  init(code: String, parameters: Parameters, raw: @autoclosure () -> String) {
    let known: [ControlError] = [
      .unknownMeeting(name: parameters.name ?? ""),
      .notAllowed(method: parameters.method ?? ""),
      .badConfiguration(problems: parameters.problems ?? []),
      .busy,
      .cannotWrite(message: parameters.message ?? ""),
      .fault(message: parameters.message ?? ""),
      .interfaceNotFound(interface: parameters.interface ?? ""),
      .methodNotFound(method: parameters.method ?? ""),
      .methodNotImplemented(method: parameters.method ?? ""),
      .invalidParameter(parameter: parameters.parameter ?? ""),
    ]
    self = known.first { $0.code == code } ?? .other(code: code, parameters: raw())
  }
}
