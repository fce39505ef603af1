import Configuring
import Diagnostics
import Foundation
import MeetingModel
import Rendering
import Testing

/// The configuration that is shipped says what every setting is and what its default is.
struct ShippedConfigurationTests {
  static let path =
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    .joined(separator: "/") + "/Config/communique.yaml"

  /// The shipped file with its settings made effective.
  static func effective() throws -> String {
    try String(contentsOfFile: path, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map { line in
      // Prose has one space behind the `#`; a setting has none, or its indentation.
      let isSetting = line.hasPrefix("#") && !line.hasPrefix("# ") || line.hasPrefix("#  ")
      return isSetting ? String(line.dropFirst()) : String(line)
    }.joined(separator: "\n")
  }

  @Test func decodesToTheDefaultsAsItIs() throws {
    let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: Self.path)))
    let reading = ConfigurationReading([.init(name: Self.path, bytes: bytes)])
    #expect(reading.problems == [])
    #expect(reading.configuration == Configuration())
  }

  @Test func showsEverySettingWithItsDefault() throws {
    let text = try Self.effective()
    let reading = ConfigurationReading([.init(name: "shown", bytes: Array(text.utf8))])
    #expect(reading.problems == [])
    let defaults = Configuration()
    for setting in Setting.all {
      #expect(reading.origins[setting.name] != nil, "\(setting.name) is not shown")
      guard let value = setting.text(in: defaults) else { continue }
      #expect(setting.text(in: reading.configuration) == value, "\(setting.name)")
    }
  }

  @Test func showsTheSystemsPlaces() throws {
    let text = try Self.effective()
    let reading = ConfigurationReading([.init(name: "shown", bytes: Array(text.utf8))])
    #expect(Workspace.system.applying(reading.configuration) == .system)
  }

  @Test func printsSettingsThatReadAsTheSame() throws {
    var configuration = Configuration()
    configuration.inbox = "/srv/it's here/#inbox: 1"
    configuration.formats = [.html, .markdown]
    configuration.languages = ["ko", "en"]
    configuration.settle = .milliseconds(1500)
    configuration.rescan = .zero
    configuration.limits.bytes = 2000
    configuration.socket.mode = 0o600
    configuration.socket.group = "NO"
    configuration.jobs = 3
    let reading = ConfigurationReading([
      .init(name: "printed", bytes: Array(configuration.text.utf8))
    ])
    #expect(reading.problems == [])
    #expect(reading.configuration.text == configuration.text)
    #expect(reading.configuration == configuration)
  }
}
