import Commanding
import Configuring
import Controlling
import Drafting
import Foundation
import MeetingModel
import Phrasing
import Synchronization

/// The checkout's top folder.
let checkout = #filePath.split(separator: "/", omittingEmptySubsequences: false)
  .dropLast(4).joined(separator: "/")

/// Gives `body` a new folder and removes it with what is in it.
func withScratch<Value>(_ body: (String) async throws -> Value) async throws -> Value {
  let folder = "/tmp/communique-\(UUID().uuidString.prefix(13))"
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
  defer { try? FileManager.default.removeItem(atPath: folder) }
  return try await body(folder)
}

/// What a command said and how it ended.
struct Ending: Sendable {
  var output = ""
  var errors = ""
  var code: Int32 = 0
}

/// Runs commands within this process, without its environment, and keeps what they say.
struct Terminal: Sendable {
  var environment: [String: String] = [:]
  /// Whether both streams are terminals.
  var isTerminal = false
  var patience = Duration.seconds(600)
  /// Whether the device that takes the output has no room.
  var fullOutput = false

  /// Runs a command on a thread of its own, since it waits in system calls.
  func run(_ arguments: [String]) async -> Ending {
    var environment = environment
    // The tests' own program is not beside the templates.
    if environment["COMMUNIQUE_TEMPLATES"] == nil {
      environment["COMMUNIQUE_TEMPLATES"] = "\(checkout)/Templates"
    }
    let said = Said()
    let isFull = fullOutput
    let surroundings = Surroundings(
      environment: Environment(environment),
      standardOutput: {
        if isFull { throw FileFailure(action: "write", path: "standard output", code: ENOSPC) }
        said.output($0)
      },
      standardError: { said.errors($0) }, outputIsTerminal: isTerminal,
      errorIsTerminal: isTerminal, patience: patience,
      load: { Shelf.drafter($0, page: $1, languages: $2) },
      inspect: { Shelf.inspection($0) })
    var ending = Ending(code: -1)
    // A machine without a thread to spare leaves the code that no program has.
    let code = try? await OwnThread.run {
      Surroundings.$current.withValue(surroundings) { CommuniqueCommand.run(arguments) }
    }
    if let code {
      ending = said.ending
      ending.code = code
    }
    return ending
  }
}

/// Phrasebooks that commands have read: making a drafter takes seconds in a build for debugging, and most
/// commands read the templates that are shipped. Files that differ in a byte are read anew.
enum Shelf {
  private struct Bytes: Hashable {
    let layers: [PhrasebookLayer]
    var page: [String: [UInt8]] = [:]
    var languages: Set<Language>?
  }

  private static let drafters = Mutex<[Bytes: Drafter.Loading]>([:])
  private static let inspections = Mutex<[Bytes: PhrasebookInspection]>([:])

  static func drafter(
    _ layers: [PhrasebookLayer], page: [String: [UInt8]], languages: Set<Language>?
  ) -> Drafter.Loading {
    let bytes = Bytes(layers: layers, page: page, languages: languages)
    if let known = drafters.withLock({ $0[bytes] }) { return known }
    let made = Drafter.load(layers, page: page, languages: languages)
    drafters.withLock { $0[bytes] = made }
    return made
  }

  static func inspection(_ layers: [PhrasebookLayer]) -> PhrasebookInspection {
    let bytes = Bytes(layers: layers)
    if let known = inspections.withLock({ $0[bytes] }) { return known }
    let made = PhrasebookInspection.inspect(layers)
    inspections.withLock { $0[bytes] = made }
    return made
  }
}

/// Keeps the two streams.
final class Said: Sendable {
  private let streams = Mutex<(output: [UInt8], errors: [UInt8])>(([], []))

  func output(_ bytes: [UInt8]) { streams.withLock { $0.output += bytes } }
  func errors(_ bytes: [UInt8]) { streams.withLock { $0.errors += bytes } }

  var ending: Ending {
    streams.withLock {
      Ending(
        output: String(decoding: $0.output, as: UTF8.self),
        errors: String(decoding: $0.errors, as: UTF8.self))
    }
  }
}
