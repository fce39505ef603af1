import Configuring
import Diagnostics
import Drafting
import Foundation
import MeetingModel
import Phrasing
import Rendering
import Testing

/// The checkout's top folder.
let checkout = #filePath.split(separator: "/", omittingEmptySubsequences: false)
  .dropLast(4).joined(separator: "/")

/// A spec with the name by which tests call it.
struct Spec: CustomTestStringConvertible, Sendable {
  var name: String
  var bytes: [UInt8]
  var testDescription: String { name }
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The specs in a folder of the checkout.
  static func all(in folder: String) throws -> [Spec] {
    let folder = "\(checkout)/\(folder)"
    return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      .filter { $0.hasSuffix(".yaml") }.map { file in
        Spec(
          name: String(file.dropLast(5)),
          bytes: Array(try Data(contentsOf: URL(filePath: "\(folder)/\(file)"))))
      }
  }

  static func examples() throws -> [Spec] { try all(in: "Examples") }
  static func handWritten() throws -> [Spec] { try all(in: "Tests/DraftingTests/Specs") }
  static func starters() throws -> [Spec] { try all(in: "Templates/starters") }
}

/// Drafts with the templates that are shipped.
enum Desk {
  static let loading: Drafter.Loading? =
    (try? TemplateFiles.load(from: "\(checkout)/Templates")).map { Drafter.load($0.files) }

  static func drafter() throws -> Drafter {
    let loading = try #require(loading)
    return try #require(loading.drafter, "\(loading.problems.map(\.message))")
  }

  static func draft(_ spec: Spec, settings: DraftingSettings = DraftingSettings()) throws
    -> DraftingResult
  {
    try drafter().draft(
      spec.bytes, file: "\(spec.name).yaml", name: spec.name, settings: settings)
  }
}
