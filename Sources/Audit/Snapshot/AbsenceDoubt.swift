import Page
import Presence

/// Whether enough of a site was read to say that something is not on it (principle 1).
///
/// An absence counts only when the home page and a contact, an hours and a legal page were read as far as the site
/// links to such pages, and the words do not hide in pictures or scripts.
struct AbsenceDoubt {
  let pages: [ReadPage]
  let missing: [PageRole: UnmeasuredReason]
  let visited: [AuditReport.Visited]

  /// Fewest visible characters in which contact details could be told in words.
  private static let fewestCharacters = 300

  /// Below so many visible characters there is no page to speak of.
  private static let fewestLetters = 40

  /// Why an absence would prove nothing; nil when it proves something.
  var reason: UnmeasuredReason? {
    guard let home = pages.first(where: { $0.role == .home }) else { return .pagesMissing(.home) }
    for role in [PageRole.contact, .hours, .legal] {
      if let reason = missing[role] { return reason }
      if isLinkedUnread(role) || isLinkedByScript(role) { return .pagesMissing(role) }
    }
    if let place = unreadPlace { return .pageUnread(place) }
    if pages.count == 1, linksElsewhere(home) { return .onlyHomeRead }
    if pages.contains(where: { page in page.facts.mobile.reasons.contains { $0.code == "frames" } }) {
      return .framesUnread
    }
    if pages.contains(where: \.isTruncated) { return .pageIncomplete }
    let characters = pages.map(\.outline.visibleCharacters).reduce(0, +)
    if characters < AbsenceDoubt.fewestCharacters {
      if home.outline.images > 0 || home.facts.markup.pictures > 0 { return .textInPictures }
      if home.outline.scripts > 0 { return .emptyWithoutScript }
      if characters < AbsenceDoubt.fewestLetters { return .pageEmpty }
    }
    return nil
  }

  /// Whether the site links to a page of this role, none of which was read. A link that leads to an error hides nothing.
  private func isLinkedUnread(_ role: PageRole) -> Bool {
    guard !pages.contains(where: { $0.role == role }), let words = AbsenceDoubt.words[role] else { return false }
    let read = ReadAddresses(pages)
    let gone = Set(visited.filter { $0.status == 404 || $0.status == 410 }.map(\.url))
    return pages.contains { page in
      zip(page.outline.outlinks, page.linkWords).contains { link, name in
        words.contains(String(name.dropFirst())) && link.url.siteHost == page.facts.url.siteHost
          && !read.contains(link.url) && !gone.contains(link.url.description)
      }
    }
  }

  /// The words of a link to a page about the shop itself that was not read: hours and telephones often stand there.
  private var unreadPlace: String? {
    let read = ReadAddresses(pages)
    let gone = Set(visited.filter { $0.status == 404 || $0.status == 410 }.map(\.url))
    for page in pages {
      for (link, name) in zip(page.outline.outlinks, page.linkWords)
      where AbsenceDoubt.places.contains(String(name.dropFirst())) && link.url.siteHost == page.facts.url.siteHost
        && !read.contains(link.url) && !gone.contains(link.url.description)
      {
        return link.anchor
      }
    }
    return nil
  }

  /// What links to a page about the shop say, no more and no less.
  private static let places: Set<String> = [
    "boutiques", "nos boutiques", "les boutiques", "la boutique", "notre boutique", "magasins", "nos magasins",
    "le magasin", "notre magasin", "nos adresses", "adresses", "adresse", "points de vente", "nos points de vente",
    "emplacements", "la librairie", "la boulangerie", "le salon", "notre salon", "le restaurant", "l atelier",
    "notre atelier", "le cabinet", "l institut", "le garage", "l etablissement", "le showroom", "our shops", "stores",
  ]

  /// Whether the home page alone was read of a site that leads to several others: what is missing may stand there.
  private func linksElsewhere(_ home: ReadPage) -> Bool {
    let read = ReadAddresses(pages)
    let gone = Set(visited.filter { $0.status == 404 || $0.status == 410 }.map(\.url))
    var others: Set<String> = []
    for link in home.outline.outlinks
    where link.url.siteHost == home.facts.url.siteHost && !read.contains(link.url)
      && !gone.contains(link.url.description)
    {
      others.insert(link.url.path)
      if others.count >= AbsenceDoubt.severalPages { return true }
    }
    return false
  }

  /// As many unread pages make an absence doubtful.
  private static let severalPages = 3

  /// Whether only a script opens the page of this role: its link leads nowhere without one.
  private func isLinkedByScript(_ role: PageRole) -> Bool {
    guard !pages.contains(where: { $0.role == role }), let words = AbsenceDoubt.words[role] else { return false }
    return pages.contains { page in
      page.outline.scriptedLinks.contains { words.contains($0.foldedForComparison) }
    }
  }

  /// What links to such pages say, no more and no less.
  private static let words: [PageRole: Set<String>] = [
    .contact: [
      "contact", "contacts", "contactez nous", "nous contacter", "contact et acces", "contact acces", "coordonnees",
      "nous trouver", "ou nous trouver", "infos pratiques", "informations pratiques", "plan d acces", "contact us",
    ],
    .hours: [
      "horaires", "nos horaires", "horaires d ouverture", "horaires et acces", "opening hours",
      "horaires et plan d acces",
    ],
    .legal: ["mentions legales", "mentions", "informations legales", "legal notice", "mentions legales et cgv"],
  ]
}

/// The addresses of pages that were read, for comparing with links: without scheme, `www.` and a slash at the end.
struct ReadAddresses {
  private let keys: Set<String>

  init(_ pages: [ReadPage]) {
    keys = Set(pages.flatMap { page in [page.requested, page.facts.url] + page.redirects.map(\.to) }.map(Self.key))
  }

  func contains(_ url: WebURL) -> Bool { keys.contains(Self.key(url)) }

  private static func key(_ url: WebURL) -> String {
    var path = url.path
    for end in ["/index.html", "/index.htm", "/index.php"] where path.hasSuffix(end) { path.removeLast(end.count - 1) }
    if path.hasSuffix("/") { path.removeLast() }
    return url.siteHost + path + (url.query.map { "?" + $0 } ?? "")
  }
}
