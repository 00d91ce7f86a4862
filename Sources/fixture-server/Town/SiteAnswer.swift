internal import Foundation

extension Site {
  /// What the host answers by its files and rules.
  func answer(_ request: Request) -> Reply {
    let path = request.path
    if behaviour.value(.https, for: path) != nil, !request.isSecure {
      return .redirect(301, to: "https://" + request.host + request.target)
    }
    if let rule = behaviour.value(.redirect, for: path), rule != "none" { return redirect(rule, request) }
    if behaviour.value(.serve, for: path) == nil, !path.hasSuffix("/"), isFolder(path) {
      return .redirect(301, to: path + "/" + (request.query.isEmpty ? "" : "?" + request.query))
    }
    guard let found = found(path) else { return withHeaders(errorPage(status(path) ?? 404), path) }
    var reply = Reply(status: status(path) ?? 200, body: found.bytes)
    reply.headers.append(("Content-Type", contentType(found.path, asked: path)))
    if reply.status == 200 { validate(&reply, request) }
    if behaviour.value(.gzip, for: path) != nil, request.headers["accept-encoding"]?.contains("gzip") == true {
      reply.body = Gzip.stored(reply.body)
      reply.headers += [("Content-Encoding", "gzip"), ("Vary", "Accept-Encoding")]
    }
    return withHeaders(reply, path)
  }

  private func status(_ path: String) -> Int? { behaviour.value(.status, for: path).flatMap { Int($0) } }

  private func found(_ path: String) -> (path: String, bytes: [UInt8])? {
    if let other = behaviour.value(.serve, for: path) { return file(other) }
    let isHidden = path.split(separator: "/").contains { $0.hasPrefix("_") }
    if !isHidden, let own = file(path) { return own }
    return behaviour.value(.fallback, for: path).flatMap { file($0) }
  }

  /// `/404.html` (or another status) of the host, else what Apache says.
  private func errorPage(_ status: Int) -> Reply {
    if let own = file("/\(status).html") {
      return Reply(
        status: status, headers: [("Content-Type", contentType(own.path, asked: own.path))], body: own.bytes)
    }
    let text =
      status == 404
      ? "The requested URL was not found on this server."
      : "The server encountered an internal error or misconfiguration and was unable to complete your request."
    return .page(status, title: "\(status) \(Reply.reason(status))", text: text)
  }

  private func redirect(_ rule: String, _ request: Request) -> Reply {
    let words = rule.split(separator: " ")
    let location = words[1].replacing("{path}", with: request.target)
      .replacing("{url}", with: Escaping.percentEncoded(request.url))
    return withHeaders(.redirect(Int(words[0]) ?? 302, to: String(location)), request.path)
  }

  /// `Last-Modified`, `ETag`, and 304 for a client that has this state already.
  private func validate(_ reply: inout Reply, _ request: Request) {
    var isKnown = false
    if let date = behaviour.value(.modified, for: request.path).flatMap(HTTPDate.header) {
      reply.headers.append(("Last-Modified", date))
      isKnown = request.headers["if-modified-since"] == date
    }
    if behaviour.value(.etag, for: request.path) != nil {
      let tag = "\"\(Escaping.fingerprint(reply.body))\""
      reply.headers.append(("ETag", tag))
      if let asked = request.headers["if-none-match"] { isKnown = asked.contains(tag) }
    }
    if isKnown {
      reply.status = 304
      reply.body = []
    }
  }

  private func withHeaders(_ reply: Reply, _ path: String) -> Reply {
    var reply = reply
    for line in behaviour.values(.header, for: path) {
      guard let colon = line.firstIndex(of: ":") else { continue }
      reply.headers.append(
        (String(line[..<colon]), line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)))
    }
    return reply
  }

  private func contentType(_ file: String, asked path: String) -> String {
    if let type = behaviour.value(.type, for: path) { return type }
    let type = ContentType.of(file)
    guard type.hasPrefix("text/") || type.hasSuffix("xml") || type.hasSuffix("javascript") else { return type }
    let charset = behaviour.value(.charset, for: path) ?? "utf-8"
    return charset == "none" ? type : "\(type); charset=\(charset)"
  }
}

enum ContentType {
  /// By the file's ending; `text/html` without one, as pages with pretty addresses have.
  static func of(_ path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return "text/html" }
    return byEnding[name[name.index(after: dot)...].lowercased()] ?? "application/octet-stream"
  }

  private static let byEnding = [
    "html": "text/html", "htm": "text/html", "php": "text/html", "css": "text/css", "js": "text/javascript",
    "txt": "text/plain", "xml": "application/xml", "rss": "application/rss+xml", "atom": "application/atom+xml",
    "json": "application/json", "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg",
    "jpeg": "image/jpeg", "gif": "image/gif", "webp": "image/webp", "ico": "image/x-icon", "pdf": "application/pdf",
    "gz": "application/gzip", "webmanifest": "application/manifest+json", "woff2": "font/woff2",
  ]
}

enum Escaping {
  /// All but the unreserved characters of RFC 3986 as `%XX`.
  static func percentEncoded(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF")
    var result = ""
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: result.append(Character(UnicodeScalar(byte)))
      default: result += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
    return result
  }

  /// FNV-1a of 64 bits, hexadecimal: enough to tell two states of a file.
  static func fingerprint(_ bytes: [UInt8]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return String(hash, radix: 16)
  }
}
