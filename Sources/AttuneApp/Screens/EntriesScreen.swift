import Concepts
import Journal
import Searching
import TerminalUI

/// The journal to read in: a list, and beside it or on its own the page; narrowed to what one asks for as one types.
struct EntriesScreen: ScreenModel {
  /// The line a query is typed into.
  var asking = QueryLine()
  var entries = EntryList("entries")
  /// How far the page is scrolled, in rows.
  var scroll = 0
  /// The row of the page with the mark that was gone to last.
  var markedRow: Int?
  var isPageOpen = false
  /// What the entries have in common, where that is being looked at.
  var panel: FacetPanel?
  /// The list of concepts, where one is being chosen.
  var picker: Picker?
  /// The entries chosen for the next act.
  var chosen: Set<EntryFile.ID> = []
  /// What was deleted here, by paths in the trash; what was deleted last stands last, all of one act together.
  var deleted: [[EntryFile.ID]] = []
  /// What is being brought back, by paths in the trash.
  var broughtBack: Set<EntryFile.ID> = []
  /// How many of what is being deleted have not gone yet.
  var deleting = 0
  /// The file entries are to be written into, while its name is typed.
  var export: TypedLine?
  /// Stretches of texts with what is looked for in them, by entry.
  var snippets: [EntryFile.ID: Snippet] = [:]
  /// The entry whose file has been asked for, so that it is asked for once.
  private var askedToOpen: EntryFile.ID?
  /// The entry whose sentences have been asked for, so that they are asked for once.
  private var askedFor: EntryFile.ID?
  /// The entries whose texts have been asked for, so that they are asked for once.
  private var askedForSnippets: Set<EntryFile.ID> = []
  /// Whether the entry selected is to be reviewed as soon as it has been read.
  private var isReviewing = false
  /// What is to be asked for when the screen comes up.
  private var first: Query?

  /// From this width on, the page stands beside the list.
  static let sideBySideColumns = 100

  /// Every entry.
  ///
  /// - Parameter searching: whether to begin by typing what to look for.
  init(searching: Bool = false) { if searching { asking.open() } }

  /// The entries of a query.
  init(_ query: Query) { first = query }

  /// The entries that touch a concept.
  init(touching concept: Concept.ID) { self.init(Query(.concept(concept))) }

  var isTyping: Bool { picker != nil || asking.isOpen || export != nil }

  var query: Query { entries.query }

  mutating func appear(in world: World) -> Response {
    if let first {
      asking.set(first, in: world)
      self.first = nil
    }
    setHeight(in: world)
    // Other programs may have written since; what is here is shown meanwhile.
    let reread: [Effect] = world.isJournalRead ? [.readJournal] : []
    let asking = entries.isWaiting ? entries.ask(for: asking.query) : []
    return Response(effects: reread + asking + askForPage(in: world))
  }

  mutating func handle(_ event: Event, in world: World) -> Response {
    var response = Response.none
    switch event {
    case .key(let key): response = handle(key, in: world)
    case .paste(let text) where asking.isOpen:
      if case .changed = asking.paste(text, in: world) { response.effects += askAnew(in: world) }
    case .paste(let text) where export != nil: export?.paste(text)
    case .touched(.item(let item)): response = touch(item, in: world)
    case .found(let page):
      let before = entries.selected?.path
      guard entries.take(page, in: world) else { return .none }
      if entries.selected?.path != before { beginPage() }
    case .facetsCounted(query, let facets):
      let height = listRows(in: world)
      panel?.take(facets, in: world, height: height)
    case .gathered(let request, let cards) where request == everyCard: chosen = Set(cards.map(\.id))
    case .entriesRead(Self.snippetsName, let files): take(files, in: world)
    case .opened(let entry) where entry.id == entries.selected?.path:
      guard !isReviewing else { return review(entry, in: world) }
    case .notOpened(let id, _) where id == entries.selected?.path: isReviewing = false
    case .resize: setHeight(in: world)
    case .journalUnreadable: entries.forget()
    case .journalRead, .kept, .reviewed, .reviewedElsewhere, .changed:
      (askedFor, askedToOpen) = (nil, nil)
      response.effects += entries.askAgain() + askForFacets()
    default:
      guard let outcome = handleOutcome(event, in: world) else { return .none }
      response = outcome
    }
    setHeight(in: world)
    clampScroll(in: world)
    if case .stay = response.next { response.effects += askForPage(in: world) + askForSnippets(in: world) }
    return response
  }

