import Page
public import Presence

/// Everything known of one merchant in one run: what checks read. A value; nothing is fetched behind it.
public struct SiteSnapshot: Sendable {
  /// Who.
  public let merchant: Merchant
  /// Day by which everything is judged.
  public let asOf: Timestamp
  /// What the site turned out to be.
  public let site: ObservedState
  /// What each declared profile turned out to be, by its address.
  public let profileStates: [String: ObservedState]
  /// Pages of the site that answered with a success, the home page first.
  public let pages: [ReadPage]
  /// Every exchange in a few words, in order.
  public let visited: [AuditReport.Visited]
  /// Newest dates of the site's sitemap and feeds.
  public let fileDates: [Fact<CivilDate>]
  /// Pages that the site links to and that could not be read, with why.
  public let missingPages: [PageRole: UnmeasuredReason]
  /// Why an absence on this site would prove nothing; nil when enough was read to say that something is not there.
  public let absenceDoubt: UnmeasuredReason?
  /// The trade, when it is one of those with checks of their own.
  let trade: Trade?

  /// A snapshot of what was seen.
  public init(
    merchant: Merchant, asOf: Timestamp, site: ObservedState, profileStates: [String: ObservedState] = [:],
    pages: [ReadPage], visited: [AuditReport.Visited] = [], fileDates: [Fact<CivilDate>] = [],
    missingPages: [PageRole: UnmeasuredReason] = [:]
  ) {
    self.merchant = merchant
    self.asOf = asOf
    self.site = site
    self.profileStates = profileStates
    self.pages = pages
    self.visited = visited
    self.fileDates = fileDates
    self.missingPages = missingPages
    trade = TradeReader.trade(of: merchant, pages: pages)
    absenceDoubt = AbsenceDoubt(pages: pages, missing: missingPages, visited: visited).reason
  }

  /// The home page; nil when it could not be read.
  public var home: ReadPage? { pages.first { $0.role == .home } }

  /// Whether the site's content could be read at all.
  public var isReadable: Bool {
    switch site.state {
    case .up, .movedTo: !pages.isEmpty
    default: false
    }
  }
}
