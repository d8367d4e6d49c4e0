import Journal

extension Report {
  /// The year's days twice: how many entries, and where the window was.
  var daysSection: HTML {
    let calendar = YearCalendar(of: cards, year: year, days: days)
    return HTML([
      Self.section("The days") {
        HTML("div", ["class": "months"]) { months(of: calendar, entries: true) }
        HTML("p", ["class": "legend"]) {
          for (number, name) in ["none", "one", "two", "three or more entries"].enumerated() {
            Self.key(name, sign: Self.square(x: 0, y: 0, shade: number))
          }
        }
      },
      Self.section("Where the days ended", "The last reading of each day, from shut down to flooded.") {
        HTML("div", ["class": "months"]) { months(of: calendar, entries: false) }
        HTML("p", ["class": "legend"]) {
          for leaning in YearCalendar.Leaning.allCases.reversed() {
            Self.key(leaning.words, sign: Self.sign(x: 0, y: 0, leaning))
          }
          Self.key("no reading", sign: Self.sign(x: 0, y: 0, nil))
        }
      },
    ])
  }

  /// What a sign means, with the sign drawn or as a character of the words.
  static func key(_ words: String, sign: HTML? = nil) -> HTML {
    HTML("span", ["class": "key"]) {
      if let sign { HTML("svg", ["viewBox": "0 0 12 12", "class": "sign", "aria-hidden": "true"]) { sign } }
      words
    }
  }

  private func months(of calendar: YearCalendar, entries: Bool) -> [HTML] {
    (0..<12).map { month(firstDay.movedByMonths($0), calendar, entries) }
  }

  private func month(_ first: Day, _ calendar: YearCalendar, _ entries: Bool) -> HTML {
    let days = (0..<first.movedByMonths(1).ordinal - first.ordinal).map(first.moved)
    let words = days.compactMap { day -> String? in
      let record = calendar[day]
      if entries { return record.entries == 0 ? nil : "\(day.day): \(counted(record.entries, "entry", "entries"))" }
      return record.reading.map { "\(day.day): \($0.signed)" }
    }
    let nothing = entries ? "No entries." : "No readings."
    return HTML("figure") {
      HTML("figcaption") { first.monthName }
      HTML.drawing(
        (width: 96, height: 82), kind: "month", title: "\(first.monthName) \(first.year)",
        words: words.isEmpty ? nothing : words.joined(separator: ", ") + "."
      ) {
        for day in days {
          let place = day.ordinal - first.monday.ordinal
          let (x, y) = (place % 7 * 14, place / 7 * 14)
          let record = calendar[day]
          if entries {
            Self.square(x: x, y: y, shade: record.shade.rawValue, calendar.summary(of: day))
          } else {
            Self.sign(x: x, y: y, record.leaning, calendar.summary(of: day))
          }
        }
      }
    }
  }

  private static func square(x: Int, y: Int, shade: Int, _ words: String? = nil) -> HTML {
    HTML(
      "rect",
      ["x": "\(x + 1)", "y": "\(y + 1)", "width": "10", "height": "10", "rx": "2", "class": "day shade\(shade)"]
    ) {
      if let words, shade > 0 { HTML("title") { words } }
    }
  }

  /// Up for flooded, down for shut down, a bar for steady, a dot for a day that nobody knows of.
  private static func sign(x: Int, y: Int, _ leaning: YearCalendar.Leaning?, _ words: String? = nil) -> HTML {
    let (kind, path) =
      switch leaning {
      case .flooded: ("flooded", "M\(x + 1) \(y + 10)h10l-5 -9z")
      case .shutDown: ("shut", "M\(x + 1) \(y + 2)h10l-5 9z")
      case .steady: ("steady", "M\(x + 1) \(y + 4)h10v4h-10z")
      case nil: ("unknown", "M\(x + 5) \(y + 5)h2v2h-2z")
      }
    return HTML("path", ["d": path, "class": "day \(kind)"]) {
      if let words, leaning != nil { HTML("title") { words } }
    }
  }
}
