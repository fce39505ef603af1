import Grammar
import MeetingModel

/// What the texts of one meeting are about, by numbers: the stems of words that say something, the fields
/// of words, and whom the texts name.
struct TextMatters: ~Copyable {
  /// A word that says what a text is about.
  private struct Topic {
    /// The number of its stem.
    var stem: Int
    var text: Int
    var word: Int
  }

  /// A word of a field.
  private struct FieldWord {
    var field: Int
    var text: Int
    var word: Int
  }

  private let planning: PlanningBook
  private let known: KnownWords
  /// What is at the table, which every sentence may be about.
  private let parties: Set<String>
  /// The meeting's terms, with the capitals of each.
  private let terms: [(term: String, capitals: UInt32)]
  private var topics: [Topic] = []
  private var fields: [FieldWord] = []
  private var stems = WordNumbers()
  /// The numbers of stems beyond ASCII, which can be written in several ways.
  private var unusualStems: [String: Int] = [:]
  /// Whom texts name, by the numbers of their names.
  private var named: [Int] = []
  private var names: [String] = []
  private var nameNumbers: [String: Int] = [:]
  /// In which comparison a stem or a name was seen last, and a field with its first word.
  private var seenStems: [Int] = []
  private var seenNames: [Int] = []
  private var seenFields: [(in: Int, first: FieldWord?)]
  private var comparison = 0
  private var told = Told()

  /// What some texts and others were found to have both.
  private struct Told {
    var name: Int?
    var topic: Topic?
    var field: (first: FieldWord, second: FieldWord)?
  }

  init(_ planning: PlanningBook, parties: Set<String>, terms: [String]) {
    self.planning = planning
    known = planning.words
    self.parties = parties
    self.terms = terms.map { ($0, $0.neededCapitals) }
    seenFields = planning.words.fields.map { _ in (0, nil) }
  }

  // MARK: Topics

  /// Finds the words of a text that say what it is about, with their stems and their fields.
  mutating func findTopics(of facts: inout TextFacts, in table: borrowing TextTable) {
    let (firstTopic, firstField) = (topics.count, fields.count)
    if let rules = planning.rules.topics {
      let text = table.texts[facts.text]
      let bytes = text.utf8Span.span
      let isASCII = text.utf8Span.isKnownASCII
      for index in facts.words.range {
        let word = table.words[index]
        let isLong = word.length >= TopicWords.least || !isASCII
        let start = Int(word.start)
        guard isLong || rules.mayBeOfField(bytes[start], length: word.length),
          bytes[start] != UInt8(ascii: "<")
        else { continue }
        let found = matter(of: word, in: text, bytes, rules)
        if isLong, found.stem >= 0 {
          topics.append(Topic(stem: found.stem, text: facts.text, word: index))
        }
        if found.field >= 0 {
          fields.append(FieldWord(field: found.field, text: facts.text, word: index))
        }
      }
    }
    facts.hasTopics = true
    facts.topics = TextFacts.Stretch(start: firstTopic, end: topics.count)
    facts.fields = TextFacts.Stretch(start: firstField, end: fields.count)
  }

  /// The number of a word's stem, if the word says enough, and of its field; -1 for none.
  private mutating func matter(
    of word: TextFacts.Word, in text: String, _ bytes: Span<UInt8>, _ rules: TopicWords
  ) -> (stem: Int, field: Int) {
    let start = Int(word.start)
    var end = Int(word.end)
    var facts: KnownWords.Facts
    if word.marks.isEmpty {
      facts = known[Int(word.known)]
    } else {
      end = start
      while end < Int(word.end), bytes[end].isLetter || bytes[end] == UInt8(ascii: "-") { end += 1 }
      if end < Int(word.end), bytes[end] >= 0x80, !Self.isMark(bytes, end) {
        return matter(ofCharacters: String(text.slice(start, Int(word.end))), rules)
      }
      let hash = WordNumbers.hash(of: bytes, start, end, caseBit: 0x20)
      facts = known[known.number(hash, bytes, start, end, caseBit: 0x20)]
    }
    guard end - start >= TopicWords.least, !facts.isCommon else { return (-1, Int(facts.field)) }
    let field = facts.field
    let stemEnd = rules.stemEnd(bytes, start, end)
    let hash = WordNumbers.hash(of: bytes, start, stemEnd, caseBit: 0x20)
    if stemEnd < end {
      facts = known[known.number(hash, bytes, start, stemEnd, caseBit: 0x20)]
    }
    return (
      facts.isCommon ? -1 : stems.add(hash, bytes, start, stemEnd, caseBit: 0x20),
      Int(field >= 0 ? field : facts.field)
    )
  }

