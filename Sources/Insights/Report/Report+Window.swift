import Journal

extension Report {
  /// Arrivals and departures, week by week, in two halves that stand side by side where there is room.
  var windowSection: HTML {
    let half = Day(year: year, month: 7, day: 1) ?? firstDay
    let halves = [(firstDay, half.before), (half, lastDay)].map { first, last in
      WindowSeries(of: cards, from: first, through: last, daysAStep: 7, days: days)
    }
    guard halves.contains(where: { !$0.isEmpty }) else { return HTML([]) }
    return Self.section("The window, week by week") {
      HTML("div", ["class": "halves"]) { halves.map(chart) }
      HTML("p", ["class": "legend"]) {
        Self.key("○ arriving")
        Self.key("● leaving")
        "The last reading of each week; a line reaches to its lowest and highest."
      }
    }
  }

  private func chart(of series: WindowSeries) -> HTML {
    HTML("figure") {
      HTML.drawing(
        (width: 320, height: 146), kind: "window", title: "The window over half a year", words: series.summary
      ) {
        for (level, name) in [(5, "flooded"), (0, "steady"), (-5, "shut down")] {
          let y = Self.y(level)
          HTML(
            "line",
            ["x1": "60", "y1": "\(y)", "x2": "308", "y2": "\(y)", "class": level == 0 ? "guide middle" : "guide"])
          HTML.label(name, x: 54, y: y + 4, kind: "label scale")
        }
        for tick in series.ticks { HTML.label(tick.label, x: Self.x(tick.step), y: 142) }
        for (step, readings) in series.steps.enumerated() {
          mark(readings.arrived, x: Self.x(step), kind: "arrived")
          mark(readings.left, x: Self.x(step) + 4, kind: "left")
        }
      }
    }
  }

  private static func x(_ step: Int) -> Int { 64 + step * 9 }
  private static func y(_ level: Int) -> Int { 10 + (5 - level) * 11 }

  @HTMLBuilder
  private func mark(_ readings: WindowSeries.Readings?, x: Int, kind: String) -> HTML {
    if let readings {
      let (top, bottom, last) = (readings.highest.level, readings.lowest.level, readings.last.level)
      if top > bottom {
        HTML(
          "line",
          ["x1": "\(x)", "y1": "\(Self.y(top))", "x2": "\(x)", "y2": "\(Self.y(bottom))", "class": "reach"])
      }
      HTML("circle", ["cx": "\(x)", "cy": "\(Self.y(last))", "r": "3", "class": kind])
    }
  }
}
