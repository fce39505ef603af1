/// How alike two wordings sound.
extension Frame {
  /// The frame's first verb, in base form.
  private var verb: String? {
    for part in parts { if case .verb(let base, _) = part { return base } }
    return nil
  }

  /// Whether a reader would hear the same verb again.
  func isLike(_ other: Frame) -> Bool { verb == nil ? self == other : verb == other.verb }
}
