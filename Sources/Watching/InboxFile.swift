internal import Glibc

/// A spec as it was read.
package struct InboxFile: Sendable {
  /// Its content.
  package var bytes: [UInt8]
  /// The state that it was in when it was opened.
  package var stamp: FileStamp
  /// Whether somebody wrote to it meanwhile: then what was read may be half of each.
  package var changedMeanwhile: Bool
  /// Whether somebody has it open for writing; nil where that cannot be known.
  package var isOpenForWriting: Bool?
}

/// Why a spec cannot be read.
package enum InboxReadError: Error, Hashable, Sendable {
  /// It is no regular file.
  case unusable(UnusableKind)
  /// It has more bytes than this.
  case tooLarge(limit: Int)
  /// The system refuses it.
  case failed(WatchFailure)
}

extension InboxFile {
  /// Reads an open file whole.
  init(reading file: consuming Descriptor, limit: Int) throws(InboxReadError) {
    stamp = FileStamp(try file.checkedStatus())
    if let kind = UnusableKind(mode: stamp.mode) { throw .unusable(kind) }
    bytes = []
    // One byte more than is allowed tells that there is too much, also while the file grows.
    let most = limit + 1
    // As much as there was, and a byte that shows whether it has grown.
    var room = Int(clamping: stamp.size) + 1
    while bytes.count < most {
      let chunk = try file.read(atMost: min(most - bytes.count, max(room, 1), 1 << 20))
      if chunk.isEmpty { break }
      room = max(room - chunk.count, 1 << 12)
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
    }
    if bytes.count > limit { throw .tooLarge(limit: limit) }
    // Asked last: whoever wrote to it meanwhile either still has it open or has changed its stamp.
    isOpenForWriting = file.isOpenForWriting()
    changedMeanwhile = FileStamp(try file.checkedStatus()) != stamp
  }
}

extension Descriptor {
  fileprivate borrowing func checkedStatus() throws(InboxReadError) -> stat {
    do {
      return try status()
    } catch {
      throw .failed(error)
    }
  }

  /// The next bytes; none at the end.
  fileprivate borrowing func read(atMost count: Int) throws(InboxReadError) -> [UInt8] {
    let number = number
    var code: CInt = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      repeat {
        let result = unsafe Glibc.read(number, buffer.baseAddress, count)
        code = result < 0 ? errno : 0
        filled = max(result, 0)
      } while code == EINTR
    }
    if code != 0 { throw .failed(WatchFailure(code: code, operation: "read", path: nil)) }
    return bytes
  }
}
