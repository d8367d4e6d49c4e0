import Practices
import TerminalUI

/// Paced breathing under way: how far it has come, and whether it goes on.
struct Pacer: Sendable {
  /// What its pauses are called.
  static let name = "breath"
  /// The time between two beats, in milliseconds.
  private static let beatLength = 250

  /// Whether it goes on.
  private(set) var isRunning = false
  private var beats = 0
  /// Whether a beat has been asked for; pausing and going on must not make two of it.
  private var isBeatAsked = false

  private var seconds: Double { Double(beats * Self.beatLength) / 1000 }

  /// Begins, pauses, or goes on; begins anew when it is over.
  mutating func startOrPause(_ breath: Breath) -> Response {
    if breath.place(after: seconds) == nil { beats = 0 }
    isRunning.toggle()
    return isRunning ? askForBeat() : .none
  }

  /// A quarter of a second has gone.
  mutating func beat(of step: Practice.Step) -> Response {
    isBeatAsked = false
    guard isRunning, case .breath(let breath, _, _) = step else { return .none }
    beats += 1
    guard breath.place(after: seconds) != nil else {
      isRunning = false
      return .none
    }
    return askForBeat()
  }

  private mutating func askForBeat() -> Response {
    guard !isBeatAsked else { return .none }
    isBeatAsked = true
    return Response(effects: [.wake(Self.name, after: Self.beatLength)])
  }

  /// Draws what to do now, how full the breath is, and which one it is.
  ///
  /// - Parameter isStill: whether nothing is to glide; the words change all the same.
  func draw(_ breath: Breath, in area: Area, of frame: inout Frame, isStill: Bool) {
    frame.touch(area, .key(.character(" ")))
    let hold = breath.hold == 0 ? "" : ", hold \(breath.hold)"
    let pace = "In \(breath.inward)\(hold), out \(breath.outward) seconds, \(breath.rounds) times."
    let rows: [(String, Style)]
    if let place = breath.place(after: seconds), beats > 0 || isRunning {
      let words =
        switch place.phase {
        case .inward: "breathe in"
        case .hold: "hold"
        case .outward: "breathe out"
        }
      let columns = min(area.columns, 40)
      let bar = String(repeating: "━", count: Int((place.fullness * Double(columns)).rounded()))
      rows = [(words, .question), (isStill ? "" : bar, .text), ("\(place.round) of \(breath.rounds)", .quiet)]
    } else {
      rows = [
        (beats > 0 ? "That was the last one. Enter goes on." : "Space begins, Enter leaves it out.", .text),
        (pace, .quiet),
      ]
    }
    for (offset, row) in rows.prefix(area.rows).enumerated() {
      frame.write(row.0, at: Point(row: area.row + offset, column: area.column), style: row.1, columns: area.columns)
    }
  }
}
