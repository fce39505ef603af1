internal import Glibc
internal import Hashing

/// A revision on the disk, held against its own manifest.
struct RevisionCheck {
  /// What it should hold; nil when it has no manifest that can be read.
  let manifest: Manifest?
  /// The files that were changed, removed or added.
  let edited: [String]
  /// The SHA-256 of the manifest's own bytes; nil when there is none.
  let digest: String?

  /// Whether everything is as it was published.
  var isComplete: Bool { manifest != nil && edited.isEmpty }

  /// Checks a revision in a meeting's folder.
  init(_ number: Int, in folder: borrowing Folder) throws(DiskFailure) {
    let name = RevisionNumber.folder(number)
    let revision: Folder
    do {
      revision = try folder.open(name)
    } catch  where [ENOENT, ENOTDIR, ELOOP, EACCES, EPERM].contains(error.code) {
      // Something else stands there: not a revision, and not ours to touch.
      (manifest, edited, digest) = (nil, [name], nil)
      return
    }
    guard let bytes = try revision.published(Manifest.fileName), let manifest = Manifest(bytes)
    else {
      (self.manifest, edited, digest) = (nil, [Manifest.fileName], nil)
      return
    }
    var edited: [String] = []
    for file in manifest.files {
      let bytes = try revision.published(file.name)
      if bytes.map({ SHA256.hex($0) }) != file.sha256 { edited.append(file.name) }
    }
    let known = Set(manifest.files.map(\.name) + [Manifest.fileName])
    // What a file manager or an editor leaves behind is no edit.
    edited += try revision.names().filter { !known.contains($0) && !$0.hasPrefix(".") }
    self.manifest = manifest
    self.edited = edited
    digest = SHA256.hex(bytes)
  }
}

extension Folder {
  /// What a published file holds; nil when it is not there, or cannot be what was published: the
  /// service may not read it, or it is longer than anything that is published.
  fileprivate borrowing func published(_ name: String) throws(DiskFailure) -> [UInt8]? {
    do {
      return try read(name)
    } catch  where [EACCES, EPERM, EFBIG].contains(error.code) {
      return nil
    }
  }
}
