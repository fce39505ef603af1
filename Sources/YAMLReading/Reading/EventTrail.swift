/// What the parser went through last, for explaining where it stopped.
struct EventTrail {
  /// The last event that was reported.
  private(set) var last: YAMLEvent?

  mutating func note(_ event: YAMLEvent) { last = event }
}
