import Crawl
import Presence
import TestSupport
import Testing
import Yams

/// One row: a page as it came, and what it is.
struct StateRow: Sendable, CustomTestStringConvertible {
  var name: String
  var state: SiteState
  var status = 200
  var url = "https://www.boutique.example/"
  var headers: [String: String] = [:]
  var title = ""
  var text = ""
  var body = ""
  var characters: Int?
  var scripts = 0
  var hops: [String] = []

  var testDescription: String { name }

  /// The capture, its redirects followed from the row's address.
  func capture() throws -> Capture {
    var urls = try ([url] + hops).map { try #require(WebURL($0)) }
    let last = try #require(urls.last)
    let steps = zip(urls, urls.dropFirst()).map { RedirectHop(from: $0, status: 301, to: $1) }
    return Capture(
      requested: urls.removeFirst(), url: last, redirects: steps, status: status,
      headers: headers.sorted { $0.key < $1.key }.map { HeaderField(name: $0.key, value: $0.value) },
      body: Array("<title>\(title)</title>\n\n<p>\(text)</p>\n\(body)".utf8), isTruncated: false, sizeOnWireInBytes: 0,
      capturedAt: Timestamp(secondsSinceEpoch: 1_790_000_000))
  }

  var outline: PageOutline {
    PageOutline(title: title, text: text, visibleCharacters: characters ?? text.count, scripts: scripts)
  }
}

struct StateReaderTests {
  static let reader = Result {
    StateReader(
      try YAMLDecoder().decode(
        StateRules.self,
        from: String(decoding: try Fixtures.bytes("../config/states.yaml"), as: UTF8.self)))
  }

  static let walls: [StateRow] = [
    StateRow(
      name: "Cloudflare's challenge", state: .botWall, status: 403, headers: ["cf-mitigated": "challenge"],
      title: "Just a moment..."),
    StateRow(
      name: "Cloudflare's challenge by its script", state: .botWall, status: 503,
      body: "<script src=/cdn-cgi/challenge-platform/h/b/orchestrate></script>"),
    StateRow(
      name: "DataDome", state: .botWall, status: 403, headers: ["X-DataDome": "protected"],
      text: "Please enable JS and disable any ad blocker"),
    StateRow(name: "Sucuri", state: .botWall, status: 403, title: "Sucuri WebSite Firewall - Access Denied"),
    StateRow(name: "Imperva", state: .botWall, body: "<iframe src=\"/_Incapsula_Resource?x=1\"></iframe>"),
    StateRow(name: "a captcha", state: .botWall, text: "Prouvez que vous n’êtes pas un robot."),
    StateRow(name: "403 without a word", state: .botWall, status: 403, text: "Forbidden"),
    StateRow(name: "too many requests", state: .botWall, status: 429),
    StateRow(
      name: "Facebook's login", state: .loginWall, url: "https://www.facebook.com/boulangerie.essai",
      title: "Facebook", text: "Connectez-vous ou inscrivez-vous sur Facebook pour voir", characters: 900),
    StateRow(
      name: "Instagram's login", state: .loginWall, url: "https://www.instagram.com/essai/",
      title: "Connexion • Instagram", hops: ["https://www.instagram.com/accounts/login/?next=/essai/"]),
    StateRow(
      name: "LinkedIn's 999", state: .loginWall, status: 999, url: "https://www.linkedin.com/company/essai",
      headers: ["Server": "x"]),
    StateRow(name: "TikTok's check", state: .loginWall, url: "https://www.tiktok.com/@essai", title: "Security Check"),
    StateRow(
      name: "X's login", state: .loginWall, url: "https://x.com/essai", hops: ["https://x.com/i/flow/login?r=essai"]),
    StateRow(name: "a password", state: .loginWall, status: 401),
  ]

  static let empty: [StateRow] = [
    StateRow(
      name: "for sale", state: .parked, title: "boutique.example",
      text: "Ce nom de domaine est à vendre ! Faites une offre."),
    StateRow(
      name: "sent to a trader", state: .parked, hops: ["https://www.hugedomains.com/domain_profile.cfm?d=essai"]),
    StateRow(name: "expired", state: .parked, title: "Domaine expiré", text: "Renouvelez votre nom."),
    StateRow(
      name: "suspended", state: .suspended, title: "Account Suspended",
      text: "This Account has been suspended. Contact your hosting provider for more information."),
    StateRow(
      name: "Apache's first page", state: .hosterDefault, title: "Apache2 Debian Default Page: It works",
      characters: 3200),
    StateRow(
      name: "a hoster's first page", state: .hosterDefault, title: "Félicitations",
      text: "Félicitations ! Votre domaine a bien été créé chez OVHcloud !"),
    StateRow(
      name: "under construction", state: .underConstruction, title: "Cordonnerie d'essai",
      text: "Notre site est en construction, revenez bientôt."),
    StateRow(
      name: "soft 404", state: .softNotFound, title: "Page introuvable – Boutique d'essai",
      text: "La page que vous cherchez n’existe pas."),
    StateRow(
      name: "made by its script", state: .emptyWithoutScript, title: "Institut", body: "<script src=app.js></script>",
      scripts: 1),
  ]

