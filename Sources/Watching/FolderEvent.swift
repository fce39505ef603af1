internal import Glibc

/// One event of a watched folder.
package struct FolderEvent: Sendable {
  /// The watch that it came by; -1 for an overflow.
  package var watch: CInt
  /// What happened, as the system's bits.
  package var mask: UInt32
  /// The name in the folder; nil when the folder itself is meant.
  package var name: FileName?

  /// Whether any of the given bits is set.
  func has(_ bits: Int32...) -> Bool {
    bits.contains { mask & UInt32(bitPattern: $0) != 0 }
  }

  /// Whether a folder is meant by the name.
  var isFolder: Bool { has(Int32(IN_ISDIR)) }
}
