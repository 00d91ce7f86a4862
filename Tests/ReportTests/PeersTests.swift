import Presence
import Testing

@testable import Report

/// How a merchant stands among those of the trade, who should be called, and who shares a maker.
@Suite struct PeersTests {
  private func report(_ index: Int, trade: String = "Boulangerie", score: Int, builder: String? = nil) -> AuditReport {
    var report = Sample.bad
    report.merchant.name = "Commerce \(index)"
    report.merchant.id = MerchantID(siret: nil, name: "\(trade) \(index)", postcode: "33600")
    report.merchant.trade = trade
    report.scores = Sample.scores([score])
    report.maker = builder.map { SiteMaker(builder: $0, tool: nil, host: nil, evidence: []) }
    return report
  }

  private func rows(_ reports: [AuditReport]) -> [OverviewRow] { reports.map { OverviewRow($0) } }

  @Test func `twenty others are needed for a comparison`() {
    let few = rows((0..<20).map { report($0, score: $0) })
    #expect(Peers.groups(of: few).isEmpty)
    let enough = rows((0..<21).map { report($0, score: $0) })
    let peers = Peers.groups(of: enough)["boulangerie"]
    #expect(peers?.tenths(below: 20, axis: 0) == 10)
    #expect(peers?.tenths(below: 10, axis: 0) == 5)
    #expect(peers?.tenths(below: 0, axis: 0) == 0)
    #expect(peers?.tenths(below: 0, axis: 3) == nil)
  }

  @Test func `those who are equal are ahead of half of each other`() {
    let peers = Peers.groups(of: rows((0..<31).map { report($0, score: 50) }))["boulangerie"]
    #expect(peers?.tenths(below: 50, axis: 0) == 5)
  }

  @Test func `a fault that most sites of a tool share is told once, a rare one is not`() {
    var reports = (0..<6).map { report($0, score: 50, builder: "SiteFacile") }
    for index in reports.indices {
      reports[index].findings = [
        Sample.finding("shared", .mobile, .failed(.full), "Partagé", "x"),
        Sample.finding("rare", .mobile, index == 0 ? .failed(.full) : .passed, "Rare", "x"),
      ]
    }
    let clusters = Providers.clusters(of: rows(reports + [report(9, score: 1, builder: "Seul")]))
    #expect(clusters.map(\.name) == ["SiteFacile"])
    #expect(clusters.first?.faults.map(\.check) == ["shared"])
    #expect(clusters.first?.faults.first?.sites == 6)
  }

  @Test func `two hours of the merchant's own time bring what their actions bring, and no more than is missing`() {
    func advice(_ minutes: Int, _ from: Int?, _ to: Int?, owner: Recommendation.Owner = .merchant) -> Recommendation {
      Sample.advice("a", "A", "B.", ["C."], minutes: minutes, owner: owner, gain: (.contact, from, to))
    }
    var one = report(1, score: 40)
    one.recommendations = [
      advice(60, 40, 70), advice(30, 40, 90), advice(60, 40, 60), advice(20, 40, 50, owner: .webmaster),
    ]
    #expect(OverviewRow(one).quickGain == 60)
    one.recommendations = [advice(10, nil, 50), advice(10, 50, nil)]
    #expect(OverviewRow(one).quickGain == 0)
  }
}
