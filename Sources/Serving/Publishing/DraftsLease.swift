internal import Glibc

/// The right to number revisions in a drafts folder, held for moments: the hidden link `.lease`, whose
/// target tells whose it is. Services on several machines may share a folder, so that no kernel's lock
/// will do.
///
/// A lease that stays the same for longer than a waiter's patience was left behind, and the waiter takes
/// it over. Should its holder only have slept, no harm is done: revisions are named exclusively. The
/// lease only keeps two services from numbering the same draft twice.
struct DraftsLease: ~Copyable {
  /// The link's name.
  static let name = ".lease"
  /// How long another's lease is waited for.
  static let patience = Duration.seconds(10)

  private let drafts: Folder
  private let mark: String

  private init(_ drafts: consuming Folder, _ mark: String) {
    self.drafts = drafts
    self.mark = mark
  }

  deinit {
    // It may have been taken over meanwhile.
    if drafts.target(of: Self.name) == mark { try? drafts.remove(Self.name) }
  }

  /// Takes the lease on a folder, as soon as nobody else has it. It may wait.
  static func take(
    in drafts: consuming Folder, owner: String, patience: Duration = patience
  ) throws(DiskFailure) -> DraftsLease {
    let mark = TemporaryName.next(of: owner)
    var seen: String?
    var since = ContinuousClock.now
    var pause: useconds_t = 500
    while true {
      do {
        try drafts.link(to: mark, as: name)
        return DraftsLease(drafts, mark)
      } catch  where error.code == EEXIST {
        let holder = drafts.target(of: name)
        if holder != seen { (seen, since) = (holder, .now) }
        // One service numbers at a time, so that one of its own was left behind by its death.
        let isOwn = holder.flatMap { TemporaryName.owner(of: $0) }.map { $0 == owner } ?? false
        if isOwn || ContinuousClock.now - since > patience {
          try drafts.removeTree(name)
        } else {
          _ = usleep(pause)
          pause = min(2 * pause, 20_000)
        }
      }
    }
  }
}
