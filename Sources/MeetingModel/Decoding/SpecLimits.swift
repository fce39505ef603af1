/// How much of anything a spec may hold.
enum SpecLimits {
  /// The most characters of a name, title or heading.
  static let short = 500
  /// The most characters of a part of a sentence.
  static let running = 5_000
  /// The most characters of a text that is printed untouched or not at all.
  static let long = 50_000
}
