/// Cuts a stream of bytes into messages at NUL bytes.
struct MessageFramer {
  /// What the bytes that have come so far amount to.
  enum Step: Equatable {
    /// A whole message, without its NUL.
    case message([UInt8])
    /// Nothing whole yet.
    case incomplete
    /// More bytes than a message may have.
    case tooLarge
  }

  /// The most bytes that a message may have.
  let limit: Int
  private var buffer: [UInt8] = []
  /// Where the first message that was not taken yet begins.
  private var start = 0
  /// How far the buffer was searched for a NUL, so that no byte is looked at twice.
  private var searched = 0

  init(limit: Int) { self.limit = limit }

  /// How many bytes have come that belong to no message taken yet.
  var pending: Int { buffer.count - start }

  /// Takes bytes as they came.
  mutating func append(_ bytes: some Sequence<UInt8>) {
    if start > 0 {
      buffer.removeFirst(start)
      searched -= start
      start = 0
    }
    buffer.append(contentsOf: bytes)
  }

  /// The next message, if it is whole.
  mutating func next() -> Step {
    guard let end = buffer[searched...].firstIndex(of: 0) else {
      searched = buffer.count
      return pending > limit ? .tooLarge : .incomplete
    }
    guard end - start <= limit else { return .tooLarge }
    let message = Array(buffer[start..<end])
    start = end + 1
    searched = start
    if start == buffer.count {
      buffer.removeAll(keepingCapacity: buffer.capacity <= 1 << 16)
      start = 0
      searched = 0
    }
    return .message(message)
  }
}
