import MeetingModel
import Phrasing

/// Tells the lines between title and text (place and date, who issues it) from headings.
enum FrontLines {
  private static let most = 24
  private static let longest = 300

  /// Whether a block is such a line: it stands alone, ends no sentence, and names a day or a year, or
  /// goes on from the line above.
  static func isOne(_ block: TextBlock, rules: ReadingWording) -> Bool {
    guard block.kind != .paragraph, block.mark.map({ ParagraphMarks.bullets.contains($0) }) ?? true,
      block.text.utf8.count < longest,
      let first = block.text.first,
      let last = block.text.last, !".:;?!".contains(last)
    else { return false }
    let words = block.text.split(separator: " ")
    guard words.count <= most else { return false }
    if block.mark != nil {
      let long = words.filter { $0.count > 3 }
      return long.count { $0.first?.isUppercase == true } * 10 >= long.count * 7
        || words.count <= 3
    }
    if first.isLowercase { return true }
    return words.count <= 12
      && words.contains { word in
        let digits = word.filter(\.isNumber)
        return digits.count == 4 && (1900...2200).contains(Int(digits) ?? 0)
      }
  }
}
