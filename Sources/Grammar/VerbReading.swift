/// What a word behind a name may be as the verb whose subject the name is.
package enum VerbReading: Hashable, Sendable {
  /// No verb.
  case none
  /// A finite verb and nothing else (*strengthens*).
  case finite
  /// A finite verb or a noun (*exports*): what stands around it decides.
  case finiteOrNoun
  /// A past, or a participle before a noun (*armed*).
  case past
  /// A participle in the present (*invading*).
  case participle
  /// An adverb in front of a verb (*firmly*).
  case adverb
}
