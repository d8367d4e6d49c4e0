import Concepts
import Insights
import Journal

/// The card of an entry written at a time like `2026-11-21 21:04`.
func card(_ time: String, _ change: (inout EntryCard) -> Void = { _ in }) -> EntryCard {
  let moment = Moment(time) ?? .epoch
  var card = EntryCard(id: "\(moment.day.year)/\(moment.stem).md", moment: moment)
  card.words = 40
  change(&card)
  return card
}

extension EntryCard {
  mutating func window(_ arrived: Int?, _ left: Int?) {
    self.arrived = arrived.flatMap { WindowReading($0) }
    self.left = left.flatMap { WindowReading($0) }
  }

  mutating func keep(_ concepts: Concept.ID...) {
    self.concepts = concepts
    standing = .kept
  }
}

/// A day like `2026-11-21`.
func day(_ text: String) -> Day { Day(text) ?? .epoch }

/// Twelve entries of a year, few enough to count on paper.
enum SampleYear {
  /// Days end at four in the morning.
  static let days = LogicalDays(endingAt: 240) ?? .ofTheCalendar

  static let cards = [
    card("2026-01-05 08:10") {
      $0.practice = "morning"
      $0.prompts = ["morning.arrive"]
      $0.window(-2, 0)
      $0.keep("mindfulness")
    },
    card("2026-01-05 21:30") {
      $0.practice = "evening"
      $0.prompts = ["evening.break"]
      $0.window(3, 1)
      $0.keep("rupture", "mindsight")
      $0.people = ["Ana"]
    },
    card("2026-01-08 20:00") {
      $0.practice = "after-a-rupture"
      $0.window(2, 0)
      $0.keep("repair")
      $0.people = ["Ana"]
      $0.repairs = "2026-01-05-2130"
    },
    // After midnight: it belongs to the 13th.
    card("2026-02-14 00:40") {
      $0.practice = "evening"
      $0.window(1, 2)
      $0.concepts = ["attunement"]
    },
    card("2026-03-03 21:00") {
      $0.practice = "evening"
      $0.prompts = ["evening.break"]
      $0.window(-4, -3)
      $0.keep("rupture")
      $0.people = ["Ben"]
    },
    card("2026-03-20 21:00") {
      $0.practice = "evening"
      $0.prompts = ["evening.break"]
      $0.window(0, 0)
      $0.keep("repair", "empathy")
      $0.people = ["BEN"]
    },
    card("2026-06-10 07:00") {
      $0.practice = "morning"
      $0.concepts = ["curiosity"]
    },
    card("2026-06-10 12:00"),
    card("2026-06-10 22:00") {
      $0.practice = "evening"
      $0.window(5, 3)
      $0.keep("mindsight", "empathy")
    },
    card("2026-09-01 22:00") {
      $0.practice = "evening"
      $0.window(2, -1)
      $0.keep("rupture", "repair")
      $0.people = ["Cy"]
    },
    card("2026-11-15 23:00") {
      $0.keep("rupture")
      $0.people = ["Dee"]
      $0.isLetGo = true
    },
    card("2026-11-21 09:00") {
      $0.practice = "morning"
      $0.prompts = ["morning.arrive"]
      $0.window(-1, nil)
      $0.keep()
    },
  ]
}
