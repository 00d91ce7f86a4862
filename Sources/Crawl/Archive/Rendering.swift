public import Presence

extension Exchange {
  /// A document as a browser shows it, to be archived beside what it was made of: a `conversion` record.
  public static func rendering(_ html: [UInt8], of url: WebURL, role: PageRole, at time: Timestamp) -> Exchange {
    Exchange(
      request: FetchRequest(url: url, purpose: .rendering(role)), requestHead: [], result: .response(.rendered(html)),
      startedAt: time)
  }
}

extension WireResponse {
  /// A browser's document, UTF-8, as a response that a reader understands.
  static func rendered(_ html: [UInt8]) -> WireResponse {
    WireResponse(
      status: 200, head: Array("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n".utf8), body: html,
      truncation: nil, remoteAddress: nil)
  }
}
