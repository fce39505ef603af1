import Diagnostics
import MeetingModel

/// How much the words weigh that make an act stronger or weaker, as a language's `strengthWords`
/// says; a word that is not there weighs nothing.
struct StrengthWords {
  let weights: [String: Int]

  init(_ reader: DataReader) {
    var weights: [String: Int] = [:]
    for (key, words) in reader.entries {
      guard let weight = Int(key) else {
        words.complain("`\(key)` is no weight", help: ["a weight is a whole number"])
        continue
      }
      for word in words.items { weights[word.text] = weight }
    }
    self.weights = weights
  }

  /// What the words of a wording weigh together.
  func weight(of frame: Frame) -> Int {
    frame.plainWords.split(separator: " ").reduce(0) { $0 + (weights[String($1)] ?? 0) }
  }

  /// Wordings of one rung that weigh unlike, and rungs that weigh less than the one below.
  func problems(_ act: Vocabulary.Act, _ wording: ActWording) -> [Diagnostic] {
    unequalWordings(act, wording) + disorder(act, wording)
  }

  /// Wordings of one rung that weigh unlike.
  func unequalWordings(_ act: Vocabulary.Act, _ wording: ActWording) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    for rung in act.rungs {
      guard let frames = wording.rungs[rung.name], let first = frames.first else { continue }
      let weight = weight(of: first)
      for frame in frames.dropFirst() where self.weight(of: frame) != weight {
        problems.append(
          frame.problem(
            .error, "phrasebook/unequal-strength",
            "`\(frame.plainWords)` weighs \(self.weight(of: frame)), but `\(first.plainWords)` in the "
              + "same rung `\(rung.name)` weighs \(weight)",
            help: [
              "give it a rung of its own, or weigh its words alike under `strengthWords` in "
                + "language.yaml"
            ]))
      }
    }
    return problems
  }

  /// Rungs that weigh less than the one below.
  private func disorder(_ act: Vocabulary.Act, _ wording: ActWording) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    var below: (rung: String, weight: Int)?
    for rung in act.rungs {
      guard let first = wording.rungs[rung.name]?.first else { continue }
      let weight = weight(of: first)
      if let below, weight < below.weight {
        problems.append(
          first.problem(
            .error, "phrasebook/unequal-strength",
            "the rung `\(rung.name)` of `\(act.id)` weighs \(weight), less than `\(below.rung)` below "
              + "it, which weighs \(below.weight)",
            help: ["order the ladder in acts.yaml from weak to strong"]))
      }
      below = (rung.name, weight)
    }
    return problems
  }
}
