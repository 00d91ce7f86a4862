import Presence
import Testing

@testable import Page

struct RobotsHeaderTests {
  static let rows: [(value: String, directives: [String])] = [
    ("noindex", ["noindex"]), ("NOINDEX, nofollow", ["noindex", "nofollow"]), ("googlebot: noindex", ["noindex"]),
    ("autrebot: noindex, nofollow", []), ("max-snippet: 20", ["max-snippet: 20"]),
    ("noindex, max-snippet: 20", ["noindex", "max-snippet: 20"]), ("", []),
    ("unavailable_after: 25 Jun 2026 15:00:00 CET", ["unavailable_after: 25 jun 2026 15:00:00 cet"]),
  ]

  @Test(arguments: rows)
  func `what the server says to search engines is read, what it says to another robot is not`(
    row: (value: String, directives: [String])
  ) {
    let headers = [HeaderField(name: "x-robots-tag", value: row.value), HeaderField(name: "Server", value: "noindex")]
    #expect(RobotsHeader.directives(headers) == row.directives)
  }
}
