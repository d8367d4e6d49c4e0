import GRDB

/// Writing so many entries that it is worth to prepare for it.
///
/// The full text index writes its words in pieces, and puts pieces together over and over so that there are never many. Here
/// it does so once, at the end. Readers meanwhile find everything, a little more slowly; should it be cut short, the next
/// look puts the pieces together.
struct BulkWriting {
  let session: IndexStore.Session

  /// Prepares.
  func begin() throws {
    try session.write { db in
      try set(db, automerge: 0, crisismerge: 1000, hashsize: 8 << 20)
      try IndexFact.isBulk.set(1, in: db)
    }
    // In memory: in kilobytes where negative; and pages of 4 kB that gather before they go into the database's file.
    try session.writeOutside { db in try db.execute(sql: "PRAGMA cache_size = -12000; PRAGMA wal_autocheckpoint = 8000")
    }
  }

  /// Puts together what was written, and writes as ever from then on.
  func endIfBegun() throws {
    guard try session.read({ try IndexFact.isBulk.value(in: $0) }) == 1 else { return }
    try session.write { db in
      try IndexFact.isBulk.set(0, in: db)
      try db.execute(sql: "INSERT INTO text(text) VALUES ('optimize')")
      // The defaults.
      try set(db, automerge: 4, crisismerge: 16, hashsize: 1 << 20)
    }
    // Who still reads what was there before may keep it from being folded in; the next look does that.
    _ = try session.fold()
    try session.writeOutside { db in try db.execute(sql: "PRAGMA cache_size = -2000; PRAGMA wal_autocheckpoint = 1000")
    }
  }

  private func set(_ db: Database, automerge: Int, crisismerge: Int, hashsize: Int) throws {
    for (name, value) in [("automerge", automerge), ("crisismerge", crisismerge), ("hashsize", hashsize)] {
      try db.execute(sql: "INSERT INTO text(text, rank) VALUES (?, ?)", arguments: [name, value])
    }
  }
}
