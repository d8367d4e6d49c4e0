import CardIndex
import Journal
import Searching
import Synchronization
import Vault

/// Where the catalogue of a journal stands; it is opened when it is first asked for, since the first frame must not wait.
final class Shelf: Sendable {
  private let opened = Mutex<(any Catalogue)?>(nil)
  private let open: @Sendable () -> any Catalogue
  private let openInMemory: @Sendable () -> any Catalogue

  /// A catalogue on disk, or in memory where there can be none.
  ///
  /// - Parameters:
  ///   - caches: the folder for what can be made anew.
  ///   - isShared: whether several threads are going to ask.
  ///   - watch: told of all places looked through.
  ///   - restarted: called when the catalogue came to harm and has to be made anew.
  init(
    of folder: JournalFolder, caches: String, isShared: Bool, watch: JournalWatch? = nil,
    restarted: @escaping @Sendable () -> Void = {}
  ) {
    openInMemory = { MemoryCatalogue(folder, watch: watch) }
    open = {
      do throws(IndexProblem) {
        let place = IndexPlace(journal: folder.path, caches: caches)
        return DiskCatalogue(
          try JournalIndex(of: folder, at: place, isShared: isShared, restarted: restarted), watch: watch)
      } catch { return MemoryCatalogue(folder, watch: watch) }
    }
  }

  /// Does without a catalogue on disk from now on: it can’t be written, or read.
  ///
  /// - Returns: whether there was one.
  func fallBack() -> Bool {
    opened.withLock { opened in
      guard !(opened is MemoryCatalogue) else { return false }
      opened = openInMemory()
      return true
    }
  }

  /// The catalogue; whoever asks while it is being opened waits.
  var catalogue: any Catalogue {
    opened.withLock { opened in
      let catalogue = opened ?? open()
      opened = catalogue
      return catalogue
    }
  }
}
