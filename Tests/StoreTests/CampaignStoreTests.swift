import Foundation
import Presence
import TestSupport
import Testing

@testable import Store

struct CampaignStoreTests {
  private let path: String

  init() throws { path = try TemporaryFolder.make() + "/campaign.sqlite" }

  private func run(at second: Int = 1_700_000_000) -> Run {
    Run(
      startedAt: Timestamp(secondsSinceEpoch: second), list: "liste.csv", listFingerprint: "12-ab", settings: "{}",
      version: "1")
  }

  private func merchant(_ number: Int) -> Merchant {
    Merchant(id: MerchantID(siret: nil, name: "Boutique \(number)", postcode: "33600"), name: "Boutique \(number)")
  }

  @Test func `a run is named by its start and survives reopening`() throws {
    try CampaignStore(path: path).begin(run())
    let reopened = try CampaignStore(path: path).runs()
    #expect(reopened.map(\.id) == ["20231114T221320Z"])
    #expect(reopened.first?.finishedAt == nil)
  }

  @Test func `a finished merchant is no longer pending after reopening`() throws {
    let store = try CampaignStore(path: path)
    try store.begin(run())
    let id = run().id
    let list = (0..<5).map { Listed(position: $0, merchant: merchant($0)) }
    try store.add(list, to: id)
    try store.finish(FinishedVisit(position: 1, merchant: merchant(1), archiveIndex: "[]", report: "{}"), in: id)
    let reopened = try CampaignStore(path: path)
    #expect(try reopened.pending(of: id, after: -1, limit: 10).map(\.position) == [0, 2, 3, 4])
    #expect(try reopened.visits(of: id, after: -1, limit: 10).map(\.merchant.name) == ["Boutique 1"])
  }

  @Test func `pages of pending merchants join without gaps`() throws {
    let store = try CampaignStore(path: path)
    try store.begin(run())
    try store.add((0..<25).map { Listed(position: $0, merchant: merchant($0)) }, to: run().id)
    var seen: [Int] = []
    while case let page = try store.pending(of: run().id, after: seen.last ?? -1, limit: 10), !page.isEmpty {
      seen += page.map(\.position)
    }
    #expect(seen == Array(0..<25))
  }

  @Test func `a merchant who stands twice in the list is kept once`() throws {
    let store = try CampaignStore(path: path)
    try store.begin(run())
    let twice = [Listed(position: 0, merchant: merchant(7)), Listed(position: 1, merchant: merchant(7))]
    #expect(try store.add(twice, to: run().id) == 1)
    #expect(try store.merchantCount(of: run().id) == 1)
  }

  @Test func `row errors come back in the order of their lines and are counted when rejected`() throws {
    let store = try CampaignStore(path: path)
    try store.begin(run())
    let text = LocalizedText(fr: "a", en: "b")
    func error(_ line: Int, rejected: Bool) -> RowError {
      RowError(
        line: line, column: 2, heading: "SIRET", problem: text, remedy: text, isRejected: rejected, cells: ["x"])
    }
    try store.add([error(9, rejected: true), error(3, rejected: false)], to: run().id)
    #expect(try store.rowErrors(of: run().id).map(\.line) == [3, 9])
    #expect(try store.run(run().id)?.rejectedRows == 1)
  }

  @Test func `a folder that cannot be opened gives an error that says what to do`() {
    #expect(throws: StoreError.self) { try CampaignStore(path: "/nonexistent/campaign.sqlite") }
  }
}
