/// How a revision is numbered: `r0001` and so on, with more digits where four do not suffice.
package enum RevisionNumber {
  /// The folder's name.
  package static func folder(_ number: Int) -> String {
    let digits = String(number)
    return "r" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// The number that a folder's name tells; nil for any other name.
  package static func parse(_ name: some StringProtocol) -> Int? {
    let digits = name.utf8.dropFirst()
    guard name.utf8.first == UInt8(ascii: "r"), digits.count >= 4,
      digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let number = Int(String(name.dropFirst())), number > 0, folder(number) == String(name)
    else { return nil }
    return number
  }
}
