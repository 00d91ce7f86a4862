internal import Foundation

/// Folders that vanish after the test.
///
/// All of them stand in one folder of the process, `vitrine-tests-<pid>`, which goes when the process ends. What a killed
/// process left is removed by the next one.
public enum TemporaryFolder {
  /// A new folder, without final slash, that lives as long as the process: for what a whole suite shares.
  public static func make() throws -> String {
    let path = root + "/" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return path
  }

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

  private static let prefix = "vitrine-tests-"

  private static let root: String = {
    removeThoseOfTheDead()
    atexit { try? FileManager.default.removeItem(atPath: TemporaryFolder.path(of: getpid())) }
    return path(of: getpid())
  }()

  private static func path(of process: pid_t) -> String { NSTemporaryDirectory() + prefix + "\(process)" }

  private static func removeThoseOfTheDead() {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: NSTemporaryDirectory())) ?? []
    for process in names.compactMap({ $0.hasPrefix(prefix) ? pid_t($0.dropFirst(prefix.count)) : nil }) {
      guard process > 0, kill(process, 0) != 0, errno == ESRCH else { continue }
      try? FileManager.default.removeItem(atPath: path(of: process))
    }
  }
}
