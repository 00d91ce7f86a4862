import Page
import Presence
import Testing

@testable import Audit

/// What a merchant may never be blamed for.
struct AuditorTests {
  private let moment = ExampleSite.today

  private func snapshot(_ state: SiteState, profiles: [SocialProfile] = []) -> SiteSnapshot {
    var merchant = Merchant(id: MerchantID(siret: nil, name: "Exemple", postcode: nil), name: "Exemple")
    merchant.profiles = profiles
    return SiteSnapshot(
      merchant: merchant, asOf: moment, site: ObservedState(state: state, evidence: []), pages: [])
  }

  private static let uncertain: [SiteState] = [
    .down(.timeout(.connect)), .down(.timeout(.body)), .down(.dns(isCertain: false)), .down(.reset),
    .down(.unreachable),
    .down(.tooLarge), .down(.redirectLoop), .down(.blockedAddress), .down(.cancelled), .down(.tls(.chain)), .botWall,
    .loginWall, .disallowed, .emptyWithoutScript,
  ]

  @Test(arguments: uncertain) func `a site that we could not read fails nothing but having none`(_ state: SiteState) {
    for check in Catalogue.all {
      let verdict = Auditor.judgement(of: check, on: snapshot(state)).verdict
      if case .failed = verdict { Issue.record("\(check) fails in the state \(state)") }
      if check.about.needs == .readableSite, case .passed = verdict { Issue.record("\(check) passes unread") }
    }
  }

  private static let down: [SiteState] = [
    .down(.dns(isCertain: true)), .down(.refused), .down(.tls(.expired)), .errorStatus(500), .errorStatus(404),
  ]

  @Test(arguments: down) func `a site that is certainly down fails one check alone`(_ state: SiteState) {
    let failed = Catalogue.all.filter {
      if case .failed = Auditor.judgement(of: $0, on: snapshot(state)).verdict { true } else { false }
    }
    #expect(failed.map { "\($0)" } == ["SiteReachable"])
  }

  @Test func `a merchant without a site is asked nothing about a site`() {
    for check in Catalogue.all where check.about.needs == .readableSite {
      let verdict = Auditor.judgement(of: check, on: snapshot(.none)).verdict
      guard case .inapplicable = verdict else {
        Issue.record("\(check) says \(verdict) of a merchant without a site")
        continue
      }
    }
  }

  @Test func `a contact page that could not be read leaves absences in doubt`() throws {
    let example = CheckExample(.fails, "", home: "<p>Bienvenue.</p>")
    let whole = try #require(ExampleSite.snapshot(of: example))
    let missing = SiteSnapshot(
      merchant: whole.merchant, asOf: whole.asOf, site: whole.site, pages: whole.pages,
      missingPages: [.contact: .pagesMissing(.contact)])
    #expect(PhoneVisible.evaluate(whole).verdict == .failed(.full))
    #expect(PhoneVisible.evaluate(missing).verdict == .cantTell(.pagesMissing(.contact)))
  }

  @Test func `an absence proves nothing while a linked contact page was not read`() throws {
    let example = CheckExample(.cantTell, "", home: #"<a href="/contact.html">Contact</a>"#)
    let site = try #require(ExampleSite.snapshot(of: example))
    #expect(PhoneVisible.evaluate(site).verdict == .cantTell(.pagesMissing(.contact)))
  }

  @Test func `a link that leads to an error hides nothing`() throws {
    let example = CheckExample(.fails, "", home: #"<a href="/contact.html">Contact</a>"#, gone: ["/contact.html"])
    let site = try #require(ExampleSite.snapshot(of: example))
    #expect(PhoneVisible.evaluate(site).verdict == .failed(.full))
  }

  @Test func `a year alone is neither a first of January nor the oldest day of it`() {
    func fact(_ excerpt: String, _ date: CivilDate) -> Fact<CivilDate> {
      let place = Evidence(url: "u", line: 1, excerpt: excerpt, method: .visibleText, capturedAt: moment)
      return Fact(date, evidence: [place])
    }
    guard let first = CivilDate(year: 2024, month: 1, day: 1) else { return }
    #expect(DateText.of(fact("© 2024 Bistrot", first)).fr == "2024")
    #expect(DateText.of(fact("Publié le 1er janvier 2024", first)).fr == "1er janvier 2024")
    #expect(DateText.of(fact("janvier 2024", first)).fr == "janvier 2024")
    #expect(DateText.latest(fact("© 2024", first), today: moment.date).year == 2024)
    #expect(DateText.latest(fact("© 2024", first), today: moment.date) > first)
  }
}

/// Pages that arrived in part, or with nothing on them.
struct IncompletePageTests {
  private func snapshot(_ html: String, isTruncated: Bool) throws -> SiteSnapshot {
    let url = try #require(WebURL("https://www.exemple.example/"))
    let body = Array(html.utf8)
    let capture = Capture(
      requested: url, url: url, redirects: [], status: 200, headers: [], body: body, isTruncated: isTruncated,
      sizeOnWireInBytes: body.count, capturedAt: ExampleSite.today)
    let page = PageReader.parse(capture, role: .home, context: ReadingContext(asOf: ExampleSite.today.date))
    let read = ReadPage(
      capture: capture, role: .home, facts: PageReader.facts(of: page), outline: PageReader.outline(of: page))
    return SiteSnapshot(
      merchant: Merchant(id: MerchantID(siret: nil, name: "Exemple", postcode: nil), name: "Exemple"),
      asOf: ExampleSite.today, site: ObservedState(state: .up, evidence: []), pages: [read])
  }

  private let words = String(repeating: "Notre pain est pétri chaque nuit dans notre fournil. ", count: 20)

  @Test func `what may stand in the part that did not arrive is no absence`() throws {
    #expect(PhoneVisible.evaluate(try snapshot("<p>\(words)</p>", isTruncated: false)).verdict == .failed(.full))
    guard case .cantTell(let reason) = PhoneVisible.evaluate(try snapshot("<p>\(words)</p>", isTruncated: true)).verdict
    else {
      Issue.record("a page that broke off accuses")
      return
    }
    #expect(reason.code == "pageIncomplete")
  }

  @Test func `an almost empty page accuses nobody`() throws {
    guard case .cantTell = PhoneVisible.evaluate(try snapshot("<p>Bonjour</p>", isTruncated: false)).verdict else {
      Issue.record("an empty page accuses")
      return
    }
  }
}
