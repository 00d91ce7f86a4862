import Foundation
import GRDB
public import Presence

/// A campaign's `campaign.sqlite`: its runs, their merchants, and what came of each.
///
/// Finished merchants are committed one by one, so that a killed run loses none. All reads are paged; memory does not
/// grow with the list. Every call throws ``StoreError``.
public struct CampaignStore: Sendable {
  let database: DatabasePool

  /// Opens the store, and makes it when there is none.
  public init(path: String) throws(StoreError) {
    do {
      var configuration = GRDB.Configuration()
      configuration.busyMode = .timeout(10)
      configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = NORMAL") }
      database = try DatabasePool(path: path, configuration: configuration)
      try Schema.migrator.migrate(database)
    } catch {
      throw StoreError.opening(path, error)
    }
  }

  /// All runs, oldest first.
  public func runs() throws(StoreError) -> [Run] {
    try read { try Row.fetchAll($0, sql: "SELECT * FROM run ORDER BY id").map(Run.init) }
  }

  /// The run of an identifier; nil when there is none.
  public func run(_ id: String) throws(StoreError) -> Run? {
    try read { try Row.fetchOne($0, sql: "SELECT * FROM run WHERE id = ?", arguments: [id]).map(Run.init) }
  }

  /// Adds a run that begins.
  public func begin(_ run: Run) throws(StoreError) {
    try write { database in
      try database.execute(
        sql: """
          INSERT INTO run (id, startedAt, list, listFingerprint, settings, version, rejectedRows)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          run.id, run.startedAt.description, run.list, run.listFingerprint, run.settings, run.version, run.rejectedRows,
        ])
    }
  }

  /// Marks a run's list as brought in whole.
  public func markImported(_ run: String) throws(StoreError) {
    try write { try $0.execute(sql: "UPDATE run SET isImported = 1 WHERE id = ?", arguments: [run]) }
  }

  /// Marks a run as finished.
  public func finish(_ run: String, at moment: Timestamp) throws(StoreError) {
    try write {
      try $0.execute(sql: "UPDATE run SET finishedAt = ? WHERE id = ?", arguments: [moment.description, run])
    }
  }

  func read<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    do {
      return try database.read(body)
    } catch let error as StoreError {
      throw error
    } catch {
      throw StoreError.reading(database.path, error)
    }
  }

  func write<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    do {
      return try database.write(body)
    } catch let error as StoreError {
      throw error
    } catch {
      throw .cannotWrite(detail: "\(error)")
    }
  }
}

extension Run {
  init(row: Row) throws {
    let started: String = row["startedAt"]
    guard let startedAt = Timestamp(iso: started) else {
      throw StoreError.damagedRow(table: "run", detail: "startedAt is “\(started)”")
    }
    let finished: String? = row["finishedAt"]
    self.init(
      id: row["id"], startedAt: startedAt, finishedAt: finished.flatMap { Timestamp(iso: $0) }, list: row["list"],
      listFingerprint: row["listFingerprint"], settings: row["settings"], version: row["version"],
      rejectedRows: row["rejectedRows"], isImported: row["isImported"])
  }
}
