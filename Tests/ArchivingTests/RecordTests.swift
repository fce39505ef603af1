import Archiving
import Testing

/// Why a record refuses a revision; nil when it does not.
private func refusal(of revision: RevisionRecord, by record: any Record) -> RecordFailure.Code? {
  failure { try record.addRevision(revision) }?.code
}

/// What every record does.
struct RecordTests {
  @Test("is empty at first", arguments: RecordKind.allCases)
  func empty(kind: RecordKind) throws {
    try kind.withRecord { record in
      let meetings = try record.meetings()
      #expect(meetings.isEmpty)
      #expect(try record.meeting(named: "a") == nil)
      #expect(try record.counts().isEmpty)
      #expect(try record.lastSequence() == 0)
      #expect(try record.events(after: 0, limit: 9).isEmpty)
      #expect(try record.revision(1, of: "a") == nil)
      #expect(try record.integrityCheck().isEmpty)
    }
  }

  @Test("gives back a meeting as it was saved", arguments: RecordKind.allCases)
  func saves(kind: RecordKind) throws {
    try kind.withRecord { record in
      var meeting = MeetingRecord(
        name: "asia/\"한미\"'; DROP TABLE meetings; --\0x", state: .failed, problems: 3, findings: 4,
        changed: "2024-10-31T12:00:00Z", specHash: "s", settingsHash: "t")
      try record.save(meeting)
      #expect(try record.meeting(named: meeting.name) == meeting)
      meeting.state = .drafted
      meeting.specHash = nil
      try record.save(meeting)
      #expect(try record.meetings() == [meeting])
    }
  }

  @Test("keeps every state", arguments: RecordKind.allCases, MeetingState.allCases)
  func keepsStates(kind: RecordKind, state: MeetingState) throws {
    try kind.withRecord { record in
      try record.save(MeetingRecord("a", state))
      #expect(try record.meeting(named: "a")?.state == state)
      #expect(try record.counts() == [state: 1])
    }
  }

  @Test("lists meetings by the bytes of their names, page by page", arguments: RecordKind.allCases)
  func pages(kind: RecordKind) throws {
    try kind.withRecord { record in
      let names = ["Z", "a", "a/b", "ab", "é", "가"]
      for name in names.reversed() { try record.save(MeetingRecord(name)) }
      #expect(try record.meetings().map(\.name) == names)
      var listed: [String] = []
      while true {
        let page = try record.meetings(after: listed.last, limit: 4)
        if page.isEmpty { break }
        listed += page.map(\.name)
      }
      #expect(listed == names)
    }
  }

  @Test("keeps revisions and never gives a number twice", arguments: RecordKind.allCases)
  func revisions(kind: RecordKind) throws {
    try kind.withRecord { record in
      #expect(refusal(of: RevisionRecord("a", 1), by: record) == .unknownMeeting)
      try record.save(MeetingRecord("a"))
      try record.addRevision(RevisionRecord("a", 1))
      try record.addRevision(RevisionRecord("a", 5))
      let refused = [1, 3, 5].map { refusal(of: RevisionRecord("a", $0), by: record) }
      #expect(refused == [.revisionReused, .revisionReused, .revisionReused])
      #expect(try record.revision(1, of: "a") == RevisionRecord("a", 1))
      #expect(try record.revision(5, of: "a") == RevisionRecord("a", 5))
      #expect(try record.meeting(named: "a")?.revision == 5)
    }
  }

  @Test("saving a meeting leaves its revision as it is", arguments: RecordKind.allCases)
  func keepsRevision(kind: RecordKind) throws {
    try kind.withRecord { record in
      try record.save(MeetingRecord("a"))
      try record.addRevision(RevisionRecord("a", 1))
      try record.save(MeetingRecord("a", .withdrawn))
      #expect(try record.meeting(named: "a")?.revision == 1)
    }
  }

  @Test("numbers events and gives them back in order", arguments: RecordKind.allCases)
  func events(kind: RecordKind) throws {
    try kind.withRecord { record in
      try record.save(MeetingRecord("a"))
      for number in 1...5 {
        let name = number.isMultiple(of: 2) ? "a" : nil
        #expect(try record.append(EventRecord("k", of: name, "\(number)")) == Int64(number))
      }
      #expect(try record.events(after: 1, limit: 3).map(\.text) == ["2", "3", "4"])
      #expect(try record.events(of: "a", limit: 9).map(\.sequence) == [2, 4])
      #expect(try record.events(of: "a", limit: 1).map(\.sequence) == [4])
      #expect(try record.events(after: 5, limit: 9).isEmpty)
    }
  }

