internal import Glibc
internal import Synchronization

/// Threads for work that waits. A few stay for the next work when theirs is done: making a thread and
/// filling its caches anew costs more than much of what they do.
final class ThreadCrew: Sendable {
  typealias Work = @Sendable () -> Void

  /// The process's.
  static let shared = ThreadCrew()

  /// How many threads wait for work at most.
  private static let mostIdle = 8

  private let idle = Mutex<[Member]>([])

  /// One thread: what it is to do next, and the bell that it sleeps by.
  private final class Member: Sendable {
    private let next: Mutex<Work?>
    private let bell: Bell

    init(_ work: @escaping Work) {
      next = Mutex(work)
      bell = Bell()
    }

    /// Gives it something to do, or nil for the end.
    func wake(_ work: Work?) {
      next.withLock { $0 = work }
      bell.ring()
    }

    func sleep() { bell.wait() }

    func takeWork() -> Work? {
      next.withLock { work in
        defer { work = nil }
        return work
      }
    }
  }

  /// Does `work` on a thread of its own.
  func start(_ work: @escaping Work) throws(OwnThread.Unavailable) {
    // The last that lay down is the one whose caches are warm.
    if let member = idle.withLock({ $0.popLast() }) { return member.wake(work) }
    // The object is retained for the thread, which gives it back.
    let member = unsafe Unmanaged.passRetained(Member(work))
    var thread = pthread_t()
    let result = unsafe pthread_create(
      &thread, nil,
      { pointer in
        if let pointer = unsafe pointer {
          ThreadCrew.shared.serve(
            unsafe Unmanaged<Member>.fromOpaque(pointer).takeRetainedValue())
        }
        return nil
      }, member.toOpaque())
    guard result == 0 else {
      unsafe member.release()
      throw OwnThread.Unavailable(errno: result)
    }
    _ = pthread_detach(thread)
  }

  /// Lets those end that wait.
  func dismissIdle() {
    let members = idle.withLock { idle in
      defer { idle = [] }
      return idle
    }
    for member in members { member.wake(nil) }
  }

  private func serve(_ member: Member) {
    while let work = member.takeWork() {
      work()
      let stays = idle.withLock { idle in
        if idle.count >= Self.mostIdle { return false }
        idle.append(member)
        return true
      }
      guard stays else { return }
      member.sleep()
    }
  }
}

/// Wakes one thread: the system's semaphore.
@safe private final class Bell: Sendable {
  // Safe: the pointer is set once, before anybody has the object, and freed with it; what it points to is
  // touched by sem_post and sem_wait alone, which any thread may call at any time (sem_overview(7)).
  private nonisolated(unsafe) let semaphore: UnsafeMutablePointer<sem_t>

  init() {
    unsafe semaphore = .allocate(capacity: 1)
    // Fails for a count that is too great alone.
    _ = unsafe sem_init(semaphore, 0, 0)
  }

  deinit {
    _ = unsafe sem_destroy(semaphore)
    unsafe semaphore.deallocate()
  }

  func ring() { _ = unsafe sem_post(semaphore) }

  func wait() {
    while unsafe sem_wait(semaphore) != 0 && errno == EINTR {}
  }
}
