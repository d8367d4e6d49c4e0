/// A feature, a word or a stem as a number, the same on every machine (FNV-1a, 32 bits).
///
/// With some hundred thousand keys in use one or two pairs may coincide, which costs nothing that can be measured.
package struct FeatureKey: Hashable, Comparable, Sendable {
  /// The number.
  package let value: UInt32

  /// The key with a number.
  package init(value: UInt32) { self.value = value }

  /// The key of some bytes.
  package init(_ bytes: some Sequence<UInt8>) {
    var hash: UInt32 = 0x811C_9DC5
    for byte in bytes { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    value = hash
  }

  /// The key of a kind of feature made of other keys, in their order.
  init(_ kind: UInt32, _ first: FeatureKey, _ second: FeatureKey? = nil) {
    var hash = Self.mixed(kind ^ first.value)
    if let second { hash = Self.mixed(hash &* 31 ^ second.value) }
    value = hash
  }

  /// By number.
  package static func < (one: FeatureKey, other: FeatureKey) -> Bool { one.value < other.value }

  /// Spreads every bit over all of them (the finalizer of MurmurHash3).
  private static func mixed(_ value: UInt32) -> UInt32 {
    var hash = value
    hash = (hash ^ (hash >> 16)) &* 0x85EB_CA6B
    hash = (hash ^ (hash >> 13)) &* 0xC2B2_AE35
    return hash ^ (hash >> 16)
  }
}
