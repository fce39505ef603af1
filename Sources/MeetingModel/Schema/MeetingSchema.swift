/// The JSON Schema of the meeting spec, for editors and other programs.
package enum MeetingSchema {
  /// The schema (draft 2020-12) of specs that may use the words of `vocabulary`.
  ///
  /// It knows the structure, not the meaning: that a host is one of the parties, or that a date is
  /// in the calendar, only the decoder can tell.
  package static func json(for vocabulary: Vocabulary) -> String {
    let builder = SchemaBuilder(vocabulary: vocabulary)
    var pairs: [(key: String, value: SchemaValue)] = [
      ("$schema", "https://json-schema.org/draft/2020-12/schema"),
      ("$id", "urn:communique:meeting-spec:1"),
      ("title", "Meeting specification, format 1"),
      ("$ref", "#/$defs/spec"),
    ]
    pairs.append(("$defs", .object(builder.definitions)))
    return SchemaValue.object(pairs).json
  }
}
