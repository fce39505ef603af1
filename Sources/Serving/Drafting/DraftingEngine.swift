package import Rendering

/// What turns a spec's bytes into what is published: the phrasebook with its settings, or a test's
/// double. A pure function of the bytes and of what the fingerprint stands for.
package protocol DraftingEngine: Sendable {
  /// The SHA-256 over everything but the spec that shapes a draft.
  var fingerprint: String { get }
  /// The most bytes that a spec may have.
  var byteLimit: Int { get }
  /// Drafts a spec.
  func draft(_ bytes: [UInt8], of spec: SpecPath) -> DraftOutcome
  /// Renders the page of all meetings.
  func index(_ entries: [IndexEntry]) -> [UInt8]
}

/// What came of drafting a spec.
package enum DraftOutcome: Hashable, Sendable {
  /// A draft, and how many findings it has.
  case drafted(Edition, findings: Int)
  /// The spec has errors.
  case refused(ProblemReport)
}
