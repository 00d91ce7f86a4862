import Foundation
import GRDB
import Presence
import TestSupport
import Testing

@testable import Store

struct CampaignStoreTests {
  private let folder: String
  private var path: String { folder + "/campaign.sqlite" }

  init() throws { folder = try TemporaryFolder.make() }

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

  @Test func `a store of a later version is refused, to read and to write`() throws {
    _ = try CampaignStore(path: path)
    try DatabaseQueue(path: path).write {
      try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('99: of the future')")
    }
    let errors = [
      #expect(throws: StoreError.self) { try CampaignStore(path: path) },
      #expect(throws: StoreError.self) { try CampaignStore(readingOnly: path) },
    ]
    for error in errors { #expect(error?.description.contains("later version") == true) }
  }

  @Test func `a file that is no store is told as one, to read and to write`() throws {
    try Data(repeating: 0x41, count: 50_000).write(to: URL(filePath: path))
    let errors = [
      #expect(throws: StoreError.self) { try CampaignStore(path: path) },
      #expect(throws: StoreError.self) { try CampaignStore(readingOnly: path) },
    ]
    for error in errors { #expect(error?.description.contains("is damaged, or no campaign’s") == true) }
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

  @Test func `a long text takes a fraction of its size and comes back as it was`() throws {
    let text = String(repeating: "{\"verdict\":\"passed\",\"é\":\"œ 🥐\"}", count: 1000)
    let packed = try PackedText.pack(text)
    #expect(packed.count * 20 < text.utf8.count)
    #expect(try PackedText.unpack(packed, table: "visit") == text)
    #expect(try PackedText.unpack(PackedText.pack(""), table: "visit").isEmpty)
  }

  @Test func `a damaged text is an error, whatever its length claims`() throws {
    var packed = try PackedText.pack(String(repeating: "abc", count: 100))
    packed[packed.count - 1] = 0x7F
    #expect(throws: StoreError.self) { try PackedText.unpack(packed, table: "visit") }
    #expect(throws: StoreError.self) { try PackedText.unpack(Data([1, 2, 3]), table: "visit") }
    let cut = try PackedText.pack(String(repeating: "abc", count: 100)).dropLast(9)
    #expect(throws: StoreError.self) { try PackedText.unpack(Data(cut), table: "visit") }
  }

  @Test func `a run that is discarded leaves nothing behind`() throws {
    let store = try CampaignStore(path: path)
    try store.begin(run())
    try store.add([Listed(position: 0, merchant: merchant(0))], to: run().id)
    try store.finish(FinishedVisit(position: 0, merchant: merchant(0), archiveIndex: "[]", report: "{}"), in: run().id)
    try store.discard(run().id)
    #expect(try store.runs().isEmpty)
    #expect(try store.merchantCount(of: run().id) == 0)
    #expect(try store.visitCount(of: run().id) == 0)
  }

  @Test func `a correction is kept once by merchant and check, listed and removed`() throws {
    let store = try CampaignStore(path: path)
    func override(_ reason: String) -> Override {
      Override(
        merchant: merchant(1).id, check: "phone-visible", ruling: .part, reason: reason, by: "C. Dumas",
        madeAt: Timestamp(secondsSinceEpoch: 1_700_000_000), until: CivilDate(daysSinceEpoch: 20_000))
    }
    try store.keep(override("un"))
    try store.keep(override("deux"))
    #expect(try store.overrides() == [override("deux")])
    #expect(try store.removeOverride(of: merchant(1).id, check: "phone-visible"))
    #expect(try !store.removeOverride(of: merchant(1).id, check: "phone-visible"))
    #expect(try store.overrides().isEmpty)
  }

  @Test func `a merchant is found by identifier and by name in any run`() throws {
    let store = try CampaignStore(path: path)
    for second in [1_700_000_000, 1_700_000_100] {
      try store.begin(run(at: second))
      try store.add([Listed(position: 0, merchant: merchant(3))], to: run(at: second).id)
    }
    #expect(try store.merchant(merchant(3).id)?.name == "Boutique 3")
    #expect(try store.merchants(named: "boutique 3", limit: 5).map(\.id) == [merchant(3).id])
    #expect(try store.merchant(merchant(4).id) == nil)
  }

  @Test func `opened for reading alone, nothing is written beside the store, and writing is refused`() throws {
    do {
      let store = try CampaignStore(path: path)
      try store.begin(run())
    }
    let before = try FileManager.default.contentsOfDirectory(atPath: folder)
    let reading = try CampaignStore(readingOnly: path)
    #expect(try reading.runs().count == 1)
    #expect(throws: StoreError.self) { try reading.discard(run().id) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == before.sorted())
  }

  @Test func `who reads while another writes sees what was written`() throws {
    let writing = try CampaignStore(path: path)
    try writing.begin(run())
    let reading = try CampaignStore(readingOnly: path)
    #expect(try reading.runs().count == 1)
    try writing.begin(run(at: 1_700_000_100))
    #expect(try reading.runs().count == 2)
  }
}
