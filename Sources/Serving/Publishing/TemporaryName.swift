internal import Synchronization

/// The hidden names under which something is prepared in the drafts folder. Each is used once and tells
/// whose it is, so that several services may work in one folder.
enum TemporaryName {
  /// Numbers the names of this process.
  private static let count = Atomic<Int>(0)

  /// A name that nothing has.
  static func next(of owner: String) -> String {
    let number = count.add(1, ordering: .relaxed).newValue
    return ".cq-\(owner)-\(number).tmp"
  }

  /// Who prepares something under a name; nil when nobody does.
  static func owner(of name: String) -> Substring? {
    guard name.hasPrefix(".cq-"), name.hasSuffix(".tmp") else { return nil }
    let parts = name.dropFirst(4).dropLast(4).split(
      separator: "-", omittingEmptySubsequences: false)
    return parts.count == 2 && Int(parts[1]) != nil ? parts[0] : nil
  }
}
