import Audit
import Crawl
import Page
import Presence

/// From a visit to a report: reads its captures and has them judged. The same for a live visit and a replayed one.
struct Judge: Sendable {
  private let auditor: Auditor
  let states: StateReader
  private let platforms: PlatformCatalogue
  private let platformHosts: [String]

  init(auditor: Auditor, states: StateReader, platforms: PlatformCatalogue, platformHosts: [String]) {
    self.auditor = auditor
    self.states = states
    self.platforms = platforms
    self.platformHosts = platformHosts
  }

  /// What a page links to, for the frontier.
  func outline(of capture: Capture, role: PageRole, merchant: Merchant, asOf: Timestamp) -> PageOutline {
    PageReader.outline(of: PageReader.parse(capture, role: role, context: context(merchant, asOf: asOf)))
  }

  /// The report on a visit, with advisers' corrections of this merchant.
  func report(on visit: SiteVisit, overrides: [Override] = []) -> AuditReport {
    let context = context(visit.merchant, asOf: visit.asOf, stylesheets: Judge.stylesheets(in: visit))
    let home = visit.home
    let missingPage = missingPage(of: visit, context: context)
    var pages: [ReadPage] = []
    var site = ObservedState(state: visit.merchant.site == nil ? .none : .down(.cancelled), evidence: [])
    var missing: [PageRole: UnmeasuredReason] = [:]
    for entry in visit.entries {
      if case .rendering(.home) = entry.request.purpose, let shown = rendered(entry, context: context) {
        (site, pages) = (shown.state, pages.filter { $0.role != .home } + [shown.page])
        continue
      }
      guard case .page(let role) = entry.request.purpose else { continue }
      let read = read(entry, role: role, context: context)
      var observed = states.observe(entry.outcome, outline: read?.outline)
      if let missingPage, let read, role != .home, missingPage.isLike(read) { observed = missingPage.state }
      if entry == home { site = observed }
      if let read, isOwn(read, observed) {
        if role != .home || entry == home { pages.append(read) }
      } else if role != .home, !Judge.isGone(observed.state) {
        missing[role] = UnmeasuredReason.ofSite(in: observed.state) ?? .pagesMissing(role)
      }
    }
    let snapshot = SiteSnapshot(
      merchant: visit.merchant, asOf: visit.asOf, site: site, profileStates: profileStates(visit),
      pages: homeFirst(pages), visited: visit.entries.compactMap { Visited.of($0, states: states) },
      fileDates: Judge.fileDates(in: visit),
      missingPages: missing.filter { role, _ in !pages.contains { $0.role == role } })
    return auditor.report(on: snapshot, overrides: overrides)
  }

  /// What a browser shows of a page that was empty without script; nil when that says nothing either, so that the page
  /// stays as it was: not measured.
  private func rendered(_ entry: VisitEntry, context: ReadingContext) -> (page: ReadPage, state: ObservedState)? {
    var context = context
    context.isRendered = true
    guard let page = read(entry, role: .home, context: context) else { return nil }
    let observed = states.observe(entry.outcome, outline: page.outline)
    return isOwn(page, observed) ? (page, observed) : nil
  }

  /// Whether a page that the site links to is not there: it hides nothing.
  private static func isGone(_ state: SiteState) -> Bool {
    switch state {
    case .errorStatus(404), .errorStatus(410), .softNotFound: true
    default: false
    }
  }

  /// How the site answers for a page that cannot exist, when it answers as if it existed; nil when it is honest about it or
  /// was not asked.
  private func missingPage(of visit: SiteVisit, context: ReadingContext) -> MissingPageSeen? {
    guard let entry = visit.entries.first(where: { $0.request.purpose == .probe }),
      let page = read(entry, role: .other, context: context),
      let state = states.observeProbe(entry.outcome, outline: page.outline),
      let likeness = PageLikeness(page.outline, at: page.facts.url)
    else { return nil }
    return MissingPageSeen(state: state, likeness: likeness)
  }

