import Archiving
import Serving
import Synchronization
import Testing

@Suite(.timeLimit(.minutes(1)))
struct RecordKeeperTests {
  private func event(_ text: String) -> [RecordChange] {
    [.append(EventRecord(time: "", kind: "queued", name: nil, revision: nil, text: text))]
  }

  private func texts(_ record: MemoryRecord) throws -> [String] {
    try record.events(after: 0, limit: .max).map(\.text)
  }

  @Test func `writes what it holds though nothing else comes, time and again`() async throws {
    let record = MemoryRecord()
    let keeper = RecordKeeper(record, holdDelay: .milliseconds(1))
    for count in 1...3 {
      keeper.hold(event("\(count)"))
      while try record.lastSequence() < count { await Task.yield() }
    }
    #expect(try texts(record) == ["1", "2", "3"])
  }

  @Test func `writes what it holds before what comes next`() async throws {
    let record = MemoryRecord()
    let keeper = RecordKeeper(record, holdDelay: .seconds(3600))
    keeper.hold(event("held"))
    try await keeper.commit(event("committed"))
    #expect(try texts(record) == ["held", "committed"])
    keeper.hold(event("last"))
    try await keeper.commit([])
    #expect(try texts(record) == ["held", "committed", "last"])
    await keeper.close()
  }

  @Test func `tells of changes that are refused, and not that the record cannot be written`()
    async throws
  {
    let record = MemoryRecord()
    let keeper = RecordKeeper(record)
    let told = Mutex<(troubles: [RecordFailure?], refusals: [RecordFailure.Code])>(([], []))
    keeper.onTrouble { failure in told.withLock { $0.troubles.append(failure) } }
    keeper.onRefusal { failure in told.withLock { $0.refusals.append(failure.code) } }
    let revision = RevisionRecord(
      meeting: "none", number: 1, specHash: "", phrasebookHash: "", outputHash: "", published: "",
      files: [])
    let error = await #expect(throws: RecordFailure.self) {
      try await keeper.commit([.addRevision(revision)])
    }
    #expect(error?.code == .unknownMeeting)
    keeper.submit([.addRevision(revision)])
    try await keeper.commit(event("after"))
    #expect(told.withLock(\.refusals) == [.unknownMeeting, .unknownMeeting])
    #expect(told.withLock(\.troubles).isEmpty)
    #expect(try texts(record) == ["after"])
  }
}
