// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
]

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")

/// What the command line ties together.
let cliRooms: [Target.Dependency] = [
  "Presence", "Register", "Crawl", "Page", "Audit", "Report", "Render", "Store", "CResources",
]

/// A Swift target of the house, with the strict settings that every room shares.
func room(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// C that uses what Linux adds to POSIX.
let gnu: [CSetting] = [.define("_GNU_SOURCE")]

let package = Package(
  name: "vitrine",
  products: [
    .executable(name: "vitrine", targets: ["vitrine"]),
    .executable(name: "fixture-server", targets: ["fixture-server"]),
    // The rooms that read what strangers wrote, for the fuzzers in Tests/Fuzz.
    .library(name: "Rooms", targets: ["Presence", "Register", "Crawl", "Page"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
  ],
  targets: [
    // C and C++ shims, nothing else.
    .target(name: "CBytes"),
    .target(
      name: "CCurl", cSettings: gnu,
      linkerSettings: [.linkedLibrary("curl"), .linkedLibrary("ssl"), .linkedLibrary("crypto")]),
    .target(
      name: "CDeflate",
      linkerSettings: [
        .linkedLibrary("deflate"), .linkedLibrary("z"), .linkedLibrary("brotlidec"), .linkedLibrary("zstd"),
      ]),
    .target(name: "CPhone", linkerSettings: [.linkedLibrary("phonenumber")]),
    .target(name: "COsmium", linkerSettings: [.linkedLibrary("z"), .linkedLibrary("pthread")]),
    .target(name: "CSpawn", cSettings: gnu),
    .target(name: "CTLS", linkerSettings: [.linkedLibrary("ssl"), .linkedLibrary("crypto")]),
    .target(name: "CResources", cSettings: [.headerSearchPath("../..")]),

    // The rooms.
    room("Presence", []),
    room("Register", ["Presence", "COsmium"]),
    room("Crawl", ["Presence", "CCurl", "CDeflate", logging]),
    room("Page", ["Presence", "CBytes", "CPhone"]),
    room("Audit", ["Presence", "Page"]),
    room("Report", ["Presence", mustache]),
    room("Render", ["Presence", "CSpawn"]),
    room("Store", ["Presence", "CDeflate", grdb]),
    room("CLI", cliRooms + [argumentParser, logging, yams]),
    .executableTarget(name: "vitrine", dependencies: ["CLI"], swiftSettings: strict),
    .executableTarget(
      name: "fixture-server", dependencies: ["FixtureTown"], path: "Sources/fixture-server/Main", swiftSettings: strict),
    .target(name: "FixtureTown", dependencies: ["CTLS"], path: "Sources/fixture-server/Town", swiftSettings: strict),

    // Measuring: the suite, a minimal client on libcurl beside which it measures, and a slow and hostile server.
    .executableTarget(
      name: "benchmarks", dependencies: ["Presence", "Crawl", "Page", "Register", "Report", "CDeflate", "TestSupport"],
      path: "Benchmarks/Suite",
      swiftSettings: strict),
    .executableTarget(
      name: "bench-reference", path: "Benchmarks/Reference", cSettings: gnu, linkerSettings: [.linkedLibrary("curl")]),
    .executableTarget(
      name: "bench-server", path: "Benchmarks/Server", cSettings: gnu,
      linkerSettings: [.linkedLibrary("ssl"), .linkedLibrary("crypto")]),

    .target(
      name: "TestSupport", dependencies: ["FixtureTown", "Presence"], path: "Tests/TestSupport", swiftSettings: strict),
    tests("PresenceTests", ["Presence", yams]),
    tests("FixtureTownTests", ["FixtureTown", "CTLS", "TestSupport"]),
    tests("RegisterTests", ["Register", "TestSupport", yams]),
    tests("CrawlTests", ["Crawl", "TestSupport", yams]),
    tests("PageTests", ["Page", "TestSupport"]),
    tests("AuditTests", ["Audit", "Page", "TestSupport", yams]),
    tests("RenderTests", ["Render", "Presence", "TestSupport"]),
    tests("ReportTests", ["Report", "TestSupport"]),
    tests("StoreTests", ["Store", "TestSupport", grdb]),
    tests("CLITests", ["CLI", "TestSupport", argumentParser]),
    tests("EndToEndTests", ["CLI", "Crawl", "Page", "Render", "Store", "TestSupport", "vitrine", argumentParser]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .gnu2x,
  cxxLanguageStandard: .gnucxx17
)
