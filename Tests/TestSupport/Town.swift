public import FixtureTown
internal import Foundation

/// The fixture town, opened once per test process.
public enum Town {
  /// The town of `Fixtures/web`, on free ports of loopback. It closes with the process.
  public static func shared() throws -> RunningTown { try opened.get() }

  /// A town of its own for one test: hosts as values, no folder.
  public static func of(_ hosts: FixtureHost...) throws -> RunningTown { try FixtureTown.start(hosts: hosts) }

  private static let opened = Result { try FixtureTown.start(webRoot: Fixtures.folder("web")) }
}

/// Files of the repository that tests read.
public enum Fixtures {
  /// The repository's root.
  public static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path(percentEncoded: false)

  /// Path of a folder or file below `Fixtures/`.
  public static func folder(_ name: String) -> String { repository + "Fixtures/" + name }

  /// Content of a file below `Fixtures/`.
  public static func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(filePath: folder(name))))
  }
}

/// Folders that vanish after the test.
public enum TemporaryFolder {
  /// Makes a new folder, hands its path (without final slash) to `body`, and removes it afterwards.
  public static func with<Result>(_ body: (String) throws -> Result) throws -> Result {
    let path = try make()
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try body(path)
  }

  /// The same for a body that waits.
  public static func with<Result>(
    isolation: isolated (any Actor)? = #isolation, _ body: (String) async throws -> Result
  ) async throws -> Result {
    let path = try make()
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try await body(path)
  }

  private static func make() throws -> String {
    let path = NSTemporaryDirectory() + "vitrine-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return path
  }
}
