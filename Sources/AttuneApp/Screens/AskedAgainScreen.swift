import Concepts
import Insights
import Journal
import Searching
import TerminalUI

/// The questions the writer has answered more than once.
struct AskedAgainScreen: ScreenModel {
  private var page = LinkedPage<Prompt.ID>()
  /// `nil` until they have been gathered.
  private var questions: [AskedAgain.Question]?

  private static let request = CardsRequest("asked again", Query(.state(.question)))

  mutating func appear(in world: World) -> Response { Response(effects: [.gather(Self.request)]) }

  mutating func handle(_ event: Event, in world: World) -> Response {
    let height = Chrome.content(world.size).rows
    switch event {
    case .key(Key(.escape)), .key(.character("q")), .key(.control("c")): return .close
    case .key(Key(.enter)), .key(Key(.right)), .key(.character("l")): return follow()
    case .key(let key): page.move(key, over: rows(in: world), height: height)
    case .touched(.item(let row)):
      let before = page.selected
      page.select(row: row, of: rows(in: world), height: height)
      return page.selected == before ? follow() : .none
    case .gathered(Self.request, let cards):
      questions = AskedAgain(of: cards, days: world.settings.days).questions
      page.settle(among: rows(in: world), height: height)
      if page.selected == nil { page.selectFirst(of: rows(in: world), height: height) }
    case .journalRead, .kept: return Response(effects: [.gather(Self.request)])
    case .resize: page.settle(among: rows(in: world), height: height)
    default: break
    }
    return .none
  }

  private func follow() -> Response { page.selected.map { Response(next: .open(SameQuestionScreen($0))) } ?? .none }

  // MARK: The picture

  private func rows(in world: World) -> [LinkedPage<Prompt.ID>.Row] {
    let columns = Chrome.measure(Chrome.content(world.size)).columns - 2
    guard let questions, !questions.isEmpty else {
      let words = questions == nil ? "Reading your journal…" : "No question has two answers yet."
      return Paragraph.rows(words, columns: columns + 2).map { .init(spans: [Span($0, .quiet)]) }
    }
    let groups = questions.map { question in
      let words = world.content.prompt(question.id)?.question ?? question.id.rawValue
      let answers = "\(question.count) answers, \(question.first.long) to \(question.last.long)"
      let rows =
        Paragraph.rows(words, columns: columns).map { [Span($0)] }
        + Paragraph.rows(answers, columns: columns).map { [Span($0, .quiet)] }
      return rows.map { LinkedPage<Prompt.ID>.Row(spans: $0, link: question.id) }
    }
    return Array(groups.joined(separator: [.init()]))
  }

  func header(in world: World) -> (title: String, status: String) {
    ("Questions answered more than once", questions.map { $0.isEmpty ? "" : "\($0.count)" } ?? "")
  }

  func hints(in world: World) -> [KeyHint] {
    [
      KeyHint("Enter", "answers", help: "every answer to the question, side by side"), KeyHint("?", "help"),
      KeyHint("q", "back"), KeyHint("↑ ↓ j k", "move", footer: false),
      KeyHint("g G", "ends", help: "to the first, to the last", footer: false),
      KeyHint("PgUp PgDn", "page", help: "a page up, a page down; ^U and ^D too", footer: false),
    ]
  }

  func draw(in area: Area, of frame: inout Frame, world: World) {
    page.draw(rows(in: world), in: Chrome.measure(area), of: &frame)
  }
}
