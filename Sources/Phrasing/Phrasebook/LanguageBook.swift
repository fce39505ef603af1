package import MeetingModel

/// The wordings of one language. What drafts a meeting refers to them, and copies none.
package final class LanguageBook: Sendable {
  package let language: Language
  package let lexicon: Lexicon
  package let acts: [String: ActWording]
  package let modifiers: [String: ModifierWording]
  package let links: [String: LinkWording]
  package let subjects: SubjectWording
  package let offices: OfficeWording
  package let layouts: [String: Layout]
  package let calendar: CalendarWording
  /// How published texts are read; empty where the language has no rules for that.
  package let reading: ReadingWording
  /// How points become sentences and paragraphs.
  package let planning: PlanningBook
  /// The rules as their files have them.
  let rules: RuleLayers
  /// Where rules other than the acts' are written, by their names without the language
  /// (`modifier/including`, `layout/2+2`, `subjects`).
  let places: [String: RulePlace]
  /// The names of rules that are no act's, modifier's or link's.
  let ruleNames: RuleNames

  init(
    language: Language, lexicon: Lexicon, acts: [String: ActWording],
    modifiers: [String: ModifierWording], links: [String: LinkWording], subjects: SubjectWording,
    offices: OfficeWording, layouts: [String: Layout], calendar: CalendarWording,
    reading: ReadingWording, planning: PlanningBook, rules: RuleLayers,
    places: [String: RulePlace]
  ) {
    self.language = language
    self.lexicon = lexicon
    self.acts = acts
    self.modifiers = modifiers
    self.links = links
    self.subjects = subjects
    self.offices = offices
    self.layouts = layouts
    self.calendar = calendar
    self.reading = reading
    self.planning = planning
    self.rules = rules
    self.places = places
    ruleNames = RuleNames(language)
  }

  /// The book with other wordings of what a spec may word by itself.
  func worded(
    acts: [String: ActWording], modifiers: [String: ModifierWording], links: [String: LinkWording],
    places: [String: RulePlace]
  ) -> LanguageBook {
    LanguageBook(
      language: language, lexicon: lexicon, acts: acts, modifiers: modifiers, links: links,
      subjects: subjects, offices: offices, layouts: layouts, calendar: calendar, reading: reading,
      planning: planning, rules: rules, places: places)
  }

  /// Where a rule that writes words is written (`en/layout/2+2/meeting`); nil for one that no file has.
  func place(ofRule rule: String) -> RulePlace? {
    let slash = UInt8(ascii: "/")
    guard let language = rule.utf8.firstIndex(of: slash) else { return nil }
    var name = rule[rule.utf8.index(after: language)...]
    while !name.isEmpty {
      if let place = places[String(name)] { return place }
      guard let end = name.utf8.lastIndex(of: slash) else { return nil }
      name = name[..<end]
    }
    return nil
  }

  /// Whether words agree with the gender of who speaks.
  package var hasGender: Bool { subjects.pronounFeminine != nil }
}
