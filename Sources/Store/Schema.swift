import Foundation
import GRDB

/// The tables, by migration; an old campaign is brought up to date when it is opened.
enum Schema {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1: runs, merchants, visits") { try $0.execute(sql: first) }
    migrator.registerMigration("2: compressed visits, corrections, configuration of a run") { database in
      let pack = DatabaseFunction("vitrine_pack", argumentCount: 1, pure: true) { values in
        try String.fromDatabaseValue(values[0]).map(PackedText.pack)
      }
      database.add(function: pack)
      defer { database.remove(function: pack) }
      try database.execute(sql: second)
    }
    registerFollowUp(in: &migrator)
    return migrator
  }

  private static let first = """
    CREATE TABLE run (
      id TEXT PRIMARY KEY NOT NULL, startedAt TEXT NOT NULL, finishedAt TEXT, list TEXT NOT NULL,
      listFingerprint TEXT NOT NULL, settings TEXT NOT NULL, version TEXT NOT NULL, rejectedRows INTEGER NOT NULL,
      isImported INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE TABLE merchant (
      run TEXT NOT NULL REFERENCES run(id) ON DELETE CASCADE, position INTEGER NOT NULL, id TEXT NOT NULL,
      json TEXT NOT NULL, PRIMARY KEY (run, position), UNIQUE (run, id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE visit (
      run TEXT NOT NULL REFERENCES run(id) ON DELETE CASCADE, position INTEGER NOT NULL,
      archiveIndex TEXT NOT NULL, report TEXT NOT NULL, PRIMARY KEY (run, position)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE rowError (
      run TEXT NOT NULL REFERENCES run(id) ON DELETE CASCADE, line INTEGER NOT NULL, json TEXT NOT NULL
    ) STRICT;
    CREATE INDEX rowErrorByRun ON rowError(run, line);
    """

  /// Visits get a table with row identifiers: rows of several kilobytes make a tree without them deep and slow.
  private static let second = """
    ALTER TABLE run ADD COLUMN configuration TEXT NOT NULL DEFAULT '{}';
    CREATE TABLE packedVisit (
      run TEXT NOT NULL REFERENCES run(id) ON DELETE CASCADE, position INTEGER NOT NULL,
      archiveIndex BLOB NOT NULL, report BLOB NOT NULL, UNIQUE (run, position)
    ) STRICT;
    INSERT INTO packedVisit SELECT run, position, vitrine_pack(archiveIndex), vitrine_pack(report) FROM visit;
    DROP TABLE visit;
    ALTER TABLE packedVisit RENAME TO visit;
    CREATE TABLE override (
      merchant TEXT NOT NULL, "check" TEXT NOT NULL, ruling TEXT NOT NULL, reason TEXT NOT NULL, by TEXT NOT NULL,
      madeAt TEXT NOT NULL, until TEXT, PRIMARY KEY (merchant, "check")
    ) STRICT, WITHOUT ROWID;
    """
}
