/// What the layers of a phrasebook say about the rules of a language, as it is written, for a spec's
/// own wordings to be laid over it.
struct RuleLayers: Sendable {
  /// What each layer says about an act, the lowest first.
  var acts: [String: [DataReader.Part]] = [:]
  var modifiers: [String: [DataReader.Part]] = [:]
  var links: [String: [DataReader.Part]] = [:]
  /// What words weigh; nil where the language weighs none.
  var strengths: StrengthWords?
}
