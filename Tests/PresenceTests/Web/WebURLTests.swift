import Testing

@testable import Presence

@Suite struct `Web addresses` {
  @Test(arguments: WebURLTable.rows)
  func `an address becomes canonical or is none`(row: (input: String, canonical: String?)) {
    #expect(WebURL(row.input)?.description == row.canonical)
  }

  @Test(arguments: WebURLTable.rows.compactMap(\.canonical))
  func `a canonical address is its own canonical form`(text: String) {
    #expect(WebURL(text)?.description == text)
  }

  @Test(arguments: WebURLTable.references)
  func `a reference resolves as in a browser`(row: (reference: String, resolved: String?)) throws {
    let base = try #require(WebURL("https://www.exemple.fr/boutique/pains/?p=2"))
    #expect(base.resolving(row.reference)?.description == row.resolved)
  }

  @Test(arguments: WebURLTable.typed)
  func `a typed address is repaired or refused`(row: (text: String, url: String?)) {
    #expect(WebURL(repairing: row.text)?.description == row.url)
  }

  @Test(arguments: [
    ("http://www.exemple.fr/", "exemple.fr"), ("http://exemple.fr/", "exemple.fr"),
    ("http://boutique.exemple.fr/", "exemple.fr"), ("http://a.b.exemple.co.uk/", "exemple.co.uk"),
    ("http://www.club.asso.fr/", "club.asso.fr"), ("http://asso.fr/", "asso.fr"),
    ("http://paul.wixsite.com/site", "paul.wixsite.com"), ("http://www.paul.e-monsite.com/", "paul.e-monsite.com"),
    ("http://paul.github.io/", "paul.github.io"), ("http://github.io/", "github.io"),
    ("http://localhost/", "localhost"),
    ("http://192.0.2.7/", "192.0.2.7"), ("http://[::1]/", "[::1]"),
    ("http://x.paul.cluster.ovh.net/", "paul.cluster.ovh.net"),
  ])
  func `the registrable domain is what somebody registered`(row: (url: String, domain: String)) throws {
    #expect(try #require(WebURL(row.url)).registrableDomain == row.domain)
  }

  @Test func `only lent sites are hosted under a shared domain`() throws {
    #expect(try #require(WebURL("http://paul.jimdofree.com/")).isHostedUnderSharedDomain)
    #expect(try !#require(WebURL("http://www.exemple.fr/")).isHostedUnderSharedDomain)
    #expect(try !#require(WebURL("http://www.club.asso.fr/")).isHostedUnderSharedDomain)
  }

  @Test(arguments: [
    ("http://www.xn--caf-dma.fr/", "www.café.fr"), ("http://exemple.fr/", "exemple.fr"),
    ("http://xn--bcher-kva.xn--caf-dma.de/", "bücher.café.de"),
  ])
  func `a host is shown as people read it`(row: (url: String, shown: String)) throws {
    #expect(try #require(WebURL(row.url)).displayHost == row.shown)
  }

  @Test func `www is no other site, but a name that begins so is`() throws {
    #expect(try #require(WebURL("http://www.exemple.fr/")).siteHost == "exemple.fr")
    #expect(try #require(WebURL("http://www.fr/")).siteHost == "www.fr")
    #expect(try #require(WebURL("http://wwwexemple.fr/")).siteHost == "wwwexemple.fr")
  }

  @Test(arguments: ["a/../", "/", "é", "%2e%2e/", "\\", "?", "a:"])
  func `a very long path is read to its end`(part: String) throws {
    // That the time grows with the size alone is measured by `make bench`.
    let base = try #require(WebURL("http://exemple.fr/a/"))
    let long = base.resolving(String(repeating: part, count: 40_000))
    #expect(long.map { $0.host == "exemple.fr" || part == "/" } ?? true)
  }

  @Test(arguments: [("a.", "fr"), ("é", ".fr"), ("[:", "]"), ("1.", "1"), ("@", ""), ("%", ""), ("xn--a", "")])
  func `a very long host is refused at once`(row: (part: String, end: String)) {
    let host = String(repeating: row.part, count: 30_000) + row.end
    let isRefused = WebURL("http://" + host + "/") == nil && WebURL(repairing: host) == nil
    #expect(isRefused)
  }
}
