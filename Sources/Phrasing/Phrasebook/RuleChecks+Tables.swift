import Diagnostics
import MeetingModel

/// What is wrong with the tables beside the acts: layouts, connectives, calendars, offices, planning.
extension RuleChecks {
  /// What is wrong with a language's tables.
  func tables(of book: LanguageBook) -> [Diagnostic] {
    layoutPlaces(book) + uselessLayouts(book) + uselessLinks(book) + calendars(book)
      + offices(book) + hiddenRelations(book)
  }

  // MARK: Layouts

  /// Places that nothing fills: a frame with one outside `<…>` is never taken, and one inside never
  /// said.
  private func layoutPlaces(_ book: LanguageBook) -> [Diagnostic] {
    book.layouts.sorted { $0.key < $1.key }.flatMap { _, layout -> [Diagnostic] in
      let facts = layout.release + layout.hosted + layout.met + layout.we
      let parts: [([Frame], Set<String>)] = [
        (layout.title, LayoutPlaces.title), (facts, LayoutPlaces.facts),
        ([layout.principals, layout.representatives], LayoutPlaces.principals),
        (layout.introduction.map { [$0] } ?? [], LayoutPlaces.introduction),
        (layout.sitting.map { [$0] } ?? [], LayoutPlaces.sitting),
        (layout.next, LayoutPlaces.next), (layout.thanks, LayoutPlaces.thanks),
      ]
      return parts.flatMap { frames, known in
        frames.flatMap { $0.placeProblems(known: known, needed: nil) }
      }
    }
  }

  private func uselessLayouts(_ book: LanguageBook) -> [Diagnostic] {
    let kinds = phrasebook.vocabulary.kinds.map(\.id)
    let known = kinds + ["default"]
    func never(_ kind: String, _ place: RulePlace?) -> Diagnostic {
      problem(
        "phrasebook/never-chosen", "`\(kind)` is no kind of kinds.yaml, so that it is never chosen",
        at: place,
        help: [
          Suggestion.nearest(to: kind, among: known).map { "did you mean `\($0)`?" }
            ?? "the kinds: \(kinds.joined(separator: ", "))"
        ])
    }
    return book.layouts.keys.sorted().filter { !known.contains($0) }
      .map { never($0, book.places["layout/\($0)"]) }
      + book.subjects.kinds.keys.sorted().filter { !known.contains($0) }
      .map { never($0, book.places["subjects/kinds/\($0)"]) }
  }

  // MARK: Connectives

  /// Connectives without words; `none` says by its name that it has none.
  private func uselessLinks(_ book: LanguageBook) -> [Diagnostic] {
    book.links.sorted { $0.key < $1.key }.filter { key, link in
      key != SpeakingPlanner.noLink && (link.front ?? "").isEmpty && (link.inner ?? "").isEmpty
    }.map { key, _ in
      problem(
        "phrasebook/no-wording", "the connective `\(key)` has no wording",
        at: book.places["link/\(key)"],
        help: ["give it `front`, before the subject, or `inner`, before the verb"])
    }
  }

  /// Relations behind one that takes every pair of acts that they take.
  private func hiddenRelations(_ book: LanguageBook) -> [Diagnostic] {
    let relations = book.planning.rules.relations
    return relations.indices.compactMap { index in
      let relation = relations[index]
      let before = relations[..<index].contains {
        !$0.byWord && $0.first.isSuperset(of: relation.first)
          && $0.second.isSuperset(of: relation.second)
      }
      guard before || relation.links.isEmpty, relation.place != nil else { return nil }
      return problem(
        "phrasebook/never-chosen",
        before
          ? "a relation before this one takes all of its acts, so that it is never chosen"
          : "this relation has no connective, so that it is never chosen", at: relation.place,
        help: ["put the narrower relation first"])
    }
  }

  // MARK: Calendars and offices

