/// Names and labels: their possessives, their articles, their number.
enum EnglishNames {
  /// A name as possessor, with a straight apostrophe.
  ///
  /// Names that are plural in form take the apostrophe alone (*the United States'*, *the Ministers'*),
  /// every other name *'s*, also behind an *s* (*Honduras's*, *Laos's*, *the Congress's*).
  static func possessive(_ name: String) -> String {
    if let pronoun = pronouns[name] { return pronoun }
    guard let last = name.last else { return name }
    if ["'", "’", "'s", "’s"].contains(where: name.hasSuffix) { return name }
    guard last == "s" || last == "S" else { return name + "'s" }
    return isPluralInForm(name) ? name + "'" : name + "'s"
  }

  /// A name for several: its head, the last word before a preposition, becomes a plural. Heads that
  /// are plurals already, or could be, have none, nor have two heads (*research and development*).
  static func plural(_ name: String) -> String? {
    let words = name.split(separator: " ").map(String.init)
    var end = words.firstIndex { prepositions.contains($0) } ?? words.endIndex
    if end < words.endIndex, words[end] == "and" {
      // One word before and several behind tell what kind of a thing it is (*small and medium-sized
      // enterprise*).
      let behind = words[(end + 1)...]
      let next = behind.firstIndex { prepositions.contains($0) } ?? words.endIndex
      guard end == 1, next - behind.startIndex > 1 else { return nil }
      end = next
    }
    guard end > 0, words.first != "and", let last = words[end - 1].last, last.isLetter else {
      return nil
    }
    let head = words[end - 1]
    guard !head.hasSuffix("s"), !head.hasSuffix("man"), !head.hasSuffix("men") else { return nil }
    let plural: String =
      if let irregular = irregularPlurals[head.lowercased()] {
        String(head.prefix(1) + irregular.dropFirst())
      } else {
        EnglishInflection(doublesFinalL: false).inflect(head, .presentSingular)
      }
    return (words[..<(end - 1)] + [plural] + words[end...]).joined(separator: " ")
  }

  private static let irregularPlurals = [
    "memorandum": "memoranda", "person": "people", "child": "children", "foot": "feet",
    "datum": "data", "echo": "echoes", "hero": "heroes",
  ]

  /// A name whose words take capitals, but those that join others.
  static func inTitle(_ name: String) -> String {
    name.split(separator: " ").map { word in
      prepositions.contains(String(word)) || ["the", "a", "an", "or"].contains(word)
        ? String(word) : word.withCapital
    }.joined(separator: " ")
  }

  /// A leading *the*, apart from the name. A capital *The* belongs to the name (*The Hague*).
  static func splitArticle(_ name: String) -> (article: String?, rest: String) {
    guard name.hasPrefix("the ") else { return (nil, name) }
    let rest = name.dropFirst(4).drop(while: { $0 == " " })
    return rest.isEmpty ? (nil, name) : ("the", String(rest))
  }

  /// Whether a label takes a plural verb.
  ///
  /// *Each* and *every* make it singular; *both*, *all*, numbers from two on and a coordination make
  /// it plural (*Canada and the ROK*; not *Trinidad and Tobago*). Otherwise the head decides, the last
  /// word before a preposition: names of countries and organisations are singular, also those in *-s*
  /// (*the United States*); other nouns in *-s* are plural (*the Ministers of Foreign Affairs*).
  static func isPlural(label: String) -> Bool {
    let words = label.split(separator: " ")
    guard let first = words.first?.lowercased() else { return false }
    if ["each", "every", "either", "neither", "this", "that"].contains(first) { return false }
    if pluralOpeners.contains(first) { return true }
    if words.count > 1, first == "the", isPluralQuantity(words[1]) { return true }
    if isPluralQuantity(words[0]) { return true }
    if isCoordination(words) { return true }

    let end = words.firstIndex { prepositions.contains(String($0)) } ?? words.endIndex
    guard end > words.startIndex else { return false }
    let head = String(words[end - 1])
    if singularInS.contains(head) { return false }
    if pluralNouns.contains(head.lowercased()) { return true }
    return isPluralInForm(words[..<end].joined(separator: " "))
  }

  /// Whether a label names several: its *and* joins two names, and not two subjects of one office
  /// (*the Minister of Foreign Affairs and Trade*).
  private static func isCoordination(_ words: [Substring]) -> Bool {
    guard EnglishWords.hasTopLevelCoordination(words), let and = words.firstIndex(of: "and") else {
      return false
    }
    let opensOffice = words[..<and].dropLast().contains { ["of", "for"].contains($0) }
    guard opensOffice, words.contains(where: { offices.contains(String($0)) }) else { return true }
    return words.dropFirst(and + 1).first.map { ["the", "its", "their"].contains($0) } ?? false
  }

