/// Where and how something was seen: what a person needs to see it again.
public struct Evidence: Sendable, Hashable, Codable {
  /// How a fact was read.
  public enum Method: String, Sendable, Hashable, Codable, CaseIterable {
    case jsonLD, microdata, openGraph, telLink, mailtoLink, link, visibleText, addressElement, timeElement, table
    case metaTag, httpHeader, sitemap, feed, url, stylesheet, script, markup, image, rendered, merchantList
    case openData
  }

  /// Longest excerpt kept, in characters.
  public static let longestExcerpt = 200

  /// Address of the page, as fetched.
  public let url: String
  /// Line of the page's source, counted from 1; nil when a line says nothing (a header, a whole page).
  public let line: Int?
  /// What stands there, white space folded, at most ``longestExcerpt`` characters.
  public let excerpt: String
  /// How it was read.
  public let method: Method
  /// When the page was captured.
  public let capturedAt: Timestamp

  /// Folds the white space of the excerpt and cuts it to ``longestExcerpt`` characters.
  public init(url: String, line: Int?, excerpt: String, method: Method, capturedAt: Timestamp) {
    self.url = url
    self.line = line
    self.excerpt = Evidence.folded(excerpt)
    self.method = method
    self.capturedAt = capturedAt
  }

  /// Works on bytes: every fact of every page passes here, and the properties of scalars are looked up slowly.
  private static func folded(_ text: String) -> String {
    let source = Array(text.utf8.prefix(longestExcerpt * 12))
    var out: [UInt8] = []
    var count = 0
    var pendingSpace = false
    var index = 0
    while index < source.count {
      let length = blankLength(in: source, at: index)
      if length > 0 {
        pendingSpace = count > 0
        index += length
        continue
      }
      let isStart = source[index] & 0xC0 != 0x80
      if isStart, count + (pendingSpace ? 1 : 0) >= longestExcerpt - 1 {
        out += "…".utf8
        break
      }
      if pendingSpace {
        out.append(0x20)
        count += 1
        pendingSpace = false
      }
      out.append(source[index])
      count += isStart ? 1 : 0
      index += 1
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// Bytes of the white space or control character here; 0 for anything else.
  private static func blankLength(in source: [UInt8], at index: Int) -> Int {
    let byte = source[index]
    if byte <= 0x20 || byte == 0x7F { return 1 }
    func next(_ distance: Int) -> UInt8 { index + distance < source.count ? source[index + distance] : 0 }
    switch (byte, next(1), next(2)) {
    case (0xC2, 0xA0, _), (0xC2, 0x85, _): return 2
    case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F),
      (0xE3, 0x80, 0x80), (0xE1, 0x9A, 0x80):
      return 3
    default: return 0
    }
  }
}

/// A value read from what a merchant shows, with where it was seen and how far to trust it.
public struct Fact<Value: Sendable & Hashable & Codable>: Sendable, Hashable, Codable {
  /// What was read.
  public var value: Value
  /// Where, best first; never empty.
  public var evidence: [Evidence]
  /// From 0 (a guess) to 1 (said in so many words by the merchant's own markup).
  public var confidence: Double

  /// A fact with one or more places where it was seen.
  public init(_ value: Value, evidence: [Evidence], confidence: Double = 1) {
    self.value = value
    self.evidence = evidence
    self.confidence = confidence
  }
}
