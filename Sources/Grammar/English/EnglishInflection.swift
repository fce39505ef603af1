/// The forms of one English verb, by rule and by the table of irregular verbs.
struct EnglishInflection {
  /// Whether an unstressed final *-l* is doubled (*travelled*), as outside the United States.
  let doublesFinalL: Bool

  /// A single verb in another form.
  func inflect(_ verb: String, _ form: VerbForm) -> String {
    if verb == "be" { return Self.be(form) }
    switch form {
    case .base, .presentPlural: return verb
    case .presentSingular: return presentSingular(verb)
    case .past, .pastSingular: return IrregularVerbs.forms(of: verb)?.past ?? regularPast(verb)
    case .pastParticiple: return IrregularVerbs.forms(of: verb)?.participle ?? regularPast(verb)
    case .gerund: return gerund(verb)
    }
  }

  private static func be(_ form: VerbForm) -> String {
    switch form {
    case .base: "be"
    case .presentPlural: "are"
    case .presentSingular: "is"
    case .past: "were"
    case .pastSingular: "was"
    case .pastParticiple: "been"
    case .gerund: "being"
    }
  }

  /// *condemning*, *tying*, *planning*, *panicking*.
  func gerund(_ verb: String) -> String {
    if verb == "be" { return "being" }
    if verb.endsInBytes(of: "ie") { return verb.dropLast(2) + "ying" }
    if ["ee", "oe", "ye"].contains(where: verb.endsInBytes) || Self.keepingE.contains(verb) {
      return verb + "ing"
    }
    if verb.endsInBytes(of: "e") { return verb.dropLast() + "ing" }
    return stem(verb) + "ing"
  }

  private func regularPast(_ verb: String) -> String {
    if verb.endsInBytes(of: "e") { return verb + "d" }
    if Self.endsInConsonantAndY(verb) { return verb.dropLast() + "ied" }
    return stem(verb) + "ed"
  }

  private func presentSingular(_ verb: String) -> String {
    if verb == "have" { return "has" }
    if Self.endsInConsonantAndY(verb) { return verb.dropLast() + "ies" }
    if verb.endsInBytes(of: "o"), let before = verb.dropLast().last, !Self.isVowel(before) {
      return verb + "es"
    }
    let hisses = ["s", "x", "z", "sh", "ch"].contains(where: verb.endsInBytes)
    guard hisses, verb != "stomach" else { return verb + "s" }
    let doubles = ["s", "z"].contains(where: verb.endsInBytes) && Self.isOneSyllable(verb)
    return (doubles ? stem(verb) : verb) + "es"
  }

  /// What stands before *-ed* and *-ing*: the last consonant doubled, or *-ck* for *-c*.
  private func stem(_ verb: String) -> String {
    guard let last = verb.last else { return verb }
    if last == "c", let before = verb.dropLast().last, Self.isVowel(before) { return verb + "k" }
    return doublesLast(verb) ? verb + String(last) : verb
  }

  /// A last consonant behind one vowel is doubled where the last syllable is stressed. Stress cannot
  /// be seen in the letters: words of one syllable have it, the others are in a table.
  private func doublesLast(_ verb: String) -> Bool {
    let part =
      verb.hasByte(UInt8(ascii: "-"))
      ? verb.split(separator: "-").last.map(String.init) ?? verb : verb
    if Self.stressedAtTheEnd.contains(part) { return true }
    if doublesFinalL, part.endsInBytes(of: "l") {
      if Self.vowelPairBeforeL.contains(part) { return true }
      if part != "parallel", !Self.isOneSyllable(part), Self.endsInVowelAndConsonant(part) {
        return true
      }
    }
    return Self.isOneSyllable(part) && Self.endsInVowelAndConsonant(part)
  }

  private static func isVowel(_ character: Character) -> Bool {
    character.asciiValue.map { isVowel($0) } ?? false
  }

  private static func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"):
      true
    default: false
    }
  }

  private static func endsInConsonantAndY(_ verb: String) -> Bool {
    guard verb.endsInBytes(of: "y"), let before = verb.dropLast().last else { return false }
    return !isVowel(before)
  }

  /// Consonant, one vowel, consonant; *qu* is a consonant, and *w*, *x* and *y* are never doubled.
  private static func endsInVowelAndConsonant(_ verb: String) -> Bool {
    let letters = Array(verb)
    guard let last = letters.last, letters.count >= 2, !isVowel(last), !"wxyh".contains(last) else {
      return false
    }
    guard isVowel(letters[letters.count - 2]) else { return false }
    guard letters.count >= 3 else { return true }
    let before = letters[letters.count - 3]
    if before == "u", letters.count >= 4, letters[letters.count - 4] == "q" { return true }
    return !isVowel(before)
  }

  private static func isOneSyllable(_ verb: String) -> Bool {
    var groups = 0
    var inVowels = false
    var previous = UInt8(ascii: " ")
    // No byte of another letter is one of these.
    for letter in verb.utf8 {
      let isConsonant = letter == UInt8(ascii: "u") && previous == UInt8(ascii: "q")
      let vowel = isVowel(letter) && !isConsonant || letter == UInt8(ascii: "y")
      if vowel, !inVowels { groups += 1 }
      inVowels = vowel
      previous = letter
    }
    return groups == 1
  }

  private static let keepingE: Set = ["singe", "tinge", "binge", "swinge", "whinge"]

  /// Words of more than one syllable, and compounds, that double their last consonant.
  private static let stressedAtTheEnd = Set(
    """
    abet abhor abut acquit admit airdrop allot annul appal aver befit beget begin beset commit compel
    concur confer control debar debug decommit defer demob demur deter disbar dispel distil eavesdrop
    embed emit enrol entrap equip excel expel extol forbid forget format fulfil
    handicap impel incur infer input inset instil inter intermit kidnap leapfrog nonplus
    occur offset omit outbid outcrop outfit output outrun outsit outstrip outwit overbid overlap
    overrun overstep patrol permit prefer preset program propel quickstep readmit rebel
    rebut recap recommit recur refer refit regret remap remit rerun repel replan reset
    resubmit rerig resit retrofit rewrap sandbag sidestep sublet submit transfer transmit transship
    typeset undercut unfit unplug unpin unstop unwrap unzip underpin uncap upset zigzag
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  private static let vowelPairBeforeL: Set = ["dial", "trial", "fuel", "refuel", "duel", "initial"]
}
