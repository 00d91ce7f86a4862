import Foundation
import GRDB
public import Presence

/// A campaign's `campaign.sqlite`: its runs, their merchants, and what came of each.
///
/// Finished merchants are committed one by one, so that a killed run loses none. All reads are paged; memory does not
/// grow with the list. Every call throws ``StoreError``.
public struct CampaignStore: Sendable {
  private let path: String
  private let reader: any DatabaseReader
  /// Nil when the store was opened for reading alone.
  private let writer: DatabasePool?

  /// Opens the store, and makes it when there is none. An old one is brought up to date.
  public init(path: String) throws(StoreError) {
    self.path = path
    do {
      var configuration = GRDB.Configuration()
      configuration.busyMode = .timeout(10)
      configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = NORMAL") }
      let pool = try DatabasePool(path: path, configuration: configuration)
      try pool.read { try CampaignStore.refuseNewer($0, path) }
      let wasOld = try pool.read { database in
        try database.tableExists("run") && !Schema.migrator.hasCompletedMigrations(database)
      }
      try Schema.migrator.migrate(pool)
      // What compression freed goes back to the disk.
      if wasOld { try pool.vacuum() }
      writer = pool
      reader = pool
    } catch let error as StoreError {
      throw error
    } catch {
      throw StoreError.opening(path, error)
    }
  }

  /// Opens the store for reading alone: nothing is written beside it, so that it may lie on a disk that cannot be
  /// written to. A store of an older version is brought up to date first, which needs one that can.
  public init(readingOnly path: String) throws(StoreError) {
    self.path = path
    do {
      if try !CampaignStore.isCurrent(path) { _ = try CampaignStore(path: path) }
      reader = try CampaignStore.readingQueue(path)
      writer = nil
    } catch let error as StoreError {
      throw error
    } catch {
      throw StoreError.opening(path, error)
    }
  }

  private static func isCurrent(_ path: String) throws -> Bool {
    try readingQueue(path).read { database in
      try refuseNewer(database, path)
      return try Schema.migrator.hasCompletedMigrations(database)
    }
  }

  /// A later version may have given the tables another meaning: writing into them would spoil them.
  private static func refuseNewer(_ database: Database, _ path: String) throws {
    if try Schema.migrator.hasBeenSuperseded(database) { throw StoreError.newer(path: path) }
  }

  /// While another process has the store open, its journal lies beside and is read too; else the file alone is the
  /// store, and SQLite need not make files for a journal (`immutable`, https://sqlite.org/uri.html).
  private static func readingQueue(_ path: String) throws -> DatabaseQueue {
    var configuration = GRDB.Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(10)
    guard !FileManager.default.fileExists(atPath: path + "-wal") else {
      return try DatabaseQueue(path: path, configuration: configuration)
    }
    let name = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
    return try DatabaseQueue(path: "file:\(name)?immutable=1", configuration: configuration)
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
          INSERT INTO run (id, startedAt, list, listFingerprint, settings, version, rejectedRows, configuration)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          run.id, run.startedAt.description, run.list, run.listFingerprint, run.settings, run.version, run.rejectedRows,
          run.configuration,
        ])
    }
  }

  /// Removes a run and everything that is kept of it: one whose list could not be brought in.
  public func discard(_ run: String) throws(StoreError) {
    try write { try $0.execute(sql: "DELETE FROM run WHERE id = ?", arguments: [run]) }
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
      return try reader.read(body)
    } catch let error as StoreError {
      throw error
    } catch {
      throw StoreError.reading(path, error)
    }
  }

  /// Writes the file anew, without the bytes of what was deleted, and empties its journal.
  func compact() throws(StoreError) {
    guard let writer else { throw .cannotWrite(detail: "it was opened for reading alone") }
    do {
      try writer.vacuum()
      try writer.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
    } catch {
      throw .cannotWrite(detail: "\(error)")
    }
  }

  func write<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    guard let writer else { throw .cannotWrite(detail: "it was opened for reading alone") }
    do {
      return try writer.write(body)
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
      rejectedRows: row["rejectedRows"], isImported: row["isImported"], configuration: row["configuration"])
  }
}
