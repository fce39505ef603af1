import Diagnostics
import Testing

@testable import YAMLReading

/// Keys given twice, in mappings with few keys and many, one inside another.
struct OpenKeysTests {
  @Test(arguments: [1, 12, 13, 14, 100])
  func knowsTheFirstOfSameKeys(count: Int) {
    var keys = OpenKeys()
    for number in 0..<count { #expect(keys.note(number, 10 * number, from: 0) == nil) }
    for number in 0..<count { #expect(keys.note(number, -1, from: 0) == 10 * number) }
    #expect(keys.count == count)
  }

  /// A mapping under the first key begins where the outer one does, whose key comes when its value is whole.
  @Test(arguments: [1, 12, 13, 14, 100], [1, 12, 13, 14, 100])
  func forgetsTheKeysOfAMappingThatBeginsAtTheSamePlace(inner: Int, outer: Int) {
    var keys = OpenKeys()
    for number in 0..<inner { #expect(keys.note(number, number, from: keys.count - number) == nil) }
    keys.close(from: 0)
    for number in 0..<outer { #expect(keys.note(number, 1_000 + number, from: 0) == nil) }
    let first = keys.count
    for number in 0..<inner { #expect(keys.note(number, number, from: first) == nil) }
    #expect(keys.note(0, -1, from: first) == 0)
    keys.close(from: first)
    #expect(keys.note(outer - 1, -1, from: 0) == 1_000 + outer - 1)
  }

  @Test(arguments: [1, 12, 13, 40])
  func findsKeysGivenTwiceAroundOthers(count: Int) {
    let inner = (0..<count).map { "k\($0): 1" }.joined(separator: ", ")
    let outer = (0..<count).map { "k\($0): {\(inner)}\n" }.joined()
    #expect(read(outer).report == "")
    #expect(
      read(outer + "k0: 1\n").problems.map(\.id) == ["yaml/duplicate-key"])
    #expect(
      read("first: {\(inner), k0: 1}\n" + outer).problems.map(\.id) == ["yaml/duplicate-key"])
  }
}
