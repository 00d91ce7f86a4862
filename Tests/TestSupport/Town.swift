public import FixtureTown
internal import Foundation

/// The fixture town, opened once per test process.
public enum Town {
  /// The town of `Fixtures/web`, on free ports of loopback. It closes with the process.
  public static func shared() throws -> RunningTown { try opened.get() }

  /// A town of its own for one test: hosts as values, no folder.
  public static func of(_ hosts: FixtureHost...) throws -> RunningTown {
    try FixtureTown.start(hosts: hosts, authorityFile: authorityFile())
  }

  private static let opened = Result {
    try FixtureTown.start(webRoot: Fixtures.folder("web"), authorityFile: authorityFile())
  }

  /// A town that nobody stops would leave its authority's certificate behind.
  private static func authorityFile() throws -> String { try TemporaryFolder.make() + "/authority.pem" }
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
