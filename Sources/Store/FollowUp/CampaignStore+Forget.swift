import Foundation
import GRDB
public import Presence

/// What a run kept of a merchant, for erasing what lies outside the store.
public struct ForgottenVisit: Sendable, Hashable {
  /// The run.
  public let run: String
  /// Its place in the list.
  public let position: Int
  /// Where its records stand in the run's archive; nil when it was not visited.
  public let archiveIndex: String?
}

extension CampaignStore {
  /// What is known of a merchant, run by run; empty when it is in none.
  public func traces(of merchant: MerchantID) throws(StoreError) -> [ForgottenVisit] {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT m.run, m.position, v.archiveIndex FROM merchant m
          LEFT JOIN visit v ON v.run = m.run AND v.position = m.position WHERE m.id = ? ORDER BY m.run
          """, arguments: [merchant.description])
      return try rows.map { row in
        let packed: Data? = row["archiveIndex"]
        return ForgottenVisit(
          run: row["run"], position: row["position"],
          archiveIndex: try packed.map { try PackedText.unpack($0, table: "visit") })
      }
    }
  }

  /// Erases a merchant from all runs, the ledger and the remarks on its row of the list, and the erased pages of the
  /// file too, so that nothing of it stays readable in `campaign.sqlite`.
  ///
  /// Its places in the lists stay empty: the others keep theirs. Call it last, when the archive and the reports are
  /// clean: after it, nobody knows any more what to erase.
  public func forget(_ merchant: MerchantID) throws(StoreError) {
    try write { database in
      let id = merchant.description
      // A remark on a row holds the row's cells; the row is known by the merchant's line.
      try database.execute(
        sql: """
          DELETE FROM rowError WHERE EXISTS (SELECT 1 FROM merchant m WHERE m.run = rowError.run AND m.id = ?
            AND json_extract(m.json, '$.line') = rowError.line)
          """, arguments: [id])
      try database.execute(
        sql: """
          DELETE FROM visit WHERE EXISTS (SELECT 1 FROM merchant m WHERE m.run = visit.run
            AND m.position = visit.position AND m.id = ?)
          """, arguments: [id])
      try database.execute(sql: "DELETE FROM merchant WHERE id = ?", arguments: [id])
      // The ledger, corrections, and whatever else is kept by merchant.
      let tables = "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
      for table in try String.fetchAll(database, sql: tables)
      where try database.columns(in: table).contains(where: { $0.name == "merchant" }) {
        try database.execute(sql: "DELETE FROM \(table.quotedDatabaseIdentifier) WHERE merchant = ?", arguments: [id])
      }
    }
    // Freed pages keep their bytes until the file is written anew, and the journal keeps the old ones.
    try compact()
  }
}
