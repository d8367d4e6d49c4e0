import Journal

extension Condition {
  /// No entry.
  package static let nothing = Condition.any([])

  /// The same condition in its plainest form.
  ///
  /// Lists of conditions hold no lists of their kind and at least two conditions, nothing is negated twice, and of the
  /// stretches of time in a list that must all hold there is one.
  package var simplified: Condition {
    switch self {
    case .all(let all):
      var parts: [Condition] = []
      for part in all.map(\.simplified) {
        if part == .nothing { return .nothing }
        if case .all(let inner) = part { parts += inner } else { parts.append(part) }
      }
      return Self.only(Self.joiningSpans(parts)) ?? .all(Self.joiningSpans(parts))
    case .any(let any):
      var parts: [Condition] = []
      for part in any.map(\.simplified) {
        if part == .everything { return .everything }
        if case .any(let inner) = part { parts += inner } else { parts.append(part) }
      }
      return Self.only(parts) ?? .any(parts)
    case .not(let other):
      switch other.simplified {
      case .not(let positive): return positive
      case .everything: return .nothing
      case .nothing: return .everything
      case let simple: return .not(simple)
      }
    case .text(.phrase([])): return .nothing
    case .written(let span):
      return span.start == nil && span.end == nil ? .everything : .written(span.intersection(WallSpan()))
    default: return self
    }
  }

  private static func only(_ parts: [Condition]) -> Condition? { parts.count == 1 ? parts.first : nil }

  private static func joiningSpans(_ parts: [Condition]) -> [Condition] {
    var joined: [Condition] = []
    var place: Int?
    for part in parts {
      if case .written(let span) = part {
        if let place, case .written(let earlier) = joined[place] {
          joined[place] = .written(earlier.intersection(span))
          continue
        }
        place = joined.count
      }
      joined.append(part)
    }
    return joined
  }
}

extension WallSpan {
  /// The stretch that lies in both, its ends to the minute.
  func intersection(_ other: WallSpan) -> WallSpan {
    func ends(_ one: Moment?, _ other: Moment?) -> [Moment] { [one, other].compactMap { $0?.onWall }.sorted() }
    return WallSpan(from: ends(start, other.start).last, to: ends(end, other.end).first)
  }
}

extension Moment {
  /// What the wall shows: day, hour and minute.
  fileprivate var onWall: Moment { Moment(day: day, hour: hour, minute: minute) ?? self }
}
