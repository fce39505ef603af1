import Configuring
import Serving
import Testing

struct ServiceSetupTests {
  @Test(arguments: [(0, 20), (5, 20), (200, 200)])
  func `reads a spec that is being written no more often than every 20 ms`(
    _ settle: Int, _ delay: Int
  ) {
    var configuration = Configuration()
    configuration.settle = .milliseconds(settle)
    let setup = ServiceSetup(
      configuration: configuration, workspace: Workspace(folder: "/none"), engine: EngineDouble())
    #expect(setup.pipelineOptions.unfinishedDelay == .milliseconds(delay))
  }
}
