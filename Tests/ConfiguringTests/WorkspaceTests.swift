import Configuring
import Testing

struct WorkspaceTests {
  private func folder(_ option: String?, _ environment: Environment = [:]) -> String? {
    Workspace.resolve(option: option, environment: environment, current: "/home/me").folder
  }

  @Test func prefersTheOptionThenTheVariableThenTheSystem() {
    let variable: Environment = ["COMMUNIQUE_WORKSPACE": "/srv/w"]
    #expect(folder("/a", variable) == "/a")
    #expect(folder(nil, variable) == "/srv/w")
    #expect(folder(nil) == nil)
    #expect(folder(nil, ["COMMUNIQUE_WORKSPACE": ""]) == nil)
  }

  @Test(arguments: [
    ("w", "/home/me/w"), (".", "/home/me"), ("./w//x/", "/home/me/w/x"), ("/w/", "/w"),
    ("../w", "/home/me/../w"), ("/", "/"),
  ])
  func takesRelativeFoldersFromTheWorkingDirectory(option: String, expected: String) {
    #expect(folder(option) == expected)
  }

  @Test func namesEverythingInAFolder() {
    let workspace = Workspace(folder: "/w")
    #expect(workspace.inbox == "/w/inbox")
    #expect(workspace.drafts == "/w/drafts")
    #expect(workspace.state == "/w/state")
    #expect(workspace.configuration == "/w/communique.yaml")
    #expect(workspace.configurationParts == "/w/communique.d")
    #expect(workspace.socket == "/w/control.sock")
    #expect(Workspace.system.configuration == "/etc/communique/communique.yaml")
    #expect(Workspace.system.socket == "/run/communique/control.sock")
  }

  @Test func takesThePlacesOfAConfiguration() {
    var configuration = Configuration()
    configuration.inbox = "in/here"
    configuration.socket.path = "/run/other.sock"
    let workspace = Workspace(folder: "/w").applying(configuration)
    #expect(workspace.inbox == "/w/in/here")
    #expect(workspace.drafts == "/w/drafts")
    #expect(workspace.socket == "/run/other.sock")
  }
}
