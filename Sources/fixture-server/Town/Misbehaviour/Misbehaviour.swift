/// The catalogue of what servers do to a visitor, one route each: `http://misbehave.test/<raw value>` (https too).
///
/// A host of the town gets one by `misbehave: <raw value>` in its `_behaviour`. A new one is a case here and an act in
/// the file of its group; a test sees to it that each case has an act. Faults of TLS are in ``TLSFault``.
public enum Misbehaviour: String, Sendable, CaseIterable {
  // Time and connection.

  /// The request is read and never answered.
  case silence
  /// The connection is closed without a byte.
  case closed
  /// The connection is reset without a byte.
  case reset
  /// A good head and half of the body, then a reset.
  case resetInBody = "reset-in-body"
  /// The status line comes a byte a tenth of a second, for ever.
  case headDrip = "head-drip"
  /// The head comes at once, the body a byte a tenth of a second; 100,000 bytes are promised.
  case drip
  /// A body without length that does not end.
  case endless
  /// Chunks that do not end.
  case endlessChunks = "endless-chunks"
  /// One good answer, in the middle of which the server waits for ever.
  case stall
  /// `Connection: keep-alive` is promised, then the connection is closed.
  case falseKeepAlive = "false-keep-alive"

  // Heads.

  /// Header lines that do not end.
  case endlessHead = "endless-head"
  /// 5,000 header lines.
  case headFlood = "head-flood"
  /// One header of 1 MiB.
  case hugeHeader = "huge-header"
  /// 200 cookies of 1 KB.
  case cookieFlood = "cookie-flood"
  /// A NUL in a header's value.
  case nulInHead = "nul-in-head"
  /// Header values in windows-1252, which is not UTF-8.
  case foreignHead = "foreign-head"
  /// A value that goes on in the next line (obsolete since RFC 7230).
  case foldedHead = "folded-head"
  /// Header lines without a colon, and with an empty name.
  case brokenHead = "broken-head"
  /// Lines that end in LF alone.
  case bareLineFeeds = "bare-line-feeds"
  /// A body and no head at all (HTTP/0.9).
  case http09 = "http-0.9"
  /// What is not HTTP: the greeting of an SMTP server.
  case notHTTP = "not-http"
  /// A status line whose status is not a number.
  case badStatus = "bad-status"
  /// Status 999, as LinkedIn answers.
  case status999 = "status-999"
  /// Three interim answers (100, 102, 103), then the page.
  case interim
  /// Interim answers that do not end.
  case endlessInterim = "endless-interim"
  /// 101, a change of protocol that nobody asked for.
  case unaskedUpgrade = "unasked-upgrade"
  /// 304 to a request without condition.
  case unaskedNotModified = "unasked-not-modified"

  // Lengths and chunks.

  /// More bytes promised than sent, then an orderly end.
  case tooShort = "too-short"
  /// More bytes sent than promised.
  case tooLong = "too-long"
  /// Two lengths that differ.
  case twoLengths = "two-lengths"
  /// A negative length.
  case negativeLength = "negative-length"
  /// A length beyond 64 bits.
  case hugeLength = "huge-length"
  /// A length and chunks at once (request smuggling).
  case lengthAndChunks = "length-and-chunks"
  /// A chunk's size that is no number.
  case badChunk = "bad-chunk"
  /// A chunk's size beyond 64 bits.
  case hugeChunk = "huge-chunk"
  /// Chunks that end without the last one.
  case cutChunks = "cut-chunks"
  /// A good answer followed by a second one that nobody asked for.
  case secondAnswer = "second-answer"
  /// 20 MiB of page, announced.
  case large
  /// 20 MiB of page without length.
  case largeUnannounced = "large-unannounced"

  // Encodings.

  /// 1.7 MB of gzip that unfold to 256 MiB.
  case gzipBomb = "gzip-bomb"
  /// A bomb within a gzip member.
  case nestedBomb = "nested-bomb"
  /// Gzip that ends in the middle.
  case gzipCut = "gzip-cut"
  /// `Content-Encoding: gzip` before plain text.
  case gzipLie = "gzip-lie"
  /// Gzip for one who did not ask.
  case gzipUnasked = "gzip-unasked"
  /// Two gzip members one after the other (RFC 1952 §2.2).
  case gzipTwice = "gzip-twice"
  /// Gzip followed by bytes that are none.
  case gzipTail = "gzip-tail"
  /// `deflate` without the zlib wrapper, as old servers sent it.
  case rawDeflate = "raw-deflate"
  /// `Content-Encoding: br` that is none.
  case brotliLie = "brotli-lie"
  /// Brotli for one who did not ask.
  case brotliUnasked = "brotli-unasked"
  /// 211 bytes of brotli that unfold to 256 MiB.
  case brotliBomb = "brotli-bomb"
  /// Zstandard for one who did not ask.
  case zstdUnasked = "zstd-unasked"
  /// 8 KB of Zstandard that unfold to 256 MiB.
  case zstdBomb = "zstd-bomb"
  /// `deflate` in its zlib wrapper, for one who did not ask.
  case zlibDeflate = "zlib-deflate"
  /// A content encoding that does not exist.
  case unknownEncoding = "unknown-encoding"

