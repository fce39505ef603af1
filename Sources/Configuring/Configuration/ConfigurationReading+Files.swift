internal import Diagnostics
internal import Glibc

extension ConfigurationReading {
  /// The most bytes of a configuration's file.
  private static let limit = 1 << 20

  /// Reads a workspace's configuration from the disk: its file, if it is there, and over it the
  /// `.yaml` files of the folder beside it, in the order of their names. Then the places that they set
  /// are held against each other.
  ///
  /// - Parameter isNamed: whether somebody named the file, so that it must be there.
  package init(of workspace: Workspace, isNamed: Bool = false) {
    var files: [File] = []
    var unreadable: [Diagnostic] = []
    for path in [workspace.configuration] + Self.parts(in: workspace.configurationParts) {
      switch Self.contents(of: path) {
      case .success(let bytes): files.append(File(name: path, bytes: bytes))
      case .failure(let failure):
        let mayLack = path == workspace.configuration && !isNamed
        guard failure.number != ENOENT || !mayLack else { continue }
        let reason =
          failure.number == EFBIG
          ? "it has more than \(Self.limit) bytes" : SystemText.message(failure.number)
        unreadable.append(
          Diagnostic(
            .error, id: "config/unreadable", "the configuration cannot be read: \(reason)",
            file: path))
      }
    }
    self.init(files)
    for problem in unreadable { add(problem) }
    if isUsable { checkPlaces(of: workspace) }
  }

  /// Why a file has no bytes.
  private struct Failure: Error {
    var number: Int32
  }

  /// The files of a folder that are merged, in order; none when there is no folder.
  private static func parts(in path: String) -> [String] {
    guard let folder = unsafe opendir(path) else { return [] }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder), names.count < 1000 {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) {
          unsafe String(cString: $0)
        }
      }
      if name.hasSuffix(".yaml"), !TemplateFiles.isIgnored(name) { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .map { PathText.join(path, $0) }
  }

  private static func contents(of path: String) -> Result<[UInt8], Failure> {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return .failure(Failure(number: errno)) }
    defer { close(descriptor) }
    var content: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return .failure(Failure(number: errno)) }
      guard count > 0 else { return .success(content) }
      content += chunk[..<count]
      guard content.count <= limit else { return .failure(Failure(number: EFBIG)) }
    }
  }
}
