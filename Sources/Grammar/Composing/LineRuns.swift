/// A line: stretches of characters, each under one path of marks.
package struct LineRuns {
  private struct Stretch {
    let path: MarkPath
    /// The number of the byte behind it.
    var end: Int
    /// Its characters, where they came as one string.
    var whole: String?
  }

  private var stretches: [Stretch] = []
  /// All characters: strings that grow piece by piece cost far more.
  private var bytes: [UInt8] = []
  private let paths: MarkPaths

  /// A line without characters.
  ///
  /// - Parameter capacity: the stretches for which there is to be room.
  init(_ paths: MarkPaths, capacity: Int = 0) {
    self.paths = paths
    stretches.reserveCapacity(capacity)
    bytes.reserveCapacity(16 * capacity)
  }

  /// The last byte of all; nil as long as there is none.
  var lastByte: UInt8? { bytes.last }

  /// All characters.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Adds characters, to the last stretch where that is under the same path.
  mutating func add(_ text: String, _ path: MarkPath) {
    append(text)
    close(path, whole: text)
  }

  /// Adds a character of ASCII.
  mutating func add(_ character: Unicode.Scalar, _ path: MarkPath) {
    bytes.append(UInt8(ascii: character))
    close(path, whole: nil)
  }

  /// Adds characters of which the first is a small letter of ASCII, with a capital.
  mutating func add(capitalizing text: String, _ path: MarkPath) {
    let start = bytes.count
    append(text)
    bytes[start] &-= 0x20
    close(path, whole: nil)
  }

  /// Adds a text's bytes. They are copied as they lie in memory, and are not kept beyond that; strings that
  /// do not lie in a row go by the general way.
  private mutating func append(_ text: String) {
    let isAdded: Void? = unsafe text.utf8.withContiguousStorageIfAvailable {
      unsafe bytes.append(contentsOf: $0)
    }
    if isAdded == nil { bytes += text.utf8 }
  }

  /// Takes the bytes behind the last stretch into it where it is under the same path, and into one of
  /// their own else.
  private mutating func close(_ path: MarkPath, whole: String?) {
    let last = stretches.count - 1
    if last >= 0, stretches[last].path == path {
      stretches[last].end = bytes.count
      stretches[last].whole = nil
    } else {
      stretches.append(Stretch(path: path, end: bytes.count, whole: whole))
    }
  }

  /// How many stretches there are.
  package var count: Int { stretches.count }
  /// How many paths of marks there are.
  package var pathCount: Int { paths.count + 1 }

  /// The characters of a stretch.
  package func text(_ index: Int) -> String {
    if let whole = stretches[index].whole { return whole }
    let start = index == 0 ? 0 : stretches[index - 1].end
    return String(decoding: bytes[start..<stretches[index].end], as: UTF8.self)
  }

  /// The number of a stretch's path, which all stretches with the same marks share.
  package func path(_ index: Int) -> Int { stretches[index].path.number }

  /// The last mark of a path, and the number of the path of those around it; nil for a path without marks.
  package func step(_ path: Int) -> (mark: MarkNumber, outer: Int)? { paths.step(path) }
}
