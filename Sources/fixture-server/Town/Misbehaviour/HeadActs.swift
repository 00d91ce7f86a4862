extension Misbehaviour {
  /// Heads.
  static let headActs: [Misbehaviour: Act] = [
    .endlessHead: Act { wire, _ in
      wire.write("HTTP/1.1 200 OK\r\n")
      return flood(Array("X-Encore: et encore\r\n".utf8), on: wire)
    },
    .headFlood: .bytes(
      Array("HTTP/1.1 200 OK\r\nContent-Length: \(Act.page.count)\r\n".utf8),
      Array((0..<5000).map { "X-Flot-\($0): vague\r\n" }.joined().utf8), [13, 10], Act.page),
    .hugeHeader: .bytes(
      Array("HTTP/1.1 200 OK\r\nContent-Length: \(Act.page.count)\r\nX-Long: ".utf8),
      [UInt8](repeating: 0x61, count: 1_048_576), [13, 10, 13, 10], Act.page),
    .cookieFlood: .reply(
      200,
      [("Content-Type", "text/html")]
        + (0..<200).map { ("Set-Cookie", "c\($0)=" + String(repeating: "x", count: 1000) + "; Path=/") }),
    .nulInHead: .head("HTTP/1.1 200 OK", "Content-Type: text/html", "X-Nul: a\0b", "Connection: close"),
    .foreignHead: .bytes(
      Array("HTTP/1.1 200 OK\r\nX-Boutique: Ch".utf8), [0xE2], Array("teau et p".utf8), [0xE2],
      Array("tisserie\r\nContent-Type: text/html\r\nContent-Length: \(Act.page.count)\r\n\r\n".utf8), Act.page),
    .foldedHead: .head(
      "HTTP/1.1 200 OK", "Content-Type: text/html;\r\n charset=utf-8", "Content-Length: \(Act.page.count)"),
    .brokenHead: .head(
      "HTTP/1.1 200 OK", "ceci n'est pas un en-tete", ": sans nom", "Content-Type: text/html", "Connection: close"),
    .bareLineFeeds: .bytes(
      Array("HTTP/1.1 200 OK\nContent-Type: text/html\nContent-Length: \(Act.page.count)\n\n".utf8), Act.page),
    .http09: .bytes(Act.page),
    .notHTTP: .bytes(Array("220 mail.misbehave.test ESMTP Postfix\r\n".utf8)),
    .badStatus: .head("HTTP/1.1 BON OK", "Content-Type: text/html", "Connection: close"),
    .status999: .reply(999, [("Content-Type", "text/html")], body: Act.text("999", "<p>Request denied</p>")),
    .interim: .bytes(
      Array("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 102 Processing\r\n\r\n".utf8),
      Array("HTTP/1.1 103 Early Hints\r\nLink: </style.css>; rel=preload; as=style\r\n\r\n".utf8),
      Array("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: \(Act.page.count)\r\n\r\n".utf8),
      Act.page),
    .endlessInterim: Act { wire, _ in flood(Array("HTTP/1.1 100 Continue\r\n\r\n".utf8), on: wire) },
    .unaskedUpgrade: .head("HTTP/1.1 101 Switching Protocols", "Upgrade: websocket", "Connection: Upgrade", body: []),
    .unaskedNotModified: .reply(304, [("ETag", "\"jamais-vu\"")], body: []),
  ]
}