  /// Date formats that a house wants and a calendar lacks, and places in patterns that nothing fills.
  private func calendars(_ book: LanguageBook) -> [Diagnostic] {
    let place = book.places["calendar"]
    let formats = book.calendar.formats
    let lacking = phrasebook.houses.sorted { $0.key < $1.key }
      .filter { formats[$0.value.dates] == nil }
      .map { id, house in
        problem(
          "phrasebook/no-wording",
          "the house \(id) writes dates as `\(house.dates)`, which \(book.lexicon.name) has no format "
            + "for", at: place, help: ["formats: \(formats.keys.sorted().joined(separator: ", "))"])
      }
    let broken = formats.sorted { $0.key < $1.key }.flatMap { name, patterns in
      patterns.sorted { $0.key < $1.key }.compactMap { key, pattern -> Diagnostic? in
        let slots = (try? Frame(pattern))?.slots ?? ["{"]
        guard let slot = slots.subtracting(Calendar.places).min() else { return nil }
        return problem(
          "phrasebook/place",
          "nothing fills the place {\(slot)} of the pattern `\(key)` of `\(name)`", at: place,
          help: ["the places here are: \(Calendar.places.sorted().joined(separator: ", "))"])
      }
    }
    let missing = formats.sorted { $0.key < $1.key }.flatMap { name, patterns in
      Calendar.patterns.filter { patterns[$0] == nil }.map { key in
        problem(
          "phrasebook/no-wording", "the format `\(name)` lacks the pattern `\(key)`", at: place,
          help: ["a date that needs it would be empty"])
      }
    }
    return lacking + broken + missing
  }

  /// Offices in common that a spec may name and a language has no label for.
  private func offices(_ book: LanguageBook) -> [Diagnostic] {
    phrasebook.vocabulary.offices.map(\.id).filter { book.offices.common[$0] == nil }.map { key in
      problem(
        "phrasebook/no-wording", "`\(key)` of offices.yaml has no label in \(book.lexicon.name)",
        at: book.places["offices"], help: ["give it one under `common`"])
    }
  }

  // MARK: Languages and keys

  /// Languages that the program could draft in and the phrasebook has no folder for.
  func missingLanguages() -> [Diagnostic] {
    Languages.known.subtracting(phrasebook.languages.keys).sorted().map { language in
      Diagnostic(
        .warning, id: "phrasebook/missing-language",
        "nothing is drafted in `\(language)`: the phrasebook has no folder for it",
        file: "phrasebook/\(language)",
        help: ["copy the folder of another language and reword it"])
    }
  }

  /// Keys that two entries of one table claim.
  func tiedEntries() -> [Diagnostic] {
    let vocabulary = phrasebook.vocabulary
    let tables = [
      ("modifiers.yaml", vocabulary.modifiers), ("links.yaml", vocabulary.links),
      ("kinds.yaml", vocabulary.kinds), ("houses.yaml", vocabulary.houses),
      ("offices.yaml", vocabulary.offices),
    ]
    return tables.flatMap { file, entries -> [Diagnostic] in
      var owners: [String: String] = [:]
      return entries.flatMap { entry in
        ([entry.id] + entry.aliases).compactMap { key -> Diagnostic? in
          guard let owner = owners.updateValue(entry.id, forKey: key), owner != entry.id else {
            return nil
          }
          return Diagnostic(
            .error, id: "phrasebook/tie",
            "`\(owner)` and `\(entry.id)` both claim the key `\(key)`",
            file: file, help: ["leave it to one of them: the other is never meant"])
        }
      }
    }
  }

  private func problem(_ id: String, _ message: String, at place: RulePlace?, help: [String])
    -> Diagnostic
  {
    Diagnostic(
      .error, id: id, message, file: place?.file ?? "", range: place?.range, help: help)
  }
}

/// The places that the frames of a layout may have.
enum LayoutPlaces {
  static let facts: Set<String> = [
    "meeting", "ordinal", "year", "full", "governments", "host", "guests", "countries", "pair",
    "principals", "hostPrincipals", "guestPrincipals", "venue", "city", "date", "collective",
    "introduction", "purpose", "state", "states", "envoys", "occasion", "visit", "visitor", "body",
  ]
  static let title = facts.union(["names", "Ordinal", "Sitting"])
  static let sitting: Set<String> = ["sitting", "body"]
  static let principals: Set<String> = ["people", "country", "formal"]
  static let introduction: Set<String> = ["collective"]
  static let next: Set<String> = [
    "subject", "round", "next.city", "next.country", "next.place", "next.venue", "next.date",
    "next.period", "next.season", "next.words",
  ]
  static let thanks: Set<String> = ["speaker", "thanked", "reasons"]
}
