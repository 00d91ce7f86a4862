public import Presence

/// What a reader knows besides the page.
public struct ReadingContext: Sendable {
  /// ISO 3166-1 alpha-2 of the merchant, from the list; nil when unknown.
  public var country: String?
  /// Name of the merchant, from the list.
  public var merchantName: String?
  /// Day by which relative dates and ages are judged.
  public var asOf: CivilDate
  /// Stylesheets of the site that could be fetched.
  public var stylesheets: [Stylesheet]
  /// Networks and platforms whose profiles are recognised; an empty catalogue recognises none.
  public var platforms: PlatformCatalogue

  /// Whether the page is what a browser made of it: words that are seen then say so in their evidence.
  public var isRendered = false

  /// A stylesheet and where it came from.
  public struct Stylesheet: Sendable {
    /// Its address.
    public var url: WebURL
    /// Its text.
    public var text: [UInt8]
    /// A stylesheet that was fetched.
    public init(url: WebURL, text: [UInt8]) {
      self.url = url
      self.text = text
    }
  }

  /// What a reader knows besides the page.
  public init(
    country: String? = nil, merchantName: String? = nil, asOf: CivilDate, stylesheets: [Stylesheet] = [],
    platforms: PlatformCatalogue = PlatformCatalogue()
  ) {
    self.country = country
    self.merchantName = merchantName
    self.asOf = asOf
    self.stylesheets = stylesheets
    self.platforms = platforms
  }
}
