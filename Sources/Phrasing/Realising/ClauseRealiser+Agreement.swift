import Grammar
import MeetingModel

/// What verbs agree with, and what they ask of an officer's clause.
extension ClauseRealiser {
  /// Whether parts of a frame have a verb that agrees with a gender which the spec does not tell.
  func asksUnknownGender(_ parts: [FramePart], _ agreement: Agreement) -> Bool {
    guard agreement.isOfUnknownGender else { return false }
    let subject = agreement.verbSubject
    return parts.contains { part in
      switch part {
      case .verb(let base, let tense):
        names.grammar.agreesInGender(base, form(tense, for: subject), for: subject)
      case .optional(let inner): asksUnknownGender(inner, agreement)
      case .word, .suffix, .slot: false
      }
    }
  }

  /// The form of a verb of ours in the voice's tense.
  func form(_ tense: FrameTense?, for subject: VerbSubject) -> VerbForm {
    let isPast =
      switch tense {
      case .past: true
      case .present, .base: false
      case nil: voice == .ministersPast
      }
    return tense == .base
      ? .base
      : isPast
        ? (subject.isPlural ? .past : .pastSingular)
        : (subject.isPlural ? .presentPlural : .presentSingular)
  }

  /// Purposes that may be verb phrases as well as noun phrases, with the form that was chosen.
  func unclearPurposes(_ use: ActUse) -> [Choice] {
    let purposes = use.modifiers.filter { modifier in
      book.modifiers[modifier.kind]?.tail.parts.contains(.slot("items", form: "purpose")) == true
    }
    return purposes.flatMap(\.items).filter { forms.isUnclear(asPurpose: $0) }.compactMap { item in
      // Behind "to" stands a verb.
      guard let text = item[names.language]?.text, let first = text.words.first,
        !book.reading.infinitives.contains(String(first))
      else { return Choice?.none }
      let isVerb = names.grammar.isLikelyVerbPhrase(text)
      return Choice(
        "form", isVerb ? "gerund" : "as written",
        why: "`\(first)` in `\(text)` may be a verb or a noun", isFinding: true,
        help: [isVerb ? "write `the \(text)` for the noun" : "write `to \(text)` for the verb"])
    }
  }

  /// A reminder that the verb asks a mood of the officer's own clause, which stays as written.
  func mood(_ use: ActUse) -> [Choice] {
    let clauses = use.complements.filter { $0.role == .that }.flatMap(\.items)
      .compactMap { $0[names.language] }
    return clauses.filter { !names.grammar.isSubjunctive($0.text) }.map {
      Choice(
        "mood", "as written",
        why:
          "`\(use.act)` asks the subjunctive in this language, and `\($0.text)` does not certainly "
          + "stand in it", isFinding: true,
        help: ["see that the verb of the clause is in the subjunctive: nothing changes it"])
    }
  }
}

extension Choice {
  /// What was said of people whose gender the spec does not tell.
  static func unknownGender(_ chosen: String) -> Choice {
    Choice(
      Choice.agreement, chosen,
      why: "the spec does not tell the gender of those who speak", isFinding: true,
      help: ["give each principal `gender: m` or `gender: f`"])
  }
}
