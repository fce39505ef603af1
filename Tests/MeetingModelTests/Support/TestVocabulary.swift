import MeetingModel

extension Vocabulary {
  /// A small phrasebook's worth of words.
  static let test = Vocabulary(
    acts: [
      Act(
        id: "reaffirm", summary: "say again what was said or promised before",
        rungs: [
          Rung(name: "plain"), Rung(name: "strong", intensifiers: ["firmly", "strongly"]),
          Rung(name: "strongest", intensifiers: ["unequivocally"]),
        ], defaultRung: "plain", frames: [[.what], [.that], [.to]], plainRole: .what),
      Act(
        id: "commit", summary: "promise to do something",
        rungs: [Rung(name: "plain"), Rung(name: "strong", intensifiers: ["firmly"])],
        defaultRung: "plain", frames: [[.to], [.what]], plainRole: .to),
      Act(
        id: "recognize", aliases: ["recognise"], summary: "say that something is so",
        rungs: [Rung(name: "plain")], defaultRung: "plain", frames: [[.what], [.that]],
        plainRole: .what),
      Act(
        id: "note", summary: "mention something", rungs: [Rung(name: "plain")],
        defaultRung: "plain", frames: [[.what], [.that]], plainRole: .what),
      Act(
        id: "condemn", summary: "say that something is wrong",
        rungs: [
          Rung(name: "plain"), Rung(name: "strong", intensifiers: ["strongly"]),
          Rung(name: "strongest", intensifiers: ["in the strongest terms"]),
        ], defaultRung: "plain", frames: [[.what]], plainRole: .what),
      Act(
        id: "express concern", aliases: ["voice concern"], summary: "say that something worries",
        rungs: [
          Rung(name: "weak", keys: ["note concern"]), Rung(name: "plain"),
          Rung(name: "stronger", keys: ["express grave concern"]),
        ], defaultRung: "plain", frames: [[.what], [.that]], plainRole: .what),
      Act(
        id: "call on", aliases: ["call upon"], summary: "ask somebody to do something",
        rungs: [Rung(name: "plain"), Rung(name: "strong", intensifiers: ["strongly"])],
        defaultRung: "plain", frames: [[.whom, .to], [.whom, .for]], plainRole: .whom),
      Act(
        id: "thank", summary: "thank somebody", rungs: [Rung(name: "plain")],
        defaultRung: "plain", frames: [[.whom], [.whom, .for]], plainRole: .whom),
      Act(
        id: "agree", summary: "agree on something", rungs: [Rung(name: "plain")],
        defaultRung: "plain", frames: [[.on], [.that], [.to]], plainRole: .on),
      Act(
        id: "pay tribute", summary: "honour somebody", rungs: [Rung(name: "plain")],
        defaultRung: "plain", frames: [[.what]], plainRole: .what, prepositions: ["to"]),
      Act(
        id: "meet", summary: "meet", rungs: [Rung(name: "plain")], defaultRung: "plain",
        frames: [[], [.on]], plainRole: .on),
    ],
    modifiers: [
      Entry(id: "including", summary: "parts"), Entry(id: "in light of", aliases: ["in view of"]),
      Entry(id: "in violation of"), Entry(id: "noting"), Entry(id: "recognizing"),
      Entry(id: "as"), Entry(id: "to", summary: "purpose"), Entry(id: "which"),
    ],
    links: [
      Entry(id: "also"), Entry(id: "further"), Entry(id: "in this regard"), Entry(id: "none"),
    ],
    kinds: [
      Entry(id: "2+2", summary: "two ministers a side"), Entry(id: "foreign-ministers"),
      Entry(id: "trilateral", partyCount: 3),
    ],
    defaultKind: "foreign-ministers",
    houses: [Entry(id: "US"), Entry(id: "UK", aliases: ["GB"]), Entry(id: "CA")],
    offices: [
      Entry(id: "foreign ministers"),
      Entry(id: "defense ministers", aliases: ["defence ministers"]),
    ],
    countries: ["US", "KR", "KP", "GB", "CA", "NO", "IN", "EU", "JP", "RU"],
    countryNames: ["japan": "JP", "south korea": "KR"], languages: ["en", "ko", "fr"])
}
