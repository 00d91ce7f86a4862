public import Presence

/// A merchant who agreed to be shown in the town's directory, with what customers may read.
public struct DirectoryEntry: Sendable, Hashable {
  /// A link of the merchant's: its site or a page on a network.
  public struct Link: Sendable, Hashable {
    /// What it is called: `Site`, `Instagram`.
    public let name: String
    /// Its address.
    public let url: String

    /// A link and its name.
    public init(name: String, url: String) {
      self.name = name
      self.url = url
    }
  }

  /// Stable identifier.
  public var id: MerchantID
  /// Name on the sign.
  public var name: String
  /// Trade in words; nil when it is not known.
  public var trade: String?
  /// Address and coordinates; nil when they are not known.
  public var address: PostalAddress?
  /// Numbers in E.164 or as written.
  public var phones: [String]
  /// Hours that could be read; nil when they could not.
  public var hours: OpeningHours?
  /// Site and pages.
  public var links: [Link]

  /// A merchant of whom only the name is shown.
  public init(id: MerchantID, name: String) {
    self.id = id
    self.name = name
    phones = []
    links = []
  }
}

/// Who agreed to be shown: a column of the list says so.
public struct DirectoryConsent: Sendable, Hashable, Codable {
  /// Headings of the column; case, accents and punctuation do not count.
  public var columns: [String]
  /// What stands in it for a yes.
  public var yes: [String]

  /// Headings and words.
  public init(columns: [String], yes: [String]) {
    self.columns = columns
    self.yes = yes
  }

  /// True when the list says that the merchant agreed; anything else, an empty cell too, is no consent.
  public func isGiven(by merchant: Merchant) -> Bool {
    let headings = Set(columns.map { FoldedWords.of($0) })
    let words = Set(yes.map { FoldedWords.of($0) })
    return merchant.extra.contains {
      headings.contains(FoldedWords.of($0.heading)) && words.contains(FoldedWords.of($0.value))
    }
  }

  /// True when the list has the column at all.
  public func isAsked(in merchant: Merchant) -> Bool {
    let headings = Set(columns.map { FoldedWords.of($0) })
    return merchant.extra.contains { headings.contains(FoldedWords.of($0.heading)) }
  }
}

/// `directory:` of `config/settings.yaml`.
public struct DirectorySettings: Sendable, Hashable, Codable {
  /// Title of the page; empty for "Les commerçants et artisans".
  public var title: String
  /// Who agreed.
  public var consent: DirectoryConsent
  /// Address of map tiles, `https://…/{z}/{x}/{y}.png`; empty for a plan without a background and nothing from elsewhere.
  public var tileServer: String
  /// Whom the tile server wants named.
  public var tileAttribution: String

  /// Settings in their four parts.
  public init(title: String, consent: DirectoryConsent, tileServer: String = "", tileAttribution: String = "") {
    self.title = title
    self.consent = consent
    self.tileServer = tileServer
    self.tileAttribution = tileAttribution
  }

  /// What is wrong with the settings, in sentences that name the key; empty when nothing is.
  public var problems: [String] {
    var problems: [String] = []
    if consent.columns.isEmpty { problems.append("directory.consent.columns must name at least one heading") }
    if consent.yes.isEmpty { problems.append("directory.consent.yes must hold at least one word") }
    if !tileServer.isEmpty, tileOrigin == nil {
      problems.append("directory.tileServer must be an https address with {z}, {x} and {y}, or empty")
    }
    return problems
  }

  /// The one origin from which tiles may come; nil without a tile server.
  var tileOrigin: String? {
    guard tileServer.contains("{z}"), tileServer.contains("{x}"), tileServer.contains("{y}") else { return nil }
    let plain = tileServer.replacing("{s}", with: "a")
    guard let url = WebURL(plain), url.scheme == "https" else { return nil }
    return tileServer.contains("{s}") ? "https://*." + url.host.drop { $0 != "." }.dropFirst() : url.origin
  }
}

/// Leaflet's two files, as Debian's libjs-leaflet has them (BSD-2-Clause), set into the page.
public struct LeafletFiles: Sendable {
  /// `leaflet.js`.
  public let script: String
  /// `leaflet.css`.
  public let style: String

  /// The two files.
  public init(script: String, style: String) {
    self.script = script
    self.style = style
  }
}
