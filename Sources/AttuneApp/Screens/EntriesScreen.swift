import Concepts
import Documents
import Journal
import TerminalUI

/// The journal to read in: a list, and beside it or on its own the page; narrowed to the concepts one asks for.
struct EntriesScreen: ScreenModel {
  private(set) var query = ConceptQuery()
  private(set) var list = ListWindow()
  /// How far the page is scrolled, in rows.
  private(set) var scroll = 0
  private(set) var isPageOpen = false
  private(set) var picker: Picker?
  /// What was deleted here, by paths in the trash, the last one last.
  private var deleted: [EntryFile.ID] = []
  /// What is being brought back, by its path in the trash.
  private var broughtBack: EntryFile.ID?
  /// The entry whose sentences have been asked for, so that they are asked for once.
  private var askedFor: EntryFile.ID?
  /// The item selected: the journal may be read again, and the item then be another in number.
  private var selected: Item?

  /// A line of the list.
  enum Item {
    case entry(EntryFile)
    case unreadable(FileProblem)

    /// The path in the journal.
    var path: String {
      switch self {
      case .entry(let entry): entry.id
      case .unreadable(let problem): problem.path
      }
    }

    /// Whether the list has this item before another.
    func isBefore(_ other: Item) -> Bool {
      switch (self, other) {
      case (.entry(let one), .entry(let two)): one.isNewer(than: two)
      case (.unreadable(let one), .unreadable(let two)): one.path < two.path
      case (.entry, .unreadable): true
      case (.unreadable, .entry): false
      }
    }
  }

  /// From this width on, the page stands beside the list.
  static let sideBySideColumns = 100

  /// Every entry.
  init() {}

  /// The entries that touch a concept.
  init(touching concept: Concept.ID) { query.concepts = [concept] }

  var isTyping: Bool { picker != nil }

  func items(in world: World) -> [Item] {
    let entries = world.journal.entries.filter(query.matches).map(Item.entry)
    return query.isEverything ? entries + world.journal.unreadable.map(Item.unreadable) : entries
  }

  private func selectedEntry(in world: World) -> EntryFile? {
    let items = items(in: world)
    guard items.indices.contains(list.selected), case .entry(let entry) = items[list.selected] else { return nil }
    return entry
  }

  /// The entry to be deleted, whether it can be read or not; folders that cannot be looked into are listed too, and drafts.
  private func selectedID(in world: World) -> EntryFile.ID? {
    let items = items(in: world)
    guard items.indices.contains(list.selected) else { return nil }
    let path = items[list.selected].path
    return path.isEntryPath ? path : nil
  }

  mutating func appear(in world: World) -> Response {
    keepPlace(in: world)
    // Other programs may have written since; what is here is shown meanwhile.
    let reread: [Effect] = world.isJournalRead ? [.readJournal] : []
    return Response(effects: reread + askForEvidence(in: world).effects)
  }

  private mutating func clampScroll(in world: World) {
    let area = pageArea(in: Chrome.content(world.size))
    scroll = max(0, min(scroll, pageRows(in: world, columns: area.columns).count - area.rows))
  }

  mutating func handle(_ event: Event, in world: World) -> Response {
    var response = Response.none
    switch event {
    case .key(let key):
      response = picker != nil ? handlePicker(key, in: world) : handle(key, in: world)
    case .touched(.item(let item)):
      if picker != nil {
        picker?.touch(item, items: world.concepts.pickerItems())
      } else if item == list.selected {
        response = handle(Key(.enter), in: world)
      } else {
        select(item, in: world)
      }
    case .trashed(_, let inTrash):
      deleted.append(inTrash)
      isPageOpen = false
      keepPlace(in: world)
      response.notice = .note("In the trash. u brings it back; T shows the trash.")
    case .restored(_, broughtBack ?? ""):
      broughtBack = nil
      response.notice = .note("It is back.")
    case .resize, .journalRead, .journalUnreadable, .entriesTagged, .kept, .reviewed, .reviewedElsewhere:
      askedFor = nil
      keepPlace(in: world)
      clampScroll(in: world)
    default: return .none
    }
    if case .stay = response.next { response.effects += askForEvidence(in: world).effects }
    return response
  }

