internal import Configuring
internal import FoundationEssentials

extension ServiceArguments {
  /// What this process was started with, but for its command line.
  package init(workspace: String?, configuration: String?, templates: String?) {
    self.init(
      workspace: workspace, configuration: configuration, templates: templates,
      environment: .ofProcess,
      current: FileManager.default.currentDirectoryPath)
  }
}
