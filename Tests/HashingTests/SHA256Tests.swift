import Hashing
import Testing

struct SHA256Tests {
  /// The examples that NIST publishes with FIPS 180-4, and the empty message.
  @Test(arguments: [
    ("", 1, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", 1, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 1,
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmno"
        + "ijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu", 1,
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
    ("a", 1_000_000, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
  ])
  func givesThePublishedDigests(piece: String, times: Int, expected: String) {
    var bytes: [UInt8] = []
    for _ in 0..<times { bytes += Array(piece.utf8) }
    #expect(SHA256.hex(bytes) == expected)
  }

  @Test(arguments: [true, false])
  func givesTheSameDigestHoweverTheBytesArePieced(asksProcessor: Bool) {
    for length in 0...200 {
      let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 7) }
      for piece in [1, 3, 63, 64, 65] {
        var digest = SHA256(asksProcessor: asksProcessor)
        var start = 0
        while start < length {
          let end = min(start + piece, length)
          digest.update(Array(bytes[start..<end]))
          start = end
        }
        #expect(digest.finish() == SHA256.digest(bytes), "\(length) bytes by \(piece)")
      }
    }
  }
}
