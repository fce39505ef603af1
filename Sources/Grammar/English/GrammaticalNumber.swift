/// Whether a label takes the singular or the plural of a verb.
package enum GrammaticalNumber: String, Hashable, Sendable {
  case singular, plural
}
