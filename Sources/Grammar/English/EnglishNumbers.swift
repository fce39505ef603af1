/// Numbers as English statements write them.
enum EnglishNumbers {
  /// *first* … *twentieth*, then *21st*, *1,001st*.
  static func ordinal(_ number: Int) -> String {
    switch number {
    case ordinals.indices: return ordinals[number]
    default:
      let lastTwo = number.magnitude % 100
      let suffix =
        switch (lastTwo, lastTwo % 10) {
        case (11...13, _): "th"
        case (_, 1): "st"
        case (_, 2): "nd"
        case (_, 3): "rd"
        default: "th"
        }
      return figures(number) + suffix
    }
  }

  /// *zero* … *ten*, then figures with commas between the thousands.
  static func cardinal(_ number: Int) -> String {
    (0...10).contains(number) ? cardinals[number] : figures(number)
  }

  private static func figures(_ number: Int) -> String {
    let digits = String(number.magnitude)
    var result = number < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { result.append(",") }
      result.append(digit)
    }
    return result
  }

  private static let cardinals = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
  ]

  private static let ordinals = [
    "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
    "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
    "seventeenth", "eighteenth", "nineteenth", "twentieth",
  ]
}
