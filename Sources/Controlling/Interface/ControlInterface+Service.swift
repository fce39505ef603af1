extension ControlInterface {
  /// `org.varlink.service` in Varlink's own language, as its specification has it.
  package static let serviceDescription = """
    # What every Varlink service offers, so that one can look around.
    interface org.varlink.service

    # What the service says of itself, and the interfaces that it offers.
    method GetInfo() -> (
      vendor: string,
      product: string,
      version: string,
      url: string,
      interfaces: []string
    )

    # An interface in Varlink's own language.
    method GetInterfaceDescription(interface: string) -> (description: string)

    # There is no such interface here.
    error InterfaceNotFound (interface: string)

    # The interface has no such method.
    error MethodNotFound (method: string)

    # The interface has the method, but this service does not do it.
    error MethodNotImplemented (method: string)

    # A parameter is missing or is not what it should be.
    error InvalidParameter (parameter: string)

    """

  /// The description of an interface that this service offers; nil for any other.
  package static func description(of interface: String) -> String? {
    switch interface {
    case name: description
    case service: serviceDescription
    default: nil
    }
  }
}
