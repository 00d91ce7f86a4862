import Presence

@testable import Report

/// A town of made-up merchants, the same each time.
enum SampleTown {
  static let run = RunFacts(
    runID: "2026-03-03T09-30-00Z", listName: "commerces-pessac.csv", startedAt: Sample.asOf, rejectedRows: 3,
    requests: 1240, settings: [.init(name: "pages-per-site", value: "8"), .init(name: "delay", value: "2 s")])

  static let trades = ["Boulangerie", "Coiffure", "Fleuriste", "Garage", "Restaurant", "Caviste", "Plombier"]
  static let towns = ["Pessac", "Mérignac", "Talence", "Gradignan", "PESSAC"]

  private static let samples = [
    Sample.bad, Sample.good, Sample.noSite, Sample.bad, Sample.siteDown, Sample.profilesOnly,
  ]

  static func reports(merchants: Int) -> [AuditReport] { (0..<merchants).map(report) }

  static func report(_ index: Int) -> AuditReport {
    var report = samples[index * 7 % samples.count]
    let trade = trades[index * 5 % trades.count]
    report.merchant.name = "\(trade) n° \(index + 1)"
    report.merchant.id = MerchantID(siret: nil, name: report.merchant.name, postcode: "33600")
    report.merchant.trade = trade
    report.merchant.address?.city = towns[index * 3 % towns.count]
    report.scores = report.scores.map { score in
      guard let value = score.value else { return score }
      return Score(
        axis: score.axis, value: (value + index * 13) % 101, coverage: score.coverage,
        applicableWeight: score.applicableWeight, measuredWeight: score.measuredWeight)
    }
    return report
  }

  static func overview(merchants: Int) -> Overview {
    var overview = Overview()
    for report in reports(merchants: merchants) { overview.add(report) }
    return overview
  }
}
