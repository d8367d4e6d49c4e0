import Concepts
import Foundation
import Journal
import Practices
import TestSupport
import Testing

@Suite("A sitting")
struct SittingTests {
  static let evening = Practice(
    id: "evening", title: "Evening reflection", minutes: 8, suits: [.evening], intro: "",
    steps: [
      .window(words: "How do you arrive?", why: ""),
      .question(Prompt(id: "evening.break", question: "Where was there a break?", concepts: ["rupture"])),
      .question(Prompt(id: "evening.return", question: "What helped?", concepts: ["repair", "parts"])),
      .window(words: "And now?", why: ""),
    ])
  static let page = Practice(id: "page", title: "A blank page", minutes: 5, suits: [.any], intro: "", steps: [.page])

  static func sitting(_ practice: Practice = evening) throws -> Sitting {
    Sitting(practice, at: try #require(Moment("2026-11-21T21:04:00+01:00")))
  }

  @Test("everything in it is also what stands on pages left out")
  func everything() throws {
    var sitting = try Self.sitting(Self.page)
    sitting.text = "Left out, and not to be lost."
    sitting.skip()
    #expect(!sitting.hasAnswers)
    #expect(sitting.everything.answers.map(\.text) == ["Left out, and not to be lost."])
  }

  @Test("that returns to a rupture makes an entry that says so, and its draft does too")
  func repairs() throws {
    var sitting = Sitting(Self.page, at: try Self.sitting().began, repairs: "2026-11-18-2240")
    sitting.text = "I went back in."
    let read = try JSONDecoder().decode(Sitting.self, from: JSONEncoder().encode(sitting))
    #expect(read == sitting)
    #expect(read.entry.repairs == "2026-11-18-2240")
    #expect(try Self.sitting(Self.page).entry.repairs == nil)
  }

  @Test("begins at the first step, with nothing written and nothing read")
  func begins() throws {
    let sitting = try Self.sitting()
    #expect(sitting.isFirst && !sitting.isLast)
    #expect(sitting.step == Self.evening.steps.first)
    #expect(sitting.text.isEmpty && sitting.reading == nil && !sitting.hasAnswers)
    #expect(sitting.practice.steps.indices.allSatisfy { !sitting.isAnswered($0) })
  }

  @Test("goes on and back step by step, and stays at the ends")
  func moves() throws {
    var sitting = try Self.sitting()
    sitting.back()
    #expect(sitting.index == 0)
    var places = [Int]()
    for _ in 0..<5 {
      sitting.next()
      places.append(sitting.index)
    }
    #expect(places == [1, 2, 3, 3, 3])
    #expect(sitting.isLast)
    sitting.back()
    #expect(sitting.index == 2)
  }

  @Test("goes to any step there is, and to the nearest of one there is not", arguments: [(-3, 0), (2, 2), (9, 3)])
  func goes(step: Int, index: Int) throws {
    var sitting = try Self.sitting()
    sitting.go(to: step)
    #expect(sitting.index == index)
  }

  @Test("of one step is at its first and its last")
  func oneStep() throws {
    var sitting = try Self.sitting(Self.page)
    sitting.next()
    #expect(sitting.isFirst && sitting.isLast)
  }

  @Test("loses nothing on any way through it")
  func losesNothing() throws {
    for seed in 0..<300 {
      var random = SplitMix64(seed: seed)
      var sitting = try Self.sitting()
      var texts = Array(repeating: "", count: 4)
      var readings = [WindowReading?](repeating: nil, count: 4)
      for move in 0..<30 {
        switch Int.random(in: 0..<6, using: &random) {
        case 0: sitting.next()
        case 1: sitting.back()
        case 2: sitting.go(to: Int.random(in: -1...5, using: &random))
        case 3 where !sitting.step.isWritten:
          sitting.reading = WindowReading(clamping: Int.random(in: -5...5, using: &random))
          readings[sitting.index] = sitting.reading
        default:
          sitting.text += "\(move) "
          texts[sitting.index] += "\(move) "
        }
        #expect(sitting.texts == texts && sitting.readings == readings, "seed \(seed), move \(move)")
      }
    }
  }

  @Test("counts a step as answered when it has words or a reading, and blank space is no word")
  func answered() throws {
    var sitting = try Self.sitting()
    sitting.reading = .steady
    sitting.next()
    sitting.text = " \n\t"
    #expect(sitting.isAnswered(0) && !sitting.isAnswered(1))
    sitting.text = "Rain."
    #expect(sitting.isAnswered(1) && sitting.hasAnswers)
  }

  @Test("becomes an entry of what was answered, in the order of the steps, without the questions passed over")
  func entry() throws {
    var sitting = try Self.sitting()
    sitting.go(to: 2)
    sitting.text = "  The dog.\n\n"
    #expect(
      sitting.entry
        == Entry(
          moment: sitting.began, practice: "evening",
          answers: [.init(prompt: "evening.return", question: "What helped?", text: "  The dog.\n\n")]))
    sitting.back()
    sitting.text = "At lunch."
    #expect(sitting.entry.answers.map(\.prompt) == ["evening.break", "evening.return"])
    sitting.next()
    sitting.text = " \n"
    #expect(sitting.entry.answers.map(\.prompt) == ["evening.break"])
  }

  @Test("of a free page becomes an entry without a question")
  func freePage() throws {
    var sitting = try Self.sitting(Self.page)
    #expect(sitting.entry.answers.isEmpty)
    sitting.text = "Rain."
    #expect(sitting.entry.answers == [.init(text: "Rain.")])
  }

  @Test("arrives with the first reading that was given")
  func arrived() throws {
    var sitting = try Self.sitting()
    #expect(sitting.arrived == nil && sitting.entry.arrived == nil)
    sitting.reading = WindowReading(clamping: 3)
    sitting.go(to: 3)
    sitting.reading = WindowReading(clamping: -1)
    #expect(sitting.arrived == WindowReading(3))
    #expect(sitting.entry.arrived == WindowReading(3))
    #expect(sitting.entry.left == nil)
  }

  @Test("hands the tagger each answer with what its question is about")
  func tagged() throws {
    var sitting = try Self.sitting()
    sitting.go(to: 2)
    sitting.text = "The dog."
    #expect(sitting.tagged.map(\.text) == ["The dog."])
    #expect(sitting.tagged.map(\.topics) == [["repair", "parts"]])
    var page = try Self.sitting(Self.page)
    page.text = "Rain."
    #expect(page.tagged.map(\.topics) == [[]])
  }
}
