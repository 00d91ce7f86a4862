// swift-tools-version: 6.2
import PackageDescription

// A package of its own: its binaries are built with sanitizers, which the house itself must never be.
// `make fuzz TIME=60` builds and runs it; `make growth` looks for costs that grow faster than their input.

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
]

let package = Package(
  name: "vitrine-fuzz",
  dependencies: [.package(name: "vitrine", path: "../..")],
  targets: [
    .target(name: "Targets", dependencies: [.product(name: "Rooms", package: "vitrine")], swiftSettings: strict),
    .executableTarget(name: "fuzz", dependencies: ["Targets"], swiftSettings: strict),
    .executableTarget(name: "growth", dependencies: ["Targets"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
