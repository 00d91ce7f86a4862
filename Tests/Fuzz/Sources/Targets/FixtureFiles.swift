public import Foundation

/// The made-up town's files, from which first inputs are made. Nothing else is ever read.
public struct FixtureFiles: Sendable {
  /// The repository's `Fixtures`.
  public let root: URL

  /// The files below a folder.
  public init(root: String) { self.root = URL(filePath: root, directoryHint: .isDirectory) }

  /// Contents of the files below `folder` whose names end in one of `endings`, ordered by path.
  func contents(_ folder: String, _ endings: String...) throws -> [[UInt8]] {
    let base = root.appending(path: folder)
    let paths = FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String } ?? []
    return try paths.filter { path in endings.contains { path.hasSuffix($0) } }.sorted().map { path in
      [UInt8](try Data(contentsOf: base.appending(path: path)))
    }
  }

  /// Pages of the corpus and of the town.
  func pages() throws -> [[UInt8]] { try contents("pages", ".html") + contents("web", ".html", ".htm") }

  /// Lines of the pages' text, tags cut away, that pass a test; each once, at most `most`.
  func lines(_ most: Int, where isWanted: (Substring) -> Bool) throws -> [[UInt8]] {
    var seen: Set<[UInt8]> = []
    var lines: [[UInt8]] = []
    for page in try pages() {
      for line in withoutTags(page).split(separator: "\n") where lines.count < most && isWanted(line) {
        let bytes = Array(line.utf8.prefix(400))
        if seen.insert(bytes).inserted { lines.append(bytes) }
      }
    }
    return lines
  }

  /// What stands between `start` and `end` in the pages; at most `most`.
  func parts(from start: String, to end: String, _ most: Int) throws -> [[UInt8]] {
    var parts: [[UInt8]] = []
    for page in try pages() {
      var rest = String(decoding: page, as: UTF8.self)[...]
      while parts.count < most, let first = rest.range(of: start), let last = rest[first.upperBound...].range(of: end) {
        parts.append(Array(rest[first.upperBound..<last.lowerBound].utf8))
        rest = rest[last.upperBound...]
      }
    }
    return parts
  }

  private func withoutTags(_ page: [UInt8]) -> String {
    var out: [UInt8] = []
    var isTag = false
    for byte in page {
      if byte == UInt8(ascii: "<") { isTag = true }
      if !isTag { out.append(byte) }
      if byte == UInt8(ascii: ">") { isTag = false }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
