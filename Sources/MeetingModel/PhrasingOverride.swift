package import Diagnostics
package import YAMLReading

/// What a spec says about one rule of the phrasebook in one language, as it is written: whoever has
/// the phrasebook reads it.
package struct PhrasingOverride: Hashable, Sendable {
  /// The language whose wording it is.
  package var language: Language
  /// The canonical id of an act, a modifier or a link.
  package var rule: String
  /// What is said, a mapping.
  package var node: YAMLNode
  /// Where the rule's key stands.
  package var keyRange: SourceRange
  /// The way to it, such as `phrasing.condemn`.
  package var path: String

  /// Makes an override; see the properties.
  package init(
    language: Language, rule: String, node: YAMLNode, keyRange: SourceRange, path: String
  ) {
    self.language = language
    self.rule = rule
    self.node = node
    self.keyRange = keyRange
    self.path = path
  }
}
