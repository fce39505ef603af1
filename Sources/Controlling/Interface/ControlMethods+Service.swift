extension ControlMethods {
  /// What the service says of itself.
  package enum GetInfo: ControlMethod {
    package typealias Parameters = NoFields
    package typealias Reply = ServiceInfo
    package static var name: String { "\(ControlInterface.service).GetInfo" }
  }

  /// An interface in Varlink's own language.
  package enum GetInterfaceDescription: ControlMethod {
    /// Which interface.
    package struct Parameters: Codable, Hashable, Sendable {
      package var interface: String

      /// Makes parameters.
      package init(interface: String) { self.interface = interface }
    }

    /// Its text.
    package struct Reply: Codable, Hashable, Sendable {
      package var description: String

      /// Makes a reply.
      package init(description: String) { self.description = description }
    }

    package static var name: String { "\(ControlInterface.service).GetInterfaceDescription" }
  }
}
