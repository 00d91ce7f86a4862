import Foundation

/// The folder of one run of the benchmark: generated sites, certificates, logs. Gone when the run ends.
struct WorkFolder: Sendable {
  let path: String

  /// A new folder below the system's temporary one.
  init() throws {
    var template = Array((NSTemporaryDirectory() + "/vitrine-bench-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { throw BenchError("no temporary folder can be made") }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    // nginx's worker is another user, when the benchmark is run by root.
    chmod(path, 0o755)
  }

  /// A path in the folder.
  func path(_ name: String) -> String { path + "/" + name }

  /// Writes a text, the folders above it included, and returns its path.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    let file = URL(filePath: path(name))
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    return file.path
  }

  /// Makes an empty folder of this name, whatever was there.
  func empty(_ name: String) throws -> String {
    try? FileManager.default.removeItem(atPath: path(name))
    try FileManager.default.createDirectory(atPath: path(name), withIntermediateDirectories: true)
    return path(name)
  }

  func remove() { try? FileManager.default.removeItem(atPath: path) }
}

/// What keeps a benchmark from being run, in a sentence.
struct BenchError: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
