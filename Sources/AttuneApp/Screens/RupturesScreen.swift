import Insights
import Journal
import Practices
import Searching
import TerminalUI

/// The ruptures the writer kept, and what became of each: threads, and nothing that is counted against anybody.
struct RupturesScreen: ScreenModel {
  /// The threads; `nil` before they are known.
  private(set) var threads: RuptureThreads?
  private(set) var list = ListWindow()
  /// Whether those let go of are unfolded.
  private(set) var isLetGoShown = false
  /// The thread selected: others may come in above it.
  private var selected: RuptureThread.ID?
  /// The entries that one may return to the rupture in, while the writer chooses.
  private(set) var linking: Linking?
  /// What takes the changes made here back, the last one last.
  private var undo: [[Effect]] = []

  /// The choice of later entries that return to a rupture.
  struct Linking {
    let thread: RuptureThread
    var picker: Picker
    /// The later entries, those after it first; `nil` before they are known.
    var later: [EntryCard]?
  }

  /// Opens at the newest, or at a thread.
  init(at thread: RuptureThread.ID? = nil) { selected = thread }

  var isTyping: Bool { linking != nil }

  /// The threads in the list.
  var shown: [RuptureThread] { isLetGoShown ? threads?.letGo ?? [] : threads?.threads ?? [] }

  var thread: RuptureThread? { shown.indices.contains(list.selected) ? shown[list.selected] : nil }

  /// What is merely suggested is no rupture here.
  private static let request = CardsRequest(
    "ruptures", Query(.any([.all([.state(.reviewed), .concept("rupture")]), .state(.repair)])))

  private static func laterRequest(than rupture: EntryCard) -> CardsRequest {
    CardsRequest("later", Query(.written(WallSpan(from: rupture.moment)), order: .oldestFirst))
  }

  mutating func appear(in world: World) -> Response { Response(effects: [.gather(Self.request)]) }

  mutating func handle(_ event: Event, in world: World) -> Response {
    switch event {
    case .gathered(Self.request, let cards):
      threads = RuptureThreads(of: cards, days: world.settings.days)
      keepPlace(in: world)
    case .gathered(let request, let cards):
      guard let rupture = linking?.thread.rupture, request == Self.laterRequest(than: rupture) else { break }
      linking?.later = cards.filter { $0.isNewer(than: rupture) }
    case .journalRead, .changed, .kept, .reviewed, .reviewedElsewhere, .trashed:
      return Response(effects: [.gather(Self.request)])
    case .resize: keepPlace(in: world)
    case .touched(.item(let item)):
      if linking != nil {
        let items = pickerItems
        linking?.picker.touch(item, items: items)
      } else if item == list.selected {
        return handle(Key(.enter), in: world)
      } else {
        select(item, in: world)
      }
    case .key(let key): return linking == nil ? handle(key, in: world) : handleLinking(key, in: world)
    default: break
    }
    return .none
  }

  private mutating func handle(_ key: Key, in world: World) -> Response {
    switch key {
    case Key(.escape), .character("q"), .control("c"):
      guard isLetGoShown else { return .close }
      fold(in: world)
    case .character("f"): fold(in: world)
    case .character("u"):
      guard let last = undo.popLast() else { return .none }
      return Response(effects: last, notice: .note("Taken back."))
    default:
      guard let thread else { return .none }
      if let response = handle(key, at: thread, in: world) { return response }
      guard let distance = key.distance(page: threadsInSight(in: world)) else { return .none }
      select(list.selected + distance, in: world)
    }
    return .none
  }

