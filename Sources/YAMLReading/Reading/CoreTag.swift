/// The tags of YAML's core schema.
enum CoreTag {
  enum Kind {
    case scalar, sequence, mapping
  }

  private static let prefix = "tag:yaml.org,2002:"

  /// What a node with this tag must be; nil for a tag that is not of the core schema.
  static func kind(of tag: String) -> Kind? {
    switch tag.hasPrefix(prefix) ? String(tag.dropFirst(prefix.count)) : "" {
    case "str", "int", "float", "bool", "null": .scalar
    case "seq": .sequence
    case "map": .mapping
    default: nil
    }
  }

  /// How a tag of yaml.org is written, such as `!!binary`; nil for others.
  static func shorthand(of tag: String) -> String? {
    tag.hasPrefix(prefix) ? "!!" + tag.dropFirst(prefix.count) : nil
  }
}
