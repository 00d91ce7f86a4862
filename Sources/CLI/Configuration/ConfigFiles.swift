import CResources
import Foundation

/// The files of `config/`: those of `--config DIR` first, else the ones embedded in the binary.
struct ConfigFiles: Sendable {
  /// Folder that overrides any file; nil for the embedded files alone.
  let overrideFolder: URL?

  /// A configuration file and where it came from.
  struct File: Sendable {
    let name: String
    let text: String
    /// What to call it in a message: its path, or `settings.yaml (built in)`.
    let label: String
  }

  /// The file as the user sees it: the override where there is one. Nil when there is no such file.
  func file(_ name: String) throws(ConfigError) -> File? {
    try overridden(name) ?? embedded(name)
  }

  /// The override alone; nil when the folder does not have it.
  func overridden(_ name: String) throws(ConfigError) -> File? {
    guard let url = overrideFolder?.appendingPathComponent(name), FileManager.default.fileExists(atPath: url.path)
    else { return nil }
    guard let data = FileManager.default.contents(atPath: url.path) else {
      throw ConfigError(file: url.path, line: nil, column: nil, problem: "cannot be read; check its permissions")
    }
    guard let text = String(data: data, encoding: .utf8) else {
      throw ConfigError(file: url.path, line: nil, column: nil, problem: "is not UTF-8; save it as UTF-8")
    }
    return File(name: name, text: text, label: url.path)
  }

  /// The file as it was built in; nil when there is none of this name.
  func embedded(_ name: String) -> File? {
    guard let entry = ConfigFiles.entries.first(where: { $0.name == name }) else { return nil }
    return File(name: name, text: entry.text(), label: "\(name) (built in)")
  }

  /// Names of all embedded files, sorted.
  static var embeddedNames: [String] { entries.map(\.name) }

  private static var entries: [(name: String, text: () -> String)] {
    var found: [(name: String, text: () -> String)] = []
    while case let entry = vitrine_resource_at(found.count), let name = entry.name {
      let bytes = UnsafeBufferPointer(start: entry.bytes, count: entry.size)
      found.append((String(cString: name), { String(decoding: bytes, as: UTF8.self) }))
    }
    return found
  }
}

/// Something in a configuration file that cannot be used: where, what, and what to do.
struct ConfigError: Error, CustomStringConvertible {
  let file: String
  /// From 1; nil when the whole file is meant.
  let line: Int?
  /// From 1.
  let column: Int?
  /// What is wrong and what to do.
  let problem: String

  var description: String {
    [file, line.map(String.init), column.map(String.init)].compactMap(\.self).joined(separator: ":") + ": " + problem
  }
}
