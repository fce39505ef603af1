/// How a text shows on a terminal: safe to print, and with a known width.
///
/// Characters that would move the cursor, reorder the line or hide are shown by their code, such as
/// `<U+202E>`; a tab is shown as spaces up to the next stop.
struct DisplayCells {
  /// One character as it is printed.
  struct Cell: Equatable {
    var text: String
    var width: Int
  }

  /// The characters in order.
  private(set) var cells: [Cell] = []

  private static let tabStop = 4

  /// The characters of one line.
  init(_ line: some StringProtocol) {
    var column = 0
    for character in line {
      var cell = Self.cell(character)
      if character == "\t" {
        let width = Self.tabStop - column % Self.tabStop
        cell = Cell(text: String(repeating: " ", count: width), width: width)
      }
      cells.append(cell)
      column += cell.width
    }
  }

  /// The whole text, safe to print on one line.
  static func escape(_ text: some StringProtocol) -> String {
    text.map { character in
      character == "\t" ? " " : cell(character).text
    }.joined()
  }

  private static func cell(_ character: Character) -> Cell {
    let scalars = character.unicodeScalars
    guard scalars.contains(where: \.mustBeShownByCode) else {
      return Cell(text: String(character), width: width(character))
    }
    var text = ""
    var width = 0
    for scalar in scalars {
      if scalar.mustBeShownByCode {
        let code = String(scalar.value, radix: 16, uppercase: true)
        let shown = "<U+\(String(repeating: "0", count: max(4 - code.count, 0)))\(code)>"
        text += shown
        width += shown.count
      } else {
        text.unicodeScalars.append(scalar)
        width += scalar.cellWidth
      }
    }
    return Cell(text: text, width: width)
  }

  private static func width(_ character: Character) -> Int {
    let scalars = character.unicodeScalars
    if scalars.count > 1 {
      // A flag, or a sign that a selector makes an emoji.
      let regional = 0x1F1E6...0x1F1FF as ClosedRange<UInt32>
      if scalars.allSatisfy({ regional.contains($0.value) }) { return 2 }
      if scalars.contains(where: { $0.value == 0xFE0F || $0.value == 0x20E3 }) { return 2 }
    }
    return scalars.map(\.cellWidth).max() ?? 0
  }
}
