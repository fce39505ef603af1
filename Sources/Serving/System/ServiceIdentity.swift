internal import Glibc

/// A name that tells a service from all others that work in the same drafts folder: random, and kept in
/// its state folder.
enum ServiceIdentity {
  private static let fileName = "identity"
  private static let digits = 16

  /// The name of the service with a state folder, made if it has none yet.
  static func name(in state: String) throws(DiskFailure) -> String {
    let folder = try Folder.open(state)
    if let bytes = try folder.read(fileName), let name = parse(bytes) { return name }
    let random = String(UInt64.random(in: .min ... .max), radix: 16)
    let name = String(repeating: "0", count: digits - random.count) + random
    try folder.replace(fileName, Array("\(name)\n".utf8), owner: name)
    return name
  }

  /// Whether a service has worked with a state folder before.
  static func isGiven(in state: String) -> Bool {
    unsafe access("\(state)/\(fileName)", F_OK) == 0
  }

  private static func parse(_ bytes: [UInt8]) -> String? {
    let name = String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    return name.utf8.count == digits && name.allSatisfy(\.isHexDigit) ? name : nil
  }
}
