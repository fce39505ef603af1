internal import FoundationEssentials

/// What the time is, for the record and for people: never for a text that is published as a draft.
package struct ServiceClock: Sendable {
  /// The time so long ago, in UTC by RFC 3339.
  package var ago: @Sendable (Duration) -> String

  /// Makes a clock.
  package init(ago: @escaping @Sendable (Duration) -> String) { self.ago = ago }

  /// Now, in UTC by RFC 3339.
  package func now() -> String { ago(.zero) }

  /// The system's.
  package static let system = ServiceClock { duration in
    Date.now.addingTimeInterval(-TimeInterval(duration.components.seconds))
      .formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
  }
}
