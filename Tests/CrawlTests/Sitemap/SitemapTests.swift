import Crawl
import Presence
import Testing

@Suite struct `Sitemaps` {
  static func read(_ text: String, most: Int = 50_000) throws -> Sitemap {
    Sitemap(Array(text.utf8), at: try url("https://exemple.fr/sitemap.xml"), mostEntries: most)
  }

  @Test func `addresses and days are read`() throws {
    let sitemap = try Self.read(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <url><loc>https://exemple.fr/</loc><lastmod>2024-05-03</lastmod></url>
        <url>
          <loc>
            https://exemple.fr/a?b=1&amp;c=2
          </loc>
          <lastmod>2023-01-31T10:00:00+02:00</lastmod><priority>0.5</priority>
        </url>
        <url><lastmod>hier</lastmod><loc><![CDATA[https://exemple.fr/c&d]]></loc></url>
      </urlset>
      """)
    #expect(sitemap.kind == .pages && !sitemap.isCut)
    #expect(
      sitemap.entries.map(\.url.description) == [
        "https://exemple.fr/", "https://exemple.fr/a?b=1&c=2", "https://exemple.fr/c&d",
      ])
    #expect(sitemap.entries.map { $0.lastModified?.description } == ["2024-05-03", "2023-01-31", nil])
  }

  @Test func `an index is told from pages`() throws {
    let sitemap = try Self.read(
      "<sitemapindex><sitemap><loc>https://exemple.fr/page-sitemap.xml</loc></sitemap></sitemapindex>")
    #expect(sitemap.kind == .index && sitemap.entries.count == 1)
  }

  @Test(arguments: [
    ("<urlset><url><loc>/a</loc></url>", ["https://exemple.fr/a"]),
    ("<urlset><url><loc>https://a.fr/</loc>", ["https://a.fr/"]),
    ("<urlset><url><loc>https://a.fr/<url><loc>https://b.fr/</loc></url>", ["https://a.fr/", "https://b.fr/"]),
    ("<loc>https://a.fr/</loc><loc>https://b.fr/</loc>", ["https://a.fr/", "https://b.fr/"]),
    ("<s:urlset><s:url><s:loc>https://a.fr/</s:loc></s:url></s:urlset>", ["https://a.fr/"]),
    ("<URLSET><URL><LOC>https://a.fr/</LOC></URL></URLSET>", ["https://a.fr/"]),
    (
      "<urlset><url><loc>https://a.fr/</loc><image:image><image:loc>https://a.fr/b.jpg</image:loc></image:image></url></urlset>",
      ["https://a.fr/"]
    ),
    (
      "<urlset><!-- <url><loc>https://a.fr/</loc></url> --><url><loc>https://b.fr/</loc></url></urlset>",
      ["https://b.fr/"]
    ),
    (
      "<urlset><url><loc>mailto:a@b.fr</loc></url><url><loc>https://b.fr/&#233;&bogus;</loc></url></urlset>",
      ["https://b.fr/%C3%A9&bogus;"]
    ),
    ("<url><loc", []), ("<", []), ("", []), ("<html><body>Pas trouvé</body></html>", []),
    ("https://a.fr/\r\nhttps://b.fr/x\n\nrien\n", ["https://a.fr/", "https://b.fr/x"]),
    ("\u{FEFF}https://a.fr/\n", ["https://a.fr/"]),
  ])
  func `broken files give what can be read`(row: (text: String, urls: [String])) throws {
    let sitemap = try Self.read(row.text)
    #expect(sitemap.entries.map(\.url.description) == row.urls)
    #expect((sitemap.kind == .none) == row.urls.isEmpty)
  }

  @Test func `gzip is taken off, of several members and of a broken one too`() throws {
    let text = "<urlset><url><loc>https://a.fr/</loc></url>"
    let base = try url("https://exemple.fr/sitemap.xml.gz")
    let whole = `Archive and replay`.gzip(text) + `Archive and replay`.gzip("<url><loc>https://b.fr/</loc></url>")
    #expect(Sitemap(whole, at: base).entries.count == 2)
    #expect(Sitemap(Array(whole.dropLast(20)), at: base).entries.count >= 1)
    #expect(Sitemap([0x1F, 0x8B], at: base).entries.isEmpty)
  }

  @Test func `entries and size are limited`() throws {
    let many = "<urlset>" + (0..<100).map { "<url><loc>https://a.fr/\($0)</loc></url>" }.joined()
    #expect(try Self.read(many, most: 10).entries.count == 10)
    #expect(try Self.read(many, most: 10).isCut)
    let bomb = `Archive and replay`.gzip(String(repeating: " ", count: 11 << 20))
    #expect(Sitemap(bomb, at: try url("https://a.fr/")).isCut)
  }

  @Test(arguments: ["<", "<!--", "<url>", "<loc>", "&", "<![CDATA["])
  func `hostile repetition gives what can be read, and ends`(part: String) throws {
    // That the time grows with the size alone is measured by `make bench`.
    let bytes = Array(("<urlset>" + String(repeating: part, count: 16_000)).utf8)
    #expect(Sitemap(bytes, at: try url("https://a.fr/")).entries.count <= 16_000)
  }
}
