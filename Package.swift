// swift-tools-version: 6.2
import PackageDescription

/// One loop applies these to every target of ours; see the house rules in `Sources/README.md`.
let strictness: [SwiftSetting] =
  [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InferIsolatedConformances"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .enableUpcomingFeature("ImmutableWeakCaptures"),
    .strictMemorySafety(),
  ]
  + (Context.environment["COMMUNIQUE_WARNINGS_AS_ERRORS"] == "1"
    ? [.treatAllWarnings(as: .error)] : [])

let argumentParser: Target.Dependency =
  .product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "communique",
  products: [
    .executable(name: "communique", targets: ["communique"]),
    .executable(name: "communiqued", targets: ["communiqued"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser.git", exact: "1.2.3")
  ],
  targets: [
    // System libraries.
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(
      name: "CSystemd", pkgConfig: "libsystemd", providers: [.apt(["libsystemd-dev"])]),

    // Rooms, from the ground up. `Sources/README.md` says what each is for.
    .target(name: "Diagnostics"),
    .target(name: "YAMLReading", dependencies: ["CYAML", "Diagnostics"]),
    .target(name: "MeetingModel", dependencies: ["YAMLReading", "Diagnostics"]),
    .target(name: "Grammar"),
    .target(
      name: "Phrasing", dependencies: ["Grammar", "MeetingModel", "YAMLReading", "Diagnostics"]),
  ]
)

for target in package.targets where target.type != .system && target.type != .plugin {
  target.swiftSettings = (target.swiftSettings ?? []) + strictness
}