  // Content.

  /// A picture called `text/html`.
  case pictureAsPage = "picture-as-page"
  /// A page without `Content-Type`.
  case untyped
  /// A page called `application/octet-stream`.
  case pageAsBinary = "page-as-binary"
  /// utf-8 announced, windows-1252 sent.
  case wrongCharset = "wrong-charset"
  /// A charset that does not exist.
  case unknownCharset = "unknown-charset"
  /// A page in UTF-16 with a byte order mark.
  case utf16
  /// NUL bytes in the page.
  case nulInPage = "nul-in-page"
  /// 200 and not a byte.
  case empty
  /// Elements nested 50,000 deep.
  case deepPage = "deep-page"
  /// 20,000 links to pages of its own.
  case linkFlood = "link-flood"
  /// An attribute of 1 MiB.
  case hugeAttribute = "huge-attribute"
  /// Each page links to a calendar page that never was before.
  case calendarTrap = "calendar-trap"

  // Redirects.

  /// To itself.
  case loop
  /// To another page that sends back.
  case pingPong = "ping-pong"
  /// To a new address each time.
  case endlessRedirects = "endless-redirects"
  /// 302 without `Location`.
  case redirectNowhere = "redirect-nowhere"
  /// To a relative address with dots.
  case redirectRelative = "redirect-relative"
  /// To an address with spaces and accents, not encoded.
  case redirectSloppy = "redirect-sloppy"
  /// To an address of 64 KiB.
  case redirectHuge = "redirect-huge"
  /// To `file:///etc/passwd`.
  case redirectToFile = "redirect-to-file"
  /// To `javascript:`.
  case redirectToScript = "redirect-to-script"
  /// To `gopher:`.
  case redirectToGopher = "redirect-to-gopher"
  /// To an address of a private network.
  case redirectToPrivate = "redirect-to-private"
  /// To the metadata service of a cloud, its address written as a decimal number.
  case redirectToMetadata = "redirect-to-metadata"
  /// To loopback, as an IPv6 address that holds an IPv4 one.
  case redirectToMapped = "redirect-to-mapped"
  /// To another port of the same host.
  case redirectToPort = "redirect-to-port"
  /// To the same host with a user name before it.
  case redirectWithUser = "redirect-with-user"
  /// `<meta http-equiv=refresh>` to another page.
  case metaRefresh = "meta-refresh"
  /// `<meta http-equiv=refresh>` to itself.
  case metaLoop = "meta-loop"
  /// A `Refresh:` header to another page.
  case refreshHeader = "refresh-header"
  /// `location.href = …` and nothing else.
  case scriptRedirect = "script-redirect"
  /// To itself until a cookie comes back.
  case cookieGate = "cookie-gate"

  // Walls and pleas.

  /// 403 with Cloudflare's interstitial.
  case cloudflare
  /// 403 with DataDome's.
  case dataDome = "datadome"
  /// 403 with Sucuri's.
  case sucuri
  /// 200 with Imperva's frame.
  case imperva
  /// 200 with a captcha instead of the page.
  case captcha
  /// 429 with `Retry-After: 1` (with the query `again`: the page).
  case tooMany = "too-many"
  /// 503 with `Retry-After` as a date.
  case maintenance
  /// 429 with a `Retry-After` of a year.
  case comeBackNextYear = "come-back-next-year"
  /// A password is asked for (401).
  case password
  /// 302 to a login page.
  case loginWall = "login-wall"

  /// The host of the catalogue.
  public static let host = "misbehave.test"

  /// Its address on plain HTTP.
  public var url: String { "http://\(Self.host)/\(rawValue)" }

  /// By the first segment of a path.
  init?(path: String) {
    guard let first = path.split(separator: "/").first else { return nil }
    self.init(rawValue: String(first))
  }

  /// The list of routes, and the good page `/fine` to which some lead. Hosts of ``TLSFault`` have only good pages.
  static func directory(_ request: Request) -> Reply {
    let fine = Reply(headers: [("Content-Type", "text/html; charset=utf-8")], body: Act.page)
    switch request.path {
    case "/" where request.host == host:
      let links = allCases.map { "<li><a href=\"/\($0.rawValue)\">\($0.rawValue)</a></li>" }
      return .page(200, title: "Misbehaviours", text: "<ul>\(links.joined(separator: "\n"))</ul>")
    case "/", "/fine", "/login", "/a/fine": return fine
    default: return .page(404, title: "404 Not Found", text: "No such misbehaviour.")
    }
  }
}
