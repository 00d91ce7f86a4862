/// How directly something was seen: 1 when the merchant's own markup or server says it in so many words, less when it
/// was read from prose or concluded from what is missing. No probability: an order, with numbers so that it can be
/// averaged.
public enum Confidence {
  /// Seen in a place that is made to be read by programs.
  public static let stated = 1.0
  /// Read from text that is made for people.
  public static let read = 0.8
  /// Concluded: nothing of the kind on the pages that a customer would read.
  public static let concluded = 0.7
  /// Guessed from an address or a script.
  public static let guessed = 0.5

  /// Confidence in a verdict with this evidence; nil for a verdict that measures nothing.
  public static func of(_ verdict: Verdict, evidence: [Evidence]) -> Double? {
    guard verdict.isMeasured else { return nil }
    return evidence.map { of($0.method) }.max() ?? concluded
  }

  private static func of(_ method: Evidence.Method) -> Double {
    switch method {
    case .jsonLD, .microdata, .openGraph, .telLink, .mailtoLink, .link, .timeElement, .metaTag, .httpHeader, .sitemap,
      .feed, .stylesheet, .markup, .merchantList, .openData:
      stated
    case .visibleText, .addressElement, .table, .rendered: read
    case .url, .script, .image: guessed
    }
  }
}
