import Foundation
import Journal
import Testing

@testable import Vault

@Suite("The clock on the wall")
struct WallClockTests {
  @Test("tells the time where the writer is, daylight saving and odd quarters included")
  func zones() async {
    await #expect(processExitsWith: .success) {
      let berlin = "CET-1CEST,M3.5.0,M10.5.0/3"
      let table: [(zone: String, second: Int, text: String)] = [
        ("UTC0", 0, "1970-01-01T00:00:00+00:00"),
        ("UTC0", -1, "1969-12-31T23:59:59+00:00"),
        (berlin, 1_795_291_440, "2026-11-21T21:04:00+01:00"),
        (berlin, 1_785_000_000, "2026-07-25T19:20:00+02:00"),
        (berlin, 1_792_889_999, "2026-10-25T02:59:59+02:00"),
        (berlin, 1_792_890_000, "2026-10-25T02:00:00+01:00"),
        ("<+0545>-5:45", 1_795_291_440, "2026-11-22T01:49:00+05:45"),
        ("<-0330>3:30", 1_795_291_440, "2026-11-21T16:34:00-03:30"),
        ("<+14>-14", 1_795_291_440, "2026-11-22T10:04:00+14:00"),
      ]
      for row in table {
        setenv("TZ", row.zone, 1)
        tzset()
        #expect(WallClock.moment(atSecond: row.second)?.description == row.text, "\(row.zone)")
      }
    }
  }

  @Test("has no answer for a year the calendar has not", arguments: [Int.max, Int.min, 1_000_000_000_000])
  func beyond(second: Int) { #expect(WallClock.moment(atSecond: second) == nil) }

  @Test("is now when it is asked")
  func now() throws {
    let before = try #require(WallClock.moment(atSecond: time(nil)))
    let now = WallClock.now()
    let after = try #require(WallClock.moment(atSecond: time(nil)))
    #expect(before <= now && now <= after)
  }
}
