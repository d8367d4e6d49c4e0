import Foundation
import GRDB
import Searching
import Synchronization

/// The database of an index: opened, and begun anew where it has come to harm.
///
/// Nothing in it is worth keeping: all of it can be made again from the journal. So an index that cannot be read, or is
/// another version’s, is thrown away, whatever is wrong with it.
final class IndexStore: Sendable {
  fileprivate struct Opened: Sendable {
    let database: any DatabaseWriter
    let file: FileIdentity
  }

  /// For how long somebody else who writes is waited for, in seconds.
  private static let patience = 10

  private let place: IndexPlace
  private let isShared: Bool
  private let restarted: @Sendable () -> Void
  private let opened: Mutex<Opened>
  /// Whether another database has been opened since `isOther` was last asked.
  private let hasReopened = Atomic(false)

  /// Opens the index of a place, or begins one there.
  ///
  /// - Parameters:
  ///   - isShared: whether several threads are going to ask.
  ///   - restarted: called when another database had to be opened later on, which may be empty.
  init(_ place: IndexPlace, isShared: Bool, restarted: @escaping @Sendable () -> Void) throws(IndexProblem) {
    (self.place, self.isShared, self.restarted) = (place, isShared, restarted)
    do {
      opened = Mutex(try Self.open(place, isShared: isShared))
    } catch { throw IndexProblem(error, at: place) }
  }

  /// Reads, and waits for nobody.
  ///
  /// What has come to harm is begun anew, and is empty then.
  func read<Answer>(_ work: (Database) throws -> Answer) throws(IndexProblem) -> Answer {
    try inSession { try $0.read(work) }
  }

  /// Changes something, in one transaction.
  func write<Answer>(_ work: (Database) throws -> Answer) throws(IndexProblem) -> Answer {
    try inSession { try $0.write(work) }
  }

  /// Does something with one and the same database; all over again where that is lost meanwhile.
  func inSession<Answer>(_ work: (Session) throws -> Answer) throws(IndexProblem) -> Answer {
    do {
      do { return try work(Session(store: self, opened: try current())) } catch is Lost {
        return try work(Session(store: self, opened: try current()))
      }
    } catch let problem as IndexProblem { throw problem } catch { throw IndexProblem(error, at: place) }
  }

  /// Whether the database is another than when this was last asked.
  func isOther() -> Bool { hasReopened.exchange(false, ordering: .relaxed) }

  /// The database that was being used has been lost: it had come to harm, or another program has put a new one in its place.
  private struct Lost: Error {}

  /// Uses one database.
  struct Session {
    fileprivate let store: IndexStore
    fileprivate let opened: Opened

    func read<Answer>(_ work: (Database) throws -> Answer) throws -> Answer {
      try perform { try opened.database.read(work) }
    }

    func write<Answer>(_ work: (Database) throws -> Answer) throws -> Answer {
      try perform { try opened.database.write(work) }
    }

    /// Does something outside any transaction.
    func writeOutside<Answer>(_ work: (Database) throws -> Answer) throws -> Answer {
      try perform { try opened.database.writeWithoutTransaction(work) }
    }

    /// Folds what stands beside the database's file into that, and leaves nothing beside it.
    ///
    /// - Returns: whether that could be done; who still reads what was there before keeps it from being done.
    func fold() throws -> Bool {
      try writeOutside { db in
        try db.execute(sql: "PRAGMA busy_timeout = 1000")
        defer { try? db.execute(sql: "PRAGMA busy_timeout = \(IndexStore.patience * 1000)") }
        do { try db.checkpoint(.truncate) } catch  where !error.isHarm { return false }
        return true
      }
    }

    private func perform<Answer>(_ work: () throws -> Answer) throws -> Answer {
      guard try store.current().file == opened.file else { throw Lost() }
      do { return try work() } catch  where error.isHarm {
        try store.startOver(insteadOf: opened)
        throw Lost()
      }
    }
  }

  /// The database; another program, of another version say, may have put a new one in its place.
  fileprivate func current() throws -> Opened {
    let (current, isOther) = try opened.withLock { opened in
      guard FileIdentity(of: place.database) != opened.file else { return (opened, false) }
      opened = try Self.open(place, isShared: isShared)
      return (opened, true)
    }
    if isOther { tellOfRestart() }
    return current
  }

  fileprivate func startOver(insteadOf harmed: Opened) throws {
    let isOther = try opened.withLock { opened in
      guard opened.file == harmed.file else { return false }
      let turn = IndexTurn(at: place.folder)
      defer { turn.end() }
      if FileIdentity(of: place.database) == harmed.file { Self.removeFiles(of: place) }
      opened = try Self.open(place, isShared: isShared, hasTurn: true)
      return true
    }
    if isOther { tellOfRestart() }
  }