  private mutating func handle(_ key: Key, in world: World) -> Response {
    let page = Chrome.content(world.size).rows
    switch key {
    case Key(.escape), .character("q"), .control("c"), Key(.left), .character("h"):
      return goBack(for: key, in: world)
    case .character("c"), .character("/"), .character("f"): picker = .concepts(chosen: query.concepts)
    case .character("x"): narrow(to: [], in: world)
    case .character("d"), Key(.delete):
      guard let id = selectedID(in: world) else { return .none }
      return Response(effects: [.trash(id)])
    case .character("u"):
      // Should it not come back, the trash still has it, and the one before can be brought back.
      broughtBack = deleted.popLast()
      return Response(effects: broughtBack.map { [.restore($0)] } ?? [])
    case .character("T"): return Response(next: .open(TrashScreen()))
    case .character("t"):
      guard let entry = selectedEntry(in: world) else { return .none }
      return Response(next: .open(ReviewScreen(entry, evidence: world.evidence[entry.id] ?? [])))
    case .character("n"), .character("J"): select(list.selected + 1, in: world)
    case .character("p"), .character("K"): select(list.selected - 1, in: world)
    default: isPageOpen ? scrollPage(key, by: page, in: world) : moveInList(key, by: page, in: world)
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
    if key == Key(.escape), !query.isEverything {
      narrow(to: [], in: world)
      return .none
    }
    return .close
  }

  private mutating func moveInList(_ key: Key, by page: Int, in world: World) {
    switch key {
    case Key(.enter), Key(.right), .character("l"): isPageOpen = !items(in: world).isEmpty
    default: if let distance = key.distance(page: page) { select(list.selected + distance, in: world) }
    }
  }

  private mutating func scrollPage(_ key: Key, by page: Int, in world: World) {
    scroll += key == Key(.enter) ? 1 : key.distance(page: page) ?? 0
    clampScroll(in: world)
  }

  private mutating func select(_ index: Int, in world: World) {
    let before = list.selected
    let items = items(in: world)
    list.select(index, count: items.count, height: Chrome.content(world.size).rows)
    selected = items.indices.contains(list.selected) ? items[list.selected] : nil
    if list.selected != before { scroll = 0 }
  }

  /// Stays at the item selected wherever it is in the list now; one that is gone leaves its place to the next.
  private mutating func keepPlace(in world: World) {
    let items = items(in: world)
    // Where there is nothing the place is kept, should everything come back.
    guard !items.isEmpty else { return }
    guard let selected else { return select(list.selected, in: world) }
    let same = items.firstIndex { $0.path == selected.path }
    let place = same ?? items.firstIndex { selected.isBefore($0) } ?? items.count - 1
    list.follow(to: place, count: items.count, height: Chrome.content(world.size).rows)
    self.selected = items[place]
    if same == nil { scroll = 0 }
  }

  private mutating func narrow(to concepts: [Concept.ID], in world: World) {
    query.concepts = concepts
    list = ListWindow()
    scroll = 0
    select(0, in: world)
  }

  private mutating func handlePicker(_ key: Key, in world: World) -> Response {
    switch picker?.handle(key, items: world.concepts.pickerItems(), area: Chrome.content(world.size)) {
    case .done:
      let picked = picker?.concepts(of: world.concepts) ?? []
      picker = nil
      isPageOpen = false
      narrow(to: picked, in: world)
    case .cancelled: picker = nil
    default: break
    }
    return .none
  }

  /// The sentences of the entry on the page, once it is in sight.
  private mutating func askForEvidence(in world: World) -> Response {
    guard isPageOpen || world.size.columns >= Self.sideBySideColumns, picker == nil,
      let entry = selectedEntry(in: world), entry.id != askedFor, world.evidence[entry.id] == nil,
      !entry.concepts.ids.isEmpty
    else { return .none }
    askedFor = entry.id
    return Response(effects: [.findEvidence(entry.id, text: entry.entry.text, concepts: entry.concepts.ids)])
  }
}
