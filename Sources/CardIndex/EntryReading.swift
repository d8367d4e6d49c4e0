import Documents
import Foundation
import Journal
import Searching
import Synchronization
import Vault

/// Reads many files for the index while it writes: a few threads read ahead, and what they have read comes in order.
final class EntryReading: Sendable {
  /// A file to be read.
  struct Task: Sendable {
    let place: IndexWriter.Place
    /// The path of its folder in the journal.
    let folder: String
    /// The digest of its stamp; `nil` where that will not tell whether it is still the same.
    let stamp: Int64?
  }

  /// What became of some files.
  struct Batch: Sendable {
    var files: [(task: Task, stamp: Int64?, entry: Result<IndexedEntry, FileProblem>)] = []
    /// The words in their texts that have not been handed over before, as far as the thread knows that read them.
    var words: [String] = []
  }

  private static let filesInABatch = 128
  /// How many batches there are at most that have been read and not yet taken.
  private static let mostAhead = 6
  private static let threads = 2

  private struct State {
    var next = 0
    var read: [Int: Batch] = [:]
    var isOver = false
  }

  private let folder: JournalFolder
  private let tasks: [Task]
  private let state = Mutex(State())
  /// Begun with none: the system ends a program that lets go of a semaphore when it has less than at first.
  private let room = DispatchSemaphore(value: 0)
  private let news = DispatchSemaphore(value: 0)

  private let handedOver = Mutex(0)

  /// Begins to read files of a journal.
  init(_ tasks: [Task], of folder: JournalFolder) {
    (self.tasks, self.folder) = (tasks, folder)
    // A few are read sooner than a thread is begun.
    guard batches > 1 else { return }
    for _ in 0..<Self.mostAhead { room.signal() }
    for _ in 0..<Self.threads { Thread.detachNewThread { [self] in run() } }
  }

  /// What has been read next; `nil` when all has been handed over.
  func next() -> Batch? {
    let number = handedOver.withLock { number in
      defer { number += 1 }
      return number
    }
    guard number < batches else { return nil }
    guard batches == 1 else { return wait(for: number) }
    var known = KnownWords()
    return batch(number, &known)
  }

  /// Reads no more.
  func end() {
    state.withLock { $0.isOver = true }
    room.signal()
  }

  private var batches: Int { (tasks.count + Self.filesInABatch - 1) / Self.filesInABatch }

  private func run() {
    var known = KnownWords()
    while true {
      room.wait()
      let number = state.withLock { state in
        defer { state.next += 1 }
        return state.isOver ? batches : state.next
      }
      guard number < batches else {
        // The others are to learn of it too.
        room.signal()
        return
      }
      let batch = batch(number, &known)
      state.withLock { $0.read[number] = batch }
      news.signal()
    }
  }

  private func wait(for number: Int) -> Batch {
    while true {
      if let batch = state.withLock({ $0.read.removeValue(forKey: number) }) {
        room.signal()
        return batch
      }
      news.wait()
    }
  }

  private func batch(_ number: Int, _ known: inout KnownWords) -> Batch {
    var batch = Batch()
    let start = number * Self.filesInABatch
    for task in tasks[start..<min(start + Self.filesInABatch, tasks.count)] {
      let (file, isLasting) = folder.reading(of: EntryPath.path(of: task.place.name, in: task.folder))
      let entry = file.map { IndexedEntry($0) }
      if case .success(let entry) = entry { batch.words += known.new(in: entry.text) }
      batch.files.append((task, isLasting ? task.stamp : nil, entry))
    }
    return batch
  }
}

/// An entry made ready for the index.
struct IndexedEntry: Sendable {
  let card: EntryCard
  /// The card in bytes.
  let bytes: Data
  /// Everything that is said of it, with how often.
  let labels: [Label: Int]
  /// The words of the text, folded, with a space between each two, and in front of all what every text has.
  let text: String

  /// Makes ready an entry.
  init(_ file: EntryFile) {
    // What the model noticed is kept beside the card.
    var bare = file
    bare.noticed = nil
    card = EntryCard(bare)
    (bytes, labels) = (CardWriter.bytes(of: card), card.labels)
    text = IndexSchema.everyText + " " + SearchWords.folded(file.entry.text)
  }
}

/// The words that have been met; most of the words of most texts have been.
struct KnownWords {
  /// Their hashes, each where it says itself or behind that, with 0 where there is none and room for as many again.
  ///
  /// Two words are not going to meet in 64 bits.
  private var hashes = [UInt64](repeating: 0, count: 1 << 12)
  private var count = 0

  /// None yet but what every text has.
  init() { _ = new(in: IndexSchema.everyText) }

  /// The words of a folded text that have not been met.
  mutating func new(in text: String) -> [String] {
    var (text, new) = (text, [String]())
    text.withUTF8 { bytes in
      var start = 0
      while start < bytes.count {
        // FNV-1a.
        var (hash, end) = (0xCBF2_9CE4_8422_2325 as UInt64, start)
        while end < bytes.count, bytes[end] != UInt8(ascii: " ") {
          hash = (hash ^ UInt64(bytes[end])) &* 0x100_0000_01B3
          end += 1
        }
        if end > start, insert(hash) { new.append(String(decoding: bytes[start..<end], as: UTF8.self)) }
        start = end + 1
      }
    }
    return new
  }

  /// Notes a hash; whether it is new.
  private mutating func insert(_ hash: UInt64) -> Bool {
    var place = Int(truncatingIfNeeded: hash) & (hashes.count - 1)
    while hashes[place] != 0 {
      if hashes[place] == hash { return false }
      place = (place + 1) & (hashes.count - 1)
    }
    hashes[place] = hash
    count += 1
    if count * 2 > hashes.count { grow() }
    return true
  }

  private mutating func grow() {
    let old = hashes
    hashes = [UInt64](repeating: 0, count: old.count * 2)
    count = 0
    for hash in old where hash != 0 { _ = insert(hash) }
  }
}
