import Presence

/// The course of one visit, step by step.
struct VisitCourse {
  let fetcher: any Fetcher
  let matcher: RoleMatcher
  let settings: VisitSettings
  let clock: any FetchClock
  /// When the site's time is up, on the clock's own scale.
  let deadline: Duration
  /// Whether what was fetched is kept with its body.
  let keepsBodies: Bool
  let read: @Sendable (Capture, PageRole) -> PageOutline
  private(set) var entries: [VisitEntry] = []
  private var fetched: Set<FetchRequest> = []

  init(
    fetcher: any Fetcher, matcher: RoleMatcher, settings: VisitSettings, clock: any FetchClock, deadline: Duration,
    keepsBodies: Bool, read: @escaping @Sendable (Capture, PageRole) -> PageOutline
  ) {
    self.fetcher = fetcher
    self.matcher = matcher
    self.settings = settings
    self.clock = clock
    self.deadline = deadline
    self.keepsBodies = keepsBodies
    self.read = read
  }

  /// Fetches one thing and keeps what came of it. Nil when it was fetched before, or the time is up.
  mutating func fetch(_ request: FetchRequest, within deadline: Duration?) async throws(CancellationError)
    -> FetchOutcome?
  {
    if Task.isCancelled { throw CancellationError() }
    if let deadline, clock.elapsed() >= deadline { return nil }
    guard fetched.insert(request).inserted else { return nil }
    let outcome = await fetcher.fetch(request)
    if Task.isCancelled { throw CancellationError() }
    entries.append(VisitEntry(request: request, outcome: kept(outcome)))
    return outcome
  }

  private func kept(_ outcome: FetchOutcome) -> FetchOutcome {
    guard !keepsBodies, case .captured(let capture) = outcome else { return outcome }
    return .captured(capture.withoutBody)
  }

  private mutating func capture(_ url: WebURL, _ purpose: FetchPurpose) async throws(CancellationError) -> Capture? {
    guard case .captured(let capture) = try await fetch(FetchRequest(url: url, purpose: purpose), within: deadline)
    else { return nil }
    return capture
  }

  /// The whole site.
  mutating func visit(site: WebURL) async throws(CancellationError) {
    guard let found = try await home(of: site), !isPlatform(found.0.url) else { return }
    let (home, outline) = try await realHome(found.0, found.1)
    var frontier = SiteFrontier(home: home.url, matcher: matcher, pages: settings.pagesPerSite)
    frontier.see(home.requested)
    frontier.add(outline, of: home.url, role: .home)
    try await addFrames(of: outline, at: home.url, to: &frontier)
    try await addSitemaps(of: home.url, to: &frontier)
    while let request = frontier.next() {
      guard let page = try await capture(request.url, request.purpose) else { continue }
      frontier.see(page.url)
      guard case .page(let role) = request.purpose, VisitCourse.isPage(page) else { continue }
      guard LinkRules.isSameSite(page.url, home.url) else { continue }
      frontier.add(read(page, role), of: page.url, role: role)
    }
    if let feed = outline.feeds.first(where: { LinkRules.isSameSite($0, home.url) }) {
      _ = try await capture(feed, .feed)
    }
    for sheet in stylesheets(of: outline, home: home.url) { _ = try await capture(sheet, .stylesheet) }
  }

  /// A home page of frames says nothing itself: what it shows stands in them.
  private mutating func addFrames(
    of outline: PageOutline, at home: WebURL, to frontier: inout SiteFrontier
  ) async throws(CancellationError) {
    for url in outline.frames.prefix(VisitCourse.mostFrames) where LinkRules.isSameSite(url, home) {
      guard let page = try await capture(url, .page(.other)), VisitCourse.isPage(page) else { continue }
      frontier.see(url)
      frontier.add(read(page, .other), of: page.url, role: .other)
    }
  }

  private static let mostFrames = 3

  // MARK: - The home page

  /// The home page under the first variant of its address that answers well, else nil.
  private mutating func home(of site: WebURL) async throws(CancellationError) -> (Capture, PageOutline)? {
    var tried: [(url: WebURL, outcome: FetchOutcome)] = []
    for variant in SeedVariants.of(site) where !SeedVariants.isPointless(variant, after: tried) {
      guard let outcome = try await fetch(FetchRequest(url: variant, purpose: .page(.home)), within: deadline) else {
        break
      }
      tried.append((variant, outcome))
      if SeedVariants.mayDoBetter(than: outcome) { continue }
      guard case .captured(let capture) = outcome, VisitCourse.isPage(capture) else { return nil }
      return try await followingRefresh(capture)
    }
    return nil
  }