  /// The same of a word that has letters beyond ASCII.
  private mutating func matter(
    ofCharacters word: String, _ rules: TopicWords
  ) -> (stem: Int, field: Int) {
    var stem = -1
    if let topic = rules.topic(of: word) {
      if topic.utf8Span.isKnownASCII {
        stem = stems.add(topic)
      } else if let known = unusualStems[topic] {
        stem = known
      } else {
        stem = stems.add(topic)
        unusualStems[topic] = stem
      }
    }
    return (stem, rules.field(of: word).flatMap { known.fields.firstIndex(of: $0) } ?? -1)
  }

  /// Whether one of the marks from U+2010 to U+203F begins at a byte, which end a word's letters.
  private static func isMark(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
    bytes[index] == 0xE2 && bytes[index + 1] == 0x80 && bytes[index + 2] >= 0x90
  }

  /// A word's letters.
  private func letters(_ text: Int, _ word: Int, _ table: borrowing TextTable) -> String {
    let word = table.words[word]
    return TopicWords.letters(of: String(table.texts[text].slice(Int(word.start), Int(word.end))))
  }

  // MARK: Comparing

  /// Begins to compare some texts with others.
  mutating func begin() {
    comparison += 1
    told = Told()
  }

  /// Takes up one of the texts with which others are compared.
  mutating func see(_ facts: TextFacts) {
    while seenStems.count < stems.count { seenStems.append(0) }
    while seenNames.count < names.count { seenNames.append(0) }
    for index in facts.topics.range { seenStems[topics[index].stem] = comparison }
    for index in facts.names.range { seenNames[named[index]] = comparison }
    for index in facts.fields.range where seenFields[fields[index].field].in != comparison {
      seenFields[fields[index].field] = (comparison, fields[index])
    }
  }

  /// Compares a text with those that were taken up, all of whose topics and names were found.
  mutating func compare(_ facts: TextFacts) {
    for index in facts.names.range where seenNames[named[index]] == comparison {
      let number = named[index]
      if told.name.map({ names[number] < names[$0] }) ?? true { told.name = number }
    }
    for index in facts.topics.range where seenStems[topics[index].stem] == comparison {
      let topic = topics[index]
      if told.topic.map({ isBefore(topic.stem, $0.stem) }) ?? true { told.topic = topic }
    }
    guard told.field == nil else { return }
    for index in facts.fields.range {
      let seen = seenFields[fields[index].field]
      guard seen.in == comparison, let other = seen.first else { continue }
      told.field = (fields[index], other)
      return
    }
  }

  /// What both are about: a name that both have, the first by the alphabet; a word of which both have a
  /// form; or the field of words of both, with the first of each: *energy (hydrogen, solar)*.
  func shared(in table: borrowing TextTable) -> String? {
    sharedWord(in: table)
      ?? told.field.map { first, second in
        "\(known.fields[first.field]) (\(letters(first.text, first.word, table)), "
          + "\(letters(second.text, second.word, table)))"
      }
  }

  /// The name or the word of both.
  func sharedWord(in table: borrowing TextTable) -> String? {
    if let name = told.name { return names[name] }
    return told.topic.map { letters($0.text, $0.word, table) }
  }

  /// Whether a stem tells more than another: the longer one does, and of two of one length the first by
  /// the alphabet.
  private func isBefore(_ stem: Int, _ other: Int) -> Bool {
    guard stem != other else { return false }
    let (topic, known) = (stems[stem], stems[other])
    let (length, knownLength) = (topic.count, known.count)
    return length == knownLength ? topic < known : length > knownLength
  }

  // MARK: Names

  /// Finds the countries and terms that a text names, apart from those at the table.
  mutating func findNames(of facts: inout TextFacts, in table: borrowing TextTable) {
    let first = named.count
    if facts.hasReference || !terms.isEmpty {
      let text = table.texts[facts.text]
      if facts.hasReference {
        // What stands before the first mark names nobody, even if that is nothing.
        for piece in text.split(separator: "<", omittingEmptySubsequences: false).dropFirst() {
          note(String(piece.prefix { $0 != ">" && $0 != "." }))
        }
      }
      for (term, capitals) in terms
      where capitals & facts.capitals == capitals && text.containsWords(term) { note(term) }
    }
    facts.names = TextFacts.Stretch(start: first, end: named.count)
  }

  private mutating func note(_ name: String) {
    guard !parties.contains(name) else { return }
    if let number = nameNumbers[name] {
      named.append(number)
      return
    }
    nameNumbers[name] = names.count
    named.append(names.count)
    names.append(name)
  }
}
