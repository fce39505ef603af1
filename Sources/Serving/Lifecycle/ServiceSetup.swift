package import Configuring

/// All that the service is run with, loaded and found good.
package struct ServiceSetup: Sendable {
  package var configuration: Configuration
  /// The workspace, with the places that the configuration sets.
  package var workspace: Workspace
  package var engine: any DraftingEngine
  /// What is odd, though usable.
  package var warnings: [String]

  /// Makes a setup; see the properties.
  package init(
    configuration: Configuration, workspace: Workspace, engine: any DraftingEngine,
    warnings: [String] = []
  ) {
    self.configuration = configuration
    self.workspace = workspace
    self.engine = engine
    self.warnings = warnings
  }

  /// The configuration with the places that it comes to.
  var settings: Configuration {
    var settings = configuration
    settings.inbox = workspace.inbox
    settings.drafts = workspace.drafts
    settings.state = workspace.state
    settings.socket.path = workspace.socket
    return settings
  }

  /// How the pipeline is to work.
  package var pipelineOptions: PipelineOptions {
    var options = PipelineOptions(jobs: configuration.jobs)
    options.timeLimit = configuration.limits.time
    // With no settle time a spec that is being written would be read again without a pause.
    options.unfinishedDelay = max(configuration.settle, .milliseconds(20))
    return options
  }

  /// What of another setup takes effect only at the next start.
  func needingRestart(for other: ServiceSetup) -> [String] {
    let (old, new) = (configuration, other.configuration)
    let changes: [(String, Bool)] = [
      ("inbox", workspace.inbox != other.workspace.inbox),
      ("drafts", workspace.drafts != other.workspace.drafts),
      ("state", workspace.state != other.workspace.state),
      ("socket", workspace.socket != other.workspace.socket || old.socket != new.socket),
      ("settle", old.settle != new.settle), ("rescan", old.rescan != new.rescan),
      ("grace", old.grace != new.grace),
      ("record.timeout", old.recordTimeout != new.recordTimeout),
    ]
    return changes.filter(\.1).map { "`\($0.0)` takes effect at the next start" }
  }
}
