internal import FoundationEssentials

/// What the time is, for the record and for people: never for a text that is published as a draft.
package struct ServiceClock: Sendable {
  /// Now, in UTC by RFC 3339.
  package var now: @Sendable () -> String

  /// Makes a clock.
  package init(now: @escaping @Sendable () -> String) { self.now = now }

  /// The system's.
  package static let system = ServiceClock {
    Date.now.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
  }
}
