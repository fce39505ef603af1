import Foundation

/// Gives `body` a new folder and removes it with what is in it.
func withScratch<Value>(_ body: (String) throws -> Value) throws -> Value {
  let folder = "/tmp/communique-\(UUID().uuidString.prefix(13))"
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
  defer { try? FileManager.default.removeItem(atPath: folder) }
  return try body(folder)
}
