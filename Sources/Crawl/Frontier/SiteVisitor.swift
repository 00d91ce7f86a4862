public import Presence

/// The visit of one merchant: the site by its few pages, its sitemap, feed and stylesheets, then the declared profiles.
///
/// One request after another. Everything that was fetched is in the visit, in order, with what came of it; several
/// entries for the role `home` mean that variants of the address were tried: ``Presence/SiteVisit/home`` is the one that
/// counts.
public struct SiteVisitor: Sendable {
  private let fetcher: any Fetcher
  private let matcher: RoleMatcher
  private let settings: VisitSettings
  private let clock: any FetchClock
  private let keepsBodies: Bool

  /// - Parameters:
  ///   - fetcher: the whole chain, politeness and robots.txt included.
  ///   - clock: for the time that a site may take.
  ///   - keepsBodies: false leaves the bodies out of the visit once they were read, for who reads them back from the
  ///     archive: a thousand sites in flight would else hold a gigabyte.
  public init(
    fetcher: any Fetcher, lexicon: RoleLexicon, settings: VisitSettings, clock: any FetchClock, keepsBodies: Bool = true
  ) {
    self.fetcher = fetcher
    matcher = RoleMatcher(lexicon)
    self.settings = settings
    self.clock = clock
    self.keepsBodies = keepsBodies
  }

  /// Visits a merchant.
  ///
  /// - Parameters:
  ///   - asOf: the run's start.
  ///   - read: what a page links to; called once per page that answered, in order.
  /// - Throws: `CancellationError` when the task is cancelled: an interrupted visit is no visit.
  public func visit(
    _ merchant: Merchant, asOf: Timestamp, read: @escaping @Sendable (Capture, PageRole) -> PageOutline
  ) async throws(CancellationError) -> SiteVisit {
    do {
      return try await VisitConnections.during { try await visitAll(merchant, asOf: asOf, read: read) }
    } catch {
      throw CancellationError()
    }
  }

  private func visitAll(
    _ merchant: Merchant, asOf: Timestamp, read: @escaping @Sendable (Capture, PageRole) -> PageOutline
  ) async throws(CancellationError) -> SiteVisit {
    var course = VisitCourse(
      fetcher: fetcher, matcher: matcher, settings: settings,
      clock: clock, deadline: clock.elapsed() + .seconds(settings.siteTimeInSeconds), keepsBodies: keepsBodies,
      read: read)
    if let site = merchant.site { try await course.visit(site: site) }
    for profile in merchant.profiles {
      guard let url = WebURL(profile.url) else { continue }
      _ = try await course.fetch(FetchRequest(url: url, purpose: .profile(profile.platform)), within: nil)
    }
    return SiteVisit(merchant: merchant, entries: course.entries, asOf: asOf)
  }
}

/// A visit read back: the stored requests, asked of an archive in their order. The frontier is asked nothing.
public enum ReplayedVisit {
  /// Equal to the live visit when `fetcher` reads that visit's archive.
  public static func visit(
    _ merchant: Merchant, requests: [FetchRequest], fetcher: any Fetcher, asOf: Timestamp
  ) async -> SiteVisit {
    var entries: [VisitEntry] = []
    for request in requests {
      entries.append(VisitEntry(request: request, outcome: await fetcher.fetch(request)))
    }
    return SiteVisit(merchant: merchant, entries: entries, asOf: asOf)
  }
}
