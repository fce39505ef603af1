/// Builds the schema's definitions from the tables that the decoder reads with.
struct SchemaBuilder {
  /// The words that a spec may use.
  let vocabulary: Vocabulary
  /// The acts' keys.
  let acts: ActIndex

  init(vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    acts = vocabulary.actIndex
  }

  /// Every definition by name.
  var definitions: [(key: String, value: SchemaValue)] {
    SpecRecord.all.map { ($0.name, record($0)) }
      + values + texts(of: [("text", SpecLimits.running), ("shortText", SpecLimits.short)])
      + containers + words + pointDefinitions
  }

  /// A mapping with the keys of `record`.
  private func record(_ record: SpecRecord) -> SchemaValue {
    var pairs: [(key: String, value: SchemaValue)] = [
      ("description", .string(record.summary)), ("type", "object"),
      (
        "properties",
        .object(record.fields.map { ($0.key, .reference($0.shape, $0.summary)) })
      ),
    ]
    let required = record.fields.filter(\.isRequired).map(\.key)
    if !required.isEmpty { pairs.append(("required", .strings(required))) }
    if record.name == SpecRecord.next.name { pairs.append(("minProperties", 1)) }
    pairs.append(("additionalProperties", false))
    return .object(pairs)
  }

  /// Values of one kind.
  private var values: [(key: String, value: SchemaValue)] {
    let day = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
    let codes = SchemaValue.strings(LanguageCodes.all.sorted())
    return [
      ("format", ["enum": [1, "1"]]),
      ("language", ["enum": codes]),
      (
        "positive",
        [
          "anyOf": [
            ["type": "integer", "minimum": 1, "maximum": 9999],
            ["type": "string", "pattern": "^[1-9][0-9]{0,3}$"],
          ]
        ]
      ),
      ("flag", ["enum": [true, false, "true", "false"]]),
      ("date", ["type": "string", "pattern": .string("^\(day)$")]),
      ("dates", ["anyOf": [.reference("date"), .reference(SpecRecord.days.name)]]),
      ("gender", ["enum": ["m", "f", "masculine", "male", "feminine", "female"]]),
      ("time", .reference("shortText")),
      ("plainText", scalar(SpecLimits.running)),
      ("longText", versions(SpecLimits.long)),
    ]
  }

  /// A text that YAML may have taken for a number or a truth value.
  private func scalar(_ limit: Int) -> SchemaValue {
    [
      "type": ["string", "number", "boolean"], "pattern": "\\S", "maxLength": .integer(limit),
    ]
  }

  /// A text, plain or by language.
  private func versions(_ limit: Int) -> SchemaValue {
    [
      "anyOf": [
        scalar(limit),
        [
          "type": "object", "minProperties": 1,
          "propertyNames": .reference("language"),
          "additionalProperties": [
            "anyOf": [scalar(limit), .reference(SpecRecord.version.name)]
          ],
        ],
      ]
    ]
  }

  private func texts(of kinds: [(String, Int)]) -> [(key: String, value: SchemaValue)] {
    kinds.map { ($0, versions($1)) } + [
      (
        "texts",
        [
          "anyOf": [
            .reference("text"), ["type": "array", "minItems": 1, "items": .reference("text")],
            [
              "type": "object", "minProperties": 1, "propertyNames": .reference("language"),
              "additionalProperties": [
                "type": "array", "minItems": 1,
                "items": [
                  "anyOf": [scalar(SpecLimits.running), .reference(SpecRecord.version.name)]
                ],
              ],
            ],
          ]
        ]
      )
    ]
  }

  /// Something by language, each with its own forms or as plain text.
  private func byLanguage(_ forms: SpecRecord) -> SchemaValue {
    [
      "type": "object", "minProperties": 1, "propertyNames": .reference("language"),
      "additionalProperties": ["anyOf": [scalar(SpecLimits.short), .reference(forms.name)]],
    ]
  }

