/// What the control server asks, behind the protocol: the daemon, or a test's stand-in.
///
/// A method throws `ControlError` for what the caller is to be told by name; a
/// `CancellationError` is told as `Busy`, anything else as a fault of the daemon. A method is
/// cancelled when nobody waits for its answer any more: the client has hung up, or the server stops.
package protocol ControlService: Sendable {
  /// What the service says of itself.
  var info: ServiceInfo { get }

  /// How the daemon is.
  func status(for peer: Peer) async throws -> DaemonStatus
  /// Every meeting, by name.
  func list(for peer: Peer) async throws -> [MeetingSummary]
  /// One meeting from near by.
  func show(_ name: String, for peer: Peer) async throws -> ControlMethods.Show.Reply
  /// What happened to a meeting, oldest first.
  func history(_ name: String, for peer: Peer) async throws -> [MeetingEvent]
  /// Drafts meetings, all of them if none is named; with `wait`, returns when they are drafted.
  func draft(_ names: [String], wait: Bool, for peer: Peer) async throws -> [MeetingSummary]
  /// The events behind number `after`, or those from now on, and then each as it happens. Ends only
  /// when the daemon stops.
  ///
  /// A slow reader makes the stream wait and is cut off when it reads nothing for long. A stream that
  /// fetches each event when it is asked for (`AsyncStream(unfolding:)`) holds nothing meanwhile; one
  /// that buffers must bound its buffer.
  func watch(after: Int?, for peer: Peer) async throws -> AsyncStream<MeetingEvent>
  /// Lets drafting rest.
  func pause(for peer: Peer) async throws
  /// Goes on drafting.
  func resume(for peer: Peer) async throws
  /// Reads the configuration and the templates again; returns warnings.
  func reload(for peer: Peer) async throws -> [String]
}
