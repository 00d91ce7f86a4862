import Page
import Presence
import Testing

/// Sitemaps and feeds as witnesses of the last change.
struct FileDatesTests {
  private func capture(_ text: String) throws -> Capture {
    let url = try #require(WebURL("https://www.exemple.example/sitemap.xml"))
    let day = try #require(CivilDate(year: 2026, month: 9, day: 21))
    let body = Array(text.utf8)
    return Capture(
      requested: url, url: url, redirects: [], status: 200, headers: [], body: body, isTruncated: false,
      sizeOnWireInBytes: body.count, capturedAt: Timestamp(day))
  }

  private func sitemap(_ dates: String...) -> String {
    "<urlset>\n" + dates.map { "<url><loc>https://a.example/</loc><lastmod>\($0)</lastmod></url>\n" }.joined()
      + "</urlset>"
  }

  @Test func `the newest lastmod counts, with its line`() throws {
    let found = FileDates.newest(
      inSitemap: try capture(sitemap("2024-03-01", "2026-05-12T10:00:00+02:00", "2025-01-01")))
    #expect(found?.value.description == "2026-05-12")
    #expect(found?.evidence.first?.line == 3)
    #expect(found?.evidence.first?.method == .sitemap)
  }

  @Test func `a sitemap made on the day of the visit says nothing`() throws {
    #expect(FileDates.newest(inSitemap: try capture(sitemap("2026-09-21", "2026-09-21", "2026-09-21"))) == nil)
  }

  @Test func `a date after the visit is an error and not a sign of life`() throws {
    #expect(FileDates.newest(inSitemap: try capture(sitemap("2027-01-01", "2023-02-03")))?.value.year == 2023)
  }

  @Test func `entries of a feed count, its own build date does not`() throws {
    let rss = """
      <rss><channel><lastBuildDate>Mon, 21 Sep 2026 08:00:00 GMT</lastBuildDate>
      <item><pubDate>Tue, 03 Mar 2026 09:00:00 +0100</pubDate></item></channel></rss>
      """
    #expect(FileDates.newest(inFeed: try capture(rss))?.value.description == "2026-03-03")
    let atom =
      "<feed><updated>2026-09-21T00:00:00Z</updated><entry><updated>2025-11-02T10:00:00Z</updated></entry></feed>"
    #expect(FileDates.newest(inFeed: try capture(atom))?.value.description == "2025-11-02")
  }

  @Test func `what is no sitemap gives nothing`() throws {
    #expect(FileDates.newest(inSitemap: try capture("<html><lastmod></html>")) == nil)
    #expect(FileDates.newest(inFeed: try capture("")) == nil)
  }
}
