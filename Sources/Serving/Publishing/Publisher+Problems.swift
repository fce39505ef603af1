extension Publisher {
  /// Writes why a spec could not be drafted, unless the same is told there already.
  package func tellProblems(_ text: String, of spec: SpecPath) throws {
    var isNew = false
    let folder = try Folder.open(drafts).descend(spec.problemsFolder, making: &isNew)
    let bytes = Array(text.utf8)
    // What cannot be read can be replaced all the same.
    if (try? folder.read(SpecPath.problemsFile)) == bytes { return }
    try folder.replace(SpecPath.problemsFile, bytes, owner: owner)
    if isNew { try Folder.open(drafts).syncWay(to: spec.problemsFolder) }
  }

  /// Removes what was told, and the folders that held nothing else.
  package func clearProblems(of spec: SpecPath) throws {
    try clear(spec.problemsFolder[...], in: Folder.open(drafts))
  }

  private func clear(_ path: ArraySlice<String>, in folder: borrowing Folder) throws {
    guard let name = path.first else { return try folder.remove(SpecPath.problemsFile) }
    guard folder.kind(of: name) == .folder else { return }
    try clear(path.dropFirst(), in: folder.open(name))
    _ = folder.removeIfEmpty(name)
  }

  /// Puts the page of all meetings in place.
  package func publishIndex(_ page: [UInt8]) throws {
    let folder = try Folder.open(drafts)
    if (try? folder.read("index.html")) == page { return }
    try folder.replace("index.html", page, owner: owner)
  }

  /// What stands in a meeting's place and is not ours, by its path in the drafts folder; nil when the
  /// way is free.
  func obstacle(to name: String) -> String? {
    guard var folder = try? Folder.open(drafts) else { return nil }
    var path: [String] = []
    for part in SpecPath.folder(of: name) {
      path.append(part)
      guard let kind = folder.kind(of: part) else { return nil }
      guard kind == .folder, let next = try? folder.open(part) else {
        return kind == .folder ? nil : path.joined(separator: "/")
      }
      folder = next
    }
    let foreign = [("latest", Folder.Kind.link), (SpecPath.problemsFile, .file)].first {
      name, kind in
      folder.kind(of: name).map { $0 != kind } ?? false
    }
    return foreign.map { (path + [$0.0]).joined(separator: "/") }
  }

  /// Whether a revision is there, as far as a look can tell.
  package func isThere(_ revision: Int, of name: String) -> Bool {
    guard
      let folder = try? Folder.open(drafts).descend(
        SpecPath.folder(of: name) + [RevisionNumber.folder(revision)])
    else { return false }
    return folder.kind(of: Manifest.fileName) == .file
  }
}

extension Publisher {
  /// What `problems.txt` tells; nil when there is none.
  func problems(of spec: SpecPath) -> ProblemReport? {
    guard let folder = try? Folder.open(drafts).descend(spec.problemsFolder),
      let bytes = try? folder.read(SpecPath.problemsFile)
    else { return nil }
    return ProblemReport(readBack: String(decoding: bytes, as: UTF8.self))
  }
}
