import Journal

extension Report {
  /// The year's ruptures on a line, with an arc from each to its return, and the same in words.
  var rupturesSection: HTML {
    let threads = ruptures.threads.reversed().filter(isOfTheYear)
    let letGo = ruptures.letGo.reversed().filter(isOfTheYear)
    guard !(threads.isEmpty && letGo.isEmpty) else { return HTML([]) }
    return Self.section("Ruptures and returns", "Breaks you named as such, and what you wrote of coming back.") {
      HTML("figure") { line(threads, letGo) }
      HTML("p", ["class": "legend"]) {
        for words in ["○ a rupture", "● a return", "┄ perhaps a return", "✕ let go of"] { Self.key(words) }
      }
      HTML("ol", ["class": "thread"]) {
        for thread in (threads + letGo).sorted(by: { $1.rupture.isNewer(than: $0.rupture) }) { item(thread) }
      }
    }
  }

  private func isOfTheYear(_ thread: RuptureThread) -> Bool { days.day(of: thread.rupture.moment).year == year }

  private func item(_ thread: RuptureThread) -> HTML {
    let people = contents.contains(.people) ? thread.rupture.people : []
    return HTML("li") {
      HTML("span", ["class": "when"]) { days.day(of: thread.rupture.moment).dayAndMonth }
      if !people.isEmpty {
        ", with "
        HTML.own(people.joined(separator: ", "))
      }
      ": \(thread.words)"
      if contents.contains(.words), !thread.rupture.glimpse.isEmpty {
        HTML("br")
        firstWords(of: thread.rupture)
      }
    }
  }

  /// The first words of an entry, cut at a word.
  func firstWords(of card: EntryCard) -> HTML {
    let words = card.glimpse.split(separator: " ")
    return HTML("q") { HTML.own(words.prefix(14).joined(separator: " ") + (words.count > 14 ? " …" : "")) }
  }

  // MARK: The line

  private func line(_ threads: [RuptureThread], _ letGo: [RuptureThread]) -> HTML {
    let words = (threads + letGo).map { thread in
      "\(days.day(of: thread.rupture.moment).dayAndMonth): \(thread.words)"
    }
    return HTML.drawing(
      (width: 320, height: 66), kind: "line", title: "Ruptures and returns over the year",
      words: words.joined(separator: "; ") + "."
    ) {
      HTML("line", ["x1": "8", "y1": "42", "x2": "312", "y2": "42", "class": "guide"])
      for month in 0..<12 where month % 2 == 0 {
        let first = firstDay.movedByMonths(month)
        HTML.label(String(first.monthName.prefix(3)), x: x(first), y: 62)
      }
      threads.map(mark)
      for thread in letGo {
        let x = x(days.day(of: thread.rupture.moment))
        HTML("path", ["d": "M\(x - 3) 39l6 6M\(x - 3) 45l6 -6", "class": "let-go"])
      }
    }
  }

  @HTMLBuilder
  private func mark(_ thread: RuptureThread) -> HTML {
    let start = days.day(of: thread.rupture.moment)
    switch thread.answer {
    case .entry(let repair): arc(from: start, to: days.day(of: repair.moment), kind: "return")
    case .open(let perhaps):
      if let first = perhaps.first { arc(from: start, to: days.day(of: first.moment), kind: "perhaps") }
    case .inTheSameEntry, .letGo: HTML([])
    }
    HTML("circle", ["cx": "\(x(start))", "cy": "42", "r": "3", "class": "rupture"])
    if thread.answer == .inTheSameEntry {
      HTML("circle", ["cx": "\(x(start))", "cy": "42", "r": "2", "class": "return"])
    }
  }

  /// Higher the longer it took, as far as the drawing goes; one into the next year leaves at the right.
  @HTMLBuilder
  private func arc(from start: Day, to end: Day, kind: String) -> HTML {
    let (from, to) = (x(start), x(end))
    HTML(
      "path", ["d": "M\(from) 42Q\((from + to) / 2) \(28 - min(46, (to - from) / 2)) \(to) 42", "class": "arc \(kind)"])
    if kind == "return", end <= lastDay { HTML("circle", ["cx": "\(to)", "cy": "42", "r": "3", "class": "return"]) }
  }

  private func x(_ day: Day) -> Int { 10 + min(max(0, day.ordinal - firstDay.ordinal), 370) * 300 / 366 }
}
