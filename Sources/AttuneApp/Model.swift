import Concepts
import Documents
import Journal
import Practices
import Searching
import TerminalUI

/// The whole state of the front end; only `update` changes it.
package struct Model: Sendable {
  /// What every screen can see.
  package private(set) var world: World
  /// The screens, the present one last; Today is always the first.
  private var screens: [any ScreenModel] = [TodayScreen()]
  private var notice: Notice?
  private var isEnding = false

  /// The front end as it opens.
  package init(world: World) { self.world = world }

  /// What is to be done before anything happens.
  package var firstEffects: [Effect] { [.readJournal, .findRescued] }

  /// The picture of the present state.
  package var view: Frame {
    let isLargeEnough =
      world.size.columns >= Chrome.smallest.columns && world.size.rows >= Chrome.smallest.rows
    guard isLargeEnough, let screen = screens.last else { return Chrome.drawTooSmall(world.size) }
    return Chrome.draw(screen, notice: notice, world: world)
  }

  /// Takes in something that happened, and says what is to be done about it.
  ///
  /// It knows an answer to every event in every state, and never waits.
  package mutating func update(_ event: Event) -> [Effect] {
    guard !isEnding else { return [] }
    switch event {
    case .end(let exitCode): return end(exitCode)
    case .stop: return screens.flatMap { $0.lastWill(in: world) } + [.stop]
    case .key(let key):
      notice = nil
      if let effects = updateEverywhere(key) { return effects }
    case .mouse(let mouse): return update(mouse)
    case .paste, .touched: notice = nil
    case .clock(let moment):
      // Screens show no more of the time than the hour, and the writer's day may end within one.
      let (before, today) = (world.now, world.today)
      world.now = moment
      let isNewHour = moment.day != before.day || moment.hour != before.hour
      guard isNewHour || world.today != today else { return [] }
    default: world.take(in: event)
    }
    return updateScreen(event) + followUp(event)
  }

  /// The keys that mean the same on every screen.
  private mutating func updateEverywhere(_ key: Key) -> [Effect]? {
    switch key {
    case .control("l"): return [.redraw]
    case .control("z") where !isTyping: return [.stop]
    case .character("?") where !isTyping && !isHelpOpen, Key(.function(1)) where !isTyping && !isHelpOpen:
      guard let screen = screens.last else { return [] }
      return follow(Response(next: .open(HelpScreen(about: screen, in: world))))
    case .character("q") where screens.count == 1, .control("c") where screens.count == 1,
      .control("q") where screens.count == 1:
      return end(0)
    default: return nil
    }
  }

  /// Takes in what the mouse did: a click is what the picture says there, the wheel moves through whatever there is.
  private mutating func update(_ mouse: Mouse) -> [Effect] {
    switch (mouse.act, view.touch(at: mouse.point)?.touch) {
    case (.press, .key(let key)): return update(.key(key))
    case (.press, .item(let item)): return update(.touched(.item(item)))
    case (.press, .level(let level)): return update(.touched(.level(level)))
    case (.wheel(let notches), let touch) where touch != .page && screens.last?.isScrollable == true:
      return update(.key(Key(notches < 0 ? .up : .down)))
    default:
      if mouse.act != .release { notice = nil }
      return updateScreen(.mouse(mouse))
    }
  }

  private var isTyping: Bool { screens.last?.isTyping ?? false }
  private var isHelpOpen: Bool { screens.last is HelpScreen }

  private mutating func updateScreen(_ event: Event) -> [Effect] {
    // An outcome may concern a screen below the present one: a draft saved while Help is open.
    guard event.isFromWriter else { return updateAll(event) }
    guard var screen = screens.popLast() else { return [] }
    let response = screen.handle(event, in: world)
    screens.append(screen)
    return follow(response)
  }

  private mutating func updateAll(_ event: Event) -> [Effect] {
    var effects: [Effect] = []
    for index in screens.indices.reversed() where screens.indices.contains(index) {
      let response = screens[index].handle(event, in: world)
      effects += follow(response, at: index)
    }
    return effects
  }

  private mutating func follow(_ response: Response, at place: Int? = nil) -> [Effect] {
    let index = place ?? screens.count - 1
    notice = response.notice ?? notice
    switch response.next {
    case .stay: return response.effects
    case .open(let screen): screens.append(screen)
    case .become(let screen): screens[index] = screen
    case .close:
      if screens.count > 1 { screens.remove(at: index) }
    }
    guard var top = screens.popLast() else { return response.effects }
    let appearance = top.appear(in: world)
    screens.append(top)
    return response.effects + follow(appearance)
  }

  private mutating func end(_ exitCode: Int32) -> [Effect] {
    isEnding = true
    return screens.flatMap { $0.lastWill(in: world) } + [.quit(exitCode: exitCode)]
  }

  /// What is to be done about some events whatever the screen.
  private mutating func followUp(_ event: Event) -> [Effect] {
    switch event {
    case .journalRead(let journal):
      // While an index is being made, what is said of the whole would be wrong the next moment.
      return journal.progress == nil || world.survey == nil ? [.survey] : []
    case .kept, .reviewed, .changed, .trashed: return [.survey]
    case .journalUnreadable(let reason), .reviewFailed(let reason), .notDone(let reason):
      notice = .alert(reason)
      return []
    case .noDictionary(let reason), .editedElsewhere(_, _, .some(let reason)):
      notice = .note(reason)
      return []
    case .draftGone:
      notice = .note("That draft is open in another window, or gone.")
      return []
    default:
      return []
    }
  }
}

extension World {
  /// Takes in what an event says of the world.
  fileprivate mutating func take(in event: Event) {
    switch event {
    case .resize(let size): self.size = size
    case .journalRead(let journal): self.journal = journal
    case .draftsRead(let drafts, let unreadable): (self.drafts, unreadableDrafts) = (drafts, unreadable)
    case .journalUnreadable:
      journal = JournalSight(revision: max(1, journal.revision))
      let nothing = MemoryIndex(JournalContents())
      survey = try? Survey(of: nothing, content: content, rests: rests, now: now, days: settings.days)
    case .rescuedFound(let paths): rescued = paths
    case .restsRead(let rests): self.rests = rests
    case .changed(let entries): for entry in entries { open(entry) }
    case .surveyed(let survey): self.survey = survey
    case .opened(let entry): open(entry)
    case .notOpened(let id, let problem): close(id, problem)
    case .draftSaved(let draft, _):
      drafts.removeAll { $0.id == draft.id }
      drafts.append(draft)
    case .draftRemoved(let id), .draftGone(let id): drafts.removeAll { $0.id == id }
    case .evidenceFound(let id, let found): evidence[id] = found
    case .spellingChecked(let words): misspelt.formUnion(words)
    case .trashed(let id, _): close(id)
    case .kept(let entry, _), .reviewed(let entry), .reviewedElsewhere(let entry): open(entry)
    default: break
    }
  }
}

extension Event {
  /// Whether the writer did this, to the screen before them.
  fileprivate var isFromWriter: Bool {
    switch self {
    case .key, .paste, .mouse, .touched: true
    default: false
    }
  }
}
