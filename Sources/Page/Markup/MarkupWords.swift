extension MarkupReader {
  /// What ``MarkupReader`` looks for in addresses, scripts, ids and classes.
  enum Words {
    static let trackerSources = NamedNeedles(
      """
      googletagmanager.com/gtag/js google-analytics.com/analytics.js google-analytics.com/ga.js
      connect.facebook.net/en_us/fbevents.js connect.facebook.net/fr_fr/fbevents.js fbevents.js static.hotjar.com
      snap.licdn.com analytics.tiktok.com clarity.ms/tag googleadservices.com/pagead adsbygoogle.js doubleclick.net
      """)

    static let trackerCalls = NamedNeedles("gtag('config' gtag(\"config\" fbq('init' fbq(\"init\" _gaq.push")

    /// Spelt apart on purpose: `'mai' + 'lto:'`, `'@'` alone.
    static let mailMarks = NamedNeedles("mailto lto: '@' \"@\" &#64;")

    static let writers = NamedNeedles("document.write innerHTML location.href .href= fromCharCode")

    static let consent = NamedNeedles(
      """
      cookie consent gdpr rgpd tarteaucitron axeptio didomi onetrust complianz cmplz iubenda quantcast klaro borlabs
      usercentrics sirdata orejime osano sddan
      """)
  }
}

/// Needles that are also given as evidence.
struct NamedNeedles: Sendable {
  private let names: [String]
  /// The needles themselves.
  var list: [[UInt8]] { names.map { Array($0.utf8) } }
  private let needles: NeedleSet

  /// Needles parted by white space.
  init(_ list: String) {
    names = list.split(whereSeparator: \.isWhitespace).map { String($0) }
    needles = NeedleSet(names.map { Array($0.utf8) })
  }

  /// The first of the list that stands in a text, exact case; nil when none does.
  func first(in text: ArraySlice<UInt8>) -> String? { needles.first(in: text).map { names[$0] } }

  /// The first of the list that stands in a text when that is folded; nil when none does.
  func first(inFolded text: ArraySlice<UInt8>) -> String? { needles.first(inFolded: text).map { names[$0] } }

  /// The first of the list that stands in a folded text or in another as it is; nil when none does.
  func first(inFolded folded: ArraySlice<UInt8>, or exact: ArraySlice<UInt8>) -> String? {
    [needles.first(inFolded: folded), needles.first(in: exact)].compactMap { $0 }.min().map { names[$0] }
  }
}
