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

/// Released programs bring their C++ library along, as they do Swift's (see `Scripts/link`).
let linking: [LinkerSetting] = [
  .unsafeFlags(
    ["-L", Context.packageDirectory + "/Scripts/link", "-Xclang-linker", "-static-libgcc"],
    .when(platforms: [.linux], configuration: .release))
]

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
    // Not a library: a few lines of C around what Swift cannot call.
    .target(name: "CLinux"),
    // Nor is this: instructions that some processors have.
    .target(name: "CProcessor"),

    // Rooms, from the ground up. `Sources/README.md` says what each is for.
    .target(name: "Diagnostics"),
    .target(name: "Hashing", dependencies: ["CProcessor"]),
    .target(name: "YAMLReading", dependencies: ["CYAML", "Diagnostics"]),
    .target(name: "MeetingModel", dependencies: ["YAMLReading", "Diagnostics"]),
    .target(name: "Grammar"),
    .target(
      name: "Phrasing", dependencies: ["Grammar", "MeetingModel", "YAMLReading", "Diagnostics"]),
    .target(
      name: "Reviewing", dependencies: ["Phrasing", "Grammar", "MeetingModel", "Diagnostics"]),
    .target(
      name: "Rendering",
      dependencies: ["Phrasing", "Grammar", "MeetingModel", "Reviewing", "Diagnostics"]),
    .target(
      name: "Drafting",
      dependencies: [
        "Diagnostics", "YAMLReading", "MeetingModel", "Grammar", "Phrasing", "Reviewing",
        "Rendering",
      ]),
    .target(
      name: "Importing",
      dependencies: ["Phrasing", "Grammar", "MeetingModel", "YAMLReading", "Diagnostics"]),
    .target(
      name: "Configuring",
      dependencies: ["Rendering", "MeetingModel", "YAMLReading", "Hashing", "Diagnostics"]),
    .target(name: "Archiving", dependencies: ["CSQLite"]),
    .target(name: "Watching", dependencies: ["CLinux", "Diagnostics"]),
    .target(name: "Controlling"),
    .target(
      name: "Serving",
      dependencies: [
        "Drafting", "Configuring", "Archiving", "Watching", "Controlling", "CSystemd", "CLinux",
        "Rendering",
        "Reviewing", "Phrasing", "MeetingModel", "YAMLReading", "Hashing", "Diagnostics",
      ]),
    .target(
      name: "Commanding",
      dependencies: [
        "Drafting", "Importing", "Configuring", "Controlling", "Rendering", "Reviewing", "Phrasing",
        "Grammar", "MeetingModel", "YAMLReading", "Diagnostics", argumentParser,
      ]),
    .executableTarget(
      name: "communique", dependencies: ["Commanding"], linkerSettings: linking),
    .executableTarget(
      name: "communiqued", dependencies: ["Serving", argumentParser], linkerSettings: linking),

    // Tests, one target a room, and what several of them share.
    .target(name: "SchemaValidating", path: "Tests/SchemaValidating"),
    .target(name: "Seeding", path: "Tests/Seeding"),
    .testTarget(name: "HashingTests", dependencies: ["Hashing"]),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
    .testTarget(
      name: "YAMLReadingTests", dependencies: ["YAMLReading", "Diagnostics", "Seeding"]),
    .testTarget(
      name: "MeetingModelTests",
      dependencies: ["MeetingModel", "YAMLReading", "Diagnostics", "SchemaValidating", "Seeding"]),
    .testTarget(name: "GrammarTests", dependencies: ["Grammar"]),
    .testTarget(
      name: "PhrasingTests",
      dependencies: ["Phrasing", "Grammar", "MeetingModel", "YAMLReading", "Diagnostics"]),
    .testTarget(
      name: "ReviewingTests",
      dependencies: ["Reviewing", "Phrasing", "Grammar", "MeetingModel", "Diagnostics", "Seeding"]),
    .testTarget(
      name: "RenderingTests",
      dependencies: [
        "Rendering", "Reviewing", "Phrasing", "Grammar", "MeetingModel", "Diagnostics", "Seeding",
      ], exclude: ["Golden"]),
    .testTarget(
      name: "DraftingTests",
      dependencies: [
        "Drafting", "Configuring", "Rendering", "Reviewing", "Phrasing", "Grammar", "MeetingModel",
        "YAMLReading", "Diagnostics", "SchemaValidating", "Seeding",
      ], exclude: ["Golden", "Specs"]),
    .testTarget(
      name: "ImportingTests",
      dependencies: [
        "Importing", "Drafting", "Configuring", "Phrasing", "MeetingModel", "YAMLReading",
        "Diagnostics",
      ], exclude: ["Texts"]),
    .testTarget(
      name: "ConfiguringTests",
      dependencies: ["Configuring", "Rendering", "MeetingModel", "Diagnostics"]),
    .testTarget(name: "ArchivingTests", dependencies: ["Archiving"]),
    .testTarget(name: "WatchingTests", dependencies: ["Watching"]),
    .testTarget(
      name: "ControllingTests", dependencies: ["Controlling", "Seeding"], exclude: ["Resources"]),
    .testTarget(
      name: "ServingTests",
      dependencies: [
        "Serving", "Drafting", "Configuring", "Archiving", "Watching", "Controlling", "Rendering",
        "Hashing",
        "Diagnostics",
      ], exclude: ["Resources"]),
    .testTarget(
      name: "CommandingTests",
      dependencies: [
        "Commanding", "Configuring", "Controlling", "Diagnostics", "Drafting", "Phrasing",
      ],
      exclude: ["Scripts"]),
    .testTarget(name: "PackageTests"),
  ]
)

// Tools of developers, which a plain build leaves out: `make bench` and `make fuzz` ask for them.
let tools: [(name: String, path: String, asks: String, rooms: [Target.Dependency])] = [
  (
    "bench-phases", "Benchmarks/Phases", "COMMUNIQUE_WITH_BENCHMARKS",
    [
      "Drafting", "Importing", "Configuring", "Rendering", "Reviewing", "Phrasing", "MeetingModel",
      "YAMLReading", "Hashing", "Diagnostics",
    ]
  ),
  (
    "fuzz", "Fuzzing", "COMMUNIQUE_WITH_FUZZING",
    [
      "Drafting", "Importing", "Configuring", "Controlling", "Rendering", "Phrasing",
      "MeetingModel", "YAMLReading", "Diagnostics",
    ]
  ),
]
for tool in tools where Context.environment[tool.asks] == "1" {
  package.targets.append(
    .executableTarget(
      name: tool.name, dependencies: tool.rooms, path: tool.path,
      exclude: tool.name == "fuzz" ? ["Seeds", "README.md", "dictionary"] : []))
}

for target in package.targets
where target.type != .system && target.type != .plugin
  && !["CLinux", "CProcessor"].contains(target.name)
{
  target.swiftSettings = (target.swiftSettings ?? []) + strictness
}
