extension SpecRecord {
  static let spec = SpecRecord(
    "spec", "A meeting from which a joint statement is drafted.", example: "communique: 1",
    [
      SpecField("communique", "format", required: true, "The format of this file: 1."),
      SpecField("language", "language", "The language of plain texts; `en` when not given."),
      SpecField("meeting", "meeting", required: true, "What meets, when and where."),
      SpecField(
        "parties", "parties", required: true, "The governments at the table, by code.",
        notAs: ["countries", "participants", "delegations", "sides"]),
      SpecField("style", "style", "Wishes about the look of the text."),
      SpecField(
        "terms", "terms", "Abbreviations, written in full at first mention.",
        notAs: ["abbreviations", "acronyms", "glossary"]),
      SpecField(
        "agenda", "agenda", required: true, "What the statement says, in order.",
        notAs: ["items", "topics", "sections", "body", "points"]),
      SpecField("closing", "closing", "The next meeting and thanks."),
      SpecField(
        "phrasing", "phrasing",
        "This spec's own wordings of acts, modifiers and links, laid over the phrasebook."),
    ])

  static let meeting = SpecRecord(
    "meeting", "What meets, when and where.", example: "{title: …, date: 2024-10-31}",
    [
      SpecField(
        "title", "shortText", required: true,
        "The meeting's name, of which the layout makes the statement's title.", notAs: ["name"]),
      SpecField(
        "statement", "shortText", "The statement's whole title, as it is to stand.",
        notAs: ["heading", "headline"]),
      SpecField("kind", "kind", "The layout.", notAs: ["type", "format"]),
      SpecField(
        "instance", "positive", "The meeting's ordinal: 6 is the sixth.",
        notAs: ["number", "round", "edition", "session", "ordinal"]),
      SpecField(
        "date", "dates", required: true, "The day, or the first and last.",
        notAs: ["when", "day", "dates"]),
      SpecField("place", "place", "Where.", notAs: ["where", "location", "venue", "city"]),
      SpecField(
        "purpose", "texts", "What they met to do, such as `to review progress`.",
        notAs: ["aim", "objective"]),
      SpecField("host", "partyId", "The party that hosts.", notAs: ["hosts", "hosted"]),
      SpecField("release", "flag", "Whether a release line stands above the text."),
    ])

  static let days = SpecRecord(
    "days", "The first and last day.", example: "{from: 2024-10-31, to: 2024-11-01}",
    [
      SpecField(
        "from", "date", required: true, "The first day.", notAs: ["start", "first", "begin"]),
      SpecField("to", "date", required: true, "The last day.", notAs: ["end", "last", "until"]),
    ])

  static let place = SpecRecord(
    "placeParts", "A city, with country and venue.", example: "{city: Washington, country: US}",
    [
      SpecField("city", "shortText", required: true, "The city.", notAs: ["town", "name"]),
      SpecField("country", "partyId", "The country's code."),
      SpecField(
        "venue", "shortText", "The building or institution, as a noun phrase.", notAs: ["building"]),
    ])

  static let party = SpecRecord(
    "partyParts", "A government at the table.", example: "{principals: [{office: …, name: …}]}",
    [
      SpecField("names", "names", "Overrides of the built-in names.", notAs: ["name"]),
      SpecField(
        "principals", "principals", "The ministers at the table, in order of rank.",
        notAs: ["ministers", "leaders", "people", "delegation", "representatives", "officials"]),
    ])

  static let names = SpecRecord(
    "nameForms", "The names of a party.", example: "{full: Republic of Korea, short: ROK}",
    [
      SpecField("full", "shortText", "The full name, without article."),
      SpecField("short", "shortText", "The name after first mention."),
      SpecField("adjective", "shortText", "The adjective, such as `Korean`."),
      SpecField("abbreviation", "shortText", "The abbreviation, such as `ROK`."),
      SpecField("gender", "gender", "The name's gender, where the language has one."),
    ])

  static let principal = SpecRecord(
    "principal", "A minister at the table.", example: "{office: Secretary of State, name: …}",
    [
      SpecField(
        "office", "shortText", required: true, "The post, in its government's spelling.",
        notAs: ["title", "position", "post", "role"]),
      SpecField("name", "shortText", "The person's name."),
      SpecField("gender", "gender", "`m` or `f`, where a language needs it."),
    ])

