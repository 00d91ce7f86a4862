import TestSupport
import Testing

@testable import FixtureTown

/// A rule of `_behaviour`, what is asked, and what must be in the answer.
struct RuleRow: CustomTestStringConvertible, Sendable {
  let rule: String
  let path: String
  let headers: String
  let status: String
  /// Header lines and pieces of the body, each of which must be there; with a `!` before it, must not.
  let contains: [String]

  init(_ rule: String, _ path: String, headers: String = "", _ status: String, _ contains: String...) {
    self.rule = rule
    self.path = path
    self.headers = headers
    self.status = status
    self.contains = contains
  }

  var testDescription: String { rule + " " + path }
}

@Suite struct HostTests {
  static let pages = [
    "/index.html": "<p>accueil</p>", "/plan/index.html": "<p>plan</p>", "/style.css": "body{}",
    "/_panne.html": "<p>panne</p>", "/sans-fin": "<p>sans</p>", "/Carte d'été.html": "<p>été</p>",
  ]

  static let rows: [RuleRow] = [
    RuleRow("", "/", "200", "<p>accueil</p>", "Content-Type: text/html; charset=utf-8", "!Last-Modified", "!Date:"),
    RuleRow("", "/plan/", "200", "<p>plan</p>"),
    RuleRow("", "/plan?x=1", "301", "Location: /plan/?x=1"),
    RuleRow("", "/style.css", "200", "Content-Type: text/css"),
    RuleRow("", "/sans-fin", "200", "Content-Type: text/html"),
    RuleRow("", "/Carte%20d'%C3%A9t%C3%A9.html", "200", "<p>été</p>"),
    RuleRow("", "/_panne.html", "404"),
    RuleRow("", "/_behaviour", "404"),
    RuleRow("", "/../../etc/passwd", "404", "!root:"),
    RuleRow("status: 500", "/", "500", "<p>accueil</p>"),
    RuleRow("status: 500", "/nix", "500"),
    RuleRow("status: 500\n/plan/ status: 200", "/plan/", "200"),
    RuleRow("/plan/* status: 410", "/plan/x", "410"),
    RuleRow("serve: /_panne.html", "/nix", "200", "<p>panne</p>"),
    RuleRow("fallback: /_panne.html", "/nix", "200", "<p>panne</p>"),
    RuleRow("fallback: /_panne.html", "/", "200", "<p>accueil</p>"),
    RuleRow("redirect: 307 https://b.example{path}", "/x?y=1", "307", "Location: https://b.example/x?y=1"),
    RuleRow("redirect: 302 /l?n={url}", "/x", "302", "Location: /l?n=http%3A%2F%2Fwww.a.example%2Fx"),
    RuleRow("redirect: 302 /l\n/plan/ redirect: none", "/plan/", "200"),
    RuleRow("https: only", "/plan/?a=b", "301", "Location: https://www.a.example/plan/?a=b"),
    RuleRow("modified: 2019-03-01", "/", "200", "Last-Modified: Fri, 01 Mar 2019 12:00:00 GMT"),
    RuleRow(
      "modified: 2019-03-01", "/", headers: "If-Modified-Since: Fri, 01 Mar 2019 12:00:00 GMT\r\n", "304", "!accueil"),
    RuleRow("modified: 2019-03-01T08:09:10Z", "/", "200", "Last-Modified: Fri, 01 Mar 2019 08:09:10 GMT"),
    RuleRow("etag: yes", "/", headers: "If-None-Match: \"autre\"\r\n", "200", "ETag: \"", "accueil"),
    RuleRow("charset: windows-1252", "/", "200", "Content-Type: text/html; charset=windows-1252"),
    RuleRow("charset: none", "/", "200", "Content-Type: text/html\r\n"),
    RuleRow("type: text/plain", "/", "200", "Content-Type: text/plain\r\n"),
    RuleRow("header: X-A: 1\nheader: X-B: 2: 3", "/", "200", "X-A: 1\r\n", "X-B: 2: 3\r\n"),
    RuleRow("gzip: yes", "/", headers: "Accept-Encoding: gzip\r\n", "200", "Content-Encoding: gzip\r\n"),
    RuleRow("gzip: yes", "/", "200", "!Content-Encoding", "accueil"),
    RuleRow("delay: 1", "/", "200", "accueil"),
  ]

  @Test(arguments: rows)
  func `a host answers as its rules say`(_ row: RuleRow) throws {
    let town = try Town.of(FixtureHost("www.a.example", pages: Self.pages, behaviour: row.rule))
    defer { town.stop() }
    let answer = try RawClient.get(row.path, host: "www.a.example", port: town.httpPort, headers: row.headers)
    #expect(answer.statusLine.hasPrefix("HTTP/1.1 \(row.status) "))
    let text = String(decoding: answer.bytes, as: UTF8.self)
    for piece in row.contains {
      let isWanted = !piece.hasPrefix("!")
      #expect(text.contains(isWanted ? piece : String(piece.dropFirst())) == isWanted, "\(piece) in \(text)")
    }
  }

  @Test(arguments: [
    "status: beaucoup", "sans deux-points", "couleur: bleu", "modified: hier", "certificate: doux",
    "misbehave: doucement", "redirect: 302", "delay: longtemps", "https: never",
  ])
  func `a wrong rule is refused with its line`(_ rule: String) {
    let error = #expect(throws: FixtureTownError.self) { try Behaviour("# titre\n\n" + rule, name: "x") }
    #expect(error?.description.hasPrefix("x:3: ") == true)
  }

  @Test func `one connection carries several requests, HEAD without a body`() throws {
    let town = try Town.of(FixtureHost("www.a.example", pages: Self.pages))
    defer { town.stop() }
    let host = "Host: www.A.example:80\r\n"
    let answer = try RawClient.send(
      "GET / HTTP/1.1\r\n\(host)\r\nHEAD /plan/ HTTP/1.1\r\n\(host)\r\n"
        + "POST / HTTP/1.1\r\n\(host)Content-Length: 3\r\n\r\na=bGET /plan/ HTTP/1.0\r\n\(host)\r\n",
      port: town.httpPort)
    #expect(answer.text.ranges(of: "HTTP/1.1 200 OK").count == 4)
    #expect(answer.text.ranges(of: "<p>plan</p>").count == 1, "the body of GET alone")
    #expect(answer.end == .closed)
  }

  @Test func `a host that is not in town is misdirected`() throws {
    let answer = try RawClient.get("/", host: "ailleurs.example", port: try Town.shared().httpPort)
    #expect(answer.statusLine == "HTTP/1.1 421 Misdirected Request")
  }

  @Test func `the same question gets the same bytes`() throws {
    let town = try Town.shared()
    let host = "www.fournil-du-monteil.example"
    let first = try RawClient.get("/", host: host, port: town.httpPort)
    #expect(try RawClient.get("/", host: host, port: town.httpPort).bytes == first.bytes)
  }
}
