internal import Glibc
internal import Synchronization

/// Threads for work that waits. A few stay for the next work when theirs is done: making a thread and
/// filling its caches anew costs more than much of what they do.
///
/// A task that prefers the crew and goes through many steps stays on one thread, whose caches know it, and
/// wakes no other: what a step of a task starts last, and whom work resumes at its end, the same member
/// does next. What a step starts before that, another does at once.
final class ThreadCrew: TaskExecutor {
  /// Something to do.
  struct Work: Sendable {
    /// Whether it is a step of a task: it is short, and waits for nothing.
    var isStep = false
    var body: @Sendable () -> Void
  }

  /// The process's.
  static let shared = ThreadCrew()

  /// How many threads wait for work at most.
  private static let mostIdle = 8

  private struct State {
    var idle: [Member] = []
    /// Steps that a system without threads left for later.
    var left: [Work] = []
  }

  private let state = Mutex(State())

  /// Does `work` on a thread that does nothing else meanwhile.
  func start(_ work: Work) throws(OwnThread.Unavailable) {
    guard let member = Member.current, member.isEnding else { return try wake(work) }
    guard let former = member.follow(by: work) else { return }
    do {
      try wake(former)
    } catch {
      member.follow(by: former)
      throw error
    }
  }

  /// Goes on with a task that prefers the crew.
  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    let step = Work(isStep: true) {
      unsafe job.runSynchronously(on: ThreadCrew.shared.asUnownedTaskExecutor())
    }
    do {
      try start(step)
    } catch {
      // A task cannot be refused: whoever has lain down meanwhile does this, or who has a thread next.
      let member = state.withLock { state in
        let member = state.idle.popLast()
        if member == nil { state.left.append(step) }
        return member
      }
      member?.wake(step)
    }
  }

  /// Does what is the last that the calling thread's work does: what it starts or resumes, the same thread
  /// goes on with.
  func ending(_ body: () -> Void) {
    Member.current?.isEnding = true
    body()
  }

  /// Does `work` on another thread than the caller's.
  private func wake(_ work: Work) throws(OwnThread.Unavailable) {
    // The last that lay down is the one whose caches are warm.
    if let member = state.withLock({ $0.idle.popLast() }) { return member.wake(work) }
    // The object is retained for the thread, which gives it back.
    let member = unsafe Unmanaged.passRetained(Member(work))
    var thread = pthread_t()
    let result = unsafe pthread_create(
      &thread, nil,
      { pointer in
        if let pointer = unsafe pointer {
          let member = unsafe Unmanaged<Member>.fromOpaque(pointer).takeRetainedValue()
          member.becomeCurrent()
          ThreadCrew.shared.serve(member)
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
    let members = state.withLock { state in
      defer { state.idle = [] }
      return state.idle
    }
    for member in members { member.wake(nil) }
  }

  private func serve(_ member: Member) {
    while perform(member.takeWork(), as: member), lieDown(member) { member.sleep() }
  }

  /// Does work and what follows from it; false where there is none, which is the end. Whoever sleeps keeps nothing
  /// of what was done: much may hang on it.
  private func perform(_ first: consuming Work?, as member: Member) -> Bool {
    guard var work = first else { return false }
    while true {
      member.isEnding = work.isStep
      work.body()
      guard let next = member.takeFollowing() ?? state.withLock({ $0.left.popLast() }) else {
        return true
      }
      work = next
    }
  }

  /// Lets a member wait for work, or gives it some; false where enough wait.
  private func lieDown(_ member: Member) -> Bool {
    state.withLock { state in
      // What was left since this one looked for the last time.
      if let step = state.left.popLast() {
        member.wake(step)
        return true
      }
      if state.idle.count >= Self.mostIdle { return false }
      state.idle.append(member)
      return true
    }
  }
}

/// One thread of the crew.
private final class Member: Sendable {
  /// What is for the thread itself to know.
  private struct Own {
    var isEnding = false
    var following: ThreadCrew.Work?
  }

  private let next: Mutex<ThreadCrew.Work?>
  private let own = Mutex(Own())
  private let bell = Bell()

  init(_ work: ThreadCrew.Work) { next = Mutex(work) }

  /// Gives it something to do, or nil for the end.
  func wake(_ work: ThreadCrew.Work?) {
    next.withLock { $0 = work }
    bell.ring()
  }

  func sleep() { bell.wait() }

  func takeWork() -> ThreadCrew.Work? { next.withLock { $0.take() } }

  /// Whether it will soon be done with what it is at.
  var isEnding: Bool {
    get { own.withLock(\.isEnding) }
    set { own.withLock { $0.isEnding = newValue } }
  }

  /// Sets what it does after what it is at; gives what it was to do then before.
  @discardableResult
  func follow(by work: ThreadCrew.Work) -> ThreadCrew.Work? {
    own.withLock { own in
      defer { own.following = work }
      return own.following
    }
  }

  func takeFollowing() -> ThreadCrew.Work? { own.withLock { $0.following.take() } }

  /// The system's place for what belongs to one thread; nil when it has none left.
  private static let place: pthread_key_t? = {
    var key = pthread_key_t()
    return unsafe pthread_key_create(&key, nil) == 0 ? key : nil
  }()

  /// The calling thread's member; nil on a thread that is none of the crew.
  static var current: Member? {
    guard let place, let pointer = unsafe pthread_getspecific(place) else { return nil }
    // Its own thread keeps it as long as it runs.
    return unsafe Unmanaged<Member>.fromOpaque(pointer).takeUnretainedValue()
  }

  /// Makes it the calling thread's, which keeps it until its end.
  func becomeCurrent() {
    guard let place = Self.place else { return }
    _ = unsafe pthread_setspecific(place, Unmanaged.passUnretained(self).toOpaque())
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
