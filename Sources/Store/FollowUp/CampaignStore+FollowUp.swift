import GRDB
public import Presence

extension Schema {
  /// The ledger hangs on no run: it is kept whatever is audited again.
  static func registerFollowUp(in migrator: inout DatabaseMigrator) {
    migrator.registerMigration("follow-up 1: the ledger") { database in
      try database.execute(
        sql: """
          CREATE TABLE followUp (
            number INTEGER PRIMARY KEY, merchant TEXT NOT NULL, state TEXT NOT NULL, date TEXT NOT NULL,
            meetingOn TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT '',
            UNIQUE (merchant, state, date, meetingOn, note)
          ) STRICT;
          """)
    }
  }
}

extension CampaignStore {
  /// Adds lines to the ledger, in one transaction. A line that stands there already is not added again, so that a file
  /// can be brought in twice.
  ///
  /// - Returns: how many were added.
  @discardableResult
  public func add(_ entries: [FollowUpEntry]) throws(StoreError) -> Int {
    try write { database in
      var added = 0
      for entry in entries {
        try database.cachedStatement(
          sql: "INSERT OR IGNORE INTO followUp (merchant, state, date, meetingOn, note) VALUES (?, ?, ?, ?, ?)"
        ).execute(arguments: [
          entry.merchant.description, entry.state.rawValue, entry.date.description, entry.meetingOn?.description ?? "",
          entry.note,
        ])
        added += database.changesCount
      }
      return added
    }
  }

  /// The whole ledger, or one merchant's lines, in the order of their days and of their coming.
  public func followUp(of merchant: MerchantID? = nil) throws(StoreError) -> [FollowUpEntry] {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: "SELECT * FROM followUp WHERE ? IS NULL OR merchant = ? ORDER BY date, number",
        arguments: [merchant?.description, merchant?.description])
      return try rows.map(CampaignStore.entry)
    }
  }

  private static func entry(_ row: Row) throws -> FollowUpEntry {
    let id: String = row["merchant"], state: String = row["state"], day: String = row["date"]
    let meeting: String = row["meetingOn"]
    guard let merchant = MerchantID(id), let known = FollowUpState(rawValue: state), let date = CivilDate(iso: day)
    else {
      throw StoreError.damagedRow(table: "followUp", detail: "\(id) \(state) \(day)")
    }
    return FollowUpEntry(
      merchant: merchant, state: known, date: date, meetingOn: CivilDate(iso: meeting), note: row["note"])
  }
}

extension CampaignStore {
  /// All merchants of a run, in the list's order.
  public func merchants(of run: String) throws(StoreError) -> [Merchant] {
    try read {
      try String.fetchAll($0, sql: "SELECT json FROM merchant WHERE run = ? ORDER BY position", arguments: [run])
        .map { try StoredJSON.value($0, table: "merchant") }
    }
  }
}
