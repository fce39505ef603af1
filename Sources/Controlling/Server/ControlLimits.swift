/// What the server grants a client, so that no client can harm the others.
package struct ControlLimits: Hashable, Sendable {
  /// How many connections there may be. One more takes the place of the one that has been idle for
  /// longest; if none is idle, it is told that the daemon is busy.
  package var connections: Int
  /// The most bytes of a call.
  package var message: Int
  /// The most bytes that all connections together may hold, calls and answers; beyond it the one that
  /// holds most is ended.
  package var memory: Int
  /// How many bytes of a stream may wait for its reader before the stream waits too.
  package var backlog: Int
  /// How long half a call may stay half.
  package var reading: Duration
  /// How long a client may not read what waits for it.
  package var writing: Duration
  /// How long a client may be silent between calls.
  package var idle: Duration
  /// How long a client that there is no room for may take to read that.
  package var farewell: Duration
  /// How long a stop waits for calls that are being answered.
  package var stopping: Duration

  /// Makes limits; the defaults are the daemon's.
  package init(
    connections: Int = 256, message: Int = 1 << 20, memory: Int = 64 << 20, backlog: Int = 1 << 18,
    reading: Duration = .seconds(10), writing: Duration = .seconds(30),
    idle: Duration = .seconds(3600), farewell: Duration = .seconds(1),
    stopping: Duration = .seconds(5)
  ) {
    self.connections = connections
    self.message = message
    self.memory = memory
    self.backlog = backlog
    self.reading = reading
    self.writing = writing
    self.idle = idle
    self.farewell = farewell
    self.stopping = stopping
  }
}
