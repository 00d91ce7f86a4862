import Foundation
import Presence
import Report

/// Digests of everything in `config/` that shapes a report, file by file, so that a report made with another
/// configuration than its run can say so, and say where.
struct ConfigurationFingerprint: Codable, Equatable {
  /// Sixteen hexadecimal digits of a SHA-256 by the name of the file; `Vitrine` stands for the program and has its
  /// version.
  let files: [String: String]
  /// Size and time of the program's file: another build may judge otherwise under the same version. Nil when unknown.
  let build: String?

  /// Of the configuration as it stands. Flags do not count, nor what says something of the machine alone.
  init(_ files: ConfigFiles, settings: LayeredSettings) throws {
    var digests = ["Vitrine": Version.text]
    for name in ConfigFiles.embeddedNames where !name.hasPrefix("schema/") && name != "settings.yaml" {
      if let file = try files.file(name) { digests[name] = ConfigurationFingerprint.short(file.text) }
    }
    let parts = [
      "settings.yaml": ["fetch.", "visit."], ConfigurationFingerprint.organisation: ["organisation."],
    ]
    for (name, prefixes) in parts {
      let lines = settings.entries
        .filter { entry in prefixes.contains { entry.path.hasPrefix($0) } }
        .filter { !Instruments.machineSettings.contains($0.path) }
        .map { "\($0.path): \($0.value)" }
      digests[name] = ConfigurationFingerprint.short(lines.joined(separator: "\n"))
    }
    self.files = digests
    build = ConfigurationFingerprint.program()
  }

  /// As a run keeps it; nil for a run of before this was kept.
  init?(json: String) {
    guard let kept = try? JSONDecoder().decode(ConfigurationFingerprint.self, from: Data(json.utf8)) else { return nil }
    self = kept
  }

  /// One digest of all.
  var digest: String {
    ConfigurationFingerprint.short(files.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)\n" }.joined())
  }

  /// Names of the files that differ from another configuration, sorted.
  func differences(from other: ConfigurationFingerprint) -> [String] {
    Set(files.keys).union(other.files.keys).filter { files[$0] != other.files[$0] }.sorted()
  }

  /// Whether both judge alike: the same program, and the same files but for layout and letterhead.
  func judgesLike(_ other: ConfigurationFingerprint) -> Bool {
    guard let build, build == other.build else { return false }
    return differences(from: other).allSatisfy {
      $0.hasPrefix("templates/") || $0 == "columns.yaml" || $0 == ConfigurationFingerprint.organisation
    }
  }

  private static let organisation = "settings.yaml (organisation)"

  private static func short(_ text: String) -> String { String(SHA256.hexadecimal(of: text).prefix(16)) }

  private static func program() -> String? {
    guard let path = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"),
      let attributes = try? FileManager.default.attributesOfItem(atPath: path),
      let size = attributes[.size] as? Int, let changed = attributes[.modificationDate] as? Date
    else { return nil }
    return "\(size)-\(Int(changed.timeIntervalSince1970))"
  }
}
