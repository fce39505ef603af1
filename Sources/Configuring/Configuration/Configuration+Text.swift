extension Configuration {
  /// Every setting with its value, as a file of the configuration that would give the same; settings
  /// without a value are left out.
  package var text: String {
    var lines: [String] = []
    var groups: [String] = []
    for setting in Setting.all {
      guard let value = setting.text(in: self) else { continue }
      let outer = setting.path.dropLast()
      for (depth, name) in outer.enumerated() where !groups.starts(with: outer.prefix(depth + 1)) {
        lines.append(String(repeating: "  ", count: depth) + "\(name):")
      }
      groups = Array(outer)
      lines.append(
        String(repeating: "  ", count: outer.count) + "\(setting.path.last ?? ""): \(value)")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
