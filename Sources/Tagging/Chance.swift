/// Odds and chances, to the same last digit on every machine.
///
/// The C library's `exp` differs between systems in its last digits; sums, products and roots do not.
package enum Chance {
  /// The chance with these log-odds, from 0 to 1.
  package static func of(logOdds: Double) -> Double { 1 / (1 + exponential(-logOdds)) }

  /// The log-odds of a chance, between −60 and 60, to a billionth.
  package static func logOdds(of chance: Double) -> Double {
    var (low, high) = (-60.0, 60.0)
    while high - low > 1e-9 {
      let middle = (low + high) / 2
      if of(logOdds: middle) < chance { low = middle } else { high = middle }
    }
    return low
  }

  /// e to the power of `x`, by halving the power until a short series serves and squaring again.
  static func exponential(_ x: Double) -> Double {
    let bounded = min(max(x, -60), 60)
    let part = bounded / 1024
    var series = 1.0
    for step in stride(from: 8.0, through: 1, by: -1) { series = 1 + series * part / step }
    for _ in 0..<10 { series *= series }
    return series
  }
}
