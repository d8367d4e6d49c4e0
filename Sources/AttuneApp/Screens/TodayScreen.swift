import Insights
import Journal
import Practices
import TerminalUI

/// The first screen: what one could sit down to, and what is waiting.
struct TodayScreen: ScreenModel {
  private(set) var list = ListWindow()
  /// The item selected: the journal may be read again, and the item then be another in number.
  private var selected: Item.ID?
  /// The draft the writer is being asked about.
  private(set) var draftToDiscard: Draft?
  /// What of the past waits here.
  private(set) var waiting = Waiting()

  /// Something to choose.
  enum Item: Identifiable {
    case practice(Practice)
    /// The place of the practice for today as long as the journal is being read, so that nothing moves when it comes.
    case notYet
    case morePractices
    case draft(Draft)
    /// Something of the past.
    case moment(PastMoment)

    /// What it is, whatever its number in the list.
    enum ID: Hashable {
      case practice(Practice.ID)
      case morePractices
      case draft(Draft.ID)
      case moment(PastMoment.Name)
    }

    var id: ID {
      switch self {
      case .practice(let practice): .practice(practice.id)
      case .notYet: .practice(ForToday.practiceID)
      case .morePractices: .morePractices
      case .draft(let draft): .draft(draft.id)
      case .moment(let moment): .moment(moment.name)
      }
    }

    /// Whether it waits for the writer rather than being there on any day.
    var isWaiting: Bool {
      switch self {
      case .draft, .moment: true
      case .practice, .notYet, .morePractices: false
      }
    }
  }

  /// How many of the practices made for the hour are offered here; the others are one key away.
  private static let mostOffered = 3

  var isTyping: Bool { draftToDiscard != nil }

  mutating func appear(in world: World) -> Response {
    keepPlace(in: world)
    // Other programs, and other windows, may have written since.
    return world.isJournalRead ? Response(effects: [.readJournal]) : .none
  }

  private mutating func select(_ index: Int, in world: World) {
    let items = items(in: world)
    list.select(index, count: items.count, height: items.count)
    selected = items.indices.contains(list.selected) ? items[list.selected].id : nil
  }

  /// Stays at the item selected wherever it is in the list now; one that is gone leaves its place to the next.
  private mutating func keepPlace(in world: World) {
    select(items(in: world).firstIndex { $0.id == selected } ?? list.selected, in: world)
  }

  mutating func handle(_ event: Event, in world: World) -> Response {
    if case .draftTaken(let draft) = event {
      return Response(effects: [.warmTagger], next: .open(ReflectScreen(draft, in: world)))
    }
    if case .touched(.item(let item)) = event, draftToDiscard == nil {
      let isSelected = item == list.selected
      select(item, in: world)
      return isSelected ? handle(.key(Key(.enter)), in: world) : .none
    }
    guard case .key(let key) = event else {
      let effects = takeIn(event, in: world)
      keepPlace(in: world)
      return Response(effects: effects)
    }
    if let draft = draftToDiscard {
      draftToDiscard = nil
      return key == .character("y")
        ? Response(effects: [.removeDraft(draft.id)], notice: .note("The draft is gone.")) : .none
    }
    let items = items(in: world)
    switch key {
    case Key(.up), .character("k"): select(list.selected - 1, in: world)
    case Key(.down), .character("j"): select(list.selected + 1, in: world)
    case Key(.home), .character("g"): select(0, in: world)
    case Key(.end), .character("G"): select(items.count - 1, in: world)
    case Key(.enter), .character(" "):
      return selectedItem(in: world).map { begin($0, in: world) } ?? .none
    case .character("x"), Key(.delete):
      if case .draft(let draft) = selectedItem(in: world) { draftToDiscard = draft }
    case .character("z"):
      if case .moment(let moment) = selectedItem(in: world) { return waveAway(moment, in: world) }
    case .character("R"): return Response(next: .open(RestingScreen()))
    case .character("i"): return Response(next: .open(InsightsScreen(in: world)))
    case .character("e"): return Response(next: .open(EntriesScreen()))
    case .character("/"): return Response(next: .open(EntriesScreen(searching: true)))
    case .character("c"): return Response(next: .open(ConceptsScreen()))
    case .character("w"): return Response(next: .open(ReferenceScreen(.words)))
    case .character("a"): return Response(next: .open(ReferenceScreen(.about)))
    case .character("p"): return Response(next: .open(PracticesScreen()))
    default: break
    }
    return .none
  }

  /// Takes in what there is to say of the past, and asks for what that needs.
  private mutating func takeIn(_ event: Event, in world: World) -> [Effect] {
    switch event {
    case .surveyed(let survey):
      waiting = Waiting(survey, today: world.today, days: world.settings.days, after: waiting)
      return waiting.toRead.isEmpty ? [] : [.readEntries(Self.name, waiting.toRead)]
    case .entriesRead(Self.name, let entries): waiting.read(entries)
    case .journalUnreadable:
      waiting =
        world.survey.map { Waiting($0, today: world.today, days: world.settings.days, after: waiting) } ?? waiting
    // What comes up is of a day.
    case .clock where waiting.day != nil && waiting.day != world.today: return [.survey]
    default: break
    }
    return []
  }

  private static let name = "today"

  /// Puts something of the past to rest until tomorrow, at once; for longer, or with more of its kind, if the writer likes.
  private mutating func waveAway(_ moment: PastMoment, in world: World) -> Response {
    waiting.stay(without: world.rests)
    return Response(
      effects: [.rest(.nearest(to: moment, .untilTomorrow, from: world.today))], next: .open(RestScreen(moment)))
  }

  private func begin(_ item: Item, in world: World) -> Response {
    switch item {
    case .practice(let practice):
      return Response(effects: [.warmTagger], next: .open(ReflectScreen(practice, in: world)))
    case .morePractices:
      return Response(next: .open(PracticesScreen()))
    case .notYet:
      return Response(notice: .note("A moment: your journal is being read."))
    case .draft(let draft):
      return Response(effects: [.takeOverDraft(draft.id, as: world.draftID(for: draft.sitting))])
    case .moment(let moment):
      if moment.kind == .openRupture { return Response(next: .open(RupturesScreen(at: moment.entry?.id))) }
      if let entry = moment.entry { return Response(next: .open(EntryPageScreen(entry.id))) }
      return moment.concepts.first.map { Response(next: .open(ConceptScreen($0))) } ?? .none
    }
  }

  func selectedItem(in world: World) -> Item? {
    let items = items(in: world)
    return items.indices.contains(list.selected) ? items[list.selected] : nil
  }

  func items(in world: World) -> [Item] {
    let time = Practice.Time(hour: world.now.hour)
    let all = world.practices.offered(at: time)
    let suited = all.filter { !$0.isFreePage && $0.audience == nil && $0.suits(time) }
    let today = world.survey == nil ? [.notYet] : [world.forToday].compactMap { $0 }.map(Item.practice)
    let offered = suited.prefix(Self.mostOffered) + all.filter(\.isFreePage)
    let more = suited.count > Self.mostOffered || suited.count + 1 < all.count ? [Item.morePractices] : []
    return today + offered.map(Item.practice) + more + world.drafts.reversed().map(Item.draft)
      + waiting.moments(without: world.rests).map(Item.moment)
  }
}
