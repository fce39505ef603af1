internal import Glibc

/// Why something under a spec's name cannot be a spec.
package enum UnusableKind: String, Hashable, Sendable, CaseIterable {
  case link, pipe, socket, device, folder
  /// The name is not valid UTF-8.
  case name

  /// The kind of thing that a mode tells of; nil for a regular file.
  init?(mode: UInt32) {
    switch mode & UInt32(S_IFMT) {
    case UInt32(S_IFREG): return nil
    case UInt32(S_IFLNK): self = .link
    case UInt32(S_IFIFO): self = .pipe
    case UInt32(S_IFSOCK): self = .socket
    case UInt32(S_IFDIR): self = .folder
    default: self = .device
    }
  }

  /// What to tell the person who put it there.
  package var message: String {
    switch self {
    case .link: "this is a symbolic link; put the file itself into the inbox"
    case .pipe: "this is a pipe, not a file"
    case .socket: "this is a socket, not a file"
    case .device: "this is a device, not a file"
    case .folder: "this is a folder with the name of a spec; name it without the ending"
    case .name: "the name is not valid UTF-8; rename the file"
    }
  }
}