  static let style = SpecRecord(
    "styleParts", "Wishes about the look of the text.", example: "{voice: ministers-past}",
    [
      SpecField("voice", "voice", "Who speaks, and in which tense.", notAs: ["tense", "person"]),
      SpecField("house", "house", "Whose spelling, dates and names.", notAs: ["spelling"]),
      SpecField("collective", "shortText", "What the principals are called together."),
      SpecField(
        "introduce", "flag", "Whether the meeting sentence introduces that common name."),
      SpecField(
        "numbering", "numbering",
        "`paragraphs`, or headings by numerals (`sections`), `letters` or `figures`."),
      SpecField("headings", "flag", "Whether the items' headings are printed."),
      SpecField(
        "plan", "plan",
        "`by-rule`, or `as-written`: a sentence a point, and paragraphs and connectives as given."),
      SpecField("opening", "flag", "`false` leaves out the sentence that says who met."),
      SpecField("past", "past", "The ending of a Korean text in the past."),
    ])

  static let term = SpecRecord(
    "termForms", "A term's forms in one language.", example: "{full: …, short: CSNU, gender: m}",
    [
      SpecField("full", "shortText", required: true, "The form written out."),
      SpecField("short", "shortText", "The abbreviation in this language."),
      SpecField("gender", "gender", "The gender, where the language has one."),
    ])

  static let version = SpecRecord(
    "version", "A text in one language, with its gender.", example: "{text: l’Alliance, gender: f}",
    [
      SpecField("text", "plainText", required: true, "The text."),
      SpecField("gender", "gender", "The gender of the noun phrase."),
    ])

  static let item = SpecRecord(
    "item", "A heading with its points.", example: "{heading: The Alliance, points: […]}",
    [
      SpecField("item", "plainText", "An id for reference."),
      SpecField(
        "heading", "shortText", "The heading.", notAs: ["title", "name", "topic", "section"]),
      SpecField("bullets", "flag", "Whether the points stand as a list under their speaker."),
      SpecField(
        "points", "points", "What is said, point by point.",
        notAs: ["text", "content", "sentences", "body"]),
    ])

  static let nextPlace = SpecRecord(
    "nextPlaceParts", "A city, or a country where no city is known yet, with a venue.",
    example: "{city: Seoul, country: KR}",
    [
      SpecField("city", "shortText", "The city.", notAs: ["town", "name"]),
      SpecField("country", "partyId", "The country's code."),
      SpecField(
        "venue", "shortText", "The building or institution, as a noun phrase.", notAs: ["building"]),
    ])

  static let next = SpecRecord(
    "nextParts", "The next meeting.", example: "{place: Seoul, when: 2026}",
    [
      SpecField("place", "nextPlace", "Where.", notAs: ["where", "location", "city"]),
      SpecField("when", "time", "A year, a month (`2026-05`), a day, or words.", notAs: ["date"]),
    ])

  static let thanks = SpecRecord(
    "thanksParts", "Thanks to the host.", example: "{by: KR, for: the warm hospitality}",
    [
      SpecField("by", "speaker", required: true, "Who thanks.", notAs: ["who", "from"]),
      SpecField("for", "texts", required: true, "For what.", notAs: ["what"]),
      SpecField("to", "partyIds", "Whom; the host when not given."),
    ])

  static let closing = SpecRecord(
    "closingParts", "The end of the statement.", example: "{next: {when: 2026}}",
    [
      SpecField("next", "next", "The next meeting."),
      SpecField("thanks", "thanks", "Thanks, or a list of them."),
    ])

  static let pin = SpecRecord(
    "pin", "Choices fixed for wording that is agreed to the letter.", example: "{subject: They}",
    [
      SpecField(
        "subject", "shortText",
        "The subject, word for word; `none` goes on from the line that introduces it."),
      SpecField("verb", "shortText", "The verb's wording; `none` where an introducer has it."),
      SpecField("form", "plainText", "The form of the complement, such as `ing`."),
      SpecField("link", "link", "The relation to the point before."),
    ])

  /// The keys of a point beside its act and modifiers.
  static let point = SpecRecord(
    "point", "One point: exactly one act, with its modifiers.",
    example: "{reaffirm: the Alliance, in light of: …}",
    [
      SpecField("state", "text", "A sentence in which no party speaks."),
      SpecField("verbatim", "longText", "Text that is printed untouched."),
      SpecField("each", "each", "What each party says, in one mirrored sentence."),
      SpecField("strength", "rung", "The rung of the act's ladder."),
      SpecField("by", "speaker", "Who speaks; `all` when not given."),
      SpecField("and", "and", "A second point in the same sentence, or a list of them."),
      SpecField("opening", "opening", "What stands before the subject."),
      SpecField("link", "link", "The relation to the point before."),
      SpecField("pin", "pin", "Choices fixed for wording that is agreed to the letter."),
      SpecField(
        "paragraph", "paragraph",
        "`new` starts a paragraph; a mark such as `-` or `3.` stands before it."),
      SpecField("join", "join", "`never` keeps the sentence apart."),
      SpecField("list", "list", "`bullets` puts the list at the sentence's end below it."),
      SpecField("source", "source", "Where it comes from; for the officer, never printed."),
      SpecField("remark", "remark", "A remark for the officer; never printed."),
    ])
}