  /// Not to be called while the database is locked: whoever is told may ask at once.
  private func tellOfRestart() {
    hasReopened.store(true, ordering: .relaxed)
    restarted()
  }

  /// Takes the whole index of a place away.
  static func remove(at place: IndexPlace) {
    let turn = IndexTurn(at: place.folder)
    defer { turn.end() }
    removeFiles(of: place)
    unlink(place.turn)
    rmdir(place.folder)
  }

  private static func removeFiles(of place: IndexPlace) {
    for path in place.files { unlink(path) }
  }

  // MARK: Opening

  private static func open(_ place: IndexPlace, isShared: Bool, hasTurn: Bool = false) throws -> Opened {
    if let opened = try whole(place, isShared: isShared) { return opened }
    try FileManager.default.createDirectory(
      atPath: place.folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let turn = hasTurn ? nil : IndexTurn(at: place.folder)
    defer { turn?.end() }
    // Somebody else may have made it meanwhile.
    if let opened = try whole(place, isShared: isShared) { return opened }
    removeFiles(of: place)
    let file = Foundation.open(place.database, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    close(file)
    close(Foundation.open(place.turn, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600))
    chmod(place.folder, 0o700)
    let database = try connect(place, isShared: isShared)
    try database.write { try IndexSchema.make(in: $0) }
    return Opened(database: database, file: FileIdentity(of: place.database))
  }

  /// The index that is there; `nil` when there is none, or not one of this version, or it has come to harm.
  ///
  /// - Throws: why it cannot be opened now, though nothing may be wrong with it.
  private static func whole(_ place: IndexPlace, isShared: Bool) throws -> Opened? {
    let file = FileIdentity(of: place.database)
    guard file.isThere else { return nil }
    do {
      let database = try connect(place, isShared: isShared)
      guard try database.read(IndexSchema.isWhole) else { return nil }
      return Opened(database: database, file: file)
    } catch  where error.isHarm || (error as? DatabaseError)?.resultCode == .SQLITE_ERROR {
      // What SQLite says of tables it does not know how to read.
      return nil
    }
  }

  private static func connect(_ place: IndexPlace, isShared: Bool) throws -> any DatabaseWriter {
    var configuration = Configuration()
    configuration.busyMode = .timeout(TimeInterval(patience))
    configuration.journalMode = .wal
    configuration.maximumReaderCount = 3
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON; PRAGMA cache_size = -2000")
    }
    guard isShared else {
      let queue = try DatabaseQueue(path: place.database, configuration: configuration)
      // Open until the process ends: to close it takes longer than to ask it, since SQLite then waits for the disk.
      _ = Unmanaged.passRetained(queue)
      return queue
    }
    return try DatabasePool(path: place.database, configuration: configuration)
  }
}

/// Which file it is that a name stands for.
private struct FileIdentity: Equatable, Sendable {
  private let device: dev_t
  private let inode: ino_t

  init(of path: String) {
    var status = stat()
    let isThere = stat(path, &status) == 0
    (device, inode) = isThere ? (status.st_dev, status.st_ino) : (0, 0)
  }

  var isThere: Bool { inode != 0 }
}

extension Error {
  /// Whether the index itself is at fault, and making it anew helps.
  fileprivate var isHarm: Bool {
    if self is CardReader.Damage { return true }
    guard let error = self as? DatabaseError else { return self is RowDecodingError }
    return [.SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_CONSTRAINT].contains(error.resultCode)
  }
}

extension IndexProblem {
  /// Says why the index cannot be used; never with anything that is in it.
  fileprivate init(_ error: any Error, at place: IndexPlace) {
    let reason =
      switch error {
      case let error as DatabaseError where error.message?.contains("fts5") == true:
        "the system’s SQLite has no full-text search (FTS5)"
      case let error as DatabaseError: Self.reason(error.resultCode)
      case let error as POSIXError: String(cString: strerror(error.code.rawValue)).lowercased()
      default: "its folder can’t be made or written"
      }
    self.init("The index in \(place.folder) can’t be used: \(reason). Without it the entries themselves are read.")
  }

  private static func reason(_ code: ResultCode) -> String {
    switch code {
    case .SQLITE_FULL: "no space left"
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_CANTOPEN: "it can’t be opened for writing"
    case .SQLITE_BUSY, .SQLITE_LOCKED: "another program has kept it for too long"
    case .SQLITE_NOMEM: "there is no memory left"
    case .SQLITE_IOERR: "the disk refuses it"
    default: "SQLite reports \(code.rawValue)"
    }
  }
}