  @Test(
    "forgets what is too old or too much, and nothing that tells how a meeting stands",
    arguments: RecordKind.allCases)
  func forgets(kind: RecordKind) throws {
    try kind.withRecord { record in
      // Nothing to forget in an empty one.
      try record.apply([.forgetEvents(EventRetention(count: 0, since: "9"))])
      for name in ["a", "b"] { try record.save(MeetingRecord(name)) }
      try record.addRevision(RevisionRecord("a", 1))
      try record.addRevision(RevisionRecord("a", 2))
      func add(_ kind: String, of name: String? = nil, _ revision: Int? = nil, at time: String)
        throws
      {
        var event = EventRecord(kind, of: name, "")
        (event.revision, event.time) = (revision, time)
        try record.append(event)
      }
      try add("started", at: "2021")
      try add("made", of: "a", 1, at: "2021")
      try add("queued", of: "a", at: "2022")
      try add("made", of: "a", 2, at: "2022")
      for _ in 5...8 { try add("same", of: "a", 2, at: "2023") }
      try add("failed", of: "b", at: "2023")
      for _ in 10...12 { try add("trouble", at: "2024") }

      func left(_ count: Int, _ since: String, _ own: Int) throws -> [Int64] {
        try record.apply([
          .forgetEvents(EventRetention(count: count, since: since, countOfMeeting: own))
        ])
        return try record.events(after: 0, limit: .max).map(\.sequence)
      }
      #expect(try left(100, "2021", 1) == Array(1...12))
      #expect(try left(100, "2022", 1) == Array(3...12))
      #expect(try left(8, "2022", 2) == [4] + Array(5...12))
      #expect(try left(5, "2022", 2) == [4, 7, 8, 9, 10, 11, 12])
      #expect(try left(5, "2025", 1) == [4, 8, 9])
      #expect(try left(0, "2025", 0) == [4])
      // No number comes twice.
      #expect(try record.lastSequence() == 12)
      #expect(try record.append(EventRecord("k")) == 13)
    }
  }

  @Test("counts attempts until they end", arguments: RecordKind.allCases)
  func attempts(kind: RecordKind) throws {
    try kind.withRecord { record in
      #expect(try record.beginAttempt(hash: "h", time: "t") == 1)
      #expect(try record.beginAttempt(hash: "h", time: "t") == 2)
      #expect(try record.beginAttempt(hash: "i", time: "t") == 1)
      #expect(try record.attempts() == ["h": 2, "i": 1])
      try record.apply([.endAttempts(hash: "h")])
      #expect(try record.attempts() == ["i": 1])
    }
  }

  @Test(
    "keeps the last of a meeting that is saved often in one call", arguments: RecordKind.allCases)
  func savedOften(kind: RecordKind) throws {
    try kind.withRecord { record in
      let outcomes = try record.apply([
        .save(MeetingRecord("a", .queued)), .append(EventRecord("queued", of: "a")),
        .save(MeetingRecord("b", .queued)), .save(MeetingRecord("a", .drafting)),
        .save(MeetingRecord("a", .drafted)), .addRevision(RevisionRecord("a", 1)),
        .save(MeetingRecord("a", .drafting)), .save(MeetingRecord("a", .withdrawn)),
      ])
      #expect(outcomes == [.done, .sequence(1)] + Array(repeating: .done, count: 6))
      #expect(try record.meetings().map(\.state) == [.withdrawn, .queued])
      #expect(try record.meeting(named: "a")?.revision == 1)
      #expect(
        failure {
          try record.apply([
            .addRevision(RevisionRecord("c", 1)), .save(MeetingRecord("c", .queued)),
          ])
        }?.code == .unknownMeeting)
    }
  }

  @Test("makes all changes of one call or none", arguments: RecordKind.allCases)
  func allOrNone(kind: RecordKind) throws {
    try kind.withRecord { record in
      let outcomes = try record.apply([
        .save(MeetingRecord("a")), .addRevision(RevisionRecord("a", 1)),
        .append(EventRecord("published", of: "a")), .beginAttempt(hash: "h", time: "t"),
      ])
      #expect(outcomes == [.done, .done, .sequence(1), .attempt(1)])
      let refused = failure {
        try record.apply([
          .save(MeetingRecord("b")), .append(EventRecord("published", of: "b")),
          .endAttempts(hash: "h"), .addRevision(RevisionRecord("a", 1)),
        ])
      }
      #expect(refused?.code == .revisionReused)
      #expect(try record.meetings().map(\.name) == ["a"])
      #expect(try record.attempts() == ["h": 1])
      #expect(try record.append(EventRecord("k")) == 2)
    }
  }

  @Test("holds a thousand meetings", arguments: RecordKind.allCases)
  func thousand(kind: RecordKind) throws {
    try kind.withRecord { record in
      var changes: [RecordChange] = []
      for number in 1...1000 {
        changes.append(.save(MeetingRecord("m\(number)", .drafted)))
        changes.append(.addRevision(RevisionRecord("m\(number)", 1)))
        changes.append(.append(EventRecord("published", of: "m\(number)")))
      }
      try record.apply(changes)
      #expect(try record.counts() == [.drafted: 1000])
      #expect(try record.meetings().count == 1000)
      #expect(try record.lastSequence() == 1000)
      #expect(try record.integrityCheck().isEmpty)
    }
  }

  @Test("may be used from many tasks at once", arguments: RecordKind.allCases)
  func concurrent(kind: RecordKind) async throws {
    let folder = ScratchPath()
    let record: any Record =
      switch kind {
      case .memory: MemoryRecord()
      case .sqlite: try SQLiteRecord(path: folder.path)
      }
    let sequences = try await withThrowingTaskGroup(of: Int64.self) { group in
      for number in 1...50 {
        group.addTask { try record.append(EventRecord("k", of: nil, "\(number)")) }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(sequences.sorted() == Array(1...50))
    record.close()
  }

  @Test("refuses everything once it is closed", arguments: RecordKind.allCases)
  func closed(kind: RecordKind) throws {
    try kind.withRecord { record in
      record.close()
      record.close()
      #expect(failure { _ = try record.meetings() }?.code == .closed)
      #expect(failure { try record.save(MeetingRecord("a")) }?.code == .closed)
    }
  }
}

extension EventRetention {
  fileprivate init(count: Int, since: String, countOfMeeting: Int = 0) {
    self.init(
      count: count, since: since, countOfMeeting: countOfMeeting,
      kindsOfRevisions: ["made", "found"])
  }
}
