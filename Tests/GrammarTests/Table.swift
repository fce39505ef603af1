/// A table of words in a text: one row a line, its cells apart by ` | `.
struct Row: CustomStringConvertible, Sendable {
  let cells: [String]

  var description: String { cells.joined(separator: " | ") }

  subscript(index: Int) -> String { cells[index] }
}

/// The rows of a table.
func rows(_ table: String) -> [Row] {
  table.split(separator: "\n").map { line in
    var cells: [String] = []
    var cell = ""
    for character in line {
      if character == "|" {
        cells.append(trimmed(cell))
        cell = ""
      } else {
        cell.append(character)
      }
    }
    return Row(cells: cells + [trimmed(cell)])
  }
}

private func trimmed(_ text: String) -> String {
  var text = text[...]
  while text.first == " " { text.removeFirst() }
  while text.last == " " { text.removeLast() }
  return String(text)
}
