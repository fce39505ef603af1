/// How a revision is numbered: `r0001` and so on, with more digits where four do not suffice.
package enum RevisionNumber {
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
    guard name.count >= 5, name[0] == UInt8(ascii: "r") else { return nil }
    // More than four digits begin with no zero.
    if name.count > 5, name[1] == UInt8(ascii: "0") { return nil }
    var number = 0
    for index in 1..<name.count {
      let digit = Int(name[index]) - Int(UInt8(ascii: "0"))
      guard (0...9).contains(digit) else { return nil }
      let (product, isTooGreat) = number.multipliedReportingOverflow(by: 10)
      let (sum, isFar) = product.addingReportingOverflow(digit)
      if isTooGreat || isFar { return nil }
      number = sum
    }
    return number > 0 ? number : nil
  }
}
