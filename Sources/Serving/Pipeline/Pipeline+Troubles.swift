internal import Configuring
internal import Diagnostics

/// Meetings that the disk holds up, each until its own work succeeds: another's says nothing of it.
extension Pipeline {
  /// Notes that a meeting is held up. An administrator is told when the first is; what holds up each is
  /// told beside its name.
  func holdUp(_ name: String, _ message: String) {
    let isFirst = heldUp.isEmpty
    heldUp[name] = message
    if isFirst { keeper.submit(event(.trouble, message, name: name, level: .error)) }
  }

  /// Notes that a meeting is not held up, or no longer.
  func letGo(_ name: String) {
    guard heldUp.removeValue(forKey: name) != nil, heldUp.isEmpty else { return }
    keeper.submit(event(.restored, "drafts: works again", level: .notice))
  }

  /// What needs an administrator, in the order of its sources.
  var allTroubles: [String] {
    var all = troubles
    if let first = heldUp.min(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      let others = heldUp.count - 1
      all["drafts"] =
        "\(SafeText.safe(first.key)): \(first.value)"
        + (others == 0
          ? "" : "; \(others) other meeting\(others == 1 ? " is" : "s are") held up, too")
    }
    return all.sorted { $0.key < $1.key }.map(\.value)
  }
}
