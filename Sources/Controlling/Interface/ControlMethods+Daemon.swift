extension ControlMethods {
  /// How the daemon is.
  package enum Status: ControlMethod {
    package typealias Parameters = NoFields
    package typealias Reply = DaemonStatus
  }

  /// Lets drafting rest.
  package enum Pause: ControlMethod {
    package typealias Parameters = NoFields
    package typealias Reply = NoFields
  }

  /// Goes on drafting.
  package enum Resume: ControlMethod {
    package typealias Parameters = NoFields
    package typealias Reply = NoFields
  }

  /// Reads the configuration and the templates again.
  package enum Reload: ControlMethod {
    package typealias Parameters = NoFields

    /// What was odd, though usable.
    package struct Reply: Codable, Hashable, Sendable {
      package var warnings: [String]

      /// Makes a reply.
      package init(warnings: [String]) { self.warnings = warnings }
    }
  }

  /// The events behind a number, and with `more` each as it happens.
  package enum Watch: ControlMethod {
    /// Where to begin; without a number, with what happens from now on.
    package struct Parameters: Codable, Hashable, Sendable {
      package var after: Int?

      /// Makes parameters.
      package init(after: Int? = nil) { self.after = after }
    }

    /// One event.
    package struct Reply: Codable, Hashable, Sendable {
      package var event: MeetingEvent

      /// Makes a reply.
      package init(event: MeetingEvent) { self.event = event }
    }
  }
}
