extension Misbehaviour {
  /// Lengths and chunks.
  static let lengthActs: [Misbehaviour: Act] = [
    .tooShort: .head(
      "HTTP/1.1 200 OK", "Content-Type: text/html", "Content-Length: \(Act.page.count + 1000)", "Connection: close"),
    .tooLong: .head("HTTP/1.1 200 OK", "Content-Type: text/html", "Content-Length: 40"),
    .twoLengths: .head(
      "HTTP/1.1 200 OK", "Content-Type: text/html", "Content-Length: \(Act.page.count)", "Content-Length: 7"),
    .negativeLength: .head("HTTP/1.1 200 OK", "Content-Type: text/html", "Content-Length: -1"),
    .hugeLength: .head("HTTP/1.1 200 OK", "Content-Type: text/html", "Content-Length: 99999999999999999999999"),
    .lengthAndChunks: .head(
      "HTTP/1.1 200 OK", "Content-Type: text/html", "Content-Length: 5", "Transfer-Encoding: chunked",
      body: chunked(Act.page) + lastChunk),
    .badChunk: .head(
      "HTTP/1.1 200 OK", "Content-Type: text/html", "Transfer-Encoding: chunked",
      body: chunked(Act.page) + Array("beaucoup\r\n".utf8) + Act.page),
    .hugeChunk: .head(
      "HTTP/1.1 200 OK", "Content-Type: text/html", "Transfer-Encoding: chunked",
      body: Array("FFFFFFFFFFFFFFFFFF\r\n".utf8) + Act.page),
    .cutChunks: .head(
      "HTTP/1.1 200 OK", "Content-Type: text/html", "Transfer-Encoding: chunked", body: chunked(Act.page)),
    .secondAnswer: .head(
      "HTTP/1.1 200 OK", "Content-Type: text/html", "Content-Length: \(Act.page.count)",
      body: Act.page + Array("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\npirate".utf8)),
    .large: Act { wire, _ in
      wire.write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: \(largeSize)\r\n\r\n")
      return sendLarge(on: wire)
    },
    .largeUnannounced: Act { wire, _ in
      wire.write(Act.openHead)
      _ = sendLarge(on: wire)
      return .isOver
    },
  ]

  private static let largeSize = 20 * 1_048_576

  private static func sendLarge(on wire: Wire) -> Act.End {
    let part = [UInt8](repeating: 0x61, count: 65_536)
    for _ in 0..<(largeSize / part.count) where !wire.write(part) { return .isOver }
    return .goesOn
  }

  private static func chunked(_ bytes: [UInt8]) -> [UInt8] {
    Array((String(bytes.count, radix: 16) + "\r\n").utf8) + bytes + [13, 10]
  }

  private static let lastChunk = Array("0\r\n\r\n".utf8)
}
