package import MeetingModel
package import Rendering
package import YAMLReading

/// What an administrator may decide. Every setting has a default; `Config/communique.yaml` says what
/// each is for.
package struct Configuration: Hashable, Sendable {
  /// Bounds on a spec and on drafting it.
  package struct Limits: Hashable, Sendable {
    /// The most bytes of a spec.
    package var bytes = 1 << 20
    /// How deep a spec may be nested.
    package var depth = 64
    /// The most nodes that a spec's aliases may stand for.
    package var nodes = 10_000
    /// How long drafting one meeting may take.
    package var time: Duration = .seconds(60)

    /// What reading YAML takes of it.
    package var yaml: YAMLLimits {
      YAMLLimits(
        maximumBytes: bytes, maximumDepth: depth, maximumExpandedNodes: nodes)
    }
  }

  /// The control socket.
  package struct Socket: Hashable, Sendable {
    /// Where it is; nil for the workspace's own.
    package var path: String?
    /// The group that may use it, by name; nil for the daemon's own.
    package var group: String?
    /// Its mode.
    package var mode: UInt32 = 0o660
  }

  /// Who may ask the daemon for something.
  package enum Right: String, CaseIterable, Hashable, Sendable {
    /// Everybody who may use the socket.
    case group
    /// Root, and the daemon's own user.
    case root
  }

  /// Who may ask for what; everything else is for everybody who may use the socket.
  package struct Access: Hashable, Sendable {
    package var draft: Right = .group
    /// Pausing and resuming.
    package var pause: Right = .root
    package var reload: Right = .root
  }

  /// How much is logged.
  package enum LogLevel: String, CaseIterable, Hashable, Sendable {
    case error, warning, notice, info, debug
  }

  /// Where specs are dropped; nil for the workspace's own, as for the next two.
  package var inbox: String?
  /// Where drafts are published.
  package var drafts: String?
  /// Where the record and the lock are.
  package var state: String?
  /// The templates folder; nil for the program's own.
  package var templates: String?
  /// The folder that the site lays over the templates; nil for none.
  package var phrasebook: String?
  /// The formats that are published.
  package var formats: [DocumentFormat] = DocumentFormat.allCases
  /// The languages that are drafted; nil for all of a spec.
  package var languages: [Language]?
  /// The width at which plain text is wrapped; 0 for not at all.
  package var wrap = 80
  /// How long a file must be left alone before it is taken.
  package var settle: Duration = .milliseconds(200)
  /// How often the whole inbox is looked through besides; zero for never.
  package var rescan: Duration = .seconds(300)
  /// How long a spec must be gone before it counts as removed.
  package var grace: Duration = .seconds(2)
  /// How many meetings are drafted at the same time; nil for one a core.
  package var jobs: Int?
  package var limits = Limits()
  package var socket = Socket()
  package var access = Access()
  /// How long to wait for the record when another program uses it.
  package var recordTimeout: Duration = .seconds(5)
  package var log: LogLevel = .info

  /// The defaults.
  package init() {}
}
