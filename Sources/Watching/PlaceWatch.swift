internal import Glibc

/// Tells when the path of the inbox may lead elsewhere: when the inbox or a folder above it is removed,
/// renamed, made, or replaced, and when something is mounted or unmounted. It is made anew after each
/// change.
final class PlaceWatch {
  /// One folder on the way to the inbox, and the name in it by which the way goes on.
  private struct Step: Equatable {
    var folder: String
    var name: String
    /// Whether what happens to the name must be heard of here, since nothing is there or a link is.
    var hearsNames: Bool
  }

  private static let nameMask =
    UInt32(IN_CREATE) | UInt32(IN_DELETE) | UInt32(IN_MOVED_FROM) | UInt32(IN_MOVED_TO)
  private static let selfMask =
    UInt32(IN_MOVE_SELF) | UInt32(IN_DELETE_SELF) | UInt32(IN_ONLYDIR)
  /// How many links may be followed, as the kernel has it.
  private static let mostLinks = 40

  /// How often the way is looked at anew when it changes meanwhile.
  private static let mostLooks = 100

  private let inotify: Inotify
  private let mountTable: CInt
  /// The names to hear of, by watch.
  private var names: [CInt: Set<String>] = [:]

  /// Watches the way to a path as far as it goes; nil when the system has no watcher left.
  init?(_ path: String) {
    do { inotify = try Inotify() } catch { return nil }
    mountTable = unsafe open("/proc/self/mountinfo", O_RDONLY | O_CLOEXEC)
    // What happened between the look and the watch was heard by nobody: only a second look that finds
    // the same tells that every change from now on will be.
    var steps = Self.steps(to: path)
    for _ in 0..<Self.mostLooks {
      watch(steps)
      let found = Self.steps(to: path)
      if found == steps { return }
      steps = found
    }
  }

  private func watch(_ steps: [Step]) {
    for step in steps {
      let mask = Self.selfMask | (step.hearsNames ? Self.nameMask : 0)
      guard let folder = try? Descriptor.open(step.folder, flags: O_RDONLY | O_DIRECTORY),
        let watch = try? inotify.add(folder, mask: mask | UInt32(IN_MASK_ADD))
      else { continue }
      names[watch, default: []].insert(step.name)
    }
  }

  deinit { if mountTable >= 0 { _ = close(mountTable) } }

  /// Becomes readable when something happens on the way.
  var number: CInt { inotify.number }

  /// Has an urgent condition when mounts change; -1 when the system does not tell.
  var mounts: CInt { mountTable }

  /// Whether anything that happened concerns the path.
  func hasChanged() -> Bool {
    guard let events = try? inotify.read() else { return true }
    return events.contains { event in
      guard let name = event.name else { return true }
      return names[event.watch]?.contains(name.shown) ?? true
    }
  }

  /// The folders on the way, links followed, as far as it leads anywhere.
  private static func steps(to path: String) -> [Step] {
    var steps: [Step] = []
    var folder = "/"
    var rest = parts(path)[...]
    var links = 0
    while let name = rest.popFirst() {
      if name == ".." {
        folder = folder.lastIndex(of: "/").map { String(folder[..<$0]) } ?? ""
        if folder.isEmpty { folder = "/" }
        continue
      }
      let next = folder == "/" ? "/\(name)" : "\(folder)/\(name)"
      var status = stat()
      let isThere = unsafe lstat(next, &status) == 0
      let isLink = isThere && status.st_mode & S_IFMT == S_IFLNK
      steps.append(
        Step(folder: folder, name: name, hearsNames: !isThere || isLink || rest.isEmpty))
      guard isThere else { break }
      guard isLink else {
        folder = next
        continue
      }
      links += 1
      guard links <= mostLinks, let target = target(of: next) else { break }
      rest = parts(target)[...] + rest
      if target.hasPrefix("/") { folder = "/" }
    }
    return steps
  }

  private static func parts(_ path: String) -> [String] {
    path.split(separator: "/").map(String.init).filter { $0 != "." }
  }

  private static func target(of link: String) -> String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = unsafe readlink(link, &buffer, buffer.count)
    guard count > 0, count < buffer.count else { return nil }
    return String(validating: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
