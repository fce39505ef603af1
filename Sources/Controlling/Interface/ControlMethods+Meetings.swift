extension ControlMethods {
  /// Every meeting, by name.
  package enum List: ControlMethod {
    package typealias Parameters = NoFields
    package typealias Reply = Meetings
  }

  /// One meeting, the folder of its drafts, and what is wrong with its newest spec.
  package enum Show: ControlMethod {
    package typealias Parameters = MeetingName

    /// A meeting from near by.
    package struct Reply: Codable, Hashable, Sendable {
      package var meeting: MeetingSummary
      package var folder: String
      package var problems: [String]

      /// Makes a reply.
      package init(meeting: MeetingSummary, folder: String, problems: [String]) {
        self.meeting = meeting
        self.folder = folder
        self.problems = problems
      }
    }
  }

  /// What happened to a meeting, oldest first.
  package enum History: ControlMethod {
    package typealias Parameters = MeetingName

    /// The events, oldest first.
    package struct Reply: Codable, Hashable, Sendable {
      package var events: [MeetingEvent]

      /// Makes a reply.
      package init(events: [MeetingEvent]) { self.events = events }
    }
  }

  /// Drafts meetings now.
  package enum Draft: ControlMethod {
    /// Which; an empty list means all. With `wait`, the answer comes when they are drafted.
    package struct Parameters: Codable, Hashable, Sendable {
      package var names: [String]
      package var wait: Bool

      /// Makes parameters.
      package init(names: [String], wait: Bool) {
        self.names = names
        self.wait = wait
      }
    }

    package typealias Reply = Meetings
  }

  /// The parameters of a method that is about one meeting.
  package struct MeetingName: Codable, Hashable, Sendable {
    package var name: String

    /// Makes parameters.
    package init(name: String) { self.name = name }
  }

  /// The reply of a method that tells of several meetings.
  package struct Meetings: Codable, Hashable, Sendable {
    package var meetings: [MeetingSummary]

    /// Makes a reply.
    package init(meetings: [MeetingSummary]) { self.meetings = meetings }
  }
}