  /// What a key does with a thread; `nil` where it does nothing.
  private mutating func handle(_ key: Key, at thread: RuptureThread, in world: World) -> Response? {
    switch key {
    case Key(.enter): return Response(next: .open(EntryPageScreen(thread.id)))
    case .character("o"), Key(.right):
      return thread.answers.first.map { Response(next: .open(EntryPageScreen($0.id))) }
    case .character("p"):
      guard case .open(let perhaps) = thread.answer, let repair = perhaps.first else { return nil }
      return link([repair], to: thread)
    case .character("l"):
      linking = Linking(thread: thread, picker: Picker("What returns to it"))
      return Response(effects: [.gather(Self.laterRequest(than: thread.rupture))])
    case .character("x"):
      undo.append([.change([thread.id], .letGo(thread.isLetGo))])
      let words = thread.isLetGo ? "It is among the others again." : "Let go of. u takes it back; f shows it."
      return Response(effects: [.change([thread.id], .letGo(!thread.isLetGo))], notice: .note(words))
    case .character("w"):
      guard let practice = Self.practice(in: world) else { return nil }
      let sitting = ReflectScreen(practice, repairing: thread.rupture.name, in: world)
      return Response(effects: [.warmTagger], next: .open(sitting))
    default: return nil
    }
  }

  /// Says in some entries that they return to a rupture.
  private mutating func link(_ cards: [EntryCard], to thread: RuptureThread) -> Response {
    guard !cards.isEmpty else { return .none }
    undo.append(cards.map { .change([$0.id], .repairs($0.repairs)) })
    let words = cards.count == 1 ? "Linked. u takes it back." : "All of them linked. u takes it back."
    return Response(effects: [.change(cards.map(\.id), .repairs(thread.rupture.name))], notice: .note(words))
  }

  private mutating func handleLinking(_ key: Key, in world: World) -> Response {
    guard let (thread, later) = linking.map({ ($0.thread, $0.later ?? []) }) else { return .none }
    let items = pickerItems
    switch linking?.picker.handle(key, items: items, area: Chrome.content(world.size)) {
    case .done:
      let chosen = Set(linking?.picker.chosen ?? [])
      linking = nil
      return link(later.filter { chosen.contains($0.id) }, to: thread)
    case .cancelled: linking = nil
    default: break
    }
    return .none
  }

  /// The later entries by their day; narrowed by their first words too, and by the people they name.
  var pickerItems: [Picker.Item] {
    (linking?.later ?? []).map { card in
      Picker.Item(
        id: card.id,
        title: "\(card.moment.day.weekday.rawValue.prefix(3)) \(card.moment.day.short), \(card.moment.clock)",
        names: [card.glimpse] + card.people, detail: detail(of: card))
    }
  }

  /// An entry returns to one rupture alone: where that is another, the choice would replace it.
  private func detail(of card: EntryCard) -> String {
    guard let name = card.repairs else { return card.glimpse }
    let rupture = linking?.thread.rupture
    if name == rupture?.name || name == rupture?.id { return "returns to it already" }
    let day = Moment(stem: String((name.split(separator: "/").last ?? "").prefix(15)))?.day
    return "returns to \(day.map { "\($0.short) \($0.year)" } ?? name): “\(card.glimpse)”"
  }

  /// The practice to return to somebody with.
  static func practice(in world: World) -> Practice? {
    world.practices["rehearsing-a-repair"] ?? world.practices["after-a-rupture"]
      ?? world.practices.practices.first(where: \.isFreePage)
  }

  private mutating func fold(in world: World) {
    isLetGoShown.toggle()
    select(0, in: world)
  }

  private mutating func keepPlace(in world: World) {
    let place = shown.firstIndex { $0.id == selected }
    list.follow(to: place ?? list.selected, count: shown.count, height: threadsInSight(in: world))
    if place != nil || selected == nil { selected = thread?.id }
  }

  private mutating func select(_ index: Int, in world: World) {
    list.select(index, count: shown.count, height: threadsInSight(in: world))
    selected = thread?.id
  }

  /// How many rows a thread has: the rupture, what became of it, and air where there is room.
  static func rowsForEach(in area: Area) -> Int { area.rows >= 12 ? 3 : 2 }

  private func threadsInSight(in world: World) -> Int {
    let area = Chrome.content(world.size)
    return max(1, (area.rows + 1) / Self.rowsForEach(in: area))
  }
}

extension RuptureThread {
  /// The entries that return to it, or may.
  var answers: [EntryCard] {
    switch answer {
    case .entry(let repair): [repair]
    case .open(let perhaps): perhaps
    case .inTheSameEntry, .letGo: []
    }
  }
}
