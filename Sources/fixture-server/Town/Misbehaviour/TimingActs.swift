extension Misbehaviour {
  /// Time and connection.
  static let timingActs: [Misbehaviour: Act] = [
    .silence: Act { wire, _ in
      wire.waitForTheEnd()
      return .isOver
    },
    .closed: Act { _, _ in .isOver },
    .reset: Act { wire, _ in
      wire.reset()
      return .isOver
    },
    .resetInBody: Act { wire, _ in
      wire.write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: \(Act.page.count)\r\n\r\n")
      wire.write(Array(Act.page.prefix(Act.page.count / 2)))
      // So that the client reads the half before the reset throws it away.
      _ = wire.wait(milliseconds: 50)
      wire.reset()
      return .isOver
    },
    .headDrip: Act { wire, _ in
      trickle(Array("HTTP/1.1 200 OK\r\nX-Drip: ".utf8), on: wire)
    },
    .drip: Act { wire, _ in
      wire.write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 100000\r\n\r\n")
      return trickle(Act.page, on: wire)
    },
    .endless: Act { wire, _ in
      wire.write(Act.openHead)
      return flood([UInt8](repeating: 0x61, count: 16_384), on: wire)
    },
    .endlessChunks: Act { wire, _ in
      wire.write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n")
      return flood(Array("1000\r\n".utf8) + [UInt8](repeating: 0x61, count: 4096) + [13, 10], on: wire)
    },
    .stall: Act { wire, _ in
      wire.write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: \(Act.page.count)\r\n\r\n")
      wire.write(Array(Act.page.prefix(Act.page.count / 2)))
      wire.waitForTheEnd()
      return .isOver
    },
    .falseKeepAlive: .head(
      "HTTP/1.1 200 OK", "Content-Type: text/html", "Content-Length: \(Act.page.count)", "Connection: keep-alive",
      "Keep-Alive: timeout=60, max=100"),
  ]

  /// The bytes one by one, then more of the last one, until the client has had enough.
  private static func trickle(_ bytes: [UInt8], on wire: Wire) -> Act.End {
    var index = 0
    while wire.write([bytes[min(index, bytes.count - 1)]]), wire.wait(milliseconds: 100) { index += 1 }
    return .isOver
  }

  /// The same bytes again and again, until the client has had enough.
  static func flood(_ bytes: [UInt8], on wire: Wire) -> Act.End {
    while wire.write(bytes) {}
    return .isOver
  }
}
