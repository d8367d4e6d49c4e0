import Insights
import TerminalUI

extension WindowChart {
  /// The chart of some readings.
  init(_ series: WindowSeries) {
    self.init(
      steps: series.steps.map { Step(arrived: Stretch($0.arrived), left: Stretch($0.left)) },
      ticks: series.ticks.map { ($0.step, $0.label) })
  }
}

extension WindowChart.Stretch {
  fileprivate init?(_ readings: WindowSeries.Readings?) {
    guard let readings else { return nil }
    self.init(readings.lowest.level...readings.highest.level, last: readings.last.level)
  }
}
