import Journal
import Searching
import TerminalUI

// What can be done to entries: to the one selected, or to all that have been chosen.

extension EntriesScreen {
  /// The entries the next act is about; a folder that cannot be looked into is listed too, and so is a draft.
  private var about: [EntryFile.ID] {
    let ids = chosen.isEmpty ? [entries.selected?.path].compactMap { $0 } : chosen.sorted()
    return ids.filter(\.isEntryPath)
  }

  /// Takes in a key that does something to entries; `nil` for any other.
  mutating func handleAct(_ key: Key, in world: World) -> Response? {
    switch key {
    case .character(" ") where !isPageOpen:
      guard let id = entries.selected?.path, id.isEntryPath else { return .none }
      if chosen.remove(id) == nil { chosen.insert(id) }
      return Response(effects: select(entries.window.selected + 1))
    case .character("A"): return Response(effects: [.gather(everyCard)])
    case .character("d"), Key(.delete):
      let ids = about
      guard !ids.isEmpty else { return .none }
      deleted.append([])
      deleting = ids.count
      chosen = []
      return Response(effects: ids.map(Effect.trash))
    case .character("u") where deleting > 0:
      return Response(notice: .note("A moment: not everything is in the trash yet."))
    case .character("u"):
      // Should it not come back, the trash still has it, and what went before can be brought back.
      let last = deleted.popLast() ?? []
      broughtBack = Set(last)
      return Response(effects: last.map(Effect.restore))
    case .character("T"): return Response(next: .open(TrashScreen()))
    case .character("s"):
      guard let card = entries.card, !about.isEmpty else { return .none }
      return Response(effects: [.change(about, .star(!card.isStarred))])
    case .character("l") where isPageOpen, .character("L"):
      return entries.card.map { Response(next: .open(LinkScreen(from: $0))) } ?? .none
    case .character("e"):
      return entries.card.map { Response(effects: [.editEntry($0.id)]) } ?? .none
    case .character("w"):
      guard !about.isEmpty else { return .none }
      export = TypedLine(text: "~/attune-\(world.today).md")
      return .none
    default: return nil
    }
  }

  /// Every card of the query.
  var everyCard: CardsRequest { CardsRequest("all entries", query) }

  mutating func handleExport(_ key: Key, in world: World) -> Response {
    switch key {
    case Key(.escape), .control("c"): export = nil
    case Key(.enter):
      guard let path = export?.text.trimmed, !path.isEmpty else { return .none }
      export = nil
      return Response(effects: [.export(about, path: path)])
    default: _ = export?.handle(key)
    }
    return .none
  }

  /// Takes in what became of an act; `nil` when it is about nothing here.
  mutating func handleOutcome(_ event: Event, in world: World) -> Response? {
    var response = Response.none
    switch event {
    case .trashed(_, let inTrash):
      if deleted.isEmpty { deleted.append([]) }
      deleted[deleted.count - 1].append(inTrash)
      deleting = max(0, deleting - 1)
      isPageOpen = false
      response.effects += entries.askAgain()
      response.notice = .note("In the trash. u brings it back; T shows the trash.")
      if deleted[deleted.count - 1].count > 1 {
        response.notice = .note("\(deleted[deleted.count - 1].count) are in the trash. u brings them back.")
      }
    case .notDone where deleting > 0:
      // What could not be deleted is still in the list.
      deleting -= 1
      return nil
    case .restored(_, let inTrash) where broughtBack.contains(inTrash):
      broughtBack.remove(inTrash)
      response.notice = .note("It is back.")
    case .edited(let id, let words) where id == entries.selected?.path: response.notice = .note(words)
    case .exported(let path, let count):
      chosen = []
      response.notice = .note("\(count == 1 ? "The entry is" : "\(count) entries are") in \(path) now.")
    default: return nil
    }
    return response
  }
}
