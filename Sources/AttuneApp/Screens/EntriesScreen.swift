import Concepts
import Documents
import Journal
import Searching
import TerminalUI

/// The journal to read in: a list, and beside it or on its own the page; narrowed to the concepts one asks for.
struct EntriesScreen: ScreenModel {
  private(set) var entries = EntryList("entries")
  /// How far the page is scrolled, in rows.
  private(set) var scroll = 0
  private(set) var isPageOpen = false
  private(set) var picker: Picker?
  /// The concepts asked for.
  private(set) var concepts: [Concept.ID] = []
  /// What was deleted here, by paths in the trash, the last one last.
  private var deleted: [EntryFile.ID] = []
  /// What is being brought back, by its path in the trash.
  private var broughtBack: EntryFile.ID?
  /// The entry whose file has been asked for, so that it is asked for once.
  private var askedToOpen: EntryFile.ID?
  /// The entry whose sentences have been asked for, so that they are asked for once.
  private var askedFor: EntryFile.ID?
  /// Whether the entry selected is to be reviewed as soon as it has been read.
  private var isReviewing = false

  /// From this width on, the page stands beside the list.
  static let sideBySideColumns = 100

  /// Every entry.
  init() {}

  /// The entries that touch a concept.
  init(touching concept: Concept.ID) { concepts = [concept] }

  var isTyping: Bool { picker != nil }

  private var query: Query { Query(.all(concepts.map(Condition.concept))) }

  /// The entry to be deleted, whether it can be read or not; folders that cannot be looked into are listed too, and drafts.
  private var selectedID: EntryFile.ID? { entries.selected.map(\.path).flatMap { $0.isEntryPath ? $0 : nil } }

  mutating func appear(in world: World) -> Response {
    entries.setHeight(Chrome.content(world.size).rows)
    // Other programs may have written since; what is here is shown meanwhile.
    let reread: [Effect] = world.isJournalRead ? [.readJournal] : []
    let asking = entries.isWaiting ? entries.ask(for: query, in: world) : []
    return Response(effects: reread + asking + askForPage(in: world))
  }

  mutating func handle(_ event: Event, in world: World) -> Response {
    var response = Response.none
    switch event {
    case .key(let key):
      response = picker != nil ? handlePicker(key, in: world) : handle(key, in: world)
    case .touched(.item(let item)):
      if picker != nil {
        picker?.touch(item, items: world.concepts.pickerItems())
      } else if item == entries.window.selected {
        response = handle(Key(.enter), in: world)
      } else {
        response.effects += select(item)
      }
    case .found(let page):
      let before = entries.selected?.path
      guard entries.take(page, in: world) else { return .none }
      if entries.selected?.path != before { scroll = 0 }
    case .opened(let entry) where entry.id == entries.selected?.path:
      guard !isReviewing else { return review(entry, in: world) }
    case .notOpened(let id, _) where id == entries.selected?.path: isReviewing = false
    case .trashed(_, let inTrash):
      deleted.append(inTrash)
      isPageOpen = false
      response.effects += entries.askAgain()
      response.notice = .note("In the trash. u brings it back; T shows the trash.")
    case .restored(_, broughtBack ?? ""):
      broughtBack = nil
      response.notice = .note("It is back.")
    case .resize: entries.setHeight(Chrome.content(world.size).rows)
    case .journalUnreadable: entries.forget()
    case .journalRead, .kept, .reviewed, .reviewedElsewhere:
      (askedFor, askedToOpen) = (nil, nil)
      response.effects += entries.askAgain()
    default: return .none
    }
    clampScroll(in: world)
    if case .stay = response.next { response.effects += askForPage(in: world) }
    return response
  }

