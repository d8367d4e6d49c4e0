import CTaggerModel
import Concepts

/// Why bytes are not a model.
package enum ModelFileProblem: Error {
  /// They begin differently, or were written by another version of this program.
  case notAModel
  /// They end too early, or say things of themselves that cannot be.
  case damaged
}

extension TaggerModel {
  /// The model that comes with the program; a broken one knows nothing, and a test sees that it is not.
  package static let shipped = (try? TaggerModel(bytes: shippedBytes)) ?? .empty

  /// The bytes of the model that comes with the program.
  package static var shippedBytes: [UInt8] {
    Array(UnsafeRawBufferPointer(start: attune_tagger_model(), count: attune_tagger_model_size()))
  }

  /// A number that tells the model that comes with the program from that of another version; quicker than reading it.
  package static var shippedNumber: UInt64 {
    let bytes = UnsafeRawBufferPointer(start: attune_tagger_model(), count: attune_tagger_model_size())
    // FNV-1a, with eight bytes at a time.
    var hash = 0xCBF2_9CE4_8422_2325 as UInt64
    for place in stride(from: 0, to: bytes.count & ~7, by: 8) {
      hash = (hash ^ bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)) &* 0x100_0000_01B3
    }
    return bytes.suffix(bytes.count & 7).reduce(hash) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  /// A model that knows no concept.
  package static let empty = TaggerModel(
    concepts: [], threshold: 0.5, families: .none, table: KeyTable(ascending: []), rarities: [], weights: [],
    scales: [], stretchScales: [], biases: [])

  private static let mark: [UInt8] = Array("attune tagger 1\n".utf8)

  /// Reads a model from the bytes of its file.
  package init(bytes: [UInt8]) throws(ModelFileProblem) {
    var reader = ByteReader(bytes)
    guard try reader.bytes(Self.mark.count).elementsEqual(Self.mark) else { throw .notAModel }
    concepts = try reader.strings().map { Concept.ID(rawValue: $0) }
    threshold = (Double(try reader.float()) * 1000).rounded() / 1000
    scales = try reader.array(concepts.count) { bits in Float(bitPattern: bits) }
    stretchScales = try reader.array(concepts.count) { bits in Float(bitPattern: bits) }
    biases = try reader.array(concepts.count) { bits in Float(bitPattern: bits) }
    let names = try reader.strings()
    let stems = try reader.keys()
    let begins = try reader.array(stems.count + 1) { $0 }
    let members = try reader.array(reader.count()) { UInt16(truncatingIfNeeded: $0) }
    guard zip(begins, begins.dropFirst()).allSatisfy({ $0 <= $1 }), begins.first == 0,
      begins.last == UInt32(members.count), members.allSatisfy({ $0 < names.count })
    else { throw .damaged }
    families = WordFamilies(names: names, stems: stems, begins: begins, members: members)
    table = try reader.keys()
    rarities = Array(try reader.bytes(table.count))
    weights = try reader.signedBytes(table.count * concepts.count)
    guard reader.isAtEnd else { throw .damaged }
  }

  /// The bytes of the model's file: numbers with their lowest byte first, families and keys in ascending order.
  package var bytes: [UInt8] {
    var bytes = Self.mark
    func add(_ number: UInt32) { withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) } }
    func add(_ strings: [String]) {
      add(UInt32(strings.count))
      for string in strings {
        add(UInt32(string.utf8.count))
        bytes.append(contentsOf: string.utf8)
      }
    }
    func add(_ table: KeyTable) {
      add(UInt32(table.count))
      for key in table.keys { add(key) }
    }
    add(concepts.map(\.rawValue))
    add(Float(threshold).bitPattern)
    for scale in scales + stretchScales { add(scale.bitPattern) }
    for bias in biases { add(bias.bitPattern) }
    add(families.names)
    add(families.stems)
    for begin in families.begins { add(begin) }
    add(UInt32(families.members.count))
    for family in families.members { add(UInt32(family)) }
    add(table)
    bytes += rarities
    bytes += weights.map(UInt8.init(bitPattern:))
    return bytes
  }
}

/// Reads numbers and texts from bytes, and never beyond them.
private struct ByteReader {
  private let all: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { all = bytes }

  var isAtEnd: Bool { position == all.count }

  mutating func bytes(_ count: Int) throws(ModelFileProblem) -> ArraySlice<UInt8> {
    guard count <= all.count - position else { throw .damaged }
    position += count
    return all[position - count..<position]
  }

  mutating func number() throws(ModelFileProblem) -> UInt32 {
    try bytes(4).reversed().reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// A number of things to come; no more than there are bytes left.
  mutating func count() throws(ModelFileProblem) -> Int {
    let count = Int(try number())
    guard count <= all.count - position else { throw .damaged }
    return count
  }

  mutating func float() throws(ModelFileProblem) -> Float { Float(bitPattern: try number()) }

  mutating func array<Element>(_ count: Int, _ make: (UInt32) -> Element) throws(ModelFileProblem) -> [Element] {
    let part = try bytes(4 * count)
    return part.withUnsafeBytes { raw in
      Array(unsafeUninitializedCapacity: count) { elements, filled in
        for index in 0..<count {
          let number = raw.loadUnaligned(fromByteOffset: 4 * index, as: UInt32.self)
          elements.initializeElement(at: index, to: make(UInt32(littleEndian: number)))
        }
        filled = count
      }
    }
  }

  /// Keys, which must be in ascending order.
  mutating func keys() throws(ModelFileProblem) -> KeyTable {
    let keys = try array(count()) { $0 }
    for index in keys.indices.dropFirst() where keys[index - 1] >= keys[index] { throw .damaged }
    return KeyTable(ascending: keys)
  }

  mutating func signedBytes(_ count: Int) throws(ModelFileProblem) -> [Int8] {
    let part = try bytes(count)
    return part.withUnsafeBytes { Array($0.bindMemory(to: Int8.self)) }
  }

  mutating func strings() throws(ModelFileProblem) -> [String] {
    var strings: [String] = []
    for _ in 0..<(try count()) {
      let length = try count()
      strings.append(String(decoding: try bytes(length), as: UTF8.self))
    }
    return strings
  }
}
