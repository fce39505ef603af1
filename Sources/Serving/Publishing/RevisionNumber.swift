internal import Glibc

/// How a revision is numbered: `r0001` and so on, with more digits where four do not suffice.
package enum RevisionNumber {
  /// The greatest there is. A folder of a greater number is none of ours, and can be counted on from by
  /// nobody.
  package static let greatest = 999_999_999
  private static let mostDigits = 9

  /// The number after another.
  ///
  /// - Throws: `DiskFailure` when there is none left, since somebody made a folder of the greatest.
  static func after(_ number: Int) throws(DiskFailure) -> Int {
    guard number < greatest else {
      throw DiskFailure(
        code: EOVERFLOW, operation: "number a revision after", name: folder(number))
    }
    return number + 1
  }

  /// The folder's name.
  package static func folder(_ number: Int) -> String {
    let digits = String(number)
    return "r" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// The number that a folder's name tells; nil for any other name.
  package static func parse(_ name: some StringProtocol) -> Int? {
    parse(Array(name.utf8).span)
  }

  /// The number that the bytes of a folder's name tell; nil for any other name.
  static func parse(_ name: Span<UInt8>) -> Int? {
    guard (5...mostDigits + 1).contains(name.count), name[0] == UInt8(ascii: "r") else {
      return nil
    }
    // More than four digits begin with no zero.
    if name.count > 5, name[1] == UInt8(ascii: "0") { return nil }
    var number = 0
    for index in 1..<name.count {
      let digit = Int(name[index]) - Int(UInt8(ascii: "0"))
      guard (0...9).contains(digit) else { return nil }
      number = number * 10 + digit
    }
    return number > 0 ? number : nil
  }
}
