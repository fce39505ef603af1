import Grammar
import MeetingModel

/// What hangs on the words of a draft before its mentions are resolved.
enum DraftMark: Hashable, Sendable {
  /// Where the words come from.
  case from(Provenance)
  /// A name or term that stands here, whose form the order of reading decides. It marks an empty
  /// part; the resolver puts the words there. It is large and rare, and kept apart.
  indirect case mention(Mention)
}

/// A phrase of a draft.
typealias DraftTree = WordTree<DraftMark>

extension WordTree where Mark == DraftMark {
  /// Words of a rule's.
  func from(rule: String) -> DraftTree { .marked(.from(.rule(rule)), self) }

  /// Words of the officer's.
  func from(spec origin: Origin) -> DraftTree { .marked(.from(.spec(origin)), self) }

  /// A mention that waits for its words.
  static func mention(_ mention: Mention) -> DraftTree { .marked(.mention(mention), .empty) }
}

/// A name or term at one place of the text.
struct Mention: Hashable, Sendable {
  /// What is mentioned: two mentions with one key are of one thing.
  var key: String
  var names: MentionNames
  var form: Form

  /// The part that the name plays where it stands.
  enum Form: Hashable, Sendable {
    /// The officer wrote the abbreviation; `possessive` is the ending behind it, such as `'s`, and
    /// `indefinite` the article before it, `lead` what stands before it and may not suit the full
    /// name. It wants the full name's article where it stands as a noun with nothing before it.
    case abbreviation(
      written: String, possessive: String, indefinite: String?, lead: NameLead?,
      wantsArticle: Bool)
    /// The officer wrote the full name.
    case full(written: String, possessive: String)
    /// The officer wrote the full name and the abbreviation.
    case both(written: String)
    /// Inside a longer word (*ROK-led*) or a bracket: nothing is introduced here.
    case inside(written: String)
    /// Ours, as a noun, with its article unless the officer wrote that.
    case noun(withArticle: Bool, possessive: String)
    /// Ours, before a noun.
    case attributive
    /// Ours, as part of a compound (*U.S.–ROK*).
    case compound
    /// Ours, the formal name, without an abbreviation.
    case formal
    /// Ours, as a noun, in a title or heading: nothing is introduced here.
    case title(withArticle: Bool, possessive: String)
    /// Ours, before a noun, in a title or heading.
    case titleCompound
  }
}

/// The names of what is mentioned.
struct MentionNames: Hashable, Sendable {
  /// The article of the full name; empty for none.
  var fullArticle: String
  /// Whether the full name takes an article where it stands alone as a noun.
  var fullTakesArticle: Bool
  /// The name that is written out at first mention, without its article.
  var full: String
  /// The formal name with its article, for the release line.
  var formal: String
  /// The article of the short name.
  var shortArticle: String
  /// The name in running text, without its article.
  var short: String
  /// The abbreviation that is defined at first mention; nil where none is.
  var defined: String?
  /// Before a noun.
  var attributive: String
  /// In a compound.
  var compound: String
  /// Whether `compound` is a short form made for compounds.
  var hasPair: Bool
}
