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

extension IndexedEntry {
  /// Makes ready an entry.
  init(_ file: EntryFile) {
    // What the model noticed is kept beside the card.
    var bare = file
    bare.noticed = nil
    self.init(card: EntryCard(bare), text: SearchWords.folded(file.entry.text))
  }
}

/// The words that have been met; most of the words of most texts have been.
struct KnownWords {
  /// Their hashes: two words are not going to meet in 64 bits.
  private var hashes: Set<UInt64> = []

  /// The words of a folded text that have not been met.
  mutating func new(in text: String) -> [String] {
    var new: [String] = []
    for word in text.utf8.split(separator: UInt8(ascii: " ")) {
      // FNV-1a.
      let hash = word.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
      if hashes.insert(hash).inserted { new.append(String(word) ?? "") }
    }
    return new
  }
}
