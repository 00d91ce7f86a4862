import Audit
import Presence
import Testing

struct SegmenterTests {
  private static let asOf = Timestamp(secondsSinceEpoch: 1_795_000_000)
  private static let platforms = PlatformCatalogue(platforms: [
    Platform(id: "facebook", name: "Facebook", kind: .network, anonymous: .loginWall, profiles: []),
    Platform(id: "pages-jaunes", name: "PagesJaunes", kind: .directory, anonymous: .botProtected, profiles: []),
    Platform(id: "google-plus", name: "Google+", kind: .network, anonymous: .dead, profiles: []),
  ])

  private static func evidence(_ url: String) -> Evidence {
    Evidence(url: url, line: nil, excerpt: url, method: .link, capturedAt: asOf)
  }

  private static func report(
    _ kind: AuditReport.Kind, freshDaysAgo: Int? = nil, failed: [String] = [], unmeasured: [String] = [],
    profiles: [(platform: String, state: SiteState)] = []
  ) throws -> AuditReport {
    var report = AuditReport(
      merchant: Merchant(id: MerchantID(siret: nil, name: "x", postcode: nil), name: "x"), asOf: asOf, kind: kind,
      site: ObservedState(state: .up, evidence: []))
    if let freshDaysAgo {
      let day = CivilDate(daysSinceEpoch: asOf.date.daysSinceEpoch - freshDaysAgo)
      report.identity.freshest = Fact(day, evidence: [evidence("https://x.example/")])
    }
    let text = LocalizedText(fr: "f", en: "e")
    func finding(_ id: String, _ verdict: Verdict) -> Finding {
      Finding(
        check: id, axis: .mobile, impact: .high, title: text, verdict: verdict, message: text, evidence: [], weight: 1)
    }
    report.findings = failed.map { finding($0, .failed(.full)) }
    report.findings += unmeasured.map { finding($0, .cantTell(UnmeasuredReason(code: "unclear", text: text))) }
    for (platform, state) in profiles {
      let url = "https://\(platform).example/x"
      report.identity.profiles.append(
        Fact(SocialProfile(platform: platform, url: url), evidence: [evidence(url)]))
      report.profileStates[url] = ObservedState(state: state, evidence: [])
    }
    return report
  }

  private static func listing(_ source: PresenceSource) -> SeenContact {
    SeenContact(source: source, name: "x", evidence: evidence("https://map.example/1"))
  }

  private static func segment(_ report: AuditReport, _ listings: [SeenContact] = []) -> Segment {
    let verdict = Segmenter(rules: SegmentRules(), platforms: platforms).verdict(on: report, listings: listings)
    #expect(!verdict.reasons.isEmpty)
    return verdict.segment
  }

  @Test func `a site is fresh, out of date or obsolete by what was measured`() throws {
    #expect(Self.segment(try Self.report(.site, freshDaysAgo: 100)) == .foundAndFresh)
    #expect(Self.segment(try Self.report(.site, freshDaysAgo: 900)) == .foundOutOfDate)
    #expect(Self.segment(try Self.report(.site, freshDaysAgo: 100, failed: ["covid-notice-gone"])) == .foundOutOfDate)
    #expect(Self.segment(try Self.report(.site, freshDaysAgo: 3000, failed: ["fits-phone"])) == .siteObsolete)
    #expect(
      Self.segment(try Self.report(.site, freshDaysAgo: 100, failed: ["fits-phone", "living-technology"]))
        == .siteObsolete)
    #expect(Self.segment(try Self.report(.site, freshDaysAgo: 100, failed: ["fits-phone"])) == .foundAndFresh)
  }

  @Test func `what was not measured accuses nobody`() throws {
    let doubtful = try Self.report(.site, freshDaysAgo: 100, unmeasured: ["fits-phone", "living-technology"])
    #expect(Self.segment(doubtful) == .foundAndFresh)
    #expect(Self.segment(try Self.report(.site)) == .notMeasurable)
    #expect(Self.segment(try Self.report(.notMeasurable)) == .notMeasurable)
  }

  @Test func `a page behind a login wall is a page, one that is gone is none`() throws {
    #expect(Self.segment(try Self.report(.profilesOnly, profiles: [("facebook", .loginWall)])) == .socialOnly)
    #expect(Self.segment(try Self.report(.profilesOnly, profiles: [("facebook", .disallowed)])) == .socialOnly)
    #expect(Self.segment(try Self.report(.profilesOnly, profiles: [("facebook", .errorStatus(404))])) == .nowhere)
    #expect(Self.segment(try Self.report(.profilesOnly, profiles: [("facebook", .errorStatus(503))])) == .socialOnly)
    #expect(Self.segment(try Self.report(.profilesOnly, profiles: [("google-plus", .up)])) == .nowhere)
    #expect(Self.segment(try Self.report(.profilesOnly, profiles: [("pages-jaunes", .botWall)])) == .listedOnly)
  }

  @Test func `a map shows a merchant, a register does not`() throws {
    #expect(Self.segment(try Self.report(.noSite), [Self.listing(.openStreetMap)]) == .listedOnly)
    #expect(Self.segment(try Self.report(.noSite), [Self.listing(.sirene)]) == .nowhere)
    #expect(Self.segment(try Self.report(.noSite)) == .nowhere)
    for (state, segment) in [
      (SiteState.errorStatus(404), Segment.siteObsolete), (.down(.dns(isCertain: true)), .siteObsolete),
      (.errorStatus(500), .notMeasurable), (.down(.tls(.expired)), .notMeasurable),
    ] {
      var report = try Self.report(.siteDown)
      report.site = ObservedState(state: state, evidence: [])
      #expect(Self.segment(report) == segment, "\(state)")
    }
    #expect(Self.segment(try Self.report(.placeholder)) == .siteObsolete)
  }

  @Test func `rules that name no check are refused by name`() {
    var rules = SegmentRules()
    let known: Set = [
      "fits-phone", "living-technology", "secure-connection", "covid-notice-gone", "notices-up-to-date",
      "season-current",
    ]
    #expect(rules.problems(knownChecks: known).isEmpty)
    rules.staleChecks.append("covid-notce")
    rules.oldAfterMonths = 3
    #expect(rules.problems(knownChecks: known).count == 2)
  }
}
