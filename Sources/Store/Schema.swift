import GRDB

/// The tables, by migration; an old campaign is brought up to date when it is opened.
enum Schema {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1: runs, merchants, visits") { database in
      try database.execute(
        sql: """
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
          """)
    }
    registerFollowUp(in: &migrator)
    return migrator
  }
}
