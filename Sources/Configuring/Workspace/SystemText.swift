internal import Glibc

/// The system's own words.
enum SystemText {
  /// What an error number means.
  static func message(_ number: Int32) -> String {
    // The text belongs to the system and is copied at once.
    guard let text = unsafe strerror(number) else { return "error \(number)" }
    return unsafe String(cString: text)
  }
}
