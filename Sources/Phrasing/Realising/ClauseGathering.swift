import Grammar
import MeetingModel

/// The verb phrases of a sentence, gathered into clauses: those of one subject that stand side by side,
/// and such as have to name theirs again.
struct ClauseGathering {
  /// Verb phrases that share a subject; none of ours names the first clause's.
  struct Clause {
    var subject: DraftTree?
    var phrases: [DraftTree]
    /// What its verbs agree in; nil for a wording without a verb of ours.
    var tense: FrameTense?
    /// Whether somebody else speaks in it.
    var isAnothers: Bool
  }

  private(set) var clauses: [Clause] = []
  /// How the last verb phrase ends.
  private var ending: ClauseRealiser.Ending?

  var isEmpty: Bool { clauses.isEmpty }

  /// Adds a verb phrase: to the clause before where it can share its subject, else as a clause of its own.
  ///
  /// Verbs of two tenses do not share a subject (*they stand with …, and they pledged …*), and behind a
  /// clause or an infinitive a verb would be taken for one of its own (*note that militias recruit children,
  /// and they demand …*).
  ///
  /// - Parameters:
  ///   - speaker: who else speaks in it; nil for the sentence's own subject.
  ///   - ending: how the verb phrase ends, as far as a verb behind it could be taken for a part of it.
  ///   - again: the sentence's subject once more.
  ///   - sharesTenses: whether verbs of two tenses share a subject all the same.
  mutating func add(
    _ phrase: DraftTree, of speaker: DraftTree? = nil, tense: FrameTense?,
    ending: ClauseRealiser.Ending?, again: () -> DraftTree, sharesTenses: Bool
  ) {
    defer { self.ending = ending }
    let last = clauses.count - 1
    if let speaker {
      clauses.append(Clause(subject: speaker, phrases: [phrase], tense: tense, isAnothers: true))
    } else if clauses.isEmpty {
      clauses.append(Clause(subject: nil, phrases: [phrase], tense: tense, isAnothers: false))
    } else if !clauses[last].isAnothers, !swallows(tense),
      sharesTenses || agrees(tense, clauses[last].tense)
    {
      clauses[last].phrases.append(phrase)
      clauses[last].tense = clauses[last].tense ?? tense
    } else {
      clauses.append(Clause(subject: again(), phrases: [phrase], tense: tense, isAnothers: false))
    }
  }

  private func agrees(_ tense: FrameTense?, _ other: FrameTense?) -> Bool {
    tense == nil || other == nil || tense == other
  }

  /// Whether a verb in a tense would be taken for one of what the phrase before it ends with.
  private func swallows(_ tense: FrameTense?) -> Bool {
    switch ending {
    case .clause: true
    // A verb in the present looks like one in the base form, unless the commas of a list part them.
    case .infinitive: tense == .present && clauses.last?.phrases.count == 1
    case nil: false
    }
  }
}

extension SentenceRealiser {
  /// The clauses of a sentence: verb phrases side by side, whole clauses set off, each with its subject.
  func joined(_ gathered: ClauseGathering, by subject: DraftTree) -> DraftTree {
    let rule = book.ruleNames.clauses
    let clauses = gathered.clauses
    var parts: [DraftTree] = []
    for index in clauses.indices {
      if index > 0 { parts.append(DraftTree.word(",").from(rule: rule)) }
      if index > 0, index == clauses.count - 1 {
        parts.append(DraftTree.word(book.subjects.clauses).from(rule: rule))
      }
      let phrases = clauses[index].phrases
      parts.append(clauses[index].subject ?? subject)
      parts.append(phrases.count == 1 ? phrases[0] : .list(phrases, .and))
    }
    return .phrase(parts)
  }
}

extension ClauseRealiser {
  /// How a verb phrase ends, where a further verb behind it could be taken for a part of it.
  enum Ending {
    /// In a finite clause.
    case clause
    /// In an infinitive.
    case infinitive
  }

  /// How an act's verb phrase ends; nil where a further verb is clear behind it, or where the language
  /// names no words that open clauses.
  func ending(_ use: ActUse, _ result: Result) -> Ending? {
    let openers = book.planning.rules.clauseOpeners
    guard !openers.isEmpty, let complement = use.complements.last else { return nil }
    func opens(_ items: [LocalText]) -> Bool {
      items.contains { item in
        (item[names.language]?.text ?? "").split { !$0.isLetter }.contains {
          openers.contains($0.lowercased())
        }
      }
    }
    func endsInInfinitive(_ items: [LocalText]) -> Bool {
      let words = items.last?[names.language]?.text.split(separator: " ") ?? []
      guard let marker = words.lastIndex(where: { book.reading.infinitives.contains(String($0)) })
      else { return false }
      let behind = words[(marker + 1)...].joined(separator: " ")
      return names.grammar.shape(ofInfinitive: behind) == .base
    }
    func isInfinitive(_ frame: Frame, _ place: String) -> Bool {
      frame.parts.contains { part in
        if case .slot(place, let form) = part { form == nil || form == "base" } else { false }
      }
    }
    guard let modifier = use.modifiers.last else {
      if complement.role == .that || opens(complement.items) { return .clause }
      let isOpen =
        complement.role == .to && isInfinitive(result.act.frames.last ?? result.wording, "to")
      return isOpen || endsInInfinitive(complement.items) ? .infinitive : nil
    }
    guard let wording = book.modifiers[modifier.kind] else { return nil }
    if complement.role == .that || opens(wording) || opens(modifier.items) { return .clause }
    let isPurpose = wording.tail.parts.contains(.slot("items", form: "base"))
    return isPurpose || endsInInfinitive(modifier.items) ? .infinitive : nil

    /// Whether a modifier's own first word opens a clause (*which …*).
    func opens(_ wording: ModifierWording) -> Bool {
      wording.tail.words(before: "items").contains { openers.contains($0) }
    }
  }
}
