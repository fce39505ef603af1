/// The names of the control protocol's interface.
package enum ControlInterface {
  /// The interface by which the daemon is controlled.
  package static let name = "io.communique.Control"
  /// The interface that every Varlink service has, by which one can look around.
  package static let service = "org.varlink.service"
}
