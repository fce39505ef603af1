package import Diagnostics
internal import YAMLReading

/// A configuration as far as its files could be read, with what is wrong with them.
package struct ConfigurationReading: Sendable {
  /// A file of the configuration.
  package struct File: Sendable {
    package var name: String
    package var bytes: [UInt8]

    /// Makes a file.
    package init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// The defaults, with everything set that could be read.
  package private(set) var configuration = Configuration()
  /// What is wrong, in the order of the files and of their texts.
  package private(set) var problems: [Diagnostic] = []
  /// The files' texts, for showing lines.
  package private(set) var sources: [SourceText] = []
  /// The file that sets each setting, by the setting's name.
  package private(set) var origins: [String: String] = [:]
  /// Where each setting's value stands, by the setting's name.
  private(set) var ranges: [String: SourceRange] = [:]

  /// Whether the configuration can be used.
  package var isUsable: Bool { !problems.contains { $0.severity == .error } }

  /// Reads files, each over those before it: a setting of a later file replaces an earlier one's.
  package init(_ files: [File]) {
    for file in files { read(file) }
  }

  /// Adds a problem that was met before reading, such as a file that may not be read.
  mutating func add(_ problem: Diagnostic) { problems.append(problem) }

  /// What is wrong with a setting that can be read, where its value stands.
  ///
  /// - Parameter file: the file to name where no file sets it.
  package func problem(
    _ id: String, with setting: String, _ message: String, otherwiseIn file: String = "",
    help: [String] = []
  ) -> Diagnostic {
    Diagnostic(
      .error, id: "config/\(id)", message, file: origins[setting] ?? file, range: ranges[setting],
      path: setting, help: help)
  }

  private mutating func read(_ file: File) {
    let document = YAMLReader.read(file.bytes, name: file.name)
    sources.append(document.source)
    // A file in which every setting is commented out is as good as none.
    problems += document.problems.filter { $0.id != "yaml/empty-document" }
    guard let root = document.root else { return }
    if case .scalar(let scalar) = root.content, scalar.isCoreNull { return }
    guard case .mapping(let entries) = root.content else {
      report(
        "wrong-type", "the configuration wants settings, each as `name: value`", file: file,
        range: root.range)
      return
    }
    read(entries, below: [], in: file)
  }

  private mutating func read(_ entries: [YAMLEntry], below path: [String], in file: File) {
    for entry in entries {
      guard case .scalar(let key) = entry.key.content else {
        report(
          "bad-key", "a setting's name must be a word", file: file, range: entry.key.range)
        continue
      }
      let whole = path + [key.text]
      if let setting = Setting.all.first(where: { $0.path == whole }) {
        read(setting, entry.value, in: file)
      } else if Setting.all.contains(where: { $0.path.starts(with: whole) }) {
        readGroup(entry.value, whole, in: file)
      } else {
        reportUnknown(whole, entry.key, in: file)
      }
    }
  }

  /// Reads a group of settings, such as `limits:`.
  private mutating func readGroup(_ node: YAMLNode, _ path: [String], in file: File) {
    switch node.content {
    case .mapping(let entries): read(entries, below: path, in: file)
    case .scalar(let scalar) where scalar.isCoreNull: break
    case .scalar, .sequence:
      let names = Setting.all.filter { $0.path.starts(with: path) }.compactMap(\.path.last)
      report(
        "wrong-type", "`\(path.joined(separator: "."))` wants settings below it", file: file,
        range: node.range, path: path, help: ["they are \(names.joined(separator: ", "))"])
    }
  }

  private mutating func read(_ setting: Setting, _ node: YAMLNode, in file: File) {
    if case .scalar(let scalar) = node.content, scalar.isCoreNull {
      report(
        "no-value", "`\(setting.name)` has no value", file: file, range: node.range,
        path: setting.path, help: ["leave it out for the default"])
      return
    }
    do throws(SettingFault) {
      try setting.read(SettingValue(node: node), into: &configuration)
      origins[setting.name] = file.name
      ranges[setting.name] = node.range
    } catch {
      report(
        error.id, "`\(setting.name)` \(error.message)", file: file,
        range: (error.node ?? node).range, path: setting.path, help: error.help)
    }
  }

  private mutating func reportUnknown(_ path: [String], _ key: YAMLNode, in file: File) {
    let depth = path.count
    let siblings = Setting.all.filter { $0.path.starts(with: path.dropLast()) }
    var names: [String] = []
    for name in siblings.compactMap({ $0.path.dropFirst(depth - 1).first })
    where !names.contains(name) {
      names.append(name)
    }
    let word = path.last ?? ""
    // Somebody may have forgotten the group that it belongs to, or its indentation.
    let elsewhere = Setting.all.first { $0.path.last == word }
    let help: String
    if let elsewhere {
      help =
        elsewhere.path.count == 1
        ? "`\(word)` stands at the outermost level"
        : "`\(word)` stands below `\(elsewhere.path.dropLast().joined(separator: "."))`"
    } else if let guess = Suggestion.nearest(to: word, among: names) {
      help = "did you mean `\(guess)`?"
    } else {
      help = "the settings here are \(names.joined(separator: ", "))"
    }
    report(
      "unknown-setting", "there is no setting `\(path.joined(separator: "."))`", file: file,
      range: key.range, path: path, help: [help])
  }

  private mutating func report(
    _ id: String, _ message: String, file: File, range: SourceRange, path: [String] = [],
    help: [String] = []
  ) {
    problems.append(
      Diagnostic(
        .error, id: "config/\(id)", message, file: file.name, range: range,
        path: path.isEmpty ? nil : path.joined(separator: "."), help: help))
  }
}
