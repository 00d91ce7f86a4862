import Foundation
import GRDB
public import Presence

extension CampaignStore {
  /// Adds merchants at their positions, in one transaction. One whose identifier the run has already is left out.
  ///
  /// - Returns: how many were left out.
  @discardableResult
  public func add(_ merchants: [Listed], to run: String) throws(StoreError) -> Int {
    try write { database in
      let statement = try database.cachedStatement(
        sql: "INSERT OR IGNORE INTO merchant (run, position, id, json) VALUES (?, ?, ?, ?)")
      var leftOut = 0
      for listed in merchants {
        try statement.execute(arguments: [
          run, listed.position, listed.merchant.id.description, try StoredJSON.text(listed.merchant),
        ])
        leftOut += database.changesCount == 0 ? 1 : 0
      }
      return leftOut
    }
  }

  /// Adds errors and remarks on rows of the list.
  public func add(_ errors: [RowError], to run: String) throws(StoreError) {
    try write { database in
      let statement = try database.cachedStatement(sql: "INSERT INTO rowError (run, line, json) VALUES (?, ?, ?)")
      for error in errors { try statement.execute(arguments: [run, error.line, try StoredJSON.text(error)]) }
      try database.execute(
        sql: "UPDATE run SET rejectedRows = rejectedRows + ? WHERE id = ?",
        arguments: [errors.count(where: \.isRejected), run])
    }
  }

  /// Errors and remarks on rows of the list, in the list's order.
  public func rowErrors(of run: String) throws(StoreError) -> [RowError] {
    try read {
      try String.fetchAll($0, sql: "SELECT json FROM rowError WHERE run = ? ORDER BY line, rowid", arguments: [run])
        .map { try StoredJSON.value($0, table: "rowError") }
    }
  }

  /// Number of merchants in a run.
  public func merchantCount(of run: String) throws(StoreError) -> Int {
    try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM merchant WHERE run = ?", arguments: [run]) ?? 0 }
  }

  /// The next merchants after a position whose visit is not done, in the list's order; empty at the end.
  public func pending(of run: String, after position: Int, limit: Int) throws(StoreError) -> [Listed] {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT m.position, m.json FROM merchant m LEFT JOIN visit v ON v.run = m.run AND v.position = m.position
          WHERE m.run = ? AND m.position > ? AND v.position IS NULL ORDER BY m.position LIMIT ?
          """, arguments: [run, position, limit])
      return try rows.map {
        Listed(position: $0["position"], merchant: try StoredJSON.value($0["json"], table: "merchant"))
      }
    }
  }
}

/// Values as they are kept in a column: JSON, keys sorted.
enum StoredJSON {
  static func text(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  static func value<Value: Decodable>(_ text: String, table: String) throws -> Value {
    do {
      return try JSONDecoder().decode(Value.self, from: Data(text.utf8))
    } catch {
      throw StoreError.damagedRow(table: table, detail: "\(error)")
    }
  }
}
