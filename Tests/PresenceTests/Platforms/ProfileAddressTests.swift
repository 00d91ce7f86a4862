import Foundation
import Presence
import Testing
import Yams

/// Addresses of profiles come down to one form, with the catalogue that ships.
struct ProfileAddressTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func catalogue() throws -> PlatformCatalogue {
    try YAMLDecoder().decode(
      PlatformCatalogue.self, from: Data(contentsOf: root.appending(path: "config/platforms.yaml")))
  }

  private struct Row {
    var line: Int
    var platform: String?
    var written: String
    var canonical: String?
  }

  private static func rows() throws -> [Row] {
    let text = try String(contentsOf: root.appending(path: "Fixtures/platform-addresses.tsv"), encoding: .utf8)
    return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { index, line in
      guard !line.hasPrefix("#"), !line.isEmpty else { return nil }
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count == 3 else { return Row(line: index + 1, platform: "broken row", written: "", canonical: nil) }
      return Row(
        line: index + 1, platform: cells[0].isEmpty ? nil : cells[0], written: cells[1],
        canonical: cells[2].isEmpty ? nil : cells[2])
    }
  }

  @Test func `every written address comes down to its canonical form`() throws {
    let catalogue = try Self.catalogue()
    let rows = try Self.rows()
    #expect(rows.count >= 200)
    for row in rows {
      let match = catalogue.read(row.written)
      #expect(match?.platform.id == row.platform, "line \(row.line): \(row.written)")
      #expect(match?.canonical == row.canonical, "line \(row.line): \(row.written)")
    }
  }

  @Test func `a canonical form is its own canonical form`() throws {
    let catalogue = try Self.catalogue()
    for row in try Self.rows() {
      guard let canonical = row.canonical else { continue }
      #expect(catalogue.read(canonical)?.canonical == canonical, "line \(row.line)")
    }
  }

  @Test func `shortened addresses are known as such and profiles are not`() throws {
    let catalogue = try Self.catalogue()
    for text in ["https://bit.ly/3abc", "https://maps.app.goo.gl/AbC", "https://www.facebook.com/share/1AbC/"] {
      #expect(catalogue.isShortened(try #require(WebURL(text))), "\(text)")
    }
    for text in ["https://www.facebook.com/shareholders", "https://notbit.ly/a", "https://linktr.ee/truffesetcie"] {
      #expect(!catalogue.isShortened(try #require(WebURL(text))), "\(text)")
    }
  }

  @Test func `wrappings within wrappings come to an end`() throws {
    let catalogue = try Self.catalogue()
    var text = "https://www.facebook.com/fournil"
    for _ in 0..<3 {
      let escaped = try #require(text.addingPercentEncoding(withAllowedCharacters: .alphanumerics))
      text = "https://l.facebook.com/l.php?u=" + escaped
    }
    #expect(catalogue.read(text)?.canonical == "https://facebook.com/fournil")
    let circle = try #require(WebURL("https://l.facebook.com/l.php?u=https%3A%2F%2Fl.facebook.com%2Fl.php%3Fu%3Dx"))
    _ = catalogue.unwrapped(circle)
  }

  @Test(arguments: ["facebook.com/{oops}", "{name}", "facebook.com/{name", "facebook.com/{name}{digits}", ""])
  func `what is no pattern is refused`(_ text: String) { #expect(ProfilePattern(text) == nil) }
}
