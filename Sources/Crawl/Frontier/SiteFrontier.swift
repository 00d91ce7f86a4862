public import Presence

/// Picks the few pages of a site that matter: contact, hours, legal notice, shop, about, news.
///
/// A value without clock or chance: the same links give the same pages. Links come from pages that were read and from
/// the sitemap; each role is served once before any is served twice.
public struct SiteFrontier: Sendable {
  /// Fewest points of a role's first page: any of its phrases in a link's words or address.
  private static let leastForFirst = 40
  /// Fewest points of a role's second page: the link says little else.
  private static let leastForSecond = 75
  /// Links that are remembered; sites with more are no merchant's.
  private static let mostCandidates = 4_000
  /// What is looked for first, after the home page.
  private static let roles: [PageRole] = [.contact, .hours, .legal, .shop, .about, .news]

  private struct Candidate: Sendable {
    let url: WebURL
    /// Points by role, in the order of ``SiteFrontier/roles``.
    var points: [Int]
    let day: CivilDate?
  }

  private struct KnownLink: Hashable, Sendable {
    let url: WebURL
    let anchor: String
    let isArticle: Bool
  }

  private let home: WebURL
  private let matcher: RoleMatcher
  private let mostPages: Int
  private var candidates: [Candidate] = []
  private var positions: [String: Int] = [:]
  private var seen: Set<String> = []
  private var known: Set<KnownLink> = []
  private var served: [PageRole: Int] = [:]
  private var pages = 1

  /// A frontier for the site whose home page answered at `home`; the home page counts as one of the pages.
  public init(home: WebURL, lexicon: RoleLexicon, pages mostPages: Int = 8) {
    self.init(home: home, matcher: RoleMatcher(lexicon), pages: mostPages)
  }

  init(home: WebURL, matcher: RoleMatcher, pages mostPages: Int) {
    self.home = home
    self.matcher = matcher
    self.mostPages = mostPages
    see(home)
  }

  /// Takes note of an address that was fetched, or that a fetch was redirected to.
  public mutating func see(_ url: WebURL) { seen.insert(LinkRules.key(of: url)) }

  /// True when an address, in one of its variants, was fetched or redirected to.
  public func hasSeen(_ url: WebURL) -> Bool { seen.contains(LinkRules.key(of: url)) }

  /// Takes the links of a page that was fetched for a role.
  public mutating func add(_ outline: PageOutline, of page: WebURL, role: PageRole) {
    for link in outline.outlinks {
      // The navigation is the same on every page: read once.
      let isNew = known.insert(KnownLink(url: link.url, anchor: link.anchor, isArticle: role == .news)).inserted
      guard isNew, isWorthAVisit(link.url) else { continue }
      let anchor = FoldedWords.of(link.anchor.prefix(200))
      guard !matcher.avoids(anchor) else { continue }
      var points = self.points(of: link.url, anchor: anchor)
      // What a news page links to in its text, below itself, are its articles.
      if role == .news, link.place == .main, link.url.path.hasPrefix(page.path), link.url.path != page.path {
        raise(.news, to: SiteFrontier.leastForSecond, in: &points)
      }
      let bonus = SiteFrontier.bonus(of: link.place) - (link.isNofollow ? 10 : 0)
      points = points.map { $0 == 0 ? 0 : $0 + bonus }
      add(Candidate(url: link.url, points: points, day: nil))
    }
  }

  /// Takes the addresses of a sitemap; only their paths tell what they are for.
  public mutating func add(_ sitemap: Sitemap) {
    guard sitemap.kind == .pages else { return }
    for entry in sitemap.entries where isWorthAVisit(entry.url) {
      let points = points(of: entry.url, anchor: [])
      guard points.contains(where: { $0 > 0 }) else { continue }
      add(Candidate(url: entry.url, points: points, day: entry.lastModified))
    }
  }

