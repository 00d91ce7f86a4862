@testable import FixtureTown

/// What is seen of each misbehaviour, group by group as the acts are.
enum Sightings {
  static let ok = "HTTP/1.1 200 OK"
  private static let half = Act.page.count / 2

  static let timing: [Sighting] = [
    Sighting(.silence, patienceInMilliseconds: 200) { $0.bytes.isEmpty && $0.end == .stillOpen },
    Sighting(.closed) { $0.bytes.isEmpty && $0.end == .closed },
    Sighting(.reset) { $0.bytes.isEmpty && $0.end == .reset },
    Sighting(.resetInBody) { $0.body == Array(Act.page.prefix(half)) && $0.end == .reset },
    Sighting(.headDrip, patienceInMilliseconds: 350) { "HTTP/1.1 200".hasPrefix($0.text) && $0.end == .stillOpen },
    Sighting(.drip, patienceInMilliseconds: 350) {
      $0.header("Content-Length") == "100000" && (1...20).contains($0.body.count) && $0.end == .stillOpen
    },
    Sighting(.endless) { $0.header("Content-Length") == nil && $0.end == .enough },
    Sighting(.endlessChunks) { $0.header("Transfer-Encoding") == "chunked" && $0.end == .enough },
    Sighting(.stall, patienceInMilliseconds: 200) { $0.body == Array(Act.page.prefix(half)) && $0.end == .stillOpen },
    Sighting(.falseKeepAlive) { $0.header("Connection") == "keep-alive" && $0.end == .closed },
  ]

  static let heads: [Sighting] = [
    Sighting(.endlessHead) { !$0.text.contains("\r\n\r\n") && $0.end == .enough },
    Sighting(.headFlood) { $0.header("X-Flot-4999") == "vague" && $0.body == Act.page },
    Sighting(.hugeHeader) { $0.bytes.count >= 400_000 && $0.bytes.last == 0x61 && $0.end == .enough },
    Sighting(.cookieFlood) { $0.head.split(separator: "Set-Cookie: ").count == 201 },
    Sighting(.nulInHead) { $0.header("X-Nul") == "a\0b" },
    Sighting(.foreignHead) { $0.head.unicodeScalars.contains("\u{E2}") && $0.body == Act.page },
    Sighting(.foldedHead) { $0.head.contains("text/html;\r\n charset=utf-8\r\n") },
    Sighting(.brokenHead) { $0.head.contains("\r\nceci n'est pas un en-tete\r\n: sans nom\r\n") },
    Sighting(.bareLineFeeds) { !$0.bytes.contains(13) && $0.text.hasPrefix("HTTP/1.1 200 OK\n") },
    Sighting(.http09) { $0.bytes == Act.page },
    Sighting(.notHTTP) { $0.text.hasPrefix("220 ") },
    Sighting(.badStatus) { $0.statusLine == "HTTP/1.1 BON OK" },
    Sighting(.status999) { $0.statusLine == "HTTP/1.1 999 Request denied" },
    Sighting(.interim) {
      $0.statusLine == "HTTP/1.1 100 Continue" && $0.text.contains("103 Early Hints") && $0.text.contains(ok)
    },
    Sighting(.endlessInterim) { !$0.text.contains("200") && $0.end == .enough },
    Sighting(.unaskedUpgrade) { $0.statusLine == "HTTP/1.1 101 Switching Protocols" },
    Sighting(.unaskedNotModified) { $0.statusLine == "HTTP/1.1 304 Not Modified" && $0.body.isEmpty },
  ]

  static let lengths: [Sighting] = [
    Sighting(.tooShort) { $0.header("Content-Length") == "\(Act.page.count + 1000)" && $0.body == Act.page },
    Sighting(.tooLong) { $0.header("Content-Length") == "40" && $0.body == Act.page },
    Sighting(.twoLengths) { $0.head.split(separator: "Content-Length: ").count == 3 },
    Sighting(.negativeLength) { $0.header("Content-Length") == "-1" },
    Sighting(.hugeLength) { $0.header("Content-Length") == "99999999999999999999999" },
    Sighting(.lengthAndChunks) {
      $0.header("Content-Length") == "5" && $0.header("Transfer-Encoding") == "chunked"
        && $0.bodyText.hasSuffix("\r\n0\r\n\r\n")
    },
    Sighting(.badChunk) { $0.bodyText.contains("\r\nbeaucoup\r\n") },
    Sighting(.hugeChunk) { $0.bodyText.hasPrefix("FFFFFFFFFFFFFFFFFF\r\n") },
    Sighting(.cutChunks) { !$0.bodyText.contains("\r\n0\r\n") && $0.end == .closed },
    Sighting(.secondAnswer) { $0.text.hasSuffix("\r\n\r\npirate") },
    Sighting(.large) { $0.header("Content-Length") == "20971520" && $0.end == .enough },
    Sighting(.largeUnannounced) { $0.header("Content-Length") == nil && $0.end == .enough },
  ]

