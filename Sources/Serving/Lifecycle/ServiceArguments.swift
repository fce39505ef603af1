package import Configuring

/// What the daemon was started with.
package struct ServiceArguments: Sendable {
  /// `--workspace`.
  package var workspace: String?
  /// `--config`.
  package var configuration: String?
  /// `--templates`.
  package var templates: String?
  /// The environment's variables.
  package var environment: Environment
  /// The working directory, from which relative paths are taken.
  package var current: String

  /// Makes arguments; see the properties.
  package init(
    workspace: String? = nil, configuration: String? = nil, templates: String? = nil,
    environment: Environment = [:], current: String = "/"
  ) {
    self.workspace = workspace
    self.configuration = configuration
    self.templates = templates
    self.environment = environment
    self.current = current
  }
}
