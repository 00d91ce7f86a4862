/// A link found on a page.
public struct Outlink: Sendable, Hashable {
  /// Where it stands on the page.
  public enum Place: String, Sendable, Hashable { case navigation, header, main, footer }

  /// Where it leads, resolved.
  public let url: WebURL
  /// Its words (or the image's alternative text), white space folded.
  public let anchor: String
  /// Where it stands.
  public let place: Place
  /// Line of the source, from 1.
  public let line: Int
  /// True with `rel=nofollow`.
  public let isNofollow: Bool

  /// A link with its words and place.
  public init(url: WebURL, anchor: String, place: Place, line: Int, isNofollow: Bool) {
    self.url = url
    self.anchor = anchor
    self.place = place
    self.line = line
    self.isNofollow = isNofollow
  }
}

/// What the frontier and the state rules need to know of a page that was read.
public struct PageOutline: Sendable, Hashable {
  /// Links to follow or to count.
  public var outlinks: [Outlink]
  /// Words of links that only a script can open (`href="#"`, `javascript:`): what they lead to was not read.
  public var scriptedLinks: [String] = []
  /// Addresses of stylesheets that apply to screens.
  public var stylesheets: [WebURL]
  /// Addresses of Atom or RSS feeds.
  public var feeds: [WebURL]
  /// Pages that the page shows in its frames (`<frame>`), in order.
  public var frames: [WebURL]
  /// Title of the page; empty when there is none.
  public var title: String
  /// Visible text, at most its first 20,000 bytes.
  public var text: String
  /// Number of visible characters in the whole page.
  public var visibleCharacters: Int
  /// Number and size of the page's scripts: what an empty page would be filled by.
  public var scripts: Int
  /// Number of pictures (`<img>`, `<picture>`, CSS ones not counted).
  public var images: Int
  /// Where a `<meta http-equiv=refresh>` leads.
  public var refresh: WebURL?
  /// Values of `<meta name=robots>` and of `X-Robots-Tag`, lower-cased (`noindex`, `nofollow`…).
  ///
  /// Decision: they are read for what they do to the merchant (a finding of visibility), and forbid us nothing. They are
  /// for indexes that show pages to strangers, and we keep none: robots.txt says who may read. `noarchive` asks that no
  /// copy be shown; our archive is shown to nobody, is the proof of what a sheet says, and goes with the campaign.
  public var robotsDirectives: [String]

  /// A page of which nothing is known yet.
  public init(
    outlinks: [Outlink] = [], stylesheets: [WebURL] = [], feeds: [WebURL] = [], frames: [WebURL] = [],
    title: String = "", text: String = "",
    visibleCharacters: Int = 0, scripts: Int = 0, images: Int = 0, refresh: WebURL? = nil,
    robotsDirectives: [String] = []
  ) {
    self.outlinks = outlinks
    self.stylesheets = stylesheets
    self.feeds = feeds
    self.frames = frames
    self.title = title
    self.text = text
    self.visibleCharacters = visibleCharacters
    self.scripts = scripts
    self.images = images
    self.refresh = refresh
    self.robotsDirectives = robotsDirectives
  }
}