  static let encodings: [Sighting] = [
    Sighting(.gzipBomb) { Int($0.header("Content-Length") ?? "").map { (1_000_000...2_000_000).contains($0) } == true },
    Sighting(.nestedBomb) { $0.header("Content-Encoding") == "gzip, gzip" },
    Sighting(.gzipCut) { isGzip($0) && $0.body.count == Gzip.stored(Act.page).count - 60 },
    Sighting(.gzipLie) { $0.header("Content-Encoding") == "gzip" && $0.body == Act.page },
    Sighting(.gzipUnasked) { isGzip($0) && $0.body == Gzip.stored(Act.page) },
    Sighting(.gzipTwice) { isGzip($0) && $0.body[123...].starts(with: [0x1F, 0x8B]) },
    Sighting(.gzipTail) { isGzip($0) && $0.body.suffix(50).allSatisfy { $0 == 0x21 } },
    Sighting(.rawDeflate) { $0.header("Content-Encoding") == "deflate" && $0.body.first == 1 },
    Sighting(.brotliLie) { $0.header("Content-Encoding") == "br" && $0.body == Act.page },
    Sighting(.brotliUnasked) { $0.header("Content-Encoding") == "br" && $0.body != Act.page },
    Sighting(.brotliBomb) { $0.header("Content-Encoding") == "br" && $0.body.count < 300 },
    Sighting(.zstdUnasked) { $0.body.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) },
    Sighting(.zstdBomb) { $0.body.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) && $0.body.count < 10_000 },
    Sighting(.zlibDeflate) { $0.header("Content-Encoding") == "deflate" && $0.body.starts(with: [0x78]) },
    Sighting(.unknownEncoding) { $0.header("Content-Encoding") == "pessac" },
  ]

  static let contents: [Sighting] = [
    Sighting(.pictureAsPage) { $0.header("Content-Type")?.hasPrefix("text/html") == true && $0.body[1] == 0x50 },
    Sighting(.untyped) { $0.header("Content-Type") == nil && $0.body == Act.page },
    Sighting(.pageAsBinary) { $0.header("Content-Type") == "application/octet-stream" && $0.body == Act.page },
    Sighting(.wrongCharset) {
      $0.header("Content-Type")?.hasSuffix("utf-8") == true && String(validating: $0.body, as: UTF8.self) == nil
    },
    Sighting(.unknownCharset) { $0.header("Content-Type")?.hasSuffix("pessac-1") == true },
    Sighting(.utf16) { $0.body.starts(with: [0xFF, 0xFE, 0x3C, 0]) },
    Sighting(.nulInPage) { $0.body.contains(0) },
    Sighting(.empty) { $0.statusLine == ok && $0.header("Content-Length") == "0" },
    Sighting(.deepPage) { $0.bodyText.hasSuffix("<div><div>") && $0.body.count > 250_000 },
    Sighting(.linkFlood) { $0.body.count > 300_000 && $0.bodyText.contains("\"/link-flood/9\"") },
    Sighting(.hugeAttribute) { ($0.header("Content-Length").flatMap { Int($0) } ?? 0) > 1_048_576 },
    Sighting(.calendarTrap) { $0.bodyText.contains("/calendar-trap/1\"") },
  ]

  static let redirects: [Sighting] = [
    .redirect(.loop, to: Misbehaviour.loop.url),
    .redirect(.pingPong, to: "/ping-pong/pong"),
    .redirect(.endlessRedirects, to: "/endless-redirects/1"),
    Sighting(.redirectNowhere) { $0.statusLine == "HTTP/1.1 302 Found" && $0.header("Location") == nil },
    .redirect(.redirectRelative, to: "../a/./b/../../fine"),
    Sighting(.redirectSloppy) { $0.bytes.contains(0xC3) && $0.header("Location")?.contains(" en ") == true },
    Sighting(.redirectHuge) { ($0.header("Location") ?? "").count > 65_536 },
    .redirect(.redirectToFile, to: "file:///etc/passwd"),
    .redirect(.redirectToScript, to: "javascript:alert(1)"),
    .redirect(.redirectToGopher, to: "gopher://127.0.0.1:70/1"),
    .redirect(.redirectToPrivate, to: "http://10.0.0.1/admin"),
    .redirect(.redirectToMetadata, to: "http://2852039166/latest/meta-data/"),
    .redirect(.redirectToMapped, to: "http://[::ffff:127.0.0.1]/fine"),
    .redirect(.redirectToPort, to: "http://misbehave.test:8025/fine"),
    .redirect(.redirectWithUser, to: "http://banque.example@misbehave.test/fine"),
    Sighting(.metaRefresh) { $0.bodyText.contains("content=\"0; url=/fine\"") },
    Sighting(.refreshHeader) { $0.header("Refresh") == "0; url=/fine" },
    Sighting(.metaLoop) { $0.bodyText.contains("http-equiv=\"refresh\" content=\"0\"") },
    Sighting(.scriptRedirect) { $0.bodyText.contains("location.href") },
    Sighting(.cookieGate) { $0.header("Location") == Misbehaviour.cookieGate.url && $0.header("Set-Cookie") != nil },
  ]

  static let walls: [Sighting] = [
    Sighting(.cloudflare) { $0.statusLine.contains(" 403 ") && $0.header("CF-RAY") != nil },
    Sighting(.dataDome) { $0.statusLine.contains(" 403 ") && $0.header("X-DataDome") != nil },
    Sighting(.sucuri) { $0.statusLine.contains(" 403 ") && $0.header("X-Sucuri-ID") != nil },
    Sighting(.imperva) { $0.statusLine == ok && $0.bodyText.contains("_Incapsula_Resource") },
    Sighting(.captcha) { $0.statusLine == ok && $0.bodyText.contains("g-recaptcha") },
    Sighting(.tooMany) { $0.statusLine.contains(" 429 ") && $0.header("Retry-After") == "1" },
    Sighting(.maintenance) { $0.statusLine.contains(" 503 ") && $0.header("Retry-After")?.hasSuffix("GMT") == true },
    Sighting(.comeBackNextYear) { $0.header("Retry-After") == "31536000" },
    Sighting(.password) { $0.statusLine.contains(" 401 ") && $0.header("WWW-Authenticate") != nil },
    Sighting(.loginWall) { $0.header("Location") == "/login?next=http%3A%2F%2Fmisbehave.test%2Flogin-wall" },
  ]

  private static func isGzip(_ answer: RawAnswer) -> Bool {
    answer.header("Content-Encoding") == "gzip" && answer.body.starts(with: [0x1F, 0x8B])
  }
}
