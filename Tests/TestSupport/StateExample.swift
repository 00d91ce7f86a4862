internal import Foundation

/// A whole answer of a site or profile, and the state that it shows: `Fixtures/states/<state>/<name>.http`.
///
/// Folders bear the names of the cases of `SiteState`. `up` holds near misses: real shops whose words could mislead.
public struct StateExample: Sendable, CustomStringConvertible {
  /// Name of the case of `SiteState`.
  public let state: String
  /// Name of the example.
  public let name: String
  /// Address that answered, after redirects. For soft 404s, an address that cannot exist.
  public let url: String
  /// HTTP status.
  public let status: Int
  /// Header lines in order, without the first one.
  public let headers: [(name: String, value: String)]
  /// The page.
  public let body: [UInt8]

  public var description: String { state + "/" + name }

  /// All examples, ordered by state and name.
  public static func all() throws -> [StateExample] {
    let root = Fixtures.folder("states")
    let manager = FileManager.default
    return try manager.contentsOfDirectory(atPath: root).sorted().flatMap { state in
      try manager.contentsOfDirectory(atPath: root + "/" + state).sorted().compactMap { file in
        try StateExample(state: state, file: file, bytes: Fixtures.bytes("states/\(state)/\(file)"))
      }
    }
  }

  /// Nil when the file is no answer: status line, header lines, an empty line, body, with LF alone.
  init?(state: String, file: String, bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    guard file.hasSuffix(".http"), let gap = text.range(of: "\n\n") else { return nil }
    let lines = text[..<gap.lowerBound].split(separator: "\n")
    guard let first = lines.first?.split(separator: " "), first.count > 1, let status = Int(first[1]) else {
      return nil
    }
    let fields = lines.dropFirst().compactMap { line in
      line.firstIndex(of: ":").map { colon in
        (name: String(line[..<colon]), value: line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces))
      }
    }
    self.state = state
    self.name = String(file.dropLast(5))
    self.status = status
    url = fields.first { $0.name == "X-Fixture-URL" }?.value ?? "https://www.chez-lucette.example/"
    headers = fields.filter { $0.name != "X-Fixture-URL" }
    body = Array(text[gap.upperBound...].utf8)
  }
}
