import Foundation
import Practices
import Testing

extension InATerminal {
  @Suite("The practices in the built program")
  struct PracticeTests {
    @Test("every one can be walked to its end, and becomes an entry")
    func walk() throws {
      let place = try Workplace()
      let terminal = try Terminal(place, rows: 40)
      try terminal.wait(for: "More practices…")
      let practices = Content.shipped.practices.practices
      for practice in practices {
        try terminal.press("p")
        try terminal.wait(for: " Practices ")
        try terminal.choose(practice.title)
        for (index, step) in practice.steps.enumerated() {
          if practice.steps.count > 1 { try terminal.wait(for: "\(index + 1) of \(practice.steps.count)") }
          switch step {
          case .question, .page, .person: try terminal.type("Words")
          case .window: try terminal.press("Right")
          case .feeling: try terminal.press("Space")
          case .breath:
            try terminal.press("Space")
            try terminal.wait(for: "breathe in")
          }
          try terminal.press("C-n")
        }
        try terminal.wait(for: "Kept as")
        try terminal.press("Escape")
        try terminal.wait(for: "More practices…")
      }
      let entries = place.files.filter { $0.hasSuffix(".md") }
      #expect(entries.count == practices.count)
      let kept = try entries.map(place.text).joined()
      for practice in practices { #expect(kept.contains("practice: \(practice.id)\n"), "\(practice.id)") }
    }
  }
}
