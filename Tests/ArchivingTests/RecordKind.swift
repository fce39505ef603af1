import Archiving
import Foundation

/// The records that keep the contract.
enum RecordKind: String, CaseIterable, Sendable {
  case memory, sqlite

  /// Calls the body with a new record, and removes what it leaves behind.
  func withRecord(_ body: (any Record) throws -> Void) throws {
    switch self {
    case .memory:
      try body(MemoryRecord())
    case .sqlite:
      try withScratchFolder { folder in try body(SQLiteRecord(path: folder + "/record.db")) }
    }
  }
}

/// Calls the body with a folder of its own.
func withScratchFolder(_ body: (String) throws -> Void) throws {
  let folder = NSTemporaryDirectory() + "archiving-" + UUID().uuidString
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(atPath: folder) }
  try body(folder)
}

extension MeetingRecord {
  init(_ name: String, _ state: MeetingState = .queued, changed: String = "2024-10-31T00:00:00Z") {
    self.init(name: name, state: state, changed: changed)
  }
}

extension RevisionRecord {
  init(_ meeting: String, _ number: Int) {
    self.init(
      meeting: meeting, number: number, specHash: "s\(number)", phrasebookHash: "p",
      outputHash: "o\(number)", published: "2024-10-31T00:00:00Z",
      files: [File(path: "statement.en.md", hash: "m"), File(path: "review.json", hash: "r")])
  }
}

extension EventRecord {
  init(_ kind: String, of name: String? = nil, _ text: String = "") {
    self.init(time: "2024-10-31T00:00:00Z", kind: kind, name: name, text: text)
  }
}

/// The failure of a call; nil when it succeeds.
func failure(of body: () throws -> Void) -> RecordFailure? {
  do {
    try body()
    return nil
  } catch {
    return error as? RecordFailure
  }
}

extension Record {
  /// How many meetings there are in each state that has any.
  func counts() throws -> [MeetingState: Int] {
    try meetings().reduce(into: [:]) { $0[$1.state, default: 0] += 1 }
  }
}
