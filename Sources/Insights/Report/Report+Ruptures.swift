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
    let start = x(days.day(of: thread.rupture.moment))
    let end = (thread.return ?? thread.perhaps).map { days.day(of: $0.moment) }
    // A return so near that its own mark would hide the rupture’s stands in it.
    let isNear = end.map { x($0) - start < 4 } ?? true
    if let end, !isNear {
      arc(from: start, to: x(end), kind: thread.return == nil ? "perhaps" : "return")
      if thread.return != nil, end <= lastDay { dot("return", x: x(end), radius: 3) }
    }
    dot("rupture", x: start, radius: 3)
    if thread.answer == .inTheSameEntry || thread.return != nil && isNear { dot("return", x: start, radius: 2) }
  }

  /// Higher the longer it took, as far as the drawing goes; one into the next year leaves at the right.
  private func arc(from start: Int, to end: Int, kind: String) -> HTML {
    let height = 28 - min(46, (end - start) / 2)
    return HTML("path", ["d": "M\(start) 42Q\((start + end) / 2) \(height) \(end) 42", "class": "arc \(kind)"])
  }

  private func dot(_ kind: String, x: Int, radius: Int) -> HTML {
    HTML("circle", ["cx": "\(x)", "cy": "42", "r": "\(radius)", "class": kind])
  }

  private func x(_ day: Day) -> Int { 10 + min(max(0, day.ordinal - firstDay.ordinal), 370) * 300 / 366 }
}

extension RuptureThread {
  /// The entry that returns to it.
  fileprivate var `return`: EntryCard? { if case .entry(let card) = answer { card } else { nil } }

  /// The first that perhaps does.
  fileprivate var perhaps: EntryCard? { if case .open(let perhaps) = answer { perhaps.first } else { nil } }
}
