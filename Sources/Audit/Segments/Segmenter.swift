public import Presence

/// Sorts a merchant by what the chamber should do next. What was not measured never counts against anybody.
public struct Segmenter: Sendable {
  private let rules: SegmentRules
  private let platforms: PlatformCatalogue

  /// A segmenter with the chamber's rules and the platforms that are known.
  public init(rules: SegmentRules, platforms: PlatformCatalogue) {
    self.rules = rules
    self.platforms = platforms
  }

  /// The segment of a judged merchant. `listings` are other places that show it: open data, the town's directory;
  /// registers (Sirene, the chamber's) do not count, since no customer reads them.
  public func verdict(on report: AuditReport, listings: [SeenContact]) -> SegmentVerdict {
    switch report.kind {
    case .site: return site(report)
    case .siteDown where !isGone(report.site.state):
      return SegmentVerdict(
        segment: .notMeasurable,
        reasons: [
          LocalizedText(
            fr: "Le site répond par une erreur ; on ne sait pas ce qu’il montre d’habitude.",
            en: "The site answers with an error; what it usually shows is not known.")
        ], evidence: Array(report.site.evidence.prefix(2)))
    case .siteDown, .placeholder:
      return SegmentVerdict(
        segment: .siteObsolete,
        reasons: [
          LocalizedText(
            fr: "Le site indiqué ne montre plus de contenu.", en: "The declared site shows no content any more.")
        ],
        evidence: Array(report.site.evidence.prefix(2)))
    case .notMeasurable:
      return SegmentVerdict(
        segment: .notMeasurable,
        reasons: [LocalizedText(fr: "Le site n’a pas pu être lu.", en: "The site could not be read.")],
        evidence: Array(report.site.evidence.prefix(2)))
    case .noSite, .profilesOnly: return elsewhere(report, listings)
    }
  }

  // MARK: - With a site

  private func site(_ report: AuditReport) -> SegmentVerdict {
    let freshest = report.identity.freshest
    let age = freshest.map { Segmenter.months(from: $0.value, to: report.asOf.date) }
    var signs = findings(of: rules.obsoleteChecks, in: report) { $0 == .failed(.full) }.map(\.message)
    if let age, age > rules.oldAfterMonths { signs.append(Segmenter.oldness(age)) }
    if signs.count >= rules.obsoleteFromSigns {
      return SegmentVerdict(segment: .siteObsolete, reasons: signs, evidence: freshest?.evidence ?? [])
    }
    let stale = findings(of: rules.staleChecks, in: report) { $0 == .failed(.full) }
    if let first = stale.first {
      return SegmentVerdict(
        segment: .foundOutOfDate, reasons: stale.map(\.message), evidence: first.evidence)
    }
    guard let age, let freshest else {
      return SegmentVerdict(
        segment: .notMeasurable,
        reasons: [
          LocalizedText(
            fr: "Le site se lit, mais aucune date n’y dit s’il est à jour.",
            en: "The site can be read, but no date says whether it is up to date.")
        ])
    }
    let isFresh = age <= rules.freshWithinMonths
    let reason =
      isFresh
      ? LocalizedText(fr: "Dernier signe de vie : \(freshest.value).", en: "Newest sign of life: \(freshest.value).")
      : Segmenter.oldness(age)
    return SegmentVerdict(
      segment: isFresh ? .foundAndFresh : .foundOutOfDate, reasons: [reason], evidence: freshest.evidence)
  }

  private func findings(of checks: [String], in report: AuditReport, where isMeant: (Verdict) -> Bool) -> [Finding] {
    report.findings.filter { checks.contains($0.check) && isMeant($0.verdict) }
  }

  private static func oldness(_ months: Int) -> LocalizedText {
    let years = months / 12
    return years < 2
      ? LocalizedText(
        fr: "Dernier signe de vie il y a \(months) mois.", en: "Newest sign of life \(months) months ago.")
      : LocalizedText(fr: "Dernier signe de vie il y a \(years) ans.", en: "Newest sign of life \(years) years ago.")
  }

  /// Whole months between two days; 0 when the first is the later one.
  static func months(from first: CivilDate, to last: CivilDate) -> Int {
    max(0, (last.daysSinceEpoch - first.daysSinceEpoch) * 12 / 365)
  }

  // MARK: - Without a site

  private func elsewhere(_ report: AuditReport, _ listings: [SeenContact]) -> SegmentVerdict {
    let alive = report.identity.profiles.filter { profile in
      platforms[profile.value.platform]?.anonymous != .dead && !isGone(report.profileStates[profile.value.url])
    }
    let own = alive.filter { isOwnPage($0.value.platform) }
    if !own.isEmpty {
      let names = names(of: own)
      return SegmentVerdict(
        segment: .socialOnly,
        reasons: [LocalizedText(fr: "Pas de site ; présent sur \(names).", en: "No site; present on \(names).")],
        evidence: own.flatMap(\.evidence))
    }
    let places = listings.filter { $0.source == .openStreetMap || $0.source == .townDirectory }
    if !places.isEmpty || !alive.isEmpty {
      let names = ([names(of: alive)] + Set(places.map(\.source)).sorted().map(Segmenter.name)).filter { !$0.isEmpty }
      let list = names.joined(separator: ", ")
      return SegmentVerdict(
        segment: .listedOnly,
        reasons: [
          LocalizedText(fr: "Ni site ni page ; présent sur \(list).", en: "Neither site nor page; present on \(list).")
        ],
        evidence: alive.flatMap(\.evidence) + places.map(\.evidence))
    }
    return SegmentVerdict(
      segment: .nowhere,
      reasons: [
        LocalizedText(
          fr: "Rien dans la liste ni dans les sources consultées.",
          en: "Nothing in the list or in the sources looked at.")
      ])
  }

  /// A site that is gone, where an error of the server or an expired certificate may be mended tomorrow.
  private func isGone(_ state: SiteState) -> Bool {
    switch state {
    case .errorStatus(let status): status == 404 || status == 410
    case .softNotFound: true
    case .down(.dns), .down(.refused): true
    default: false
    }
  }

  /// Gone for certain. A wall, a refusal by robots.txt, a timeout prove nothing.
  private func isGone(_ state: ObservedState?) -> Bool {
    switch state?.state {
    case .errorStatus(let status): status == 404 || status == 410
    case .softNotFound: true
    default: false
    }
  }

  private func isOwnPage(_ platform: String) -> Bool {
    guard let known = platforms[platform] else { return true }
    return known.kind == .network || known.kind == .hub || known.kind == .messaging
  }

  private func names(of profiles: [Fact<SocialProfile>]) -> String {
    var names: [String] = []
    for profile in profiles {
      let name = platforms[profile.value.platform]?.name ?? profile.value.platform
      if !names.contains(name) { names.append(name) }
    }
    return names.joined(separator: ", ")
  }

  private static func name(_ source: PresenceSource) -> String {
    source == .openStreetMap ? "OpenStreetMap" : "l’annuaire de la ville"
  }
}
