internal import MeetingModel
internal import Rendering

/// One setting: its place in the file, how it is read and how it is written.
package struct Setting: Sendable {
  /// Its keys from the outermost, such as `limits`, `bytes`.
  package let path: [String]
  private let reader: @Sendable (inout Configuration, SettingValue) throws(SettingFault) -> Void
  private let writer: @Sendable (Configuration) -> String?

  /// The setting's name as people write it: `limits.bytes`.
  package var name: String { path.joined(separator: ".") }

  /// Reads a value into a configuration.
  func read(_ value: SettingValue, into configuration: inout Configuration) throws(SettingFault) {
    try reader(&configuration, value)
  }

  /// The value in a configuration as it is written in the file; nil when it is not set.
  package func text(in configuration: Configuration) -> String? { writer(configuration) }

  private init<Value>(
    _ name: String, _ field: any (WritableKeyPath<Configuration, Value> & Sendable),
    read: @escaping @Sendable (SettingValue) throws(SettingFault) -> Value,
    write: @escaping @Sendable (Value) -> String?
  ) {
    path = name.split(separator: ".").map(String.init)
    reader = { (configuration, value) throws(SettingFault) in
      configuration[keyPath: field] = try read(value)
    }
    writer = { write($0[keyPath: field]) }
  }

  /// Every setting, in the order of the shipped file.
  package static let all: [Setting] = [
    path("inbox", \.inbox),
    path("drafts", \.drafts),
    path("state", \.state),
    path("templates", \.templates),
    path("phrasebook", \.phrasebook),
    Setting(
      "formats", \.formats,
      read: { (value) throws(SettingFault) in
        try value.list { (item) throws(SettingFault) in
          try item.choice(DocumentFormat.self, called: "format")
        }
      },
      write: { SettingText.list($0.map(\.rawValue)) }),
    Setting(
      "languages", \.languages,
      read: { (value) throws(SettingFault) in
        if value.text == "all" { return nil }
        return try value.list { (item) throws(SettingFault) in try item.language() }
      },
      write: { $0.map { SettingText.list($0.map(\.rawValue)) } ?? "all" }),
    Setting(
      "wrap", \.wrap,
      read: { (value) throws(SettingFault) in
        try value.number(in: 20...1000, orZeroFor: "not wrapping at all")
      },
      write: { String($0) }),
    duration("settle", \.settle, .zero ... .seconds(60)),
    duration("rescan", \.rescan, .seconds(1) ... .seconds(86_400), orZeroFor: "never"),
    duration("grace", \.grace, .zero ... .seconds(3600)),
    Setting(
      "jobs", \.jobs,
      read: { (value) throws(SettingFault) in
        value.text == "cores" ? nil : try value.number(in: 1...256)
      },
      write: { $0.map { String($0) } ?? "cores" }),
    Setting(
      "limits.bytes", \.limits.bytes,
      read: { (value) throws(SettingFault) in try value.size(in: 1024...(64 << 20)) },
      write: { SettingText.size($0) }),
    number("limits.depth", \.limits.depth, 8...512),
    number("limits.nodes", \.limits.nodes, 100...1_000_000),
    duration("limits.time", \.limits.time, .seconds(1) ... .seconds(3600)),
    path("socket.path", \.socket.path),
    Setting(
      "socket.group", \.socket.group,
      read: { (value) throws(SettingFault) in try value.name() },
      write: { $0.map(SettingText.quoted) }),
    Setting(
      "socket.mode", \.socket.mode,
      read: { (value) throws(SettingFault) in try value.mode() },
      write: { SettingText.mode($0) }),
    choice("access.draft", \.access.draft, called: "right"),
    choice("access.pause", \.access.pause, called: "right"),
    choice("access.reload", \.access.reload, called: "right"),
    duration("record.timeout", \.recordTimeout, .zero ... .seconds(300)),
    choice("log", \.log, called: "log level"),
  ]

  private static func path(
    _ name: String, _ field: any (WritableKeyPath<Configuration, String?> & Sendable)
  ) -> Setting {
    Setting(
      name, field, read: { (value) throws(SettingFault) in try value.path() },
      write: { $0.map(SettingText.quoted) })
  }

  private static func number(
    _ name: String, _ field: any (WritableKeyPath<Configuration, Int> & Sendable),
    _ range: ClosedRange<Int>
  ) -> Setting {
    Setting(
      name, field, read: { (value) throws(SettingFault) in try value.number(in: range) },
      write: { String($0) })
  }

  private static func duration(
    _ name: String, _ field: any (WritableKeyPath<Configuration, Duration> & Sendable),
    _ range: ClosedRange<Duration>, orZeroFor zero: String? = nil
  ) -> Setting {
    Setting(
      name, field,
      read: { (value) throws(SettingFault) in try value.duration(in: range, orZeroFor: zero) },
      write: { SettingText.duration($0) })
  }

  private static func choice<Value: RawRepresentable & CaseIterable & Sendable>(
    _ name: String, _ field: any (WritableKeyPath<Configuration, Value> & Sendable),
    called noun: String
  ) -> Setting where Value.RawValue == String {
    Setting(
      name, field,
      read: { (value) throws(SettingFault) in try value.choice(Value.self, called: noun) },
      write: { $0.rawValue })
  }
}
