import Testing

@testable import Serving

struct MeetingTableTests {
  private func table() -> MeetingTable {
    var table = MeetingTable()
    for name in ["a", "b", "c"] { table[name] = ServedMeeting(name: name, changed: "") }
    return table
  }

  @Test(arguments: ["a", "b", "c", "d"])
  func `takes a meeting out, and finds the others`(_ name: String) {
    var table = table()
    table[name] = nil
    let left = ["a", "b", "c"].filter { $0 != name }
    #expect(table[name] == nil)
    #expect(table.values.map(\.name) == left)
    for other in left { #expect(table[other]?.name == other) }
    table[name] = ServedMeeting(name: name, changed: "again")
    #expect(table.values.map(\.name) == left + [name])
    #expect(table[name]?.changed == "again")
  }
}
