import Concepts
import Journal

/// A year of a journal as one page that needs nothing else: no script, no network, no file beside it.
///
/// It holds none of the writer's words and names nobody unless that is asked for: a page may be shown to others.
package struct Report: Sendable {
  /// What things are called.
  ///
  /// What the writer made has a name in the writer's own words: where a page is to hold none of them, these are the names
  /// of what comes with the program alone.
  package struct Names: Sendable {
    /// The concepts' titles.
    package var concepts: [Concept.ID: String] = [:]
    /// The practices' titles.
    package var practices: [String: String] = [:]
    /// The questions as they are worded now.
    package var questions: [Prompt.ID: String] = [:]

    /// No names yet.
    package init() {}
  }

  /// What a page may hold beyond what is counted.
  package struct Contents: OptionSet, Sendable {
    package let rawValue: Int

    /// A set of these.
    package init(rawValue: Int) { self.rawValue = rawValue }

    /// Who is named, and how often.
    package static let people = Contents(rawValue: 1)
    /// The first words of ruptures and of entries the writer marked, and what the writer's own questions, practices and
    /// concepts are called.
    package static let words = Contents(rawValue: 2)
  }

  let year: Int
  let today: Day
  let days: LogicalDays
  let names: Names
  let contents: Contents
  /// The year's entries, the oldest first.
  let cards: [EntryCard]
  /// The year's ruptures; what became of them may be in the next.
  let ruptures: RuptureThreads

  /// A year's report.
  ///
  /// - Parameters:
  ///   - cards: the journal's, of all years and in any order.
  ///   - today: the day it is made.
  package init(
    of cards: some Sequence<EntryCard>, year: Int, today: Day, days: LogicalDays, names: Names, contents: Contents = []
  ) {
    let all = Array(cards)
    (self.year, self.today, self.days, self.names, self.contents) = (year, today, days, names, contents)
    self.cards = all.filter { days.day(of: $0.moment).year == year }.sorted { $1.isNewer(than: $0) }
    ruptures = RuptureThreads(of: all, days: days)
  }

  /// Whether the year has no entry.
  package var isEmpty: Bool { cards.isEmpty }

  /// The page.
  package var html: String {
    let page = HTML("html", ["lang": "en"]) {
      HTML("head") {
        HTML("meta", ["charset": "utf-8"])
        HTML(
          "meta",
          ["http-equiv": "Content-Security-Policy", "content": "default-src 'none'; style-src 'unsafe-inline'"])
        HTML("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
        HTML("meta", ["name": "referrer", "content": "no-referrer"])
        HTML("title") { "\(year), a year of reflection" }
        HTML.style(Self.rules)
      }
      HTML("body") {
        head
        HTML("main") {
          daysSection
          windowSection
          conceptsSection
          togetherSection
          rupturesSection
          returnsSection
          questionsSection
          peopleSection
          markedSection
        }
        foot
      }
    }
    return "<!DOCTYPE html>\n\(page.markup)\n"
  }

  // An id is the writer's word as well.
  func name(of concept: Concept.ID) -> String { names.concepts[concept] ?? own(concept.rawValue, "A concept") }
  func name(ofPractice id: String) -> String { names.practices[id] ?? own(id, "A practice") }
  func wording(of question: Prompt.ID) -> String { names.questions[question] ?? own(question.rawValue, "A question") }

  private func own(_ id: String, _ kind: String) -> String {
    contents.contains(.words) ? id : "\(kind) of your own"
  }

  var firstDay: Day { Day(year: year, month: 1, day: 1) ?? .epoch }
  var lastDay: Day { Day(year: year, month: 12, day: 31) ?? .epoch }

  /// A part of the page under a heading.
  static func section(_ heading: String, _ lead: String? = nil, @HTMLBuilder _ content: () -> HTML) -> HTML {
    let content = content()
    return HTML("section") {
      HTML("h2") { heading }
      if let lead { HTML("p", ["class": "lead"]) { lead } }
      content
    }
  }

  private var head: HTML {
    let days = Set(cards.map { self.days.day(of: $0.moment) }).count
    return HTML("header") {
      HTML("h1") { String(year) }
      HTML("p", ["class": "lead"]) {
        cards.isEmpty
          ? "There are no entries of this year."
          : "\(counted(cards.count, "entry", "entries")), on \(counted(days, "day", "days"))."
      }
    }
  }

  private var foot: HTML {
    let own = contents.contains(.words) ? "It holds the first words of some entries" : "It holds no words of yours"
    let named = contents.contains(.people) ? "it names people" : "it names nobody"
    return HTML("footer") {
      HTML("p") {
        "Made by Attune on \(today.long) from the entries of \(year). \(own), and \(named). "
          + "Nothing here says how you are; it says what you wrote down."
      }
    }
  }
}
