/// An orderly answer.
///
/// Decision: no `Date` header. A server without a clock must not send one (RFC 9110 §6.6.1), and without it two runs
/// over the town receive the same bytes.
struct Reply {
  var status = 200
  var headers: [(name: String, value: String)] = []
  var body: [UInt8] = []

  /// A page of its own, without a file.
  static func page(_ status: Int, title: String, text: String) -> Reply {
    let html = """
      <!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN">
      <html><head>
      <title>\(title)</title>
      </head><body>
      <h1>\(title)</h1>
      <p>\(text)</p>
      </body></html>

      """
    return Reply(
      status: status, headers: [("Content-Type", "text/html; charset=iso-8859-1")], body: Array(html.utf8))
  }

  /// A redirect with the few words that Apache adds.
  static func redirect(_ status: Int, to location: String) -> Reply {
    var reply = page(status, title: "\(status) \(reason(status))", text: "The document has moved.")
    reply.headers.append(("Location", location))
    return reply
  }

  /// Head, and body unless it is a HEAD request.
  func bytes(isHead: Bool, closes: Bool) -> [UInt8] {
    var head = "HTTP/1.1 \(status) \(Self.reason(status))\r\n"
    for (name, value) in headers { head += "\(name): \(value)\r\n" }
    if status >= 200, status != 204, status != 304 { head += "Content-Length: \(body.count)\r\n" }
    head += closes ? "Connection: close\r\n\r\n" : "\r\n"
    return Array(head.utf8) + (isHead || status == 204 || status == 304 ? [] : body)
  }

  static func reason(_ status: Int) -> String {
    switch status {
    case 200: "OK"
    case 301: "Moved Permanently"
    case 302: "Found"
    case 303: "See Other"
    case 304: "Not Modified"
    case 307: "Temporary Redirect"
    case 308: "Permanent Redirect"
    case 400: "Bad Request"
    case 403: "Forbidden"
    case 404: "Not Found"
    case 405: "Method Not Allowed"
    case 410: "Gone"
    case 421: "Misdirected Request"
    case 429: "Too Many Requests"
    case 500: "Internal Server Error"
    case 503: "Service Unavailable"
    case 999: "Request denied"
    default: "Status"
    }
  }
}