  /// The home page itself, or the site's root when a declared page turns out to be its "not found" page with a 200.
  private mutating func realHome(
    _ home: Capture, _ outline: PageOutline
  ) async throws(CancellationError) -> (Capture, PageOutline) {
    guard settings.probesMissingPages, let address = MissingPage.address(beside: home.url),
      let probe = try await capture(address, .probe), VisitCourse.isPage(probe), probe.redirects.isEmpty,
      home.url.path != "/", !home.url.path.contains("~"), !home.url.isHostedUnderSharedDomain,
      let likeness = PageLikeness(outline, at: home.url),
      likeness == PageLikeness(read(probe, .other), at: probe.url), let root = home.url.resolving("/"),
      let page = try await capture(root, .page(.home)), VisitCourse.isPage(page)
    else { return (home, outline) }
    return try await followingRefresh(page)
  }

  /// A page that sends on by `<meta http-equiv=refresh>` is not the home page yet; two such steps are followed.
  private mutating func followingRefresh(_ first: Capture) async throws(CancellationError) -> (Capture, PageOutline) {
    var page = first
    var outline = read(page, .home)
    for _ in 0..<2 {
      guard let target = outline.refresh ?? RefreshHeader.target(of: page),
        LinkRules.key(of: target) != LinkRules.key(of: page.url),
        !isPlatform(target), outline.visibleCharacters < 2_000,
        let next = try await capture(target, .page(.home)), VisitCourse.isPage(next)
      else { break }
      page = next
      outline = read(page, .home)
    }
    return (page, outline)
  }

  /// True for a page that can be read: answered well, and not a picture or a PDF.
  private static func isPage(_ capture: Capture) -> Bool {
    guard (200...299).contains(capture.status) else { return false }
    guard let type = capture.header("Content-Type")?.lowercased() else { return true }
    return type.isEmpty || type.contains("html") || type.contains("xml") || type.hasPrefix("text/plain")
  }

  private func isPlatform(_ url: WebURL) -> Bool {
    settings.platformHosts.contains { url.host == $0 || url.host.hasSuffix("." + $0) }
  }

  // MARK: - Sitemaps and stylesheets

  /// robots.txt for its `Sitemap` lines, then those or `/sitemap.xml`, and of an index the parts that hold pages.
  private mutating func addSitemaps(of home: WebURL, to frontier: inout SiteFrontier) async throws(CancellationError) {
    guard let robotsURL = WebURL(home.origin + "/robots.txt"), let fallback = WebURL(home.origin + "/sitemap.xml")
    else { return }
    var waiting: [WebURL] = []
    if let robots = try await capture(robotsURL, .robots), (200...299).contains(robots.status) {
      waiting = RobotsFile(robots.body).sitemaps.prefix(20).compactMap { home.resolving($0) }
        .filter { $0.registrableDomain == home.registrableDomain }
    }
    if waiting.isEmpty { waiting = [fallback] }
    var left = settings.sitemapsPerSite
    var depth = 0
    while depth < 2, !waiting.isEmpty {
      var parts: [WebURL] = []
      for url in waiting where left > 0 {
        left -= 1
        guard let file = try await capture(url, .sitemap), (200...299).contains(file.status) else { continue }
        let sitemap = Sitemap(file.body, at: file.url)
        frontier.add(sitemap)
        if sitemap.kind == .index { parts += sitemap.entries.map(\.url) }
      }
      waiting = VisitCourse.ranked(parts.filter { $0.registrableDomain == home.registrableDomain })
      depth += 1
    }
  }

  /// The parts of an index that hold pages first, then articles; products, pictures and tags last.
  private static func ranked(_ parts: [WebURL]) -> [WebURL] {
    func rank(_ url: WebURL) -> Int {
      let words = PathWords.of(url.path)
      if words.contains("page") || words.contains("pages") { return 0 }
      if words.contains("post") || words.contains("posts") || words.contains("blog") { return 1 }
      let isSide = ["product", "products", "image", "images", "tag", "category", "author", "video", "store"]
        .contains { words.contains($0) }
      return isSide ? 3 : 2
    }
    return parts.prefix(200).enumerated().sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }
      .map(\.element)
  }

  private func stylesheets(of outline: PageOutline, home: WebURL) -> [WebURL] {
    let useful = outline.stylesheets.filter { sheet in
      !settings.stylesheetHostsToSkip.contains { sheet.host == $0 || sheet.host.hasSuffix("." + $0) }
    }
    let own = useful.filter { LinkRules.isSameSite($0, home) }
    let others = useful.filter { !LinkRules.isSameSite($0, home) }
    return Array((own + others).prefix(settings.stylesheetsPerSite))
  }
}
