/// An absolute http or https address, parsed as the WHATWG URL standard says and kept in canonical form.
///
/// Canonical: lower-case scheme and ASCII (punycode) host, default port dropped, dot segments resolved, path never
/// empty, fragment dropped. Source: https://url.spec.whatwg.org/
public struct WebURL: Sendable, Hashable, Codable, Comparable, CustomStringConvertible {
  /// `http` or `https`.
  public let scheme: String
  /// Lower-case ASCII host, for example `www.xn--caf-dma.fr`.
  public let host: String
  /// Port when it is not the scheme's own.
  public let port: Int?
  /// Path, at least `/`, percent-encoded.
  public let path: String
  /// Query without `?`; nil when there is none.
  public let query: String?

  /// The parts as they are; only for parsers that have already made them canonical.
  init(scheme: String, host: String, port: Int?, path: String, query: String?) {
    self.scheme = scheme
    self.host = host
    self.port = port
    self.path = path
    self.query = query
  }

  /// The canonical address.
  public var description: String { origin + path + (query.map { "?" + $0 } ?? "") }

  /// Scheme, host and port: `https://example.fr`, `http://example.fr:8080`.
  public var origin: String { scheme + "://" + host + (port.map { ":\($0)" } ?? "") }

  /// Path and query, as a request line and robots.txt want them.
  public var target: String { path + (query.map { "?" + $0 } ?? "") }

  public static func < (left: WebURL, right: WebURL) -> Bool { left.description < right.description }

  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let url = WebURL(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "“\(text)” is not an http or https address"))
    }
    self = url
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
