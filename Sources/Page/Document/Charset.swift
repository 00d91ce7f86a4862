/// The character set of a page, decided as a browser decides it.
///
/// Source: https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding and RFC 9110 §8.3
public struct Charset: Sendable, Hashable {
  /// What decided.
  public enum Source: String, Sendable, Hashable, Codable {
    case byteOrderMark, httpHeader, metaTag
    /// Nothing is declared; the bytes are UTF-8 and hold more than ASCII.
    case validity
    /// Nothing is declared: what browsers assume in western Europe.
    case fallback
  }

  /// The standard's name in lower case, for example `utf-8`, `windows-1252`.
  public let name: String
  /// What decided.
  public let source: Source

  /// Decides by byte order mark, HTTP header, `<meta>` wherever it stands, validity, in this order.
  public static func decide(_ body: [UInt8], contentType: String?) -> Charset {
    if body.starts(with: [0xEF, 0xBB, 0xBF]) { return Charset(name: "utf-8", source: .byteOrderMark) }
    if body.starts(with: [0xFE, 0xFF]) { return Charset(name: "utf-16be", source: .byteOrderMark) }
    if body.starts(with: [0xFF, 0xFE]) { return Charset(name: "utf-16le", source: .byteOrderMark) }
    if let contentType, let label = MetaPrescan.charset(in: Array(contentType.utf8)),
      let name = CharsetLabels.name(of: label)
    {
      return Charset(name: name, source: .httpHeader)
    }
    if body.starts(with: [0x3C, 0, 0x3F, 0]) || body.starts(with: [0x3C, 0, 0x21, 0]) {
      return Charset(name: "utf-16le", source: .validity)
    }
    if body.starts(with: [0, 0x3C, 0, 0x3F]) || body.starts(with: [0, 0x3C, 0, 0x21]) {
      return Charset(name: "utf-16be", source: .validity)
    }
    if let name = MetaPrescan.find(in: body) { return Charset(name: name, source: .metaTag) }
    if body.contains(where: { $0 >= 0x80 }), TextDecoding.isUTF8(body) {
      return Charset(name: "utf-8", source: .validity)
    }
    return Charset(name: "windows-1252", source: .fallback)
  }
}
