import Concepts
import Journal

/// The file is `{"format": 1, "resting": [{"what": "person", "name": "Ana", "until": "2026-12-21"}]}`.
extension Rests: Codable {
  private enum Key: String, CodingKey {
    case format
    case resting
  }

  private static let format = 1

  /// Reads a file; one of a later format, or with a kind of rest not known here, is `fromLater`.
  ///
  /// - Throws: when it is no such file at all. Then, too, nothing should come up.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    guard try container.decode(Int.self, forKey: .format) == Self.format else {
      self = .fromLater
      return
    }
    let rests = try container.decode([RestRecord].self, forKey: .resting).map(\.rest)
    self = rests.contains(nil) ? .fromLater : Rests(rests.compactMap { $0 })
  }

  /// Writes a file.
  ///
  /// - Throws: when they come from a file this program does not understand, which stays as it is.
  package func encode(to encoder: any Encoder) throws {
    guard !isFromLater else {
      throw EncodingError.invalidValue(
        self, EncodingError.Context(codingPath: encoder.codingPath, debugDescription: "from a later format"))
    }
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(Self.format, forKey: .format)
    try container.encode(all.map(RestRecord.init), forKey: .resting)
  }
}

/// A rest as it stands in the file.
private struct RestRecord: Codable {
  var what: String
  var name: String?
  var from: String?
  var through: String?
  var until: String?

  init(_ rest: Rest) {
    until = rest.until.map(\.description)
    switch rest.subject {
    case .entry(let name): (what, self.name) = ("entry", name)
    case .concept(let id): (what, name) = ("concept", id.rawValue)
    case .person(let name): (what, self.name) = ("person", name)
    case .days(let days): (what, from, through) = ("days", "\(days.lowerBound)", "\(days.upperBound)")
    case .onThisDay: what = "on-this-day"
    case .everything: what = "everything"
    }
  }

  /// The rest; `nil` when it is not understood.
  var rest: Rest? {
    guard let subject else { return nil }
    guard let until else { return Rest(subject) }
    // A day that cannot be read must not make a short rest a long one, nor a long one none.
    return Day(until).map { Rest(subject, until: $0) }
  }

  private var subject: Rest.Subject? {
    switch what {
    case "entry": return name.map(Rest.Subject.entry)
    case "concept": return name.map { .concept(Concept.ID(rawValue: $0)) }
    case "person": return name.map(Rest.Subject.person)
    case "days":
      guard let from = from.flatMap({ Day($0) }), let through = through.flatMap({ Day($0) }), from <= through else {
        return nil
      }
      return .days(from...through)
    case "on-this-day": return .onThisDay
    case "everything": return .everything
    default: return nil
    }
  }
}
