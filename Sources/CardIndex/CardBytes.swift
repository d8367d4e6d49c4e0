import Concepts
import Foundation
import Journal

/// Writes what is on a card as bytes.
struct CardWriter {
  private(set) var bytes: [UInt8] = []

  /// The bytes of a card; its path and the wall's time are the row's.
  static func bytes(of card: EntryCard) -> Data {
    var writer = CardWriter()
    writer.bytes.reserveCapacity(card.glimpse.utf8.count + 128)
    writer.put(card.moment.offset)
    writer.put((card.isReviewed ? 1 : 0) | (card.isStarred ? 2 : 0) | (card.isLetGo ? 4 : 0))
    writer.put(card.arrived?.level)
    writer.put(card.left?.level)
    writer.put(card.words)
    writer.put(card.practice)
    writer.put(card.repairs)
    writer.put(card.glimpse)
    writer.put(card.prompts.map(\.rawValue))
    writer.put(card.concepts.map(\.rawValue))
    writer.put(card.feelings)
    writer.put(card.people)
    return Data(writer.bytes)
  }

  /// The bytes of a list.
  static func bytes(of list: [String]) -> Data {
    var writer = CardWriter()
    writer.put(list)
    return Data(writer.bytes)
  }

  /// Seven bits to a byte, the lowest first; the sign is the lowest of all.
  private mutating func put(_ number: Int) {
    var rest = UInt64(bitPattern: Int64((number << 1) ^ (number >> 63)))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  private mutating func put(_ number: Int?) {
    put(number == nil ? 0 : 1)
    if let number { put(number) }
  }

  private mutating func put(_ text: String) {
    put(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func put(_ text: String?) {
    put(text == nil ? 0 : 1)
    if let text { put(text) }
  }

  private mutating func put(_ list: [String]) {
    put(list.count)
    for text in list { put(text) }
  }
}

/// Reads what `CardWriter` wrote.
struct CardReader {
  private var bytes: ArraySlice<UInt8>

  /// What is read is not what was written: the index has come to harm.
  struct Damage: Error {}

  init(_ data: Data) { bytes = Array(data)[...] }

  /// The card of an entry.
  static func card(at path: String, key: Int64, _ data: Data) throws(Damage) -> EntryCard {
    var reader = CardReader(data)
    guard let moment = EntryKey.moment(of: key, offset: try reader.numberIfAny()) else { throw Damage() }
    var card = EntryCard(id: path, moment: moment)
    let flags = try reader.number()
    card.standing = flags & 1 != 0 ? .kept : .suggested
    card.isStarred = flags & 2 != 0
    card.isLetGo = flags & 4 != 0
    card.arrived = try reader.numberIfAny().flatMap { WindowReading($0) }
    card.left = try reader.numberIfAny().flatMap { WindowReading($0) }
    card.words = try reader.number()
    card.practice = try reader.textIfAny()
    card.repairs = try reader.textIfAny()
    card.glimpse = try reader.text()
    card.prompts = try reader.list().map(Prompt.ID.init(rawValue:))
    card.concepts = try reader.list().map(Concept.ID.init(rawValue:))
    card.feelings = try reader.list()
    card.people = try reader.list()
    return card
  }

  /// A list.
  static func list(_ data: Data) throws(Damage) -> [String] {
    var reader = CardReader(data)
    return try reader.list()
  }

  private mutating func number() throws(Damage) -> Int {
    var (number, shift) = (0 as UInt64, 0 as UInt64)
    while let byte = bytes.popFirst(), shift < 64 {
      number |= UInt64(byte & 0x7F) << shift
      guard byte & 0x80 != 0 else { return Int(number >> 1) ^ -Int(number & 1) }
      shift += 7
    }
    throw Damage()
  }

  private mutating func numberIfAny() throws(Damage) -> Int? { try number() == 0 ? nil : try number() }

  private mutating func text() throws(Damage) -> String {
    let count = try number()
    guard count >= 0, count <= bytes.count else { throw Damage() }
    defer { bytes.removeFirst(count) }
    return String(decoding: bytes.prefix(count), as: UTF8.self)
  }

  private mutating func textIfAny() throws(Damage) -> String? { try number() == 0 ? nil : try text() }

  private mutating func list() throws(Damage) -> [String] {
    let count = try number()
    guard count >= 0, count <= bytes.count else { throw Damage() }
    var list: [String] = []
    for _ in 0..<count { list.append(try text()) }
    return list
  }
}