  private func context(
    _ merchant: Merchant, asOf: Timestamp, stylesheets: [ReadingContext.Stylesheet] = []
  ) -> ReadingContext {
    ReadingContext(
      country: merchant.address?.country, merchantName: merchant.name, asOf: asOf.date, stylesheets: stylesheets,
      platforms: platforms)
  }

  private static func stylesheets(in visit: SiteVisit) -> [ReadingContext.Stylesheet] {
    visit.entries.compactMap { entry in
      guard entry.request.purpose == .stylesheet, case .captured(let capture) = entry.outcome,
        (200...299).contains(capture.status)
      else { return nil }
      return ReadingContext.Stylesheet(url: entry.request.url, text: capture.body)
    }
  }

  /// What sitemap and feeds say of the site's last change.
  private static func fileDates(in visit: SiteVisit) -> [Fact<CivilDate>] {
    visit.entries.compactMap { entry in
      guard case .captured(let capture) = entry.outcome, (200...299).contains(capture.status) else { return nil }
      return switch entry.request.purpose {
      case .sitemap: FileDates.newest(inSitemap: capture)
      case .feed: FileDates.newest(inFeed: capture)
      default: nil
      }
    }
  }

  /// The page of an entry; nil when there was no answer, an error, or something else than a page.
  private func read(_ entry: VisitEntry, role: PageRole, context: ReadingContext) -> ReadPage? {
    guard case .captured(let capture) = entry.outcome, (200...299).contains(capture.status),
      !PictureBytes.begin(capture.body)
    else { return nil }
    let page = PageReader.parse(capture, role: role, context: context)
    return ReadPage(
      capture: capture, role: role, facts: PageReader.facts(of: page), outline: PageReader.outline(of: page))
  }

  /// Whether a page is the merchant's own content: not a wall, not a placeholder, not a page of a network.
  private func isOwn(_ page: ReadPage, _ observed: ObservedState) -> Bool {
    let outline = page.outline
    guard outline.visibleCharacters > 0 || outline.images > 0 || !outline.frames.isEmpty else { return false }
    let host = page.facts.url.host
    guard !platformHosts.contains(where: { host == $0 || host.hasSuffix("." + $0) }) else { return false }
    switch observed.state {
    case .up, .movedTo: return true
    default: return false
    }
  }

  private func profileStates(_ visit: SiteVisit) -> [String: ObservedState] {
    var found: [String: ObservedState] = [:]
    for entry in visit.entries {
      guard case .profile = entry.request.purpose else { continue }
      var outline: PageOutline?
      if case .captured(let capture) = entry.outcome {
        outline = self.outline(of: capture, role: .other, merchant: visit.merchant, asOf: visit.asOf)
      }
      let observed = states.observe(entry.outcome, outline: outline)
      for profile in visit.merchant.profiles where WebURL(profile.url) == entry.request.url {
        found[profile.url] = observed
      }
    }
    return found
  }

  private func homeFirst(_ pages: [ReadPage]) -> [ReadPage] {
    pages.filter { $0.role == .home } + pages.filter { $0.role != .home }
  }
}

/// What a site shows for a page that cannot exist, with a success status.
struct MissingPageSeen {
  let state: ObservedState
  let likeness: PageLikeness

  /// Whether a page is that very answer. Not to be asked of a home page: a site may well show it for every address.
  func isLike(_ page: ReadPage) -> Bool { PageLikeness(page.outline, at: page.facts.url) == likeness }
}

/// Pictures and documents that a server sends under the name of a page.
enum PictureBytes {
  private static let marks: [[UInt8]] = [
    [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8), Array("%PDF".utf8), Array("PK\u{3}\u{4}".utf8),
  ]

  /// Whether the bytes begin as such a file does.
  static func begin(_ body: [UInt8]) -> Bool { marks.contains { body.starts(with: $0) } }
}
