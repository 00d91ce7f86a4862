@testable import Crawl
import Presence

extension FuzzTarget {
  /// robots.txt: groups, patterns, delays, sitemaps.
  static let robots = FuzzTarget(
    "robots", longest: 8192,
    words: [
      "User-agent: *\n", "User-agent: vitrine\n", "Disallow: /", "Allow: /", "Sitemap: https://a.example/s.xml\n",
      "Crawl-delay: 5\n", "*", "$", "%2F", "%", "\r", "\n", "#", "\u{FEFF}", "*a", "/*/", "disalow:", ":",
    ],
    openings: ["", "User-agent: *\nDisallow: /", "User-agent: *\nDisallow: /*a*b*c$\nAllow: "],
    seeds: { try $0.contents("web", "robots.txt") }
  ) { bytes in
    let file = RobotsFile(bytes)
    // The end of the input is also the address that is asked for: patterns meet what they were made of.
    let tail = "/" + String(decoding: bytes.suffix(200), as: UTF8.self)
    for target in ["/", "/contact?x=1", "/a/b/c.html", tail] {
      let decision = file.decision(agent: "vitrine", target: target)
      promise(decision == file.decision(agent: "vitrine", target: target), "a decision can be repeated")
      _ = file.decision(agent: "Mozilla/5.0 (compatible; \(tail.prefix(20)))", target: target)
    }
    if let delay = file.crawlDelay(agent: "vitrine") { promise(delay >= 0, "a delay is no less than nothing") }
    _ = file.sitemaps
  }

  /// Sitemaps: XML, text, either in gzip.
  static let sitemap = FuzzTarget(
    "sitemap", longest: 16384,
    words: [
      "<urlset>", "<sitemapindex>", "<sitemap>", "<url>", "<loc>", "</loc>", "<lastmod>2026-01-02</lastmod>",
      "<![CDATA[", "]]>", "<!--", "-->", "&amp;", "&#x41;", "https://a.example/", "<?xml version=\"1.0\"?>", "</",
      "<!DOCTYPE x [<!ENTITY a \"b\">]>", "&a;", "\n", "<x:loc>",
    ],
    openings: ["", "<urlset><url><loc>", "<urlset>", "<urlset><url><loc>https://a.example/</loc>"],
    seeds: { try $0.contents("web", "sitemap.xml", "sitemap_index.xml", ".xml") }
  ) { bytes in
    guard let base = WebURL("https://www.chez-lucette.example/sitemap.xml") else { return }
    let sitemap = Sitemap(bytes, at: base, mostEntries: 1000)
    promise(sitemap.entries.count <= 1000, "no more entries than asked for")
  }

  /// Addresses, as typed into a list and as linked on a page.
  static let url = FuzzTarget(
    "url", longest: 2048,
    words: [
      "http://", "HTTPS://", "htpp:/", "//", "\\\\", "www.", "xn--", "xn--nxasmq6b", "%", "%2e%2e", "..", "./", "@",
      ":",
      ":65536", "[::1]", "[::ffff:1.2.3.4]", "0x7f.1", "2130706433", "ß", "é", "\u{200D}", "。", "?", "#", "\t",
      "\u{A0}",
      ",", "mailto:", "javascript:", "\n", "a.", "%E9", "١",
    ],
    openings: ["", "http://", "http://a.example/", "http://xn--", "http://a.example/\n"],
    seeds: { files in
      try files.parts(from: "href=\"", to: "\"", 400)
        + [
          "HTTP://WWW.Boulangerie-Éclair.FR", "http//a.example", "www.a.example,fr", "https:\\\\a.example\\b\n../c?d#e",
        ]
        .map { Array($0.utf8) }
    }
  ) { bytes in
    let text = String(decoding: bytes, as: UTF8.self)
    let parts = text.split(separator: "\n", maxSplits: 1)
    for url in [WebURL(text), WebURL(repairing: text), parts.first.flatMap { WebURL(String($0)) }].compactMap({ $0 }) {
      let again = WebURL(url.description)
      promise(again == url, "an address reads back as itself")
      promise(!url.host.isEmpty, "an address has a host")
      _ = (url.siteHost, url.hasAddressAsHost, url.registrableDomain, url.isHostedUnderSharedDomain)
      if parts.count == 2 { _ = url.resolving(String(parts[1])) }
    }
    _ = AddressGuard(allowed: [text])
  }

  /// Heads of responses, and what is read from them.
  static let head = FuzzTarget(
    "head", longest: 8192,
    words: [
      "HTTP/1.1 200 OK\r\n", "HTTP/2 301\r\n", "Content-Type: text/html; charset=", "Set-Cookie: a=b; Path=/; Domain=",
      "Retry-After: ", "Mon, 23 Nov 2026 06:00:00 GMT", "Content-Length: 12\r\n", "Transfer-Encoding: chunked\r\n",
      "\r\n", "\n", "\r\n ", ":", "Location: /", "X-Archive-Orig-", "; max-age=0", "; secure", "\r\n\r\n", "=", ";",
    ],
    openings: ["", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\nSet-Cookie: ", "HTTP/1.1 200 OK\r\nRetry-After: "],
    seeds: { files in
      try files.contents("states", ".http").map { Array(String(decoding: $0, as: UTF8.self).utf8.prefix(2000)) }
    }
  ) { bytes in
    let fields = HeaderBlock.fields(bytes)
    for field in fields { promise(!field.name.isEmpty, "a field has a name") }
    _ = HeaderBlock.hasTwoLengths(bytes)
    _ = HTTPBlock.status(of: bytes)
    _ = HTTPBlock.isChunked(bytes)
    let (archived, isHTTP2) = HTTPBlock.archived(head: bytes)
    promise(HTTPBlock.restored(head: archived[...], isHTTP2: isHTTP2) == bytes, "a head comes back from the archive")
    let end = HTTPBlock.endOfHead(bytes)
    promise(end <= bytes.count, "a head ends within its block")
    _ = HTTPBlock.unchunked(bytes[end...])
    if let now = Timestamp(iso: "2026-11-23T06:00:00Z") { _ = RetryAfter.pause(fields, now: now) }
    guard let url = WebURL("https://www.chez-lucette.example/a/b") else { return }
    let jar = CookieJar()
    jar.take(bytes, from: url)
    jar.take(bytes, from: url)
    if let line = jar.header(for: url) {
      promise(line.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }, "a cookie line cannot forge a header")
    }
  }
}
