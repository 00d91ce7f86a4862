import GRDB
public import Presence

extension CampaignStore {
  /// Keeps what came of a merchant; once this returns, a killed run does not lose it.
  public func finish(_ visit: FinishedVisit, in run: String) throws(StoreError) {
    try write {
      try $0.cachedStatement(
        sql: "INSERT OR REPLACE INTO visit (run, position, archiveIndex, report) VALUES (?, ?, ?, ?)"
      ).execute(arguments: [run, visit.position, visit.archiveIndex, visit.report])
    }
  }

  /// The judgement of a merchant in a run, as JSON; nil when the run has none.
  public func report(of merchant: MerchantID, in run: String) throws(StoreError) -> String? {
    try read { database in
      try String.fetchOne(
        database,
        sql: """
          SELECT v.report FROM visit v JOIN merchant m ON m.run = v.run AND m.position = v.position
          WHERE m.run = ? AND m.id = ?
          """, arguments: [run, merchant.description])
    }
  }

  /// Where the archive of a run has a merchant's visit, as JSON; nil when the run has none.
  public func archiveIndex(of merchant: MerchantID, in run: String) throws(StoreError) -> String? {
    try read { database in
      try String.fetchOne(
        database,
        sql: """
          SELECT v.archiveIndex FROM visit v JOIN merchant m ON m.run = v.run AND m.position = v.position
          WHERE m.run = ? AND m.id = ?
          """, arguments: [run, merchant.description])
    }
  }

  /// Number of merchants whose visit is done.
  public func visitCount(of run: String) throws(StoreError) -> Int {
    try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM visit WHERE run = ?", arguments: [run]) ?? 0 }
  }

  /// The next visits after a position, in the list's order; empty at the end.
  public func visits(of run: String, after position: Int, limit: Int) throws(StoreError) -> [FinishedVisit] {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT v.position, m.json, v.archiveIndex, v.report
          FROM visit v JOIN merchant m ON m.run = v.run AND m.position = v.position
          WHERE v.run = ? AND v.position > ? ORDER BY v.position LIMIT ?
          """, arguments: [run, position, limit])
      return try rows.map { row in
        FinishedVisit(
          position: row["position"], merchant: try StoredJSON.value(row["json"], table: "merchant"),
          archiveIndex: row["archiveIndex"], report: row["report"])
      }
    }
  }
}
