/// Takes the examples out of a phrasebook file's text, so that drafting does not wait for them.
enum ExampleBlocks {
  /// The text with every block under a line `examples:` left empty, line by line, so that all else
  /// keeps its place.
  static func blanked(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var block: Int?
    for line in bytes.split(separator: newline, omittingEmptySubsequences: false) {
      let indentation = line.prefix { $0 == space }.count
      let content = line.dropFirst(indentation)
      if let depth = block {
        let isInside =
          content.isEmpty || indentation > depth || indentation == depth && content.first == dash
        if isInside {
          result.append(newline)
          continue
        }
        block = nil
      }
      if opens(content) {
        block = indentation
      } else {
        result += line
      }
      result.append(newline)
    }
    if !result.isEmpty { result.removeLast() }
    return result
  }

  private static let newline = UInt8(ascii: "\n")
  private static let space = UInt8(ascii: " ")
  private static let dash = UInt8(ascii: "-")
  private static let key = Array("examples:".utf8)

  /// Whether a line opens a block of examples: the key alone, apart from a comment.
  private static func opens(_ content: ArraySlice<UInt8>) -> Bool {
    guard content.starts(with: key) else { return false }
    let rest = content.dropFirst(key.count).drop { $0 == space || $0 == UInt8(ascii: "\r") }
    return rest.isEmpty || rest.first == UInt8(ascii: "#")
  }
}
