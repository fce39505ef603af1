internal import Glibc
internal import Synchronization

/// On which contents the process is at work, noted in the state folder before the work begins: should
/// the process die of it, the next start knows what to blame.
///
/// The notes survive the end of the process, and not a loss of power, for which no spec is to blame. Each has
/// a place of the same length in one file, which is written over: that takes one call to the system, and no
/// room on a disk that is full.
package final class AttemptNotes: Sendable {
  private struct State {
    /// The key that stands in each place; empty where none does.
    var places: [String] = []
    /// How many are at work on each.
    var workers: [String: Int] = [:]
    /// The places that could not be emptied.
    var left: Set<Int> = []
  }

  private static let fileName = "attempts"
  /// A key's bytes; a line's end follows.
  private static let keyLength = 64
  private static let usualCount = 64

  private let file: CInt
  private let state = Mutex(State())
  /// What the process before this one had not ended.
  package let found: [String]

  /// Opens the notes in a state folder.
  package init(in folder: String) throws(DiskFailure) {
    let folder = try Folder.open(folder)
    // What is no key is not ours.
    let text = String(decoding: try folder.read(Self.fileName) ?? [], as: UTF8.self)
    found = Set(text.split(separator: "\n").filter(Self.isKey).map(String.init)).sorted()
    // The last that can fail: what is opened is always closed.
    file = try folder.descriptor(of: Self.fileName, flags: O_RDWR | O_CREAT, operation: "open")
  }

  deinit { _ = close(file) }

  /// Empties the notes: what was found is recorded. To be called before the first that begins.
  package func forgetFound() throws(DiskFailure) {
    if ftruncate(file, 0) != 0 {
      throw DiskFailure(code: errno, operation: "empty", name: Self.fileName)
    }
    // Room for as many as are seldom exceeded. Where there is none, the first that begins says so.
    for place in 0..<Self.usualCount where !empty(place) { break }
  }

  /// Notes that work on a content begins. Several may work on one: they can end the process only once.
  package func begin(_ key: String) throws(DiskFailure) {
    let code: CInt = state.withLock { state in
      state.workers[key, default: 0] += 1
      guard state.workers[key] == 1 else { return 0 }
      state.left = state.left.filter { !empty($0) }
      let free = state.places.indices.first { state.places[$0].isEmpty && !state.left.contains($0) }
      let place = free ?? state.places.count
      let code = write(key, at: place)
      guard code == 0 else {
        state.workers[key] = nil
        return code
      }
      if free == nil { state.places.append("") }
      state.places[place] = key
      return 0
    }
    if code != 0 { throw DiskFailure(code: code, operation: "write", name: Self.fileName) }
  }

  /// Notes that work on a content did not end the process; of one that nobody is at work on, nothing.
  package func end(_ key: String) {
    state.withLock { state in
      guard let workers = state.workers[key] else { return }
      state.workers[key] = workers > 1 ? workers - 1 : nil
      guard workers == 1, let place = state.places.firstIndex(of: key) else { return }
      state.places[place] = ""
      // Tried again before the next is noted.
      if !empty(place) { state.left.insert(place) }
    }
  }

  private func empty(_ place: Int) -> Bool {
    write(String(repeating: " ", count: Self.keyLength), at: place) == 0
  }

  /// Writes over a place; gives the system's error, or 0.
  private func write(_ text: String, at place: Int) -> CInt {
    let line = Array("\(text)\n".utf8)
    let start = place * (Self.keyLength + 1)
    while true {
      let count = unsafe pwrite(file, line, line.count, start)
      if count == line.count { return 0 }
      // A disk that takes a part of a line has no room for the rest.
      let code = count < 0 ? errno : ENOSPC
      if code != EINTR { return code }
    }
  }

  private static func isKey(_ text: Substring) -> Bool {
    text.utf8.count == keyLength && text.utf8.allSatisfy { $0 != UInt8(ascii: " ") }
  }
}
