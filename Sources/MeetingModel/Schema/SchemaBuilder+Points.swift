/// Points, acts and modifiers.
extension SchemaBuilder {
  private typealias Pairs = [(key: String, value: SchemaValue)]
  private typealias Fields = SpecDecoding.PointFields

  /// The definitions that points need.
  var pointDefinitions: [(key: String, value: SchemaValue)] {
    let rungs = Set(vocabulary.acts.flatMap { $0.rungs.map(\.name) })
    let shapes: Pairs = [
      ("rung", ["enum": .strings(rungs.sorted())]),
      ("paragraph", ["type": "string", "pattern": .string(ParagraphMarks.pattern)]),
      ("join", ["enum": ["never"]]),
      ("list", ["enum": ["bullets"]]),
      ("remark", .reference("hidden")),
      (
        "source",
        [
          "anyOf": [
            .reference("longText"),
            ["type": "object", "additionalProperties": .reference("hidden")],
            ["type": "array", "items": .reference("source")],
          ]
        ]
      ),
      (
        "hidden",
        [
          "anyOf": [
            .reference("longText"),
            ["type": "array", "minItems": 1, "items": .reference("longText")],
          ]
        ]
      ),
      ("opening", opening),
      (
        "and",
        [
          "anyOf": [
            .reference("second"),
            ["type": "array", "minItems": 1, "items": .reference("second")],
          ]
        ]
      ),
      (
        "each",
        ["type": "object", "minProperties": 2, "additionalProperties": .reference("side")]
      ),
    ]
    return shapes + [
      ("point", point),
      ("second", part("A second act in the same sentence.", Fields.second)),
      ("side", part("What one party says in a mirrored sentence.", Fields.side)),
    ] + vocabulary.acts.map { (name(of: $0), complement(of: $0)) }
  }

  private func name(of act: Vocabulary.Act) -> String {
    "act-" + act.id.split(separator: " ").joined(separator: "-")
  }

  /// A text, or one modifier.
  private var opening: SchemaValue {
    [
      "anyOf": [
        .reference("text"),
        [
          "type": "object", "properties": .object(modifierProperties + [closeProperty]),
          "additionalProperties": false, "minProperties": 1, "maxProperties": 1,
        ],
      ]
    ]
  }

  private var closeProperty: (key: String, value: SchemaValue) {
    (Opening.closeKey, .reference("text", "Words that no comma sets off: Today the Ministers …"))
  }

  private var modifierProperties: Pairs {
    vocabulary.modifiers.flatMap { modifier in
      ([modifier.id] + modifier.aliases).map { ($0, .reference("texts", modifier.summary)) }
    }
  }

  /// The acts' keys with what each means.
  private var actProperties: Pairs {
    acts.keys.compactMap { key in
      guard let meaning = acts[key] else { return nil }
      let rung = meaning.rung.map { " (\($0))" } ?? ""
      return (key, .reference(name(of: meaning.act), meaning.act.summary + rung))
    }
  }

  /// A point, with what may stand beside each kind of it.
  private var point: SchemaValue {
    let fields = SpecRecord.point.fields
    let heads = acts.keys + ["state", "verbatim", "each"]
    var conditions: Pairs = [
      ("state", without(Set(SpecRecord.point.keys).subtracting(Fields.state), modifiers: true)),
      (
        "verbatim",
        without(Set(SpecRecord.point.keys).subtracting(Fields.verbatim), modifiers: false)
      ),
      ("each", without(Set(SpecRecord.point.keys).subtracting(Fields.each), modifiers: false)),
    ]
    conditions = conditions.map { pair in
      (pair.key, removing(pair.key, from: pair.value))
    }
    return [
      "description": .string(SpecRecord.point.summary), "type": "object",
      "properties": .object(
        actProperties + fields.map { ($0.key, .reference($0.shape, $0.summary)) }
          + modifierProperties),
      "additionalProperties": false,
      "oneOf": oneOf(heads),
      "dependentSchemas": .object(conditions + strengths),
    ]
  }

  /// A point's part, under `and` or `each`: a point without most of its keys.
  private func part(_ summary: String, _ allowed: Set<String>) -> SchemaValue {
    let forbidden = SpecRecord.point.keys.filter { !allowed.contains($0) }
    return [
      "description": .string(summary), "$ref": "#/$defs/point",
      "properties": .object(forbidden.map { ($0, false) }),
    ]
  }

  private func oneOf(_ keys: [String]) -> SchemaValue {
    .array(keys.map { ["required": [.string($0)]] })
  }

  /// A mapping without certain keys.
  private func without(_ keys: Set<String>, modifiers: Bool) -> SchemaValue {
    let forbidden = keys.sorted() + (modifiers ? [] : modifierProperties.map(\.key))
    return ["properties": .object(forbidden.map { ($0, false) })]
  }

  private func removing(_ key: String, from condition: SchemaValue) -> SchemaValue {
    guard case .object(let pairs) = condition, let first = pairs.first,
      case .object(let properties) = first.value
    else { return condition }
    return ["properties": .object(properties.filter { $0.key != key })]
  }

  /// Which rungs `strength` may name beside each act's key.
  private var strengths: Pairs {
    acts.keys.compactMap { key in
      guard let meaning = acts[key] else { return nil }
      let rungs = meaning.rung.map { [$0] } ?? meaning.act.rungs.map(\.name)
      return (key, ["properties": ["strength": ["enum": .strings(rungs)]]])
    }
  }

  /// What an act may be about.
  private func complement(of act: Vocabulary.Act) -> SchemaValue {
    var shapes: [SchemaValue] = [.reference("texts")]
    let roles = ComplementRole.allCases.filter { role in act.frames.contains { $0.contains(role) } }
    let frames = act.frames.filter { !$0.isEmpty }
    if !frames.isEmpty {
      shapes.append([
        "type": "object",
        "properties": .object(
          roles.map { ($0.rawValue, .reference("texts", summary(of: $0))) }
            + (act.tellsOf
              ? [(ComplementRole.ofKey, .reference("texts", summary(of: .what)))] : [])),
        "additionalProperties": false,
        "anyOf": .array(
          frames.map { frame in
            [
              "required": .strings(frame.map(\.rawValue)),
              "maxProperties": .integer(frame.count),
            ]
          } + requests(act) + tellings(act)),
      ])
    }
    if act.frames.contains([]) { shapes.append(["type": "null"]) }
    return ["description": .string(act.summary), "anyOf": .array(shapes)]
  }

  /// With `to` beside the act, `whom` may stand alone in it.
  private func requests(_ act: Vocabulary.Act) -> [SchemaValue] {
    guard act.frames.contains(where: { Set($0) == [.whom, .to] }), !act.frames.contains([.whom])
    else { return [] }
    return [["required": ["whom"], "maxProperties": 1]]
  }

  /// What somebody is told of may stand under `of`.
  private func tellings(_ act: Vocabulary.Act) -> [SchemaValue] {
    guard act.tellsOf else { return [] }
    return [["required": ["whom", .string(ComplementRole.ofKey)], "maxProperties": 2]]
  }

  private func summary(of role: ComplementRole) -> String {
    switch role {
    case .what: "A noun phrase."
    case .that: "A clause."
    case .to: "A verb phrase in base form."
    case .whom: "Whom it is addressed to."
    case .on: "The topic."
    case .for: "What for."
    }
  }
}
