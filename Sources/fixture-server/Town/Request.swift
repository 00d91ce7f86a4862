/// A request as far as the town needs it.
struct Request {
  let method: String
  /// Path as sent, without query; `/` at least.
  let path: String
  /// What follows `?`; empty without.
  let query: String
  /// Lower-cased names; of repeated ones the first.
  let headers: [String: String]
  let isSecure: Bool

  /// Host without port, lower-cased; empty when there is none.
  var host: String {
    let name = (headers["host"] ?? "").lowercased()
    return String(name.prefix { $0 != ":" })
  }

  /// Path and query as sent.
  var target: String { query.isEmpty ? path : path + "?" + query }

  /// The address asked for, as a browser would show it.
  var url: String { (isSecure ? "https://" : "http://") + host + target }

  var isHead: Bool { method == "HEAD" }

  /// Whether the client wants the connection to stay open (HTTP/1.1 without `Connection: close`).
  let keepsAlive: Bool
}

/// Cuts the bytes of a connection into requests.
struct RequestReader {
  private var pending: [UInt8] = []
  private static let longestHead = 262_144

  /// The next request; nil at the end of the connection or after something that is not HTTP.
  mutating func next(from wire: Wire) -> Request? {
    var searched = 0
    while true {
      if let end = headEnd(from: searched) {
        let head = Array(pending[..<end])
        pending.removeFirst(end)
        guard let request = Self.parse(head, isSecure: wire.isSecure) else { return nil }
        guard skipBody(Int(request.headers["content-length"] ?? "") ?? 0, from: wire) else { return nil }
        return request
      }
      searched = max(0, pending.count - 3)
      let more = wire.read()
      guard !more.isEmpty, pending.count < Self.longestHead else { return nil }
      pending += more
    }
  }

  private func headEnd(from start: Int) -> Int? {
    guard pending.count >= 4 else { return nil }
    return (start...(pending.count - 4)).first { pending[$0...].starts(with: [13, 10, 13, 10]) }.map { $0 + 4 }
  }

  private mutating func skipBody(_ length: Int, from wire: Wire) -> Bool {
    var left = max(0, length)
    while left > 0 {
      if pending.isEmpty { pending = wire.read() }
      guard !pending.isEmpty else { return false }
      let taken = min(left, pending.count)
      pending.removeFirst(taken)
      left -= taken
    }
    return true
  }

  private static func parse(_ head: [UInt8], isSecure: Bool) -> Request? {
    // By bytes: to Swift, "\r\n" is one character.
    let lines = head.split(separator: 10).map { line in
      String(decoding: line.last == 13 ? line.dropLast() : line, as: UTF8.self)
    }
    guard let first = lines.first else { return nil }
    let words = first.split(separator: " ")
    guard words.count == 3, words[2].hasPrefix("HTTP/1.") else { return nil }
    let target = words[1].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let name = line[..<colon].lowercased()
      let value = line[line.index(after: colon)...].drop { $0 == " " }
      if headers[name] == nil { headers[name] = String(value) }
    }
    return Request(
      method: String(words[0]), path: target[0].isEmpty ? "/" : String(target[0]),
      query: target.count > 1 ? String(target[1]) : "", headers: headers, isSecure: isSecure,
      keepsAlive: words[2] != "HTTP/1.0" && headers["connection"]?.lowercased() != "close")
  }
}
