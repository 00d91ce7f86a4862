/// Where and how something was seen: what a person needs to see it again.
public struct Evidence: Sendable, Hashable, Codable {
  /// How a fact was read.
  public enum Method: String, Sendable, Hashable, Codable, CaseIterable {
    case jsonLD, microdata, openGraph, telLink, mailtoLink, link, visibleText, addressElement, timeElement, table
    case metaTag, httpHeader, sitemap, feed, url, stylesheet, script, markup, image, rendered, merchantList
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

  private static func folded(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    var count = 0
    var pendingSpace = false
    for scalar in text.unicodeScalars {
      // ASCII first: the properties of a scalar are looked up slowly.
      let isBlank = scalar.value < 0x80 ? scalar.value <= 0x20 || scalar.value == 0x7F : scalar.properties.isWhitespace
      if isBlank {
        pendingSpace = count > 0
        continue
      }
      if count >= longestExcerpt - 1 {
        out.append("…")
        break
      }
      if pendingSpace {
        out.append(" ")
        count += 1
        pendingSpace = false
      }
      out.append(scalar)
      count += 1
    }
    return String(out)
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