  private mutating func handle(_ key: Key, in world: World) -> Response {
    if export != nil { return handleExport(key, in: world) }
    if picker != nil { return handlePicker(key, in: world) }
    if asking.isOpen { return handleAsking(key, in: world) }
    if panel != nil { return handlePanel(key, in: world) }
    switch key {
    case Key(.escape), .character("q"), .control("c"), Key(.left), .character("h"): return goBack(for: key, in: world)
    case .character("/"):
      asking.open()
      isPageOpen = false
    case .character("f"):
      panel = FacetPanel()
      isPageOpen = false
      return Response(effects: askForFacets())
    case .character("c"): picker = .concepts(chosen: conceptsAsked)
    case .character("x"):
      asking = QueryLine()
      return Response(effects: askAnew(in: world))
    case .character("o"): return turn(in: world)
    case .character("t"): return beginReview(in: world)
    case .character("n"): return goToMark(1, in: world)
    case .character("N"): return goToMark(-1, in: world)
    case .character("J"): return Response(effects: select(entries.window.selected + 1))
    case .character("p"), .character("K"): return Response(effects: select(entries.window.selected - 1))
    default: return handleAct(key, in: world) ?? move(key, in: world)
    }
    return .none
  }

  private mutating func move(_ key: Key, in world: World) -> Response {
    let page = Chrome.content(world.size).rows
    if isPageOpen {
      scroll += key == Key(.enter) ? 1 : key.distance(page: page) ?? 0
    } else if key == Key(.enter) || key == Key(.right) || key == .character("l") {
      isPageOpen = entries.count > 0
    } else if let distance = key.distance(page: page) {
      return Response(effects: select(entries.window.selected + distance))
    }
    return .none
  }

  private mutating func touch(_ item: Int, in world: World) -> Response {
    if picker != nil {
      picker?.touch(item, items: world.concepts.pickerItems())
    } else if panel != nil {
      let height = listRows(in: world)
      panel?.select(item, in: world, height: height)
      return handlePanel(.character(" "), in: world)
    } else if item == entries.window.selected {
      asking.close(in: world)
      return handle(Key(.enter), in: world)
    } else {
      return Response(effects: select(item))
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
    if key == Key(.escape), !chosen.isEmpty {
      chosen = []
      return .none
    }
    if key == Key(.escape), !asking.isEmpty {
      asking = QueryLine()
      return Response(effects: askAnew(in: world))
    }
    return .close
  }

  mutating func select(_ index: Int) -> [Effect] {
    let before = entries.selected?.path
    let asking = entries.select(index)
    if entries.selected?.path != before { beginPage() }
    return asking
  }

  /// Asks for what the line says, from the beginning.
  mutating func askAnew(in world: World) -> [Effect] {
    beginPage()
    forgetSnippets()
    // What is no longer in sight is not to be acted upon.
    chosen = []
    return entries.ask(for: asking.query) + askForFacets()
  }

  private mutating func beginPage() { (scroll, markedRow) = (0, nil) }

  func askForFacets() -> [Effect] { panel == nil ? [] : [.countFacets(entries.query)] }

  private mutating func setHeight(in world: World) { entries.setHeight(listRows(in: world)) }

  /// The list gives rows to the line a query is typed into.
  func listRows(in world: World) -> Int { Chrome.content(world.size).rows - asking.rows }

  private mutating func clampScroll(in world: World) {
    let area = pageArea(in: Chrome.content(world.size))
    scroll = max(0, min(scroll, pageRows(in: world, columns: area.columns).count - area.rows))
  }

  // MARK: Reviewing

  private mutating func beginReview(in world: World) -> Response {
    guard let card = entries.card else { return .none }
    if let entry = world.opened[card.id] { return review(entry, in: world) }
    isReviewing = true
    return Response(effects: [.open(card.id)])
  }

  private mutating func review(_ entry: EntryFile, in world: World) -> Response {
    isReviewing = false
    var entry = entry
    // What was guessed of an entry nobody has reviewed stands on its card alone.
    if entry.isUntagged { entry.noticed = entries.card?.concepts }
    return Response(next: .open(ReviewScreen(entry, evidence: world.evidence[entry.id] ?? [])))
  }

  // MARK: What is in sight

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

  private static let snippetsName = "entries in sight"

  /// The texts of the entries in sight, where something is looked for in them.
  private mutating func askForSnippets(in world: World) -> [Effect] {
    guard !query.terms.isEmpty else { return [] }
    let ids = entries.inSight.compactMap { line in
      if case .entry(let card) = line.item, !askedForSnippets.contains(card.id) { card.id } else { nil }
    }
    guard !ids.isEmpty else { return [] }
    if askedForSnippets.count > Self.mostSnippets { forgetSnippets() }
    askedForSnippets.formUnion(ids)
    return [.readEntries(Self.snippetsName, ids)]
  }

  private static let mostSnippets = 2000

  private mutating func forgetSnippets() { (snippets, askedForSnippets) = ([:], []) }

  private mutating func take(_ files: [EntryFile], in world: World) {
    let columns = EntryList.snippetColumns(in: listArea(in: Chrome.content(world.size), world).columns)
    for file in files {
      snippets[file.id] = query.snippet(of: file.entry.text, columns: columns) { DisplayWidth.columns(of: String($0)) }
    }
  }
}