  private mutating func handle(_ key: Key, in world: World) -> Response {
    switch key {
    case Key(.escape), .character("q"), .control("c"), Key(.left), .character("h"):
      return goBack(for: key, in: world)
    case .character("c"), .character("/"), .character("f"): picker = .concepts(chosen: concepts)
    case .character("x"): return Response(effects: narrow(to: [], in: world))
    case .character("d"), Key(.delete): return Response(effects: selectedID.map { [.trash($0)] } ?? [])
    case .character("u"):
      // Should it not come back, the trash still has it, and the one before can be brought back.
      broughtBack = deleted.popLast()
      return Response(effects: broughtBack.map { [.restore($0)] } ?? [])
    case .character("T"): return Response(next: .open(TrashScreen()))
    case .character("t"):
      guard let card = entries.card else { return .none }
      if let entry = world.opened[card.id] { return review(entry, in: world) }
      isReviewing = true
      return Response(effects: [.open(card.id)])
    case .character("n"), .character("J"): return Response(effects: select(entries.window.selected + 1))
    case .character("p"), .character("K"): return Response(effects: select(entries.window.selected - 1))
    default:
      let page = Chrome.content(world.size).rows
      if isPageOpen {
        scroll += key == Key(.enter) ? 1 : key.distance(page: page) ?? 0
      } else if key == Key(.enter) || key == Key(.right) || key == .character("l") {
        isPageOpen = entries.count > 0
      } else if let distance = key.distance(page: page) {
        return Response(effects: select(entries.window.selected + distance))
      }
    }
    return .none
  }

  private mutating func goBack(for key: Key, in world: World) -> Response {
    if isPageOpen {
      isPageOpen = false
      return .none
    }
    let isLeaving = key == Key(.escape) || key == .character("q") || key == .control("c")
    guard isLeaving else { return .none }
    if key == Key(.escape), !concepts.isEmpty { return Response(effects: narrow(to: [], in: world)) }
    return .close
  }

  private mutating func review(_ entry: EntryFile, in world: World) -> Response {
    isReviewing = false
    var entry = entry
    // What was guessed of an entry nobody has reviewed stands on its card alone.
    if entry.isUntagged { entry.noticed = entries.card?.concepts }
    return Response(next: .open(ReviewScreen(entry, evidence: world.evidence[entry.id] ?? [])))
  }

  private mutating func select(_ index: Int) -> [Effect] {
    let before = entries.selected?.path
    let asking = entries.select(index)
    if entries.selected?.path != before { scroll = 0 }
    return asking
  }

  private mutating func narrow(to concepts: [Concept.ID], in world: World) -> [Effect] {
    self.concepts = concepts
    scroll = 0
    return entries.ask(for: query, in: world)
  }

  private mutating func clampScroll(in world: World) {
    let area = pageArea(in: Chrome.content(world.size))
    scroll = max(0, min(scroll, pageRows(in: world, columns: area.columns).count - area.rows))
  }

  private mutating func handlePicker(_ key: Key, in world: World) -> Response {
    switch picker?.handle(key, items: world.concepts.pickerItems(), area: Chrome.content(world.size)) {
    case .done:
      let picked = picker?.concepts(of: world.concepts) ?? []
      picker = nil
      isPageOpen = false
      return Response(effects: narrow(to: picked, in: world))
    case .cancelled: picker = nil
    default: break
    }
    return .none
  }

  /// The entry on the page and the sentences in it, once it is in sight.
  private mutating func askForPage(in world: World) -> [Effect] {
    guard isPageOpen || world.size.columns >= Self.sideBySideColumns, picker == nil, let card = entries.card else {
      return []
    }
    guard let entry = world.opened[card.id], askedToOpen == card.id else {
      guard askedToOpen != card.id else { return [] }
      askedToOpen = card.id
      return [.open(card.id)]
    }
    guard entry.id != askedFor, world.evidence[entry.id] == nil, !card.concepts.isEmpty else { return [] }
    askedFor = entry.id
    return [.findEvidence(entry.id, text: entry.entry.text, concepts: card.concepts)]
  }
}
