import MeetingModel

/// The names of a language's rules that every meeting may use: sentences bear them, and none is put together
/// for each sentence.
struct RuleNames: Sendable {
  let acts, bullets, clauses, mirrored, names, offices, state, subjects, verbatim: String

  init(_ language: Language) {
    func name(_ rule: String) -> String { "\(language)/\(rule)" }
    acts = name("acts")
    bullets = name("bullets")
    clauses = name("clauses")
    mirrored = name("mirrored")
    names = name("names")
    offices = name("offices")
    state = name("state")
    subjects = name("subjects")
    verbatim = name("verbatim")
  }
}
