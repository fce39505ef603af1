/// The character references of HTML that stand in running text: HTML 4's by name, the other letters of
/// Europe's languages, and all by number.
///
/// Source: HTML Standard, 13.5 "Named character references" and 13.2.5.80 "Numeric character reference
/// end state".
enum HTMLEntities {
  /// The text of a reference, such as `eacute`, `#233` or `#xE9`; nil for one that is not known.
  static func text(of name: String) -> String? {
    guard name.hasPrefix("#") else { return table[name] }
    let digits = name.dropFirst()
    let value =
      digits.first == "x" || digits.first == "X"
      ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let value, value >= 0x20, value != 0x7F else { return nil }
    if let byte = UInt8(exactly: value), windows.indices.contains(Int(byte) - 0x80) {
      return windows[Int(byte) - 0x80]
    }
    return Unicode.Scalar(value).map { String(Character($0)) }
  }

  /// What numbers from 128 to 159 mean, which pages write for the bytes of Windows-1252. Five of them
  /// mean nothing there.
  private static let windows: [String] = [
    "€", "", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "", "Ž", "",
    "", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "", "ž", "Ÿ",
  ]

  private static let table: [String: String] = {
    // Spaces of any width are spaces, and a place to break a word is nothing.
    var table = [
      "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ensp": " ",
      "emsp": " ", "thinsp": " ", "shy": "",
    ]
    var words = letters.split(whereSeparator: \.isWhitespace)[...]
    while let name = words.popFirst(), let letter = words.popFirst() {
      table[String(name)] = String(letter)
    }
    return table
  }()

  /// Names, each with its character behind it.
  private static let letters = """
    iexcl ¡  cent ¢  pound £  curren ¤  yen ¥  brvbar ¦  sect §  uml ¨  copy ©  ordf ª
    laquo «  not ¬  reg ®  macr ¯  deg °  plusmn ±  sup2 ²  sup3 ³  acute ´  micro µ  para ¶
    middot ·  cedil ¸  sup1 ¹  ordm º  raquo »  frac14 ¼  frac12 ½  frac34 ¾  iquest ¿
    Agrave À  Aacute Á  Acirc Â  Atilde Ã  Auml Ä  Aring Å  AElig Æ  Ccedil Ç  Egrave È
    Eacute É  Ecirc Ê  Euml Ë  Igrave Ì  Iacute Í  Icirc Î  Iuml Ï  ETH Ð  Ntilde Ñ  Ograve Ò
    Oacute Ó  Ocirc Ô  Otilde Õ  Ouml Ö  times ×  Oslash Ø  Ugrave Ù  Uacute Ú  Ucirc Û
    Uuml Ü  Yacute Ý  THORN Þ  szlig ß  agrave à  aacute á  acirc â  atilde ã  auml ä  aring å
    aelig æ  ccedil ç  egrave è  eacute é  ecirc ê  euml ë  igrave ì  iacute í  icirc î
    iuml ï  eth ð  ntilde ñ  ograve ò  oacute ó  ocirc ô  otilde õ  ouml ö  divide ÷  oslash ø
    ugrave ù  uacute ú  ucirc û  uuml ü  yacute ý  thorn þ  yuml ÿ  Amacr Ā  amacr ā  Abreve Ă
    abreve ă  Aogon Ą  aogon ą  Cacute Ć  cacute ć  Ccirc Ĉ  ccirc ĉ  Cdot Ċ  cdot ċ  Ccaron Č
    ccaron č  Dcaron Ď  dcaron ď  Dstrok Đ  dstrok đ  Emacr Ē  emacr ē  Edot Ė  edot ė
    Eogon Ę  eogon ę  Ecaron Ě  ecaron ě  Gcirc Ĝ  gcirc ĝ  Gbreve Ğ  gbreve ğ  Gdot Ġ  gdot ġ
    Gcedil Ģ  Hcirc Ĥ  hcirc ĥ  Hstrok Ħ  hstrok ħ  Itilde Ĩ  itilde ĩ  Imacr Ī  imacr ī
    Iogon Į  iogon į  Idot İ  imath ı  IJlig Ĳ  ijlig ĳ  Jcirc Ĵ  jcirc ĵ  Kcedil Ķ  kcedil ķ
    kgreen ĸ  Lacute Ĺ  lacute ĺ  Lcedil Ļ  lcedil ļ  Lcaron Ľ  lcaron ľ  Lmidot Ŀ  lmidot ŀ
    Lstrok Ł  lstrok ł  Nacute Ń  nacute ń  Ncedil Ņ  ncedil ņ  Ncaron Ň  ncaron ň  napos ŉ
    ENG Ŋ  eng ŋ  Omacr Ō  omacr ō  Odblac Ő  odblac ő  OElig Œ  oelig œ  Racute Ŕ  racute ŕ
    Rcedil Ŗ  rcedil ŗ  Rcaron Ř  rcaron ř  Sacute Ś  sacute ś  Scirc Ŝ  scirc ŝ  Scedil Ş
    scedil ş  Scaron Š  scaron š  Tcedil Ţ  tcedil ţ  Tcaron Ť  tcaron ť  Tstrok Ŧ  tstrok ŧ
    Utilde Ũ  utilde ũ  Umacr Ū  umacr ū  Ubreve Ŭ  ubreve ŭ  Uring Ů  uring ů  Udblac Ű
    udblac ű  Uogon Ų  uogon ų  Wcirc Ŵ  wcirc ŵ  Ycirc Ŷ  ycirc ŷ  Yuml Ÿ  Zacute Ź  zacute ź
    Zdot Ż  zdot ż  Zcaron Ž  zcaron ž  ndash –  mdash —  lsquo ‘  rsquo ’  sbquo ‚  ldquo “
    rdquo ”  bdquo „  dagger †  Dagger ‡  bull •  hellip …  permil ‰  prime ′  Prime ″
    lsaquo ‹  rsaquo ›  euro €  trade ™  minus −
    """
}
