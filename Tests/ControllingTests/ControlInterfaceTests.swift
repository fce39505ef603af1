import Controlling
import Foundation
import Testing

@Suite(.timeLimit(.minutes(2)))
struct ControlInterfaceTests {
  @Test func embedsTheShippedDescriptionWordForWord() throws {
    let path = "\(checkout)/systemd/io.communique.Control.varlink"
    #expect(try String(contentsOfFile: path, encoding: .utf8) == ControlInterface.description)
  }

  @Test(arguments: [
    (ControlMethods.Status.name, "Status"), (ControlMethods.List.name, "List"),
    (ControlMethods.Show.name, "Show"), (ControlMethods.History.name, "History"),
    (ControlMethods.Draft.name, "Draft"), (ControlMethods.Watch.name, "Watch"),
    (ControlMethods.Pause.name, "Pause"), (ControlMethods.Resume.name, "Resume"),
    (ControlMethods.Reload.name, "Reload"),
  ])
  func describesEachMethod(fullName: String, name: String) {
    #expect(fullName == "io.communique.Control.\(name)")
    #expect(ControlInterface.description.contains("\nmethod \(name)("))
  }

  @Test func describesEachErrorAndEachState() {
    let errors: [ControlError] = [
      .unknownMeeting(name: ""), .notAllowed(method: ""), .badConfiguration(problems: []), .busy,
    ]
    for error in errors {
      let name = error.code.dropFirst("io.communique.Control.".count)
      #expect(ControlInterface.description.contains("\nerror \(name) ("))
    }
    for state in MeetingState.known {
      #expect(ControlInterface.description.contains(state.rawValue))
    }
  }
}
