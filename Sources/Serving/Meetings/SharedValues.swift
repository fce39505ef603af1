/// Values of which thousands of meetings have the same, each kept in memory once.
struct SharedValues<Value: Hashable & Sendable>: Sendable {
  private var known: Set<Value> = []

  /// The value, as it was first seen.
  mutating func shared(_ value: Value) -> Value {
    // Few are different at a time; what was of old is not kept for ever.
    if known.count > 1000 { known = [] }
    return known.insert(value).memberAfterInsert
  }
}
