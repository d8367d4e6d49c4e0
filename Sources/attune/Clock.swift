import Foundation
import Journal
import Vault

/// The time on the writer's wall; a fixed one where `ATTUNE_NOW` names it, so that a run can be repeated exactly.
struct Clock: Sendable {
  private let fixed: Moment?

  /// Reads `ATTUNE_NOW`, an ISO 8601 date such as `2026-11-21T21:04:00+01:00`.
  init() throws {
    guard let text = getenv("ATTUNE_NOW").map({ String(cString: $0) }), !text.isEmpty else {
      fixed = nil
      return
    }
    guard let moment = Moment(text) else {
      throw Failure("ATTUNE_NOW is not a date. Write it like 2026-11-21T21:04:00+01:00, or leave it out.")
    }
    fixed = moment
  }

  /// The time now.
  var now: Moment { fixed ?? WallClock.now() }
}
