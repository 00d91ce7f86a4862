import ArgumentParser
import Crawl
import Page
import Presence
import TestSupport
import Testing

@testable import CLI

/// Every example of a state, read as a visit reads it: parsed, outlined, and held against `config/states.yaml`.
struct StateCatalogueTests {
  private static let reader = Result {
    StateReader(try Configuration(ConfigurationOptions.parse([])).decode(StateRules.self, from: "states.yaml"))
  }

  static let examples: [StateExample] = (try? StateExample.all()) ?? []

  @Test func `the catalogue was read`() { #expect(StateCatalogueTests.examples.count >= 75) }

  @Test(arguments: examples)
  func `a page is taken for what it is`(example: StateExample) throws {
    let url = try #require(WebURL(example.url))
    let capture = Capture(
      requested: url, url: url, redirects: [], status: example.status,
      headers: example.headers.map { HeaderField(name: $0.name, value: $0.value) }, body: example.body,
      isTruncated: false, sizeOnWireInBytes: example.body.count, capturedAt: Timestamp(secondsSinceEpoch: 1_790_000_000)
    )
    let context = ReadingContext(
      country: "FR", merchantName: "Chez Lucette", asOf: capture.capturedAt.date, stylesheets: [], platforms: .init())
    let page = PageReader.parse(capture, role: .home, context: context)
    let outline = PageReader.outline(of: page)
    let reader = try Self.reader.get()
    // A soft 404 is an address that cannot exist; what it says need not tell.
    let observed =
      example.state == "softNotFound"
      ? reader.observeProbe(.captured(capture), outline: outline)
      : reader.observe(.captured(capture), outline: outline)
    #expect(
      observed?.state.word.split(separator: " ").first.map(String.init) == example.state,
      "\(String(describing: observed))")
    if example.state != "up" { #expect(observed?.evidence.isEmpty == false, "a state without evidence") }
  }
}
