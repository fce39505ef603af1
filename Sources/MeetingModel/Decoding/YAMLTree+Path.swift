internal import YAMLReading

extension YAMLTree {
  /// The way to a node, such as `agenda[1].points[0].to`; a key has its value's.
  func path(_ number: Int) -> String {
    var path = ""
    addPath(to: number, to: &path)
    return path
  }

  /// The last steps to a list's first items.
  private static let steps = (0..<64).map { "[\($0)]" }

  private func addPath(to number: Int, to path: inout String) {
    let node = self[number]
    guard let parent = node.parent else {
      path = name
      path.reserveCapacity(48)
      return
    }
    addPath(to: parent, to: &path)
    guard self[parent].kind == .mapping else {
      path += node.place < Self.steps.count ? Self.steps[node.place] : "[\(node.place)]"
      return
    }
    let keyNumber = node.isKey ? node.keyNumber : self[node.keyNode].keyNumber
    let key = keyNumber.map { keys[$0] } ?? ""
    if key.isEmpty || Self.hasMark(key.utf8Span.span) {
      path += "[\(Excerpt.quoted(key, mark: "\""))]"
    } else {
      if !path.isEmpty { path += "." }
      path += key
    }
  }

  private static func hasMark(_ bytes: Span<UInt8>) -> Bool {
    for index in bytes.indices where isMark(bytes[index]) { return true }
    return false
  }

  /// Whether a byte means something in a path.
  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "\""),
      UInt8(ascii: "\n"):
      true
    default: false
    }
  }
}
