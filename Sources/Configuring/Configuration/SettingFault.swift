internal import YAMLReading

/// What is wrong with a setting's value.
struct SettingFault: Error {
  /// The last part of the diagnostic's id, such as `bad-value`.
  var id: String
  /// Lower case, without a full stop, standing alone behind the setting's name.
  var message: String
  /// How to mend it.
  var help: [String]
  /// What it is about, if not the whole value.
  var node: YAMLNode?

  init(_ id: String = "bad-value", _ message: String, help: [String] = [], at node: YAMLNode? = nil)
  {
    self.id = id
    self.message = message
    self.help = help
    self.node = node
  }
}
