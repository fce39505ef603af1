/// What became of a text's sentences.
package struct ImportReport: Hashable, Sendable {
  /// A sentence that could not be read as an act, although a party may speak in it.
  package struct Unread: Hashable, Sendable {
    package var line: Int
    package var text: String
    package var why: String
  }

  package var sentences = 0
  /// Headings that stand as text, since another heading follows at once; no sentences.
  package var headings = 0
  /// Sentences read as acts of a party.
  package var points = 0
  /// Sentences in which no party speaks, or whose verb is none of the phrasebook's.
  package var states = 0
  /// Sentences that are copied.
  package var verbatim = 0
  /// Points whose draft by the rules is the sentence.
  package var roundTrip = 0
  /// Choices that the spec pins: labels of subjects and forms of verbs.
  package var pins = 0
  package var unread: [Unread] = []

  /// The report as JSON.
  package var json: String {
    let unread = self.unread.map { each in
      "\n    {\"line\": \(each.line), \"text\": \(Self.quoted(each.text)), \"why\": \(Self.quoted(each.why))}"
    }.joined(separator: ",")
    return """
      {
        "sentences": \(sentences), "points": \(points), "states": \(states), "verbatim": \(verbatim),
        "roundTrip": \(roundTrip), "pins": \(pins), "headings": \(headings),
        "unread": [\(unread)]
      }
      """
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      default:
        if scalar.value < 0x20 {
          let code = String(scalar.value, radix: 16)
          result += "\\u" + String(repeating: "0", count: 4 - code.count) + code
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }
}
