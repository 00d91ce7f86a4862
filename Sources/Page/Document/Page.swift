public import Presence

/// One captured page, parsed once; every extractor reads this value.
public struct Page: Sendable {
  /// Address that answered.
  public let url: WebURL
  /// What it is for.
  public let role: PageRole
  /// Header lines of the response.
  public let headers: [HeaderField]
  /// When it was captured.
  public let capturedAt: Timestamp
  /// Size of the body in bytes, content encoding removed.
  public let sizeInBytes: Int
  /// The parsed document.
  public let document: HTMLDocument
  /// Visible text, siblings glued.
  public let text: VisibleText
  /// Visible text, siblings separated.
  public let separatedText: VisibleText
  /// JSON-LD, microdata and OpenGraph, read once for all extractors that need them.
  public let structured: [StructuredItem]
  /// What is known from outside the page.
  public let context: ReadingContext

  /// Evidence on this page at a line.
  public func evidence(line: Int?, excerpt: String, method: Evidence.Method) -> Evidence {
    Evidence(url: url.description, line: line, excerpt: excerpt, method: method, capturedAt: capturedAt)
  }

  /// Evidence at a node's line.
  public func evidence(_ node: HTMLDocument.Node, excerpt: String, method: Evidence.Method) -> Evidence {
    evidence(line: document.line(node), excerpt: excerpt, method: method)
  }
}

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
