import Testing

@testable import CLI

struct RobotsTargetTests {
  static let rows: [(url: String, target: String)] = [
    ("https://exemple.fr", "/"), ("https://exemple.fr/", "/"), ("https://exemple.fr/a?b=c#d", "/a?b=c"),
    ("https://exemple.fr?a=b", "/?a=b"), ("exemple.fr/a", "/a"), ("/a/b", "/a/b"), ("https://exemple.fr#d", "/"),
    ("https://exemple.fr/a//b", "/a//b"),
  ]

  @Test(arguments: rows) func `the target is path and query as written`(_ row: (url: String, target: String)) {
    #expect(RobotsTarget.of(row.url) == row.target)
  }
}
