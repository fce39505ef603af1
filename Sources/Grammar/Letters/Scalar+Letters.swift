/// What a character is, asked of its first scalar. Most are ASCII, and are told without Unicode's tables.
extension Unicode.Scalar {
  /// Whether it is a letter.
  @inlinable package var isLetter: Bool {
    value < 0x80
      ? (value | 0x20) &- 0x61 < 26
      : isLatinLetter || isKoreanSyllable || properties.isAlphabetic
  }

  /// Whether it is one of the letters from U+00C0 to U+024F, among which only × and ÷ are none.
  @inlinable var isLatinLetter: Bool {
    value &- 0xC0 < 0x190 && value != 0xD7 && value != 0xF7
  }

  /// Whether it is a whole syllable of Korean.
  @inlinable var isKoreanSyllable: Bool { value &- 0xAC00 < 0x2BA4 }

  /// Whether it is a space, a tab, or the end of a line.
  @inlinable package var isSpace: Bool {
    value < 0x80 ? value == 0x20 || value &- 0x09 < 5 : properties.isWhitespace
  }

  /// Whether it is a number, in figures or in characters that count.
  @inlinable package var isNumber: Bool {
    value < 0x80 ? value &- 0x30 < 10 : Character(self).isNumber
  }

  /// Whether it is a capital letter.
  @inlinable package var isCapital: Bool {
    value < 0x80 ? value &- 0x41 < 26 : Character(self).isUppercase
  }

  /// Whether it is a small letter.
  @inlinable package var isSmall: Bool {
    value < 0x80 ? value &- 0x61 < 26 : Character(self).isLowercase
  }

  /// Whether it is a mark that belongs to the letter before it.
  @inlinable package var isCombining: Bool { value >= 0x300 && properties.isGraphemeExtend }
}

/// What a byte of UTF-8 is by itself; those of longer characters are none of this.
extension UInt8 {
  /// Whether it is a letter of ASCII.
  @inlinable package var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }

  /// Whether it is a small letter of ASCII.
  @inlinable package var isSmallLetter: Bool { self &- 0x61 < 26 }
}
