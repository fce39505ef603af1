/// What a Varlink service says of itself, by `org.varlink.service.GetInfo`.
package struct ServiceInfo: Codable, Hashable, Sendable {
  package var vendor: String
  package var product: String
  package var version: String
  package var url: String
  /// The interfaces that it offers.
  package var interfaces: [String]

  /// Introduces a service; the interfaces are those of the control protocol.
  package init(
    vendor: String, product: String, version: String, url: String,
    interfaces: [String] = [ControlInterface.service, ControlInterface.name]
  ) {
    self.vendor = vendor
    self.product = product
    self.version = version
    self.url = url
    self.interfaces = interfaces
  }
}
