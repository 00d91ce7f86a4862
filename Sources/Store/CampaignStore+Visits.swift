import Foundation
import GRDB
public import Presence

extension CampaignStore {
  /// Keeps what came of a merchant; once this returns, a killed run does not lose it.
  public func finish(_ visit: FinishedVisit, in run: String) throws(StoreError) {
    try write {
      try $0.cachedStatement(
        sql: "INSERT OR REPLACE INTO visit (run, position, archiveIndex, report) VALUES (?, ?, ?, ?)"
      ).execute(arguments: [
        run, visit.position, try PackedText.pack(visit.archiveIndex), try PackedText.pack(visit.report),
      ])
    }
  }

  /// What came of a merchant in a run; nil when the run does not have the merchant, or not yet.
  public func visit(of merchant: MerchantID, in run: String) throws(StoreError) -> FinishedVisit? {
    try read { database in
      let row = try Row.fetchOne(
        database, sql: CampaignStore.visitColumns + " WHERE m.run = ? AND m.id = ?",
        arguments: [run, merchant.description])
      return try row.map(FinishedVisit.init(row:))
    }
  }

  /// The judgement of a merchant in a run, as JSON; nil when the run has none.
  public func report(of merchant: MerchantID, in run: String) throws(StoreError) -> String? {
    try visit(of: merchant, in: run)?.report
  }

  /// Where the archive of a run has a merchant's visit, as JSON; nil when the run has none.
  public func archiveIndex(of merchant: MerchantID, in run: String) throws(StoreError) -> String? {
    try read { database in
      let packed = try Data.fetchOne(
        database,
        sql: """
          SELECT v.archiveIndex FROM visit v JOIN merchant m ON m.run = v.run AND m.position = v.position
          WHERE m.run = ? AND m.id = ?
          """, arguments: [run, merchant.description])
      return try packed.map { try PackedText.unpack($0, table: "visit") }
    }
  }

  /// Number of merchants whose visit is done.
  public func visitCount(of run: String) throws(StoreError) -> Int {
    try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM visit WHERE run = ?", arguments: [run]) ?? 0 }
  }

  /// The next visits after a position, in the list's order; empty at the end.
  public func visits(of run: String, after position: Int, limit: Int) throws(StoreError) -> [FinishedVisit] {
    try read { database in
      try Row.fetchAll(
        database, sql: CampaignStore.visitColumns + " WHERE v.run = ? AND v.position > ? ORDER BY v.position LIMIT ?",
        arguments: [run, position, limit]
      ).map(FinishedVisit.init(row:))
    }
  }

  /// The merchants whose visit is done, after a position, in the list's order, without what came of them.
  public func visited(of run: String, after position: Int, limit: Int) throws(StoreError) -> [Listed] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT v.position, m.json FROM visit v JOIN merchant m ON m.run = v.run AND m.position = v.position
          WHERE v.run = ? AND v.position > ? ORDER BY v.position LIMIT ?
          """, arguments: [run, position, limit]
      ).map { Listed(position: $0["position"], merchant: try StoredJSON.value($0["json"], table: "merchant")) }
    }
  }

  /// Merchants whose visit is done in one run and who are not in the list of another, in the first list's order.
  public func visited(of run: String, missingIn other: String) throws(StoreError) -> [Merchant] {
    try read { database in
      try String.fetchAll(
        database,
        sql: """
          SELECT m.json FROM visit v JOIN merchant m ON m.run = v.run AND m.position = v.position
          WHERE v.run = ? AND NOT EXISTS (SELECT 1 FROM merchant o WHERE o.run = ? AND o.id = m.id)
          ORDER BY v.position
          """, arguments: [run, other]
      ).map { try StoredJSON.value($0, table: "merchant") }
    }
  }

  private static let visitColumns = """
    SELECT v.position, m.json, v.archiveIndex, v.report
    FROM visit v JOIN merchant m ON m.run = v.run AND m.position = v.position
    """
}

extension FinishedVisit {
  init(row: Row) throws {
    self.init(
      position: row["position"], merchant: try StoredJSON.value(row["json"], table: "merchant"),
      archiveIndex: try PackedText.unpack(row["archiveIndex"], table: "visit"),
      report: try PackedText.unpack(row["report"], table: "visit"))
  }
}