  /// The next page to fetch; nil when there is none worth it or the number of pages is reached.
  public mutating func next() -> FetchRequest? {
    guard pages < mostPages else { return nil }
    for (round, least) in [SiteFrontier.leastForFirst, SiteFrontier.leastForSecond].enumerated() {
      for (slot, role) in SiteFrontier.roles.enumerated() where served[role, default: 0] == round {
        guard let best = best(slot, least: least) else { continue }
        served[role, default: 0] += 1
        pages += 1
        see(best.url)
        return FetchRequest(url: best.url, purpose: .page(role))
      }
    }
    return nil
  }

  private func best(_ slot: Int, least: Int) -> Candidate? {
    var best: Candidate?
    for candidate in candidates where candidate.points[slot] >= least && !hasSeen(candidate.url) {
      // The first one wins a tie, unless the other is younger.
      if let found = best {
        let isBetter = candidate.points[slot] > found.points[slot]
        let isYounger = candidate.points[slot] == found.points[slot] && isLater(candidate.day, found.day)
        guard isBetter || isYounger else { continue }
      }
      best = candidate
    }
    return best
  }

  private func isLater(_ day: CivilDate?, _ other: CivilDate?) -> Bool {
    guard let day, let other else { return false }
    return day > other
  }

  private func isWorthAVisit(_ url: WebURL) -> Bool {
    guard LinkRules.isSameSite(url, home), !LinkRules.isTrap(url) else { return false }
    return !url.path.split(separator: "/").prefix(8).contains { matcher.avoids(PathWords.of($0)) }
  }

  private mutating func add(_ candidate: Candidate) {
    let key = LinkRules.key(of: candidate.url)
    guard !seen.contains(key) else { return }
    if let position = positions[key] {
      let old = candidates[position].points
      candidates[position].points = zip(old, candidate.points).map { max($0, $1) }
      return
    }
    guard candidates.count < SiteFrontier.mostCandidates else { return }
    positions[key] = candidates.count
    candidates.append(candidate)
  }

  /// What a link's words and address say, less what speaks against it.
  private func points(of url: WebURL, anchor: [String]) -> [Int] {
    let byAnchor = matcher.scores(anchor)
    let segments = url.path.split(separator: "/")
    let byPath = segments.last.map { matcher.scores(PathWords.of(SiteFrontier.withoutExtension($0))) } ?? [:]
    var malus = max(0, segments.count - 2) * 5 + (url.query == nil ? 0 : 5)
    if isOtherLanguage(segments) { malus += 30 }
    return SiteFrontier.roles.map { role in
      let words = byAnchor[role] ?? 0
      let path = max(0, (byPath[role] ?? 0) - 10)
      guard words > 0 || path > 0 else { return 0 }
      return max(1, max(words, path) + (words > 0 && path > 0 ? 5 : 0) - malus)
    }
  }

  private func raise(_ role: PageRole, to least: Int, in points: inout [Int]) {
    guard let slot = SiteFrontier.roles.firstIndex(of: role) else { return }
    points[slot] = max(points[slot], least)
  }

  /// `/en/contact` on a site whose home page is not below `/en/`.
  private func isOtherLanguage(_ segments: [Substring]) -> Bool {
    guard segments.count >= 1, let first = segments.first?.lowercased(), SiteFrontier.languages.contains(first) else {
      return false
    }
    return home.path.split(separator: "/").first?.lowercased() != first
  }

  private static let languages: Set<String> = [
    "en", "de", "nl", "it", "es", "pt", "eu", "ca", "pl", "ru", "zh", "ja", "ar", "en-gb", "en-us", "english",
  ]

  private static func withoutExtension(_ segment: Substring) -> Substring {
    guard let dot = segment.lastIndex(of: "."), dot > segment.startIndex else { return segment }
    return segment[..<dot]
  }

  private static func bonus(of place: Outlink.Place) -> Int {
    switch place {
    case .navigation: 15
    case .header: 12
    case .footer: 8
    case .main: 0
    }
  }
}
