/// What a server gave along with a page so that one may ask later whether it is still the same (RFC 9110 §8.8).
public struct Validators: Sendable, Hashable, Codable {
  /// `ETag` as sent, quotes and `W/` included; nil when there was none.
  public let etag: String?
  /// `Last-Modified` as sent; nil when there was none.
  public let lastModified: String?

  /// Longest value that is sent back; a server gave it, and a request is no place for its inventions.
  private static let longest = 256

  /// Reads a response's head; nil when it has neither.
  init?(head: [UInt8]) {
    etag = HeaderBlock.values("etag", in: head).first.flatMap(Validators.usable)
    lastModified = HeaderBlock.values("last-modified", in: head).first.flatMap(Validators.usable)
    if etag == nil, lastModified == nil { return nil }
  }

  /// Header lines of a request that wants the page only when it is another one now. Both are sent; a server that knows
  /// `If-None-Match` passes the other over (RFC 9110 §13.1.3).
  var lines: [String] {
    [etag.map { "If-None-Match: \($0)" }, lastModified.map { "If-Modified-Since: \($0)" }].compactMap { $0 }
  }

  private static func usable(_ value: String) -> String? {
    let isPlain = !value.isEmpty && value.utf8.count <= longest && value.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    return isPlain ? value : nil
  }
}
