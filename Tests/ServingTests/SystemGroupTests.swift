import Serving
import Testing

struct SystemGroupTests {
  @Test(arguments: [1, 64, 4096])
  func `finds a group, however much room its entry takes`(_ room: Int) throws {
    #expect(try SystemGroup.number(of: "root", room: room) == 0)
  }

  @Test func `says which group there is not`() {
    let error = #expect(throws: ServiceFailure.self) {
      try SystemGroup.number(of: "none\u{1B}such")
    }
    #expect(error?.code == .badConfiguration)
    #expect(error?.description.contains(#"the group `none\u{1b}such`, which"#) == true)
  }
}
