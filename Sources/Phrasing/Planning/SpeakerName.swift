/// A party's code and names, as texts may have them.
struct SpeakerName {
  private let reference: String
  /// The names, with the capitals of each.
  private let names: [(name: String, capitals: UInt32)]

  init(code: String, names: [String]) {
    reference = "<\(code)"
    self.names = names.map { ($0, $0.neededCapitals) }
  }

  /// Whether a text has the code or a name.
  func stands(in text: String, _ facts: TextFacts) -> Bool {
    facts.hasReference && text.contains(reference)
      || names.contains { name, capitals in
        capitals & facts.capitals == capitals && text.containsWords(name)
      }
  }
}
