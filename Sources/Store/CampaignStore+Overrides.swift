import GRDB
public import Presence

extension CampaignStore {
  /// Keeps a correction, in place of an earlier one of the same merchant and check.
  public func keep(_ override: Override) throws(StoreError) {
    try write { database in
      try database.execute(
        sql: """
          INSERT OR REPLACE INTO override (merchant, "check", ruling, reason, by, madeAt, until)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          override.merchant.description, override.check, override.ruling.rawValue, override.reason, override.by,
          override.madeAt.description, override.until?.description,
        ])
    }
  }

  /// Removes a correction. Returns false when there was none.
  public func removeOverride(of merchant: MerchantID, check: String) throws(StoreError) -> Bool {
    try write { database in
      try database.execute(
        sql: "DELETE FROM override WHERE merchant = ? AND \"check\" = ?", arguments: [merchant.description, check])
      return database.changesCount > 0
    }
  }

  /// All corrections, ended ones included, by merchant and check.
  public func overrides() throws(StoreError) -> [Override] {
    try read {
      try Row.fetchAll($0, sql: "SELECT * FROM override ORDER BY merchant, \"check\"").map(Override.init(row:))
    }
  }

  /// Merchants of any run of this very name, each once, at most `limit`.
  public func merchants(named name: String, limit: Int) throws(StoreError) -> [Merchant] {
    try read { database in
      try String.fetchAll(
        database,
        sql: """
          SELECT json, max(run) FROM merchant WHERE json_extract(json, '$.name') = ? COLLATE NOCASE
          GROUP BY id ORDER BY id LIMIT ?
          """, arguments: [name, limit]
      ).map { try StoredJSON.value($0, table: "merchant") }
    }
  }

  /// A merchant of any run, the newest first; nil when no run has one of this identifier.
  public func merchant(_ id: MerchantID) throws(StoreError) -> Merchant? {
    try read { database in
      let text = try String.fetchOne(
        database, sql: "SELECT json FROM merchant WHERE id = ? ORDER BY run DESC LIMIT 1", arguments: [id.description])
      return try text.map { try StoredJSON.value($0, table: "merchant") }
    }
  }
}

extension Override {
  init(row: Row) throws {
    let (merchant, ruling, madeAt): (String, String, String) = (row["merchant"], row["ruling"], row["madeAt"])
    let until: String? = row["until"]
    guard let id = MerchantID(merchant), let known = Ruling(rawValue: ruling), let moment = Timestamp(iso: madeAt)
    else {
      throw StoreError.damagedRow(table: "override", detail: "\(merchant), \(ruling), \(madeAt)")
    }
    self.init(
      merchant: id, check: row["check"], ruling: known, reason: row["reason"], by: row["by"], madeAt: moment,
      until: until.flatMap { CivilDate(iso: $0) })
  }
}
