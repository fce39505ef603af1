/// Whether two sentences are the same but for white space and the shape of quotation marks.
enum Likeness {
  static func isSame(_ one: String, _ other: String) -> Bool {
    one == other || plain(one) == plain(other)
  }

  private static func plain(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
      switch scalar {
      case "’", "‘": result.append("'")
      case "“", "”": result.append("\"")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