  /// Mappings and lists whose keys or items are the officer's.
  private var containers: [(key: String, value: SchemaValue)] {
    let id: SchemaValue = ["not": ["const": "all"], "pattern": "\\S"]
    let countries = vocabulary.countries.sorted()
    return [
      ("partyId", ["type": "string", "minLength": 1]),
      (
        "partyIds",
        [
          "anyOf": [
            .reference("partyId"),
            ["type": "array", "minItems": 1, "uniqueItems": true, "items": .reference("partyId")],
          ]
        ]
      ),
      (
        "parties",
        [
          "type": "object", "minProperties": 2, "propertyNames": id,
          "properties": .object(countries.map { ($0, .reference("party")) }),
          "additionalProperties": [
            "allOf": [.reference(SpecRecord.party.name), ["required": ["names"]]]
          ],
        ]
      ),
      ("party", orNothing(.reference(SpecRecord.party.name))),
      (
        "names",
        orNothing(
          scalar(SpecLimits.short), .reference(SpecRecord.names.name), byLanguage(.names))
      ),
      (
        "principals",
        orNothing(["type": "array", "items": .reference(SpecRecord.principal.name)])
      ),
      ("style", orNothing(.reference(SpecRecord.style.name))),
      (
        "phrasing",
        orNothing(
          .reference("rules"),
          [
            "type": "object", "propertyNames": .reference("language"),
            "additionalProperties": .reference("rules"),
          ])
      ),
      (
        "rules",
        [
          "type": "object", "propertyNames": ["enum": .strings(ruleNames)],
          "additionalProperties": [
            "type": "object", "additionalProperties": .reference("wording"),
          ],
        ]
      ),
      (
        "wording",
        orNothing(
          scalar(SpecLimits.short), ["type": "array", "items": .reference("wording")],
          ["type": "object", "additionalProperties": .reference("wording")])
      ),
      (
        "terms",
        orNothing([
          "type": "object", "propertyNames": id,
          "additionalProperties": [
            "anyOf": [
              scalar(SpecLimits.short), .reference(SpecRecord.term.name), byLanguage(.term),
            ]
          ],
        ])
      ),
      ("agenda", ["type": "array", "minItems": 1, "items": .reference("item")]),
      ("points", orNothing(["type": "array", "items": .reference("point")])),
      ("place", ["anyOf": [.reference("shortText"), .reference(SpecRecord.place.name)]]),
      ("nextPlace", ["anyOf": [.reference("shortText"), .reference(SpecRecord.nextPlace.name)]]),
      ("next", orNothing(.reference(SpecRecord.next.name))),
      ("closing", orNothing(.reference(SpecRecord.closing.name))),
      (
        "thanks",
        orNothing(
          .reference(SpecRecord.thanks.name),
          ["type": "array", "minItems": 1, "items": .reference(SpecRecord.thanks.name)])
      ),
    ]
  }

  /// What a spec may word anew; a name that is a modifier's and a link's stands once.
  private var ruleNames: [String] {
    var seen: Set<String> = []
    return vocabulary.rules.filter { seen.insert($0).inserted }
  }

  /// One of `shapes`, or a key that is left empty.
  private func orNothing(_ shapes: SchemaValue...) -> SchemaValue {
    ["anyOf": .array(shapes + [["type": "null"]])]
  }

  /// Words that the vocabulary lists, each with its explanation.
  private var words: [(key: String, value: SchemaValue)] {
    [
      ("kind", entries(vocabulary.kinds)),
      ("voice", entries(Voice.allCases.map { Vocabulary.Entry(id: $0.rawValue) })),
      ("plan", entries(Planning.allCases.map { Vocabulary.Entry(id: $0.rawValue) })),
      ("numbering", entries(Numbering.allCases.map { Vocabulary.Entry(id: $0.rawValue) })),
      ("past", entries(PastEnding.allCases.map { Vocabulary.Entry(id: $0.rawValue) })),
      ("house", entries(vocabulary.houses)),
      ("link", entries(vocabulary.links)),
      (
        "speaker",
        [
          "anyOf": [
            entries([Vocabulary.Entry(id: "all", summary: "Everybody.")] + vocabulary.offices),
            .reference("partyIds"),
          ]
        ]
      ),
    ]
  }

  /// The ids and aliases of `entries`.
  private func entries(_ entries: [Vocabulary.Entry]) -> SchemaValue {
    let ids = entries.flatMap { [$0.id] + $0.aliases }
    let explained = entries.filter { !$0.summary.isEmpty }.map { "`\($0.id)`: \($0.summary)" }
    var pairs: [(key: String, value: SchemaValue)] = []
    if !explained.isEmpty {
      pairs.append(("description", .string(explained.joined(separator: "\n"))))
    }
    pairs.append(("enum", .strings(ids)))
    return .object(pairs)
  }
}
