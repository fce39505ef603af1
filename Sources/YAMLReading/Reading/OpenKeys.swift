/// The keys of the mappings that are open, by which one is found that is given twice.
struct OpenKeys {
  private struct Key {
    /// The number of the key's text, or of the first text that is the same for Unicode.
    let number: Int
    let node: Int
  }

  /// The keys of all of them, each mapping's behind those of the one in which it stands.
  private var keys: [Key] = []
  /// The nodes by the numbers, for mappings with many keys, by the places of their first ones.
  private var tables: [Int: [Int: Int]] = [:]
  private static let few = 12

  init() { keys.reserveCapacity(32) }

  /// Where the keys of a mapping begin that is opened now.
  var count: Int { keys.count }

  /// Notes a key of the innermost mapping; the key's node that was the same, if there was one.
  mutating func note(_ number: Int, _ node: Int, from first: Int) -> Int? {
    if keys.count - first <= Self.few {
      for index in first..<keys.count where keys[index].number == number {
        return keys[index].node
      }
    } else if let node = table(from: first)[number] {
      return node
    }
    keys.append(Key(number: number, node: node))
    if tables[first] != nil { tables[first]?[number] = node }
    return nil
  }

  /// Forgets the keys of a mapping that is closed.
  mutating func close(from first: Int) {
    if keys.count - first > Self.few { tables[first] = nil }
    keys.removeLast(keys.count - first)
  }

  private mutating func table(from first: Int) -> [Int: Int] {
    if let table = tables[first] { return table }
    let table = Dictionary(keys[first...].map { ($0.number, $0.node) }) { first, _ in first }
    tables[first] = table
    return table
  }
}
