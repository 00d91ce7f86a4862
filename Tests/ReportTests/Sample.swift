import Presence

@testable import Report

/// Reports of made-up merchants: one for each kind of sheet, a good one, a bad one and a hostile one.
enum Sample {
  static let asOf = Timestamp(iso: "2026-03-03T09:30:00Z") ?? Timestamp(secondsSinceEpoch: 0)

  static let organisation = OrganisationSettings(
    name: "Chambre de métiers et de l'artisanat", service: "Antenne de Pessac",
    adviser: .init(
      name: "Claire Dumas", role: "conseillère numérique", phone: "05 56 00 00 00", email: "c.dumas@cma.example"),
    logo:
      "data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCA0MCA0MCI+PHJlY3Qgd2lkdGg9IjQwIiBoZWlnaHQ9IjQwIiByeD0iNiIgZmlsbD0iIzBmNWM2MyIvPjxwYXRoIGQ9Ik04IDE4aDI0djE0SDh6TTYgMThsNC0xMGgyMGw0IDEweiIgZmlsbD0iI2ZmZiIvPjwvc3ZnPg==",
    privacyNotice: "Les pages lues sont gardées douze mois. Pour les faire effacer : donnees@cma.example.")

  static var all: [(name: String, report: AuditReport)] {
    [
      ("good", good), ("bad", bad), ("nosite", noSite), ("profiles", profilesOnly), ("down", siteDown),
      ("closed", notMeasurable), ("placeholder", placeholder), ("hostile", hostile),
    ]
  }

  static func merchant(_ name: String, trade: String?, street: String, site: String?, town: String = "Pessac")
    -> Merchant
  {
    var merchant = Merchant(id: MerchantID(siret: nil, name: name, postcode: "33600"), name: name, line: 4)
    merchant.trade = trade
    merchant.address = PostalAddress(street: street, postcode: "33600", city: town, country: "FR")
    merchant.site = site.flatMap { WebURL($0) }
    merchant.extra = [.init(heading: "Adhérent", value: "oui")]
    return merchant
  }

  static func evidence(
    _ url: String, _ line: Int?, _ excerpt: String, _ method: Evidence.Method = .visibleText
  ) -> Evidence {
    Evidence(url: url, line: line, excerpt: excerpt, method: method, capturedAt: asOf)
  }

  static func finding(
    _ check: String, _ axis: Axis, _ verdict: Verdict, _ title: String, _ message: String,
    _ evidence: [Evidence] = [], impact: Impact = .medium
  ) -> Finding {
    Finding(
      check: check, axis: axis, impact: impact, title: both(title), verdict: verdict, message: both(message),
      evidence: evidence, weight: impact == .high ? 3 : impact == .medium ? 2 : 1)
  }

  static func both(_ text: String) -> LocalizedText { LocalizedText(fr: text, en: text) }

  static func answers(_ answers: [(AuditReport.Answer.Tone, String)]) -> [AuditReport.Answer] {
    zip(Question.allCases, answers).map { AuditReport.Answer(question: $0, tone: $1.0, text: both($1.1)) }
  }

  static func scores(_ values: [Int?]) -> [Score] {
    zip(Axis.allCases, values).map { axis, value in
      Score(
        axis: axis, value: value, coverage: value == nil ? 0.25 : 0.875, applicableWeight: 8,
        measuredWeight: value == nil ? 2 : 7)
    }
  }

  static func advice(
    _ id: String, _ what: String, _ why: String, _ how: [String], minutes: Int,
    cost: Recommendation.Cost = .free, owner: Recommendation.Owner = .merchant,
    horizon: Recommendation.Horizon = .thisWeek, isBlocking: Bool = false, gain: (Axis, Int?, Int?)
  ) -> Recommendation {
    Recommendation(
      id: id, checks: [id], what: both(what), why: both(why), how: how.map(both), minutes: minutes, cost: cost,
      owner: owner, horizon: horizon, isBlocking: isBlocking,
      gain: .init(axis: gain.0, from: gain.1, to: gain.2))
  }

  static func visited(
    _ url: String, _ purpose: FetchPurpose, _ status: Int?, _ outcome: String = "lue"
  ) -> AuditReport.Visited {
    AuditReport.Visited(url: url, purpose: purpose, status: status, outcome: both(outcome), at: asOf)
  }

  static func unmeasured(_ code: String, _ text: String) -> Verdict {
    .cantTell(UnmeasuredReason(code: code, text: both(text)))
  }
}
