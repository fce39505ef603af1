import Foundation
import Hashing
import Rendering
import Serving
import Synchronization

/// Drafts by copying: a spec that begins with `bad` has a problem. It counts, and can be held.
final class EngineDouble: DraftingEngine {
  private struct State {
    var drafts: [String: Int] = [:]
    var running = 0
    var mostRunning = 0
    var twice = false
    var current: Set<String> = []
    var companions: [String: Set<String>] = [:]
  }

  let fingerprint: String
  let byteLimit = 1 << 20
  private let gate: Gate
  private let state = Mutex(State())

  init(_ fingerprint: String = "one", gate: Gate = Gate(open: true)) {
    self.fingerprint = fingerprint
    self.gate = gate
  }

  /// How often each meeting was drafted.
  var drafts: [String: Int] { state.withLock(\.drafts) }
  /// How many were drafted at the same time.
  var mostRunning: Int { state.withLock(\.mostRunning) }
  /// What was drafted at the same time as each meeting.
  var companions: [String: Set<String>] { state.withLock(\.companions) }
  /// Whether one meeting was drafted twice at the same time.
  var draftedTwiceAtOnce: Bool { state.withLock(\.twice) }

  func draft(_ bytes: [UInt8], of spec: SpecPath) -> DraftOutcome {
    let name = spec.name
    state.withLock { state in
      state.drafts[name, default: 0] += 1
      state.running += 1
      state.mostRunning = max(state.mostRunning, state.running)
      for other in state.current { state.companions[other, default: []].insert(name) }
      state.companions[name, default: []].formUnion(state.current)
      if !state.current.insert(name).inserted { state.twice = true }
    }
    defer {
      state.withLock { state in
        state.running -= 1
        state.current.remove(name)
      }
    }
    gate.pass()
    let text = String(decoding: bytes, as: UTF8.self)
    if text.hasPrefix("bad") {
      return .refused(ProblemReport(text: "\(spec.path):1:1: error: bad\n", problems: ["bad"]))
    }
    var edition = edition("\(text) by \(fingerprint)", of: name)
    edition.spec = SHA256.hex(bytes)
    return .drafted(edition, findings: 1)
  }

  func index(_ entries: [IndexEntry]) -> [UInt8] {
    Array(entries.map { "\($0.name) \($0.state) \($0.revision ?? 0)\n" }.joined().utf8)
  }
}

/// Holds those who pass until it is opened, and tells how many it holds.
final class Gate: @unchecked Sendable {
  // Everything below is used under the condition's lock alone.
  private let condition = NSCondition()
  private var isOpen: Bool
  private var held = 0
  private var wanted: [(count: Int, continuation: CheckedContinuation<Void, Never>)] = []

  init(open: Bool) { isOpen = open }

  func pass() {
    condition.lock()
    held += 1
    for waiter in wanted where waiter.count <= held { waiter.continuation.resume() }
    wanted.removeAll { $0.count <= held }
    while !isOpen { condition.wait() }
    held -= 1
    condition.unlock()
  }

  func open() {
    condition.withLock {
      isOpen = true
      condition.broadcast()
    }
  }

  /// Waits until so many are held at the same time.
  func holds(_ count: Int) async {
    await withCheckedContinuation { continuation in
      condition.withLock {
        if held >= count { continuation.resume() } else { wanted.append((count, continuation)) }
      }
    }
  }
}
