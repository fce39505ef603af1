/// A syllable of Hangul, taken apart into its letters.
///
/// The letters are numbered as Unicode orders them: a syllable is `0xAC00 + (lead * 21 + vowel) * 28
/// + final`. A syllable that was typed as conjoining letters reads the same as a composed one.
struct Syllable: Hashable {
  /// The letters that rules ask for, by their Unicode numbers.
  enum Vowel {
    static let a = 0, ae = 1, ya = 2, yae = 3, eo = 4, e = 5, yeo = 6, ye = 7, o = 8, wa = 9,
      oe = 11
    static let u = 13, wo = 14, eu = 18, i = 20
  }

  /// The final consonants that rules ask for, by their Unicode numbers; 0 is none.
  enum Final {
    static let none = 0, n = 4, d = 7, l = 8, lm = 10, m = 16, b = 17, s = 19, ss = 20, h = 27
  }

  /// The numbers of the leading consonants that rules ask for.
  enum Lead {
    static let l = 5, silent = 11, h = 18
  }

  var lead: Int
  var vowel: Int
  var final: Int

  init(lead: Int, vowel: Int, final: Int = 0) {
    self.lead = lead
    self.vowel = vowel
    self.final = final
  }

  /// Reads a character; nil for one that is no whole syllable of modern Hangul.
  init?(_ character: Character?) {
    guard let scalars = character?.unicodeScalars, let first = scalars.first else { return nil }
    if scalars.count == 1, (0xAC00...0xD7A3).contains(first.value) {
      let index = Int(first.value) - 0xAC00
      self.init(lead: index / 588, vowel: index % 588 / 28, final: index % 28)
      return
    }
    var values = scalars.map { Int($0.value) }
    // A composed syllable with its final behind it, or two or three conjoining letters.
    if (0xAC00...0xD7A3).contains(values[0]), values.count == 2 {
      let index = values[0] - 0xAC00
      values = [0x1100 + index / 588, 0x1161 + index % 588 / 28, values[1]]
    }
    guard (2...3).contains(values.count), (0x1100...0x1112).contains(values[0]),
      (0x1161...0x1175).contains(values[1]),
      values.count == 2 || (0x11A8...0x11C2).contains(values[2])
    else { return nil }
    self.init(
      lead: values[0] - 0x1100, vowel: values[1] - 0x1161,
      final: values.count == 3 ? values[2] - 0x11A7 : 0)
  }

  /// The composed character.
  var character: Character {
    let value = UInt32(0xAC00 + (lead * 21 + vowel) * 28 + final)
    return Unicode.Scalar(value).map(Character.init) ?? " "
  }

  /// The syllable with another final consonant.
  func with(final: Int) -> Self { Self(lead: lead, vowel: vowel, final: final) }
}

extension String {
  /// The last character as a syllable; nil where it is none.
  var lastSyllable: Syllable? { Syllable(last) }

  /// The string with its last character replaced by a syllable.
  func replacingLast(with syllable: Syllable) -> String {
    String(dropLast()) + String(syllable.character)
  }
}
