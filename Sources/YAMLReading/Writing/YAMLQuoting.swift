/// How a text is put in quotes, for showing what to write.
package enum YAMLQuoting {
  /// The text in quotation marks: double ones, unless it holds such itself.
  package static func quoted(_ text: String) -> String {
    if text.utf8.contains(0x22) || text.utf8.contains(0x5C) {
      return "'"
        + text.split(separator: "'", omittingEmptySubsequences: false)
        .joined(separator: "''") + "'"
    }
    return "\"\(text)\""
  }
}
