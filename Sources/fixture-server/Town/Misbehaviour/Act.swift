/// What a misbehaviour does on the wire.
struct Act: Sendable {
  /// Whether the connection can take another request afterwards.
  enum End { case goesOn, isOver }

  let perform: @Sendable (Wire, Request) -> End

  init(_ perform: @escaping @Sendable (Wire, Request) -> End) { self.perform = perform }

  /// These bytes, then the end of the connection.
  static func bytes(_ parts: [UInt8]...) -> Act {
    let all = parts.flatMap { $0 }
    return Act { wire, _ in
      wire.write(all)
      return .isOver
    }
  }

  /// A head (lines without their ends), then a body, then the end of the connection.
  static func head(_ lines: String..., body: [UInt8] = page) -> Act {
    bytes(Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8), body)
  }

  /// An orderly answer with odd content.
  static func reply(_ status: Int = 200, _ headers: [(String, String)], body: [UInt8] = page) -> Act {
    Act { wire, request in
      let reply = Reply(status: status, headers: headers.map { (name: $0.0, value: $0.1) }, body: body)
      let isSent = wire.write(reply.bytes(isHead: request.isHead, closes: !request.keepsAlive))
      return isSent ? .goesOn : .isOver
    }
  }

  /// An orderly page with odd content.
  static func html(_ body: [UInt8], type: String = "text/html; charset=utf-8") -> Act {
    reply(200, [("Content-Type", type)], body: body)
  }

  /// A redirect to a fixed address.
  static func redirect(_ location: String) -> Act { reply(302, [("Location", location)], body: []) }

  /// A good page of about 250 bytes.
  static let page = text(
    "Le bourg d'essai", "<p>Ouvert du mardi au samedi, 9h-12h et 14h-19h. Tél. 05 36 49 00 00.</p>")

  /// A page with this title and content.
  static func text(_ title: String, _ content: String) -> [UInt8] {
    Array(
      """
      <!DOCTYPE html>
      <html lang="fr"><head><meta charset="utf-8"><title>\(title)</title></head>
      <body><h1>\(title)</h1>
      \(content)
      </body></html>

      """.utf8)
  }

  /// A good head without length: the body ends with the connection.
  static let openHead = Array("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n".utf8)
}

extension Misbehaviour {
  /// All acts, group by group.
  static let acts: [Misbehaviour: Act] = [
    timingActs, headActs, lengthActs, encodingActs, contentActs, redirectActs, wallActs,
  ].reduce(into: [:]) { all, group in all.merge(group) { first, _ in first } }

  /// Does it.
  func act(_ wire: Wire, _ request: Request) -> Act.End { Self.acts[self]?.perform(wire, request) ?? .isOver }
}