  private static let offices: Set = [
    "Minister", "Ministry", "Secretary", "Department", "Office", "Committee", "Council", "Bureau",
    "Agency", "Commission", "Organization", "Organisation", "Association", "Director", "Group",
    "Center", "Centre", "Agreement", "Convention", "Treaty",
  ]

  private static func isPluralQuantity(_ word: Substring) -> Bool {
    if let figure = Int(word) { return figure != 1 }
    let word = word.lowercased()
    return (2...10).contains { EnglishNumbers.cardinal($0) == word }
      || ["many", "several", "few"].contains(word)
  }

  /// Whether the last word of a name looks like a plural: a lower-case word in *-s*, a capitalised
  /// one that is known to be one, or any behind *the* that is not known to be none.
  private static func isPluralInForm(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    guard let last = words.last, last.hasSuffix("s"), let initial = last.first else { return false }
    let word = String(last)
    if pluralNames.contains(word) { return true }
    if ["ss", "us", "is"].contains(where: word.hasSuffix)
      || singularNouns.contains(word.lowercased())
    {
      return false
    }
    if initial.isLowercase { return true }
    if word.dropLast().allSatisfy(\.isUppercase), word.count > 2 { return true }
    // "the Alps"; a longer name is more likely somebody's or a place's ("Los Angeles").
    return words.count == 2 && words[0] == "the"
  }

  private static let pronouns = [
    "it": "its", "they": "their", "we": "our", "who": "whose", "he": "his", "she": "her",
    "I": "my", "you": "your",
    "It": "Its", "They": "Their", "We": "Our", "Who": "Whose", "He": "His", "She": "Her",
    "You": "Your",
  ]

  private static let pluralOpeners: Set = [
    "both", "all", "we", "they", "these", "those", "you", "many", "several", "few",
  ]

  private static let prepositions: Set = [
    "of", "for", "from", "in", "with", "on", "at", "to", "among", "between", "who", "that", "which",
    "and",
  ]

  /// Names in *-s* that are plural in form and singular in use.
  private static let singularInS: Set = [
    "States", "Netherlands", "Philippines", "Seychelles", "Maldives", "Bahamas", "Comoros",
    "Islands",
    "Emirates", "Nations", "Grenadines", "Affairs", "Services", "Operations",
  ]

  /// Capitalised words in *-s* that are plural in form.
  private static let pluralNames = singularInS.union([
    "Forces", "Ministers", "Secretaries", "Leaders", "Presidents", "Officials", "Parties",
    "Members",
    "Sides", "Principals", "Governments", "Countries", "Representatives", "Advisers", "Advisors",
    "Relations", "Matters", "Chiefs", "Allies", "Partners", "Eyes", "Americas", "Chairs",
    "Delegations", "Ambassadors", "Commissioners", "Deputies", "Heads", "Directors",
    "Vice-Ministers",
    "Marines", "Koreas", "Participants", "Delegates", "Peoples", "Departments",
    "Ministries", "Co-Chairs",
    // What treaties, bodies and programmes are about.
    "Rights", "Arms", "Weapons", "Munitions", "Missiles", "Mines", "Explosives", "Materials",
    "Minerals", "Metals", "Goods", "Chemicals", "Substances", "Pollutants", "Drugs", "Wastes",
    "Seas", "Oceans", "Waters", "Forests", "Wetlands", "Fisheries", "Resources", "Emissions",
    "Refugees", "Migrants", "Persons", "Workers", "Experts", "Donors", "Suppliers", "Banks",
    "Guarantees", "Borders", "Customs", "Taxes", "Tariffs", "Payments", "Investments", "Disputes",
    "Crimes", "Offences", "Offenses", "Criminals", "Sanctions", "Measures", "Standards",
    "Principles", "Guidelines", "Rules", "Regulations", "Laws", "Treaties", "Accords",
    "Agreements", "Negotiations", "Consultations", "Talks", "Communications", "Technologies",
    "Industries", "Sciences", "Studies", "Arts", "Sports", "Games", "Schools", "Universities",
    "Cities", "Towns", "Territories", "Regions", "Straits", "Goals", "Objectives", "Targets",
    "Systems", "Networks", "Programs", "Programmes", "Projects", "Initiatives", "Funds",
    "Reserves", "Markets", "Exchanges", "Securities", "Statistics", "Diseases", "Vaccines",
    "Medicines", "Seeds", "Animals", "Birds", "Lakes", "Rivers", "Balkans", "Alps", "Andes",
    "Himalayas", "Tropics", "Falls",
  ])

  /// Lower-cased common nouns that are plural without an *s*.
  private static let pluralNouns: Set = [
    "people", "men", "women", "children", "police", "personnel",
  ]

  /// Lower-cased common nouns in *-s* that are singular.
  private static let singularNouns: Set = [
    "news", "series", "means", "politics", "economics", "lens",
  ]
}
