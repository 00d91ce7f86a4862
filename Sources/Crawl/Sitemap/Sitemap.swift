public import Presence

/// A sitemap as a site publishes it: addresses with the days on which they changed, or a list of further sitemaps.
///
/// Source: https://www.sitemaps.org/protocol.html
public struct Sitemap: Sendable, Hashable {
  /// What the file is.
  public enum Kind: String, Sendable, Hashable {
    /// A list of pages.
    case pages
    /// A list of sitemaps.
    case index
    /// Nothing of a sitemap.
    case none
  }

  /// One address.
  public struct Entry: Sendable, Hashable {
    /// Address of a page or of a sitemap.
    public let url: WebURL
    /// `lastmod`, the day of it; nil when it is missing or no date.
    public let lastModified: CivilDate?

    /// An address and its day.
    public init(url: WebURL, lastModified: CivilDate?) {
      self.url = url
      self.lastModified = lastModified
    }
  }

  /// What the file is.
  public var kind: Kind
  /// Its addresses in order, at most the limit.
  public var entries: [Entry]
  /// True when there was more than the limits allow.
  public var isCut: Bool

  /// The protocol's own limit of entries.
  public static let mostEntries = 50_000
  /// Largest file that is read once it is inflated, in bytes; the protocol allows 50 MB, merchants need far less.
  public static let largestSizeInBytes = 10 << 20

  /// Reads XML, plain text, or either of them in gzip. Never fails: broken XML gives what can be read of it.
  public init(_ body: [UInt8], at base: WebURL, mostEntries: Int = Sitemap.mostEntries) {
    kind = .none
    entries = []
    isCut = false
    let (bytes, isCut) = Sitemap.inflated(body)
    self.isCut = isCut
    let start = bytes.firstIndex { $0 > 0x20 && ![0xEF, 0xBB, 0xBF].contains($0) } ?? bytes.count
    if start < bytes.count, bytes[start] == 0x3C {
      var scanner = SitemapScanner(bytes: bytes, base: base, most: mostEntries)
      scanner.scan()
      kind = scanner.entries.isEmpty && !scanner.sawRoot ? .none : scanner.isIndex ? .index : .pages
      entries = scanner.entries
      self.isCut = self.isCut || scanner.isCut
    } else {
      readText(bytes[start...], at: base, most: mostEntries)
    }
  }

  /// One address per line.
  private mutating func readText(_ bytes: ArraySlice<UInt8>, at base: WebURL, most: Int) {
    for line in bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      guard line.starts(with: "http".utf8) || line.starts(with: "HTTP".utf8), line.count <= 2048 else { continue }
      guard let url = WebURL(String(decoding: line, as: UTF8.self)) else { continue }
      guard entries.count < most else {
        isCut = true
        return
      }
      kind = .pages
      entries.append(Entry(url: url, lastModified: nil))
    }
  }

  /// The body of a `.gz` file, whose gzip is its own and not an encoding of the transfer.
  private static func inflated(_ body: [UInt8]) -> (bytes: [UInt8], isCut: Bool) {
    guard body.starts(with: [0x1F, 0x8B]), let members = GzipMemberReader() else {
      return (Array(body.prefix(largestSizeInBytes)), body.count > largestSizeInBytes)
    }
    var out: [UInt8] = []
    var rest = body[...]
    while !rest.isEmpty, out.count < largestSizeInBytes {
      let step = members.step(rest, room: min(1 << 20, largestSizeInBytes - out.count), to: &out)
      rest = rest.dropFirst(step.used)
      switch step.status {
      case .full, .moreInput: continue
      case .end: members.reset()
      case .bad: return (out, true)
      }
    }
    return (out, !rest.isEmpty)
  }
}
