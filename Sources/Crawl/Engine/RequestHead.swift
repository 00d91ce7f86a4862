import Presence

/// The request as it goes over the wire, so that it can be archived without asking libcurl to repeat it.
enum RequestHead {
  /// Header lines that we give to libcurl, in order. `Accept-Encoding` is a plain header: bodies arrive, and are
  /// archived, as sent.
  static func lines(_ settings: FetchSettings) -> [String] {
    [
      "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
      "Accept-Language: \(language(settings))",
      "Accept-Encoding: gzip",
    ]
  }

  /// Letters of ASCII alone, no line ends; nearly always there is nothing to leave out.
  private static func language(_ settings: FetchSettings) -> String {
    let language = settings.acceptLanguage
    func isFit(_ byte: UInt8) -> Bool { byte >= 0x20 && byte < 0x7F }
    return language.utf8.allSatisfy(isFit) ? language : String(decoding: language.utf8.filter(isFit), as: UTF8.self)
  }

  /// Bytes of a GET request in libcurl's order of lines. Over HTTP/2 the same fields travel in another form.
  static func bytes(url: WebURL, cookie: String?, conditions: [String], settings: FetchSettings) -> [UInt8] {
    var text = "GET \(url.target) HTTP/1.1\r\nHost: \(url.host)\(url.port.map { ":\($0)" } ?? "")\r\n"
    text += "User-Agent: \(settings.userAgent)\r\n"
    if let cookie { text += "Cookie: \(cookie)\r\n" }
    for line in lines(settings) + conditions { text += line + "\r\n" }
    return Array((text + "\r\n").utf8)
  }
}