  static let others: [StateRow] = [
    StateRow(name: "not found", state: .errorStatus(404), status: 404, text: "Introuvable"),
    StateRow(
      name: "a profile that is gone", state: .errorStatus(404), status: 404, url: "https://www.facebook.com/essai",
      text: "Ce contenu n’est pas disponible pour le moment"),
    StateRow(name: "broken", state: .errorStatus(500), status: 500),
    StateRow(
      name: "a real shop that sells domains and talks of building sites", state: .up,
      title: "Terrains à bâtir en Gironde",
      text: "Site en construction à Pessac : ce domaine est à vendre. Acheter ce domaine",
      characters: 6000),
    StateRow(
      name: "a mason whose page is short", state: .up, title: "Maçonnerie d'essai, construction de maisons",
      text: "Nos chantiers en construction. Maison à vendre. Compte rendu de travaux."),
    StateRow(
      name: "a shop with a captcha in its form", state: .up, title: "Contact", text: "Écrivez-nous. Captcha : 3 + 4 ?"),
    StateRow(
      name: "a picture as a door", state: .up, body: "<a href=/accueil><img src=porte.jpg></a><script></script>",
      scripts: 1),
    StateRow(name: "http to https to www", state: .up, text: "Bonjour", hops: ["https://boutique.example/accueil"]),
    StateRow(name: "a shop below the domain", state: .up, text: "Bonjour", hops: ["https://shop.boutique.example/"]),
  ]

  @Test(arguments: walls + empty + others)
  func `a page is what it shows`(row: StateRow) throws {
    let observed = try Self.reader.get().observe(.captured(try row.capture()), outline: row.outline)
    #expect(observed.state == row.state, "\(row.name): \(observed)")
    #expect(observed.evidence.isEmpty == (row.state == .up), "a state without evidence")
  }

  @Test func `a site that redirects to a network has moved there, whatever wall stands before it`() throws {
    let row = StateRow(
      name: "", state: .up, text: "Connectez-vous à Facebook",
      hops: ["https://www.facebook.com/essai", "https://www.facebook.com/login/?next=essai"])
    let observed = try Self.reader.get().observe(.captured(try row.capture()), outline: row.outline)
    #expect(observed.state == .movedTo(try #require(WebURL("https://www.facebook.com/essai"))))
  }

  @Test func `a site that redirects to another domain has moved there`() throws {
    let row = StateRow(name: "", state: .up, text: "Bonjour", hops: ["https://www.nouveau-nom.example/"])
    let observed = try Self.reader.get().observe(.captured(try row.capture()), outline: row.outline)
    #expect(observed.state == .movedTo(try #require(WebURL("https://www.nouveau-nom.example/"))))
  }

  @Test func `evidence names the line of the source and what stands there`() throws {
    let row = StateRow(name: "", state: .parked, title: "essai", text: "Bonjour. Ce nom de domaine est à vendre.")
    let observed = try Self.reader.get().observe(.captured(try row.capture()), outline: row.outline)
    let evidence = try #require(observed.evidence.first)
    #expect(evidence.line == 3)
    #expect(evidence.excerpt.contains("domaine est à vendre"))
    #expect(evidence.method == .visibleText)
  }

  @Test func `a failure and a refusal keep their reason`() throws {
    let url = try #require(WebURL("https://www.boutique.example/contact"))
    let moment = Timestamp(secondsSinceEpoch: 1_790_000_000)
    let reader = try Self.reader.get()
    let failure = FetchFailure(url: url, cause: .refused, detail: "Connection refused", failedAt: moment)
    #expect(reader.observe(.failed(failure), outline: nil).state == .down(.refused))
    let decision = RobotsDecision(url: url, line: 4, rule: "Disallow: /contact", decidedAt: moment)
    let observed = reader.observe(.disallowed(decision), outline: nil)
    #expect(observed.state == .disallowed)
    #expect(observed.evidence.first?.url == "https://www.boutique.example/robots.txt")
    #expect(observed.evidence.first?.line == 4)
  }

  @Test func `a random path answered 200 is a soft 404, an error status is none`() throws {
    let reader = try Self.reader.get()
    let soft = StateRow(name: "", state: .up, text: "Bienvenue")
    let observed = try #require(reader.observeProbe(.captured(try soft.capture()), outline: soft.outline))
    #expect(observed.state == .softNotFound && observed.evidence.first?.excerpt == "200 https://www.boutique.example/")
    for other in [
      StateRow(name: "an error", state: .up, status: 404),
      StateRow(name: "sent on", state: .up, hops: [soft.url + "a"]),
      StateRow(name: "a wall", state: .botWall, text: "Prouvez que vous n’êtes pas un robot."),
    ] { #expect(reader.observeProbe(.captured(try other.capture()), outline: other.outline) == nil, "\(other.name)") }
  }
}
